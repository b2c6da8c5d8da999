import {blocksOf, composeDocument, type StoryDocument} from '../../../source/story/document.ts';
import type {Span} from '../../../source/story/span.ts';
import type {AnnotatedStory} from './annotated-story.ts';

/** A story with other names in place of its own, and the other sex, and where its spans stood in the first one. */
export type ExchangedStory = {
	readonly document: StoryDocument;
	/** The span of the first story that a span of this one stands for. */
	readonly back: (span: Span) => Span;
	/** Where a span of the first story stands in this one. */
	readonly forth: (span: Span) => Span;
};

type Piece = Span & {readonly text: string};

const otherPronoun: Readonly<Record<string, string>> = {
	he: 'she',
	him: 'her',
	his: 'her',
	himself: 'herself',
	she: 'he',
	hers: 'his',
	herself: 'himself',
};
const otherTitle: Readonly<Record<string, string>> = {Mr: 'Ms', Ms: 'Mr', Mrs: 'Mr'};

const likeFirst = (first: string, word: string): string =>
	/^\p{Lu}/u.test(first) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;

/** "Her" is "his" where something follows that can be had, and "him" elsewhere. */
const otherForm = (text: string, start: number, end: number): string => {
	const word = text.slice(start, end);
	const isObject =
		/^\s*(?:$|[.,;:”"’)–—]|(?:to|a|an|the|on|in|at|that|what|if|from|with|for|they|and|was|had|when|about)\b)/u.test(
			text.slice(end),
		);
	const other = word.toLowerCase() === 'her' ? (isObject ? 'him' : 'his') : otherPronoun[word.toLowerCase()];
	return other === undefined ? word : likeFirst(word, other);
};

/** The pieces of the text that are exchanged, in order. */
const piecesOf = ({document, actors, mentions, exchange}: AnnotatedStory): readonly Piece[] => {
	const {text} = document;
	const pieces: Piece[] = [];
	for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’](?=\p{L})[\p{L}]+)?/gu)) {
		const [word] = match;
		const stem = /^(?<stem>.+?)['’]s?$/u.exec(word)?.groups?.['stem'];
		const other =
			exchange.get(word.replace('’', "'")) ?? (stem === undefined ? undefined : exchange.get(stem));
		if (other === undefined) continue;
		const length = exchange.has(word.replace('’', "'")) ? word.length : stem!.length;
		pieces.push({start: match.index, end: match.index + length, text: other});
	}

	const sexOf = new Map(actors.map(actor => [actor.id, actor.sex]));
	for (const {actor, form, start, end} of mentions) {
		if (sexOf.get(actor) === null) continue;
		if (form === 'pronoun') pieces.push({start, end, text: otherForm(text, start, end)});
		const title = /\b(?<title>Mr|Ms|Mrs)(?<rest>\.? )$/u.exec(
			text.slice(Math.max(0, start - 5), start),
		)?.groups;
		const other = otherTitle[title?.['title'] ?? ''];
		if (form === 'name' && title !== undefined && other !== undefined) {
			const at = start - title['title']!.length - title['rest']!.length;
			pieces.push({start: at, end: at + title['title']!.length, text: other});
		}
	}

	return pieces.toSorted((a, b) => a.start - b.start);
};

/** A piece in both stories. */
type Move = {readonly first: Span; readonly other: Span};

/** An offset in one story carried over to the other; within a piece that is exchanged, to that piece's own side. */
const carried = (
	moves: readonly Move[],
	from: 'first' | 'other',
	to: 'first' | 'other',
	offset: number,
	side: 'start' | 'end',
): number => {
	let shift = 0;
	for (const move of moves) {
		if (offset < move[from].start || (side === 'end' && offset === move[from].start)) break;
		if (offset < move[from].end || (side === 'end' && offset === move[from].end)) return move[to][side];
		shift = move[to].end - move[from].end;
	}

	return offset + shift;
};

/** The story with every name of its exchange list replaced, and with the pronouns and titles of the other sex. */
export const exchangeNames = (story: AnnotatedStory): ExchangedStory => {
	const pieces = piecesOf(story);
	const moves: Move[] = [];
	const blockTexts = blocksOf(story.document).map(block => {
		let text = '';
		let at = block.start;
		for (const piece of pieces) {
			if (piece.start < block.start || piece.end > block.end) continue;
			text += story.document.text.slice(at, piece.start) + piece.text;
			at = piece.end;
		}

		return text + story.document.text.slice(at, block.end);
	});
	let shift = 0;
	for (const {start, end, text} of pieces) {
		moves.push({first: {start, end}, other: {start: start + shift, end: start + shift + text.length}});
		shift += text.length - (end - start);
	}

	const carry =
		(from: 'first' | 'other', to: 'first' | 'other') =>
		({start, end}: Span): Span => ({
			start: carried(moves, from, to, start, 'start'),
			end: carried(moves, from, to, end, 'end'),
		});
	return {
		document: composeDocument({
			...story.document,
			title: blockTexts[0]!,
			paragraphs: blockTexts.slice(1).map(text => ({text, kind: 'text'})),
		}),
		back: carry('other', 'first'),
		forth: carry('first', 'other'),
	};
};
