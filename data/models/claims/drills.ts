import {composeDocument} from '../../../source/story/document.ts';
import type {Span} from '../../../source/story/span.ts';
import type {Article, GoldClaim} from './corpus.ts';
import {drillSets, type DrillSet} from './drill-sentences.ts';
import {createRandom} from '../training/random.ts';

/** The beginning of the name of each article made of drill sentences. */
export const drillName = 'drill ';

/** The sentences as small articles, the same each time. */
export const drills = (): readonly Article[] => drillSets.flatMap(set => articlesOf(set));

const articlesOf = ({seed, articles, sentences, patterns, parts}: DrillSet): readonly Article[] => {
	const random = createRandom(seed);
	const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
	const filled = (pattern: string): string => {
		const next = pattern.replaceAll(/[A-Z]{3,}/g, name =>
			parts[name] === undefined ? name : oneOf(parts[name]),
		);
		return next === pattern ? pattern : filled(next);
	};
	// Every pattern as often as any other, in an order that does not put neighbours of the list side by side.
	const order = patterns
		.map(pattern => ({pattern, place: random()}))
		.toSorted((a, b) => a.place - b.place)
		.map(({pattern}) => pattern);
	return Array.from({length: articles}, (_, number) => {
		const marked = Array.from({length: sentences}, (_sentence, index) =>
			capitalised(filled(order[(number * sentences + index) % order.length]!)),
		);
		const plain = marked.map(sentence => sentence.replaceAll(/\{.\||\}/g, ''));
		const document = composeDocument({
			title: null,
			byline: null,
			published: null,
			url: null,
			language: 'en',
			source: {kind: 'stdin', location: '-'},
			paragraphs: plain.map(text => ({text, kind: 'text'})),
		});
		let from = 0;
		const gold = marked.flatMap((sentence, index) => {
			const start = document.text.indexOf(plain[index]!, from);
			from = start + plain[index]!.length;
			return claimsOf(sentence, start);
		});
		return {name: `${drillName}${seed}.${number}`, document, gold};
	});
};

/** A sentence with its first letter, whatever mark it stands behind, in capitals. */
const capitalised = (sentence: string): string =>
	sentence.replace(/[a-zA-Z](?![|a-z]*\|)/, letter => letter.toUpperCase());

/** The claims that the marks of a sentence tell of; the second one has the first one's source where it has none of its own. */
const claimsOf = (marked: string, start: number): readonly GoldClaim[] => {
	const roles: Record<string, Span[]> = {s: [], q: [], c: [], S: [], Q: [], C: []};
	let at = start;
	for (const piece of marked.split(/(\{.\|[^}]*\})/)) {
		const [, role, text] = /^\{(.)\|(.*)\}$/.exec(piece) ?? [];
		const {length} = text ?? piece;
		if (role !== undefined) roles[role]!.push({start: at, end: at + length});
		at += length;
	}

	const first = {source: roles['s']!, cue: roles['q']!, content: roles['c']!};
	const second = {
		source: roles['S']!.length > 0 ? roles['S']! : first.source,
		cue: roles['Q']!,
		content: roles['C']!,
	};
	return [first, second].filter(({cue}) => cue.length > 0);
};
