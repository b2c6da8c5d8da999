import {describe, expect, it} from 'vitest';
import type {Actor} from '../../source/story/actor.ts';
import type {Claim} from '../../source/story/claim.ts';
import type {Story} from '../../source/story/story.ts';
import {fileWith, lighthouse, lighthouseText, nutgraf} from './program.ts';

const other = fileWith(
	'other.txt',
	'Ferry timetable changes in May\n\nThe ferry to Tarn Point will sail twice a day from May, the operator said.\n\nThe hotel group welcomed it.\n',
);

describe('nutgraf paragraphs', () => {
	it('prints them all with their numbers, the headline as 0', () => {
		const {code, lines} = nutgraf(['paragraphs', lighthouse]);
		expect(code).toBe(0);
		expect(lines[0]).toMatch(/^\s*0 +Keeper of Tarn Point lighthouse/u);
		expect(lines.at(-1)).toMatch(/^\s*5 +The hotel group, Calder Rooms, declined/u);
	});

	it('prints one, or a range', () => {
		expect(nutgraf(['paragraphs', lighthouse, '4']).lines).toEqual([
			expect.stringMatching(/^\s*4 +Some residents believe/u),
		]);
		expect(nutgraf(['paragraphs', lighthouse, '2-3']).lines).toEqual([
			expect.stringMatching(/^\s*2 +"I have polished/u),
			expect.stringMatching(/^\s*3 +Fishermen accused/u),
		]);
	});

	it('finds nothing past the end, and says where the end is', () => {
		const {code, out, err} = nutgraf(['paragraphs', lighthouse, '9']);
		expect({code, out}).toEqual({code: 1, out: ''});
		expect(err).toContain('has no paragraph 9: its last is 5');
		expect(nutgraf(['paragraphs', '-', '9'], {input: lighthouseText}).err).toBe(
			'nutgraf: standard input has no paragraph 9: its last is 5\n',
		);
	});

	it('wraps to the width that COLUMNS gives', () => {
		const {lines} = nutgraf(['paragraphs', lighthouse], {env: {COLUMNS: '40'}});
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(40);
		expect(lines.join(' ').replaceAll(/\s+/gu, ' ')).toContain('The hotel group, Calder Rooms, declined');
	});

	it('gives offsets in JSON that cut the same words out of the text', () => {
		const {out} = nutgraf(['paragraphs', lighthouse, '--json']);
		const paragraphs = JSON.parse(out) as readonly {text: string; number: number}[];
		expect(paragraphs.at(-1)?.text).toContain('Calder Rooms');
	});
});

describe('nutgraf actors', () => {
	it('prints one a line, and only of the kind that is asked for', () => {
		const {code, lines} = nutgraf(['actors', lighthouse, '--kind', 'person']);
		expect(code).toBe(0);
		expect(lines.map(line => line.split(/\s{2,}/u)[0])).toEqual(
			expect.arrayContaining(['Ingrid Solheim', 'Marcus Obi']),
		);
		expect(lines.every(line => line.includes('person'))).toBe(true);
		expect(lines.filter(line => line.includes('Obi'))).toHaveLength(1);
	});

	it('prints them as they come in the story, or those first that are mentioned most', () => {
		const countsIn = (...options: readonly string[]): readonly number[] => {
			const actors = JSON.parse(
				nutgraf(['actors', lighthouse, '--json', ...options]).out,
			) as readonly Actor[];
			return actors.map(({mentions}) => mentions.length);
		};
		const counts = countsIn();
		const sorted = counts.toSorted((a, b) => b - a);
		expect(counts).not.toEqual(sorted);
		expect(countsIn('--order', 'story')).toEqual(counts);
		expect(countsIn('--order', 'mentions')).toEqual(sorted);
		expect(nutgraf(['actors', lighthouse, '--order', 'mentions']).lines[0]).toContain('Ingrid Solheim');
		expect(nutgraf(['actors', lighthouse, '--order', 'name']).err).toContain('use story, mentions');
	});

	it('says that there is none of a kind', () => {
		expect(nutgraf(['actors', other, '--kind', 'person'])).toMatchObject({
			code: 1,
			out: '',
			err: 'nutgraf: the story names no person\n',
		});
	});

	it('prints mentions in JSON', () => {
		const actors = JSON.parse(nutgraf(['actors', lighthouse, '--json']).out) as readonly Actor[];
		const keeper = actors.find(({name}) => name === 'Ingrid Solheim')!;
		expect(keeper.mentions.length).toBeGreaterThanOrEqual(2);
	});
});

describe('nutgraf claims', () => {
	it('prints who, the cue and the words', () => {
		const {code, out} = nutgraf(['claims', lighthouse]);
		expect(code).toBe(0);
		expect(out).toContain('nobody had asked her opinion');
		expect(out).toMatch(/Marcus Obi.*denied/u);
	});

	it('says of what is disputed that it stands in the headline', () => {
		const story = fileWith(
			'survey.txt',
			'Calder denies survey of harbour floor\n\nTomas Reyle said on Monday that Mayor Ines Calder had ordered a survey of the harbour floor.\n\nCalder denied that she had ordered a survey of the harbour floor.\n',
		);
		expect(nutgraf(['claims', story]).out).toContain(
			'Tomas Reyle said  [↔ Ines Calder in the headline, Ines Calder in 2]',
		);
	});

	it('names who contradicts a claim by the name alone', () => {
		const story = fileWith(
			'office.txt',
			'Survey of harbour floor disputed\n\nTomas Reyle, who led the harbour office until 2021, said on Monday that the council had ordered a survey of the harbour floor.\n\nInes Calder denied that the council had ordered a survey of the harbour floor.\n',
		);
		expect(nutgraf(['claims', story]).out).toContain('Ines Calder ✗ denied  [denies, ↔ Tomas Reyle in 1]');
	});

	it('prints according to before the source that it leads to', () => {
		const story = fileWith(
			'statement.txt',
			'Mill to shut\n\nAccording to the statement, the mill lost "a great deal of money" last year.\n',
		);
		expect(nutgraf(['claims', story]).lines[0]).toBe('1  According to the statement (unnamed)  [mixed]');
		expect(nutgraf(['show', story]).out).toContain('According to the statement (unnamed)  the mill lost');
	});

	it('finds a source by a part of the name, and with a slip of the keyboard', () => {
		const exact = nutgraf(['claims', lighthouse, '--by', 'obi']);
		expect(exact.code).toBe(0);
		expect(exact.out).toContain('the tower had been sold');
		expect(exact.out).not.toContain('polished');
		const slip = nutgraf(['claims', lighthouse, '--by', 'Solhiem']);
		expect(slip.out).toContain('polished');
	});

	it('finds the claims of each of several names, and says of which there is none', () => {
		const claimsBy = (...names: readonly string[]) => {
			const {code, err, out} = nutgraf([
				'claims',
				lighthouse,
				'--json',
				...names.flatMap(name => ['--by', name]),
			]);
			const claims = JSON.parse(out) as readonly Claim[];
			return {code, err, ids: claims.map(({id}) => id)};
		};
		const [obi, solheim] = [claimsBy('obi').ids, claimsBy('solheim').ids];
		expect(obi.length).toBeGreaterThan(0);
		expect(solheim.length).toBeGreaterThan(0);
		const both = [...obi, ...solheim].toSorted((a, b) => a - b);
		expect(claimsBy('obi', 'solheim')).toEqual({code: 0, err: '', ids: both});
		expect(claimsBy('obi', 'xanthippe')).toEqual({
			code: 0,
			err: 'nutgraf: nobody in the story is called xanthippe: nutgraf actors lists who is\n',
			ids: obi,
		});
		expect(claimsBy('tarn point', 'xanthippe')).toMatchObject({code: 1, ids: []});
		expect(claimsBy('tarn point', 'xanthippe').err.match(/\n/gv)).toHaveLength(2);
	});

	it('filters by words, stance and sourcing, all at once', () => {
		const denials = nutgraf(['claims', lighthouse, '--stance', 'denies', '--json']);
		const claims = JSON.parse(denials.out) as readonly Claim[];
		expect(claims.length).toBeGreaterThan(0);
		expect(claims.every(({stance}) => stance === 'denies')).toBe(true);
		expect(nutgraf(['claims', lighthouse, '--stance', 'denies', '--about', 'tower']).code).toBe(0);
		expect(nutgraf(['claims', lighthouse, '--stance', 'denies', '--about', 'lens']).code).toBe(1);
		expect(nutgraf(['claims', lighthouse, '--sourcing', 'unnamed']).out).toContain('residents');
	});

	it('has in JSON the words as one string, and whom the source means, and how that is known', () => {
		const story = fileWith(
			'pronoun.txt',
			'Lamp to go dark\n\nIngrid Solheim left on Friday. "Nobody asked me," she said. Solheim added that she was tired, and residents said that they were too.\n',
		);
		const told = [
			{words: '"Nobody asked me,"', source: {text: 'she', actorName: 'Ingrid Solheim', actorBy: 'pronoun'}},
			{words: 'that she was tired', source: {text: 'Solheim', actorName: 'Ingrid Solheim', actorBy: 'name'}},
			{words: 'that they were too', source: {text: 'residents', actorName: null, actorBy: null}},
		];
		expect(JSON.parse(nutgraf(['claims', story, '--json']).out)).toMatchObject(told);
		for (const command of ['show', 'export'])
			expect(JSON.parse(nutgraf([command, story, '--json']).out)).toMatchObject({claims: told});
	});

	it.each([
		[['--by', 'Xanthippe'], 'nobody in the story is called Xanthippe: nutgraf actors lists who is'],
		[['--by', 'obe'], 'nobody in the story is called obe: did you mean Marcus Obi?'],
		[['--by', 'tarn point'], 'the story names Tarn Point, but reports no claim by that name'],
		[['--by', 'obi', '--about', 'zebras'], 'the story reports 2 claims by obi, but none with --about zebras'],
		[['--stance', 'asks'], 'the story reports 8 claims, but none with --stance asks'],
		[
			['--by', 'obi', '--by', 'solheim', '--stance', 'asks', '--about', 'lamp'],
			'the story reports 4 claims by obi or solheim, but none with --about lamp --stance asks',
		],
	])('says in one line why %j finds nothing', (options, why) => {
		expect(nutgraf(['claims', lighthouse, ...options])).toMatchObject({
			code: 1,
			out: '',
			err: `nutgraf: ${why}\n`,
		});
	});
});

describe('nutgraf search', () => {
	it.each([
		['zebra', 'the story has nothing like zebra'],
		['zebra lamp "lamp dark"', 'the story has nothing like zebra or "lamp dark"'],
		['fishrmns', 'the story has nothing like fishrmns: did you mean fishermen?'],
		['obi lens', 'the story has no paragraph that fits all of obi and lens'],
		['is:asks', 'the story has no claim that fits is:asks'],
		['is:denies lens', 'the story has no paragraph that fits all of is:denies and lens'],
		['by:obi is:asks', 'the story has no claim that fits all of by:obi and is:asks'],
		['by:zebra lamp', 'nobody in the story is called zebra: nutgraf actors lists who is'],
	])('says in one line why %j finds nothing', (query, why) => {
		expect(nutgraf(['search', query, lighthouse])).toMatchObject({
			code: 1,
			out: '',
			err: `nutgraf: ${why}\n`,
		});
	});

	it('says of several stories together what none of them has', () => {
		const oven = fileWith('oven.txt', 'Oven cold\n\nThe baker said that the oven was cold.\n');
		const errorOf = (query: string): string => nutgraf(['search', query, lighthouse, oven]).err;
		expect(errorOf('zebra')).toBe('nutgraf: none of the 2 stories has anything like zebra\n');
		expect(errorOf('oven lens')).toBe(
			'nutgraf: none of the 2 stories has a paragraph that fits all of oven and lens\n',
		);
		expect(errorOf('oven')).toBe('');
		expect(errorOf('lens')).toBe('');
	});

	it('forgives a mistyped word', () => {
		const {code, lines} = nutgraf(['search', 'lighthuose', lighthouse]);
		expect(code).toBe(0);
		expect(lines.map(line => line.split(':')[0])).toEqual(['0', '1']);
	});

	it('puts the file in front where there is more than one story', () => {
		const {lines} = nutgraf(['search', '"hotel group"', lighthouse, other]);
		expect(lines.map(line => line.split(': ')[0])).toEqual([
			`${lighthouse}:3`,
			`${lighthouse}:5`,
			`${other}:2`,
		]);
	});

	it('asks for claims in the same language as the explorer', () => {
		expect(nutgraf(['search', 'by:obi is:denies', lighthouse]).lines).toEqual([
			expect.stringMatching(/^3: /u),
		]);
		expect(nutgraf(['search', 'is:unnamed', lighthouse]).out).toContain('4: Some residents');
	});

	it('marks the words only where colour is wanted', () => {
		expect(nutgraf(['search', 'lens', lighthouse]).out).not.toContain('\u{1B}');
		expect(nutgraf(['search', 'lens', lighthouse], {env: {FORCE_COLOR: '1'}}).out).toMatch(
			/\u{1B}\[[\d;]*mlens\u{1B}\[/u,
		);
		const both = nutgraf(['search', 'lens', lighthouse], {env: {FORCE_COLOR: '1', NO_COLOR: '1'}});
		expect(both.out).not.toMatch(/\u{1B}\[3\dm/u);
	});

	it('gives ranges in JSON that cut the matching words out of the paragraph', () => {
		const matches = JSON.parse(nutgraf(['search', 'lens', lighthouse, '--json']).out) as readonly {
			text: string;
			start: number;
			ranges: readonly {start: number; end: number}[];
		}[];
		const words = matches.flatMap(({text, start, ranges}) =>
			ranges.map(range => text.slice(range.start - start, range.end - start)),
		);
		expect(words).toEqual(['lens']);
	});

	it('goes on with the other stories where one cannot be opened, and ends with 2', () => {
		const {code, out, err} = nutgraf(['search', 'ferry', 'missing.txt', other]);
		expect(code).toBe(2);
		expect(out).toContain('The ferry to Tarn Point');
		expect(err).toMatch(/^nutgraf: cannot open missing\.txt: .+\n$/u);
	});
});

describe('nutgraf show', () => {
	it('prints headline, sourcing, actors and claims', () => {
		const {code, lines} = nutgraf(['show', lighthouse]);
		expect(code).toBe(0);
		expect(lines[0]).toBe('Keeper of Tarn Point lighthouse to go after forty years');
		expect(lines[1]).toMatch(/^\d+ claims · \d+ named · \d+ unnamed · \d+ no source$/u);
		expect(lines[2]).toMatch(/Ingrid Solheim \d/u);
	});

	it('wraps each claim on a terminal, and cuts nothing off', () => {
		const {lines} = nutgraf(['show', lighthouse], {env: {COLUMNS: '50'}});
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(50);
		for (const columns of [30, 40, 45, 60, 70])
			expect(nutgraf(['show', lighthouse], {env: {COLUMNS: String(columns)}}).out).not.toMatch(/\n {4}\S/v);
		const all = lines.join(' ').replaceAll(/\s+/gv, ' ');
		expect(all).toContain('Marcus Obi, who chairs the Harbour Trust ✗ denied ↔ that the tower had been sold');
		expect(lines).toContain('   denied ↔  that the tower had been sold');
	});

	it('writes the date as a reader does, and leaves the one of a machine alone in JSON', () => {
		const story = fileWith(
			'dated.md',
			'---\ntitle: Lamp to go dark\nauthor: Petra Aune\ndate: 2025-07-24T05:36:09+01:00\n---\n\nThe lamp burns on, Ingrid Solheim said.\n',
		);
		expect(nutgraf(['show', story]).lines[1]).toBe('Petra Aune · 24 July 2025, 05:36 UTC+1');
		expect(nutgraf(['report', story]).out).toContain('24 July 2025, 05:36 UTC+1');
		expect(nutgraf(['show', story, '--json']).out).toContain('"2025-07-24T05:36:09+01:00"');
	});

	it('is what nutgraf FILE prints without a terminal', () => {
		expect(nutgraf([lighthouse]).out).toBe(nutgraf(['show', lighthouse]).out);
	});

	it('is what nutgraf prints of a story that is piped in, or that there is none', () => {
		expect(nutgraf([], {input: lighthouseText}).out).toBe(
			nutgraf(['show', '-'], {input: lighthouseText}).out,
		);
		expect(nutgraf([]).err).toBe('nutgraf: standard input is empty: there is no text in it to read\n');
	});

	it('shows the sample alone, and says how to open one’s own', () => {
		const {code, out, err} = nutgraf([], {input: null});
		expect(code).toBe(0);
		expect(out).toContain('claims ·');
		expect(err).toBe('nutgraf: this is a sample story: open your own with nutgraf FILE\n');
	});

	it('draws in ASCII where the locale has no more', () => {
		const {out} = nutgraf(['show', lighthouse], {env: {LC_ALL: 'C'}});
		expect(out.replaceAll(/[\n -~]/gu, '')).toBe('');
	});
});

describe('nutgraf export', () => {
	it('prints one story a line, with spans that are slices of the text', () => {
		const {code, lines} = nutgraf(['export', lighthouse, other, '--format', 'jsonl']);
		expect(code).toBe(0);
		expect(lines).toHaveLength(2);
		for (const line of lines) {
			const story = JSON.parse(line) as Story;
			const spans = [
				...story.claims.flatMap(({source, cue, content}) =>
					[source, cue, ...content].filter(span => span !== null),
				),
				...story.actors.flatMap(({mentions}) => mentions),
			];
			expect(spans.length).toBeGreaterThan(0);
			for (const {start, end, text} of spans) expect(story.text.slice(start, end)).toBe(text);
		}
	});

	it('prints indented JSON, which is the same as --json', () => {
		const indented = nutgraf(['export', lighthouse]);
		expect((JSON.parse(indented.out) as Story).title).toContain('Tarn Point');
		expect(nutgraf(['export', lighthouse, '--json']).out).toBe(indented.out);
	});
});

describe('every lookup', () => {
	it.each([
		['paragraphs', '-'],
		['actors', '-'],
		['claims', '-'],
		['search', 'Solheim', '-'],
		['show', '-'],
		['export', '-'],
	])('reads standard input: %s %s', (...args) => {
		const {code, out} = nutgraf(args, {input: lighthouseText});
		expect(code).toBe(0);
		expect(out).toContain('Solheim');
	});

	it.each([['paragraphs'], ['actors'], ['claims'], ['show'], ['export']])('prints JSON: %s', command => {
		const {code, out} = nutgraf([command, lighthouse, '--json']);
		expect(code).toBe(0);
		expect(JSON.stringify(JSON.parse(out))).toContain('Solheim');
	});

	it.each([['actors'], ['claims'], ['search', 'lamp']])(
		'prints no JSON where no story opens: %s',
		(...args) => {
			expect(nutgraf([...args, 'no-such-file.txt', '--json'])).toMatchObject({code: 2, out: ''});
		},
	);

	it('calls standard input by its name where it is no feed', () => {
		expect(nutgraf(['feed', '-'], {input: lighthouseText}).err).toBe(
			'nutgraf: standard input is a story and no feed: open it with nutgraf -\n',
		);
	});

	it('lets no control of a story reach the terminal, in JSON neither', () => {
		const story = fileWith(
			'controls.txt',
			'A title with \u{1B}]0;owned\u{7} in it\n\nAda Brook said that \u{1B}[31mred\u{202E} and \u{9B}5m were fine.\n',
		);
		for (const args of [
			['show', story],
			['claims', story],
			['paragraphs', story],
			['search', 'fine', story],
			['export', story],
			['claims', story, '--json'],
		]) {
			// eslint-disable-next-line no-control-regex
			expect(nutgraf(args).out, args.join(' ')).not.toMatch(/[\0-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202E}]/u);
		}
	});
});
