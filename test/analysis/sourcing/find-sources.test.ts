import {describe, expect, test} from 'vitest';
import {findSources} from '../../../source/analysis/sourcing/find-sources.ts';
import type {Actor, ActorKind} from '../../../source/story/actor.ts';
import {sliceSpan} from '../../../source/story/span.ts';

/**
The text with its actors and sources marked: `[Irene Vale|vale:person]` is a name, `{the company}` the source of a claim,
`<that>` its content, which ends the claim. Answers with the id of each source's actor.
*/
const sourcesIn = (marked: string): ReadonlyArray<string | null> => {
	let text = '';
	const actors = new Map<
		string,
		{kind: ActorKind; name: string; mentions: Array<{start: number; end: number}>}
	>();
	const sources: Array<{start: number; end: number}> = [];
	const contents: Array<{start: number; end: number}> = [];
	const open: Array<{sign: string; at: number}> = [];
	for (let index = 0; index < marked.length; index++) {
		const sign = marked[index]!;
		if ('[{<'.includes(sign)) open.push({sign, at: text.length});
		else if (sign === '|') {
			const end = marked.indexOf(']', index);
			const [id = '', kind = ''] = marked.slice(index + 1, end).split(':');
			const start = open.pop()!.at;
			const actor = actors.get(id) ?? {kind: kind as ActorKind, name: text.slice(start), mentions: []};
			actor.mentions.push({start, end: text.length});
			actors.set(id, actor);
			index = end;
		} else if (sign === '}') sources.push({start: open.pop()!.at, end: text.length});
		else if (sign === '>') contents.push({start: open.pop()!.at, end: text.length});
		else text += sign;
	}

	const found = findSources(
		text,
		sources.map((source, index) => ({
			paragraph: text.slice(0, source.start).split('\n\n').length,
			source,
			cue: source,
			content: contents[index] === undefined ? [] : [contents[index]],
		})),
		[...actors].map(([id, {kind, name, mentions}]): Actor => ({
			id,
			kind,
			name,
			description: null,
			mentions: mentions.map(({start, end}) => ({
				...sliceSpan(text, start, end),
				paragraph: 1,
				form: 'name',
			})),
		})),
	);
	return found.map(actor => actor?.id ?? null);
};

describe('a source is an actor', () => {
	test.each([
		['whose name is the head of its words', '{[Irene Vale|vale:person], who chairs the board} said'],
		['whose name stands in apposition', '{The chair of the board, [Irene Vale|vale:person],} said'],
		['that stands before its place', '{[Irene Vale|vale:person] of [Halm|halm:organization]} said'],
		['that a relative pronoun stands for', 'So says [Irene Vale|vale:person], {who} thinks'],
		[
			'called by what it was called before',
			'The judge, [Irene Vale|vale:person], sat down. {The judge} asked',
		],
		[
			'called by what stands behind its name',
			'[Irene Vale|vale:person], an engineer from Karsa, left. {The engineer} said',
		],
		[
			'called by a word of its name',
			'[Baltic Union|vale:organization] met [Halm|halm:organization]. {The union} said',
		],
		['spoken of as the company', '[Halm Works|vale:organization] lost. {The company} said'],
		[
			'spoken of as it, where it was cited before',
			'{[Halm Works|vale:organization]} said. {It} added',
			['vale', 'vale'],
		],
		[
			'by an office that is shortened before the name',
			'Gov. [Irene Vale|vale:person] came. {The governor} said',
		],
	] as const)('%s', (_, marked, expected: readonly string[] = ['vale']) => {
		expect(sourcesIn(marked)).toEqual(expected);
	});

	test.each([
		[
			'the one who spoke last, and not one who was named in passing',
			'{[Okon Reis|reis:person], counsel for [Vale|vale:person],} objected <to that>. <Pages were missing,> {he} said',
			['reis', 'reis'],
		],
		[
			'the one who spoke last, where what is claimed names another',
			'{[Okon Reis|reis:person]} objected <to that>. <"[Vale|vale:person] was not there,"> {she} said',
			['reis', 'reis'],
		],
		[
			'somebody without a name, who spoke last',
			'[Irene Vale|vale:person] left. {A former engineer} said <it was known>. {She} admitted <as much>',
			[null, null],
		],
		[
			'nobody who spoke two paragraphs before',
			'{A nurse} said <it was late>.\n\nIt rained.\n\n{[Irene Vale|vale:person]} left. {She} said <so>',
			[null, 'vale', 'vale'],
		],
	] as const)('that "she" or "he" means: %s', (_, marked, expected: ReadonlyArray<string | null>) => {
		expect(sourcesIn(marked)).toEqual(expected);
	});

	test('named since, and not the one who spoke before', () => {
		expect(
			sourcesIn(
				'{A nurse} said <it was late>. Then [Irene Vale|vale:person] came in. {[She|vale:person]} said <so>',
			),
		).toEqual([null, 'vale']);
	});

	test('who says "I" in the words of another claim', () => {
		expect(sourcesIn('<"{I} <believe it>," said> {[Irene Vale|vale:person]}').at(0)).toBe('vale');
	});
});

describe('a source is nobody with a name', () => {
	test.each([
		['people of a country', '{[Karsa|karsa:place] sources} said'],
		['those close to somebody', '{Aides to [Irene Vale|vale:person]} said'],
		['a spokesman for somebody', '{A spokesman for [Halm|halm:organization]} said'],
		['a lawyer representing somebody', '{A lawyer representing [Halm Works|halm:organization]} said'],
		['a person of the second rank', "{[Irene Vale|vale:person]'s driver} said"],
		['a paper of several sides', '{[Karsa|karsa:place] and Umbarian statements} say'],
		[
			'unions that somebody told nothing',
			'{Unions, who were told nothing by [Halm|halm:organization],} doubt',
		],
		[
			'another judge than the one named',
			'The trial judge, [Irene Vale|vale:person], left. {The appeal judge} said',
		],
		['"the statement"', '[Halm Works|halm:organization] wrote. {The statement} said'],
	] as const)('%s', (_, marked) => {
		expect(sourcesIn(marked)).toEqual([null]);
	});
});
