// Reads the texts of GUM with the names that people marked in them, as labels for our own tokens.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {quotationsOf, type Quotation} from '../../../source/language/quotations.ts';
import {sentencesOf} from '../../../source/language/sentences.ts';
import {tokenize, type Token} from '../../../source/language/tokens.ts';
import {asRead} from './as-read.ts';
import {unmarkedNames, type UnmarkedName} from './unmarked-names.ts';
import type {MarkedActor, MarkedMention} from './score.ts';
import {isTitle, linkWords} from '../../../source/analysis/names/words-of-names.ts';

/** A sentence with the label of each token, an index into the tagger's labels. */
export type GoldSentence = {
	readonly paragraph: number;
	readonly tokens: readonly Token[];
	readonly labels: Uint8Array;
};
/** A text of GUM with the labels of its names. */
export type GoldDocument = {
	readonly name: string;
	readonly text: string;
	readonly sentences: readonly GoldSentence[];
	readonly quotations: readonly Quotation[];
};
/** A text with its actors: as GUM's file gives them, and with the names that a reader counts too. */
export type MarkedDocument = GoldDocument & {
	readonly given: readonly MarkedActor[];
	readonly asRead: readonly MarkedActor[];
};

/*
GUM's genres with texts under non-commercial licences, and conversation: it comes from the Santa Barbara Corpus, whose own licence allows no
derivatives. No weights of names or pronouns are made of them.
*/
const leftOut = new Set(['essay', 'fiction', 'letter', 'podcast', 'whow', 'reddit', 'conversation']);
/** The genres that are measured. */
export const newsLike: readonly string[] = ['news', 'interview', 'bio', 'speech'];
const kindLabels: Readonly<Record<string, number>> = {person: 1, organization: 3, place: 5};

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The tokens of a mention's name: the core and the capitalised words and links that go on from it. */
const nameTokens = (
	tokens: readonly Token[],
	mention: MarkedMention,
	kind: string,
): readonly [number, number] | undefined => {
	let first = tokens.findIndex(token => token.end > mention.coreStart);
	if (first < 0 || tokens[first]!.start >= mention.coreEnd) return undefined;
	let last = first;
	while (tokens[last + 1] !== undefined && tokens[last + 1]!.start < mention.coreEnd) last++;
	const coreLast = last;
	for (let at = last + 1; at < tokens.length && tokens[at]!.end <= mention.end && at - last <= 3; at++) {
		const text = tokens[at]!.text;
		if (isCapital(text)) last = at;
		else if (
			!linkWords.has(text.toLowerCase()) ||
			text === 'in' ||
			text === 'at' ||
			text === 'on' ||
			text === 'to'
		)
			break;
		else if (kind === 'person' && (text === 'and' || text === 'of' || text === '&' || text === 'the')) break;
		else if (text === "'s" && kind === 'person') break;
	}

	if (kind !== 'person') {
		while (
			first > 0 &&
			tokens[first - 1]!.start >= mention.start &&
			isCapital(tokens[first - 1]!.text) &&
			tokens[first - 1]!.text.toLowerCase() !== 'the'
		)
			first--;
	}

	const skipped = (word: string): boolean => word === 'the' || (kind === 'person' && isTitle(word));
	while (first < coreLast && skipped(tokens[first]!.text.toLowerCase())) first++;
	while (last > first && /^['’]s?$/.test(tokens[last]!.text)) last--;
	return [first, last];
};

/** The labels of a sentence's tokens, by the names among the mentions of the actors and by names that stand at given places. */
export const labelsOf = (
	tokens: readonly Token[],
	actors: readonly MarkedActor[],
	unmarked: ReadonlyArray<Pick<UnmarkedName, 'start' | 'end' | 'type'>>,
): Uint8Array => {
	const found = new Uint8Array(tokens.length);
	const begin = tokens[0]!.start;
	const end = tokens.at(-1)!.end;
	const spans = actors.flatMap(actor =>
		actor.mentions
			.filter(mention => mention.form === 'name' && mention.start >= begin && mention.end <= end)
			.flatMap(mention => {
				const span = nameTokens(tokens, mention, actor.type);
				return span === undefined
					? []
					: [{first: span[0], last: span[1], label: kindLabels[actor.type] ?? 0}];
			}),
	);
	for (const name of unmarked) {
		const first = tokens.findIndex(token => token.end > name.start);
		const last = tokens.findLastIndex(token => token.start < name.end);
		if (first >= 0 && last >= first && tokens[first]!.start >= name.start)
			spans.push({first, last, label: kindLabels[name.type] ?? 0});
	}

	spans.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
	for (const {first, last, label} of spans) {
		if (label === 0 || found.subarray(first, last + 1).some(value => value !== 0)) continue;
		found.fill(label + 1, first, last + 1);
		found[first] = label;
	}

	return found;
};

/** The sentences and quotations of a plain text, a line a paragraph. */
export const sentencesOfText = (
	text: string,
): {
	readonly sentences: ReadonlyArray<{readonly paragraph: number; readonly tokens: readonly Token[]}>;
	readonly quotations: readonly Quotation[];
} => {
	const sentences: Array<{paragraph: number; tokens: readonly Token[]}> = [];
	const blocks: Array<{start: number; end: number; text: string; number: number}> = [];
	let offset = 0;
	text.split(/(\n\s*\n|\n)/).forEach((block, index) => {
		if (index % 2 === 0 && block.trim() !== '') {
			const number = blocks.length;
			blocks.push({start: offset, end: offset + block.length, text: block, number});
			for (const tokens of sentencesOf(tokenize(block, offset))) sentences.push({paragraph: number, tokens});
		}

		offset += block.length;
	});
	return {sentences, quotations: quotationsOf(blocks)};
};

const readDocument = (folder: string, name: string): MarkedDocument => {
	const text = readFileSync(path.join(folder, 'text', `${name}.txt`), 'utf8');
	const {actors} = JSON.parse(readFileSync(path.join(folder, 'actors', `${name}.json`), 'utf8')) as {
		actors: readonly MarkedActor[];
	};
	const unmarked = unmarkedNames(text, path.join(folder, 'conllu', `${name}.conllu`));
	const {sentences, quotations} = sentencesOfText(text);
	return {
		name,
		text,
		quotations,
		given: actors,
		asRead: asRead(text, actors, unmarked),
		sentences: sentences.map(sentence => ({
			...sentence,
			labels: labelsOf(sentence.tokens, actors, unmarked),
		})),
	};
};

/** All documents of a part of GUM (a folder with `text` and `actors`) that may give weights. */
export const readGold = (folder: string, genres?: readonly string[]): readonly MarkedDocument[] =>
	readdirSync(path.join(folder, 'actors'))
		.map(file => path.basename(file, '.json'))
		.filter(name => {
			const genre = name.split('_')[1] ?? '';
			return !leftOut.has(genre) && (genres === undefined || genres.includes(genre));
		})
		.toSorted()
		.map(name => readDocument(folder, name));
