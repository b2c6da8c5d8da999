import {describe, expect, test} from 'vitest';
import {fileWith, nutgraf} from './program.ts';

const mill = fileWith(
	'mill.txt',
	`Paper mill at Harne to shut by spring

Voss Holdings said on Monday that the paper mill at Harne would shut by spring.

Greg Voss, a carpenter in Harne, said that he had seen the letters. "They came on Friday," he said.

President Lena Orrin said that the law was clear.
`,
);

/** What is told of a name, and how the claims that are found by it begin. */
const by = (name: string): {readonly err: string; readonly heads: readonly string[]} => {
	const {lines, err} = nutgraf(['claims', mill, '--by', name]);
	return {err, heads: lines.filter(line => /^\d/v.test(line)).map(line => line.replace(/^\d +/v, ''))};
};

const firm = 'Voss Holdings said';
const carpenter = ['Greg Voss, a carpenter in Harne said', '[Greg Voss] said  [direct]'];

test('a name that is a part of several finds them all, and says whom', () => {
	expect(by('voss')).toEqual({
		err: 'nutgraf: voss fits Voss Holdings and Greg Voss: give a full name for one of them alone\n',
		heads: [firm, ...carpenter],
	});
	expect(nutgraf(['search', 'by:voss', mill])).toMatchObject({
		code: 0,
		err: 'nutgraf: voss fits Voss Holdings and Greg Voss: give a full name for one of them alone\n',
		out: expect.stringMatching(/^1: Voss Holdings[^\n]+\n2: Greg Voss[^\n]+\n$/v),
	});
});

test('a full name finds its own actor alone', () => {
	expect(by('greg voss')).toEqual({err: '', heads: carpenter});
	expect(by('the Voss Holdings')).toEqual({err: '', heads: [firm]});
});

test('a title hinders nothing, and means a person', () => {
	expect(by('mr voss')).toEqual({err: '', heads: carpenter});
	expect(by('Mr. Voss')).toEqual({err: '', heads: carpenter});
	expect(by('president orrin').heads).toEqual(['President Lena Orrin said']);
	expect(by('Dr Lena Orrin').heads).toEqual(['President Lena Orrin said']);
});

test('a search says who is not there, or claims nothing', () => {
	expect(nutgraf(['search', 'by:grg', mill])).toMatchObject({
		code: 1,
		out: '',
		err: 'nutgraf: nobody in the story is called grg: did you mean Greg Voss?\n',
	});
	expect(nutgraf(['search', 'by:harne', mill])).toMatchObject({
		code: 1,
		err: 'nutgraf: the story names Harne, but reports no claim by that name\n',
	});
});

describe('a name with a slip in it', () => {
	const taken = 'nutgraf: nobody in the story is called orin: it is taken for Lena Orrin\n';
	const heads = ['President Lena Orrin said'];

	test('is taken for the only one it can mean, which is told', () => {
		expect(by('orin')).toEqual({err: taken, heads});
		expect(by('Orrni')).toEqual({err: taken.replace('orin', 'Orrni'), heads});
		expect(nutgraf(['search', 'by:orin', mill])).toMatchObject({code: 0, err: taken});
		expect(JSON.parse(nutgraf(['claims', mill, '--by', 'orin', '--json']).out)).toHaveLength(1);
	});

	test('is that of nobody where it may be that of two', () => {
		const letters = fileWith(
			'letters.txt',
			'Two letters\n\nTom Halder said that he had written. Ann Halter said that she had not.\n',
		);
		expect(nutgraf(['claims', letters, '--by', 'haler'])).toMatchObject({
			code: 1,
			out: '',
			err: 'nutgraf: nobody in the story is called haler, and it may be Tom Halder or Ann Halter: give the name of one of them\n',
		});
	});

	test('is not taken for another name that looks like it', () => {
		const press = fileWith(
			'press.txt',
			'Printers to stay\n\nJoan Halder said that the printers would stay. Wang Yi said that they had been asked.\n',
		);
		for (const [asked, near] of [
			['john', 'Joan Halder'],
			['John Halder', 'Joan Halder'],
			['Wang Li', 'Wang Yi'],
		] as const) {
			expect(nutgraf(['claims', press, '--by', asked])).toMatchObject({
				code: 1,
				out: '',
				err: `nutgraf: nobody in the story is called ${asked}: did you mean ${near}?\n`,
			});
		}

		expect(nutgraf(['claims', press, '--by', 'joan haldr']).err).toContain('it is taken for Joan Halder');
	});

	test('of three letters is only asked back', () => {
		expect(by('vos').heads).toHaveLength(3);
		expect(by('vss')).toEqual({
			err: 'nutgraf: nobody in the story is called vss: did you mean Voss Holdings?\n',
			heads: [],
		});
	});

	test('may be in what the story calls somebody without a name', () => {
		const ferry = fileWith('ferry.txt', 'Ferry late\n\nPassengers said that they had waited for hours.\n');
		expect(nutgraf(['claims', ferry, '--by', 'passengers'])).toMatchObject({code: 0, err: ''});
		expect(nutgraf(['claims', ferry, '--by', 'pasengers'])).toMatchObject({
			code: 0,
			err: 'nutgraf: nobody in the story is called pasengers: it is taken for Passengers\n',
		});
	});
});

describe('a state', () => {
	const treaty = fileWith(
		'treaty.txt',
		'Treaty to be signed\n\nThe United States said on Friday that the treaty would be signed.\n\nBritain denied that it had been asked. Kim Usher, a clerk, said that the hall was cold.\n',
	);

	test.each(['US', 'us', 'U.S.', 'usa', 'the US', 'united states of america', 'United States'])(
		'is found as %s',
		name => {
			const {code, err, out} = nutgraf(['claims', treaty, '--by', name]);
			expect({code, err}).toEqual({code: 0, err: ''});
			expect(out).toBe('1  The United States said\n   that the treaty would be signed\n');
		},
	);

	test('is found by whichever of its names the story does not use', () => {
		expect(nutgraf(['claims', treaty, '--by', 'UK']).out).toContain('Britain');
		expect(nutgraf(['search', 'by:"united kingdom"', treaty]).out).toContain('Britain denied');
	});

	test('gives the same claims by any of its names, with those that it makes together with another', () => {
		const joint = fileWith(
			'joint.txt',
			'Talks end\n\nThe talks ended early, according to US and Vestrian statements. The United States said that it was content.\n',
		);
		const found = ['us', 'United States', 'america'].map(
			name => nutgraf(['claims', joint, '--by', name]).out,
		);
		expect(found[0]).toContain('statements');
		expect(new Set(found).size).toBe(1);
	});
});
