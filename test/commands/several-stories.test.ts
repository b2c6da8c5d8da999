import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {fileWith, lighthouse, nutgraf, testFolder} from './program.ts';

const ferry = fileWith(
	'ferry-times.txt',
	'Ferry timetable changes in May\n\nThe ferry will sail twice a day from May, Petra Aune said.\n\nMarcus Obi denied that anybody would wait longer.\n',
);
const bridge = fileWith(
	'brücke.txt',
	'Die Brücke bleibt zu\n\nDer Bürgermeister sagte am Montag, dass die Brücke für den Winter geschlossen ist, aber nicht warum sie es ist.\n',
);

describe('nutgraf claims of several stories', () => {
	it('puts the file in front of each paragraph', () => {
		const {code, out, err} = nutgraf(['claims', lighthouse, ferry, '--by', 'obi']);
		expect({code, err}).toEqual({code: 0, err: ''});
		expect(out.split('\n\n').map(block => block.split('\n')[0])).toEqual([
			expect.stringMatching(/lighthouse\.txt:3  Marcus Obi, .* ✗ denied/v),
			expect.stringMatching(/lighthouse\.txt:5  Mr\. Obi promised/v),
			expect.stringMatching(/ferry-times\.txt:2  Marcus Obi ✗ denied/v),
		]);
	});

	it.each([40, 60, 80])('wraps to %d columns, whatever the length of the file’s name', columns => {
		const env = {COLUMNS: String(columns)};
		for (const args of [['claims'], ['search', 'said'], ['sourcing']]) {
			const {lines} = nutgraf([...args, lighthouse, ferry], {env});
			const long = lines.filter(line => line.length > columns);
			expect(long.filter(line => !/^\S+:\d+:?$/v.test(line))).toEqual([]);
			const here = nutgraf([...args, 'lighthouse.txt', 'ferry-times.txt'], {env});
			expect(here.lines.filter(line => line.length > columns)).toEqual([]);
			expect(here.lines.join(' ').replaceAll(/\s+/gv, ' ')).toMatch(/from the mainland by March|8 claims ·/v);
		}
	});

	it('is one list in JSON, with the story of each', () => {
		const claims = JSON.parse(
			nutgraf(['claims', lighthouse, ferry, '--by', 'obi', '--json']).out,
		) as readonly {
			story: string;
			words: string;
		}[];
		expect(claims.map(({story}) => path.basename(story))).toEqual([
			'lighthouse.txt',
			'lighthouse.txt',
			'ferry-times.txt',
		]);
		expect(claims[2]?.words).toBe('that anybody would wait longer');
	});

	it.each([
		[['--by', 'xanthippe'], 'nobody in the 2 stories is called xanthippe: nutgraf actors lists who is'],
		[['--by', 'obe'], 'nobody in the 2 stories is called obe: did you mean Marcus Obi?'],
		[['--by', 'tarn point'], 'the stories name Tarn Point, but report no claim by that name'],
		[['--by', 'obi', '--about', 'zebras'], 'none of the 2 stories reports such a claim'],
		[['--stance', 'asks'], 'none of the 2 stories reports such a claim'],
	])('says once why none of them has any that is asked for by %j', (options, why) => {
		expect(nutgraf(['claims', lighthouse, ferry, ...options])).toMatchObject({
			code: 1,
			out: '',
			err: `nutgraf: ${why}\n`,
		});
	});

	it('goes on where one cannot be opened, and ends with 2', () => {
		const {code, out, err} = nutgraf(['claims', 'gone.txt', ferry]);
		expect(code).toBe(2);
		expect(out).toContain('sail twice a day');
		expect(err).toBe('nutgraf: cannot open gone.txt: there is no such file; check the path\n');
	});

	it('takes those of a folder', () => {
		const {out} = nutgraf(['claims', testFolder, '--by', 'aune']);
		expect(out).toMatch(/ferry-times\.txt:1  Petra Aune said\n/v);
	});

	it('says nothing of a name that is that of several in one of them, as it would for each of a hundred', () => {
		const firms = fileWith('firms.txt', 'Two firms\n\nVoss Holdings said so. Greg Voss said no.\n');
		expect(nutgraf(['claims', firms, '--by', 'voss']).err).toContain('voss fits');
		const {lines, err} = nutgraf(['claims', firms, ferry, '--by', 'voss']);
		expect(err).toBe('');
		expect(lines.filter(line => line.includes('Voss'))).toHaveLength(2);
	});

	it('says of which name it took another, and where', () => {
		const {code, err} = nutgraf(['claims', lighthouse, ferry, '--by', 'aun']);
		expect({code, err}).toEqual({code: 0, err: ''});
		expect(nutgraf(['claims', lighthouse, ferry, '--by', 'anue']).err).toBe(
			`nutgraf: ${ferry}: nobody in the story is called anue: it is taken for Petra Aune\n`,
		);
	});
});

describe('several stories', () => {
	it('give their actors with the file in front', () => {
		const {lines} = nutgraf(['actors', lighthouse, ferry, '--kind', 'person']);
		expect(lines).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/lighthouse\.txt: Ingrid Solheim +person/v),
				expect.stringMatching(/ferry-times\.txt: Petra Aune +person/v),
			]),
		);
		const actors = JSON.parse(nutgraf(['actors', lighthouse, ferry, '--json']).out) as readonly {
			story: string;
		}[];
		expect(new Set(actors.map(({story}) => story))).toEqual(new Set([lighthouse, ferry]));
		expect(nutgraf(['actors', bridge, bridge, '--kind', 'organization'])).toMatchObject({
			code: 1,
			err: expect.stringContaining('none of the 2 stories names any organization'),
		});
	});

	it('have their file above their actors where there is little room', () => {
		const {lines} = nutgraf(['actors', lighthouse, ferry, '--kind', 'person'], {env: {COLUMNS: '40'}});
		expect(lines[0]).toBe(`${lighthouse}:`);
		expect(lines[1]).toMatch(/^Ingrid Solheim +person +\d/v);
		expect(lines).toContain(`${ferry}:`);
	});

	it('give their sourcing one after the other', () => {
		const {out} = nutgraf(['sourcing', lighthouse, ferry]);
		expect(out).toMatch(/^\S+lighthouse\.txt: 8 claims/v);
		expect(out).toMatch(/\n\n\S+ferry-times\.txt: 2 claims/v);
	});

	it.each([['claims'], ['actors'], ['sourcing'], ['search', 'by:aune']])(
		'of which one is not English are told apart: %s',
		(...args) => {
			expect(nutgraf([...args, bridge, ferry]).err).toMatch(
				/^nutgraf: \S+brücke\.txt: the analysis is for English, and this is German/mv,
			);
		},
	);
});
