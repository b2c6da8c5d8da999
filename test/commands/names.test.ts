import {expect, test} from 'vitest';
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
	expect(nutgraf(['search', 'by:orin', mill])).toMatchObject({
		code: 1,
		out: '',
		err: 'nutgraf: nobody in the story is called orin: did you mean Lena Orrin?\n',
	});
	expect(nutgraf(['search', 'by:harne', mill])).toMatchObject({
		code: 1,
		err: 'nutgraf: the story names Harne, but reports no claim by that name\n',
	});
});
