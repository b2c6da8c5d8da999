import {mentionForms, type Actor, type Mention} from './actor.ts';
import {quotations, sourcings, stances, type Claim} from './claim.ts';
import {sharedWords} from './shared-words.ts';
import type {Span, TextSpan} from './span.ts';
import type {Analysis} from './story.ts';

/**
What an analysis found, in few and large pieces, to be handed from thread to thread or kept in a file: as objects it is slow to hand over, and takes
far more room. What the text says at some place is left out, since whoever unpacks it has the text.
*/
export type PackedAnalysis<Numbers extends ArrayLike<number> = ArrayLike<number>> = {
	/** The actors, with the number of mentions that each one has. */
	readonly actors: ReadonlyArray<Omit<Actor, 'mentions'> & {readonly count: number}>;
	/** Of each mention the start, the end, the paragraph and the form, actor by actor. */
	readonly mentions: Numbers;
	/** The claims, one after the other. */
	readonly claims: Numbers;
	/** The actors that claims name as their source, by the numbers that stand in the claims. */
	readonly sources: readonly string[];
};

/** How many numbers a mention takes. */
const mentionWidth = 4;
/** How many numbers a claim takes beside the runs of its content, of two each, and the disputes. */
const claimWidth = 12;

/** Stands in the place of a span or an actor that is missing. */
const missing = -1;

const packMentions = (actors: readonly Actor[]): Int32Array<ArrayBuffer> => {
	const count = actors.reduce((sum, {mentions}) => sum + mentions.length, 0);
	const packed = new Int32Array(mentionWidth * count);
	let at = 0;
	for (const actor of actors) {
		for (const {start, end, paragraph, form} of actor.mentions) {
			packed[at++] = start;
			packed[at++] = end;
			packed[at++] = paragraph;
			packed[at++] = mentionForms.indexOf(form);
		}
	}

	return packed;
};

const packClaims = (
	claims: readonly Claim[],
	numberOf: (actor: string) => number,
): Int32Array<ArrayBuffer> => {
	const packed = new Int32Array(
		claims.reduce((sum, {content, disputes}) => sum + claimWidth + 2 * content.length + disputes.length, 0),
	);
	let at = 0;
	const push = (number: number): void => {
		packed[at++] = number;
	};
	const pushSpan = (span: Span | null): void => {
		push(span?.start ?? missing);
		push(span?.end ?? missing);
	};
	for (const {id, paragraph, source, cue, content, quotation, sourcing, stance, disputes} of claims) {
		push(id);
		push(paragraph);
		pushSpan(source);
		push(source === null || source.actor === null ? missing : numberOf(source.actor));
		pushSpan(cue);
		push(content.length);
		for (const run of content) pushSpan(run);
		push(quotations.indexOf(quotation));
		push(sourcings.indexOf(sourcing));
		push(stances.indexOf(stance));
		push(disputes.length);
		for (const dispute of disputes) push(dispute);
	}

	return packed;
};

/** Pack the findings of an analysis. */
export const packAnalysis = ({actors, claims}: Analysis): PackedAnalysis<Int32Array<ArrayBuffer>> => {
	const numbers = new Map<string, number>();
	const numberOf = (actor: string): number => {
		const number = numbers.get(actor) ?? numbers.size;
		numbers.set(actor, number);
		return number;
	};
	return {
		actors: actors.map(({id, name, kind, description, mentions: {length: count}}) => ({
			id,
			name,
			kind,
			description,
			count,
		})),
		mentions: packMentions(actors),
		claims: packClaims(claims, numberOf),
		sources: [...numbers.keys()],
	};
};

/** How many mentions or claims are unpacked between two yields. */
const stretch = 500;

/** Words up to this length stand in a text again and again, as names and cues do: all of them then share one string. */
const longestShared = 40;

/** Reads numbers, and what they stand for in a text, from where they are packed. Throws a RangeError where that cannot be. */
class Reader {
	readonly #text: string;
	readonly #packed: ArrayLike<number>;
	readonly #share: (word: string) => string;
	#at = 0;

	constructor(text: string, packed: ArrayLike<number>, share: (word: string) => string) {
		this.#text = text;
		this.#packed = packed;
		this.#share = share;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#packed.length;
	}

	/** A whole number that is not negative; null for one that is missing. */
	numberOrNull(): number | null {
		const number = this.#packed[this.#at++];
		if (number === missing) return null;
		if (number === undefined || !Number.isSafeInteger(number) || number < 0) throw new RangeError();
		return number;
	}

	number(): number {
		const number = this.numberOrNull();
		if (number === null) throw new RangeError();
		return number;
	}

	oneOf<Choice>(choices: readonly Choice[]): Choice {
		const number = this.number();
		if (number >= choices.length) throw new RangeError();
		return choices[number]!;
	}

	spanOrNull(): TextSpan | null {
		const start = this.numberOrNull();
		const end = this.numberOrNull();
		if (start === null || end === null) return null;
		if (start > end || end > this.#text.length) throw new RangeError();
		const words = this.#text.slice(start, end);
		return {start, end, text: words.length > longestShared ? words : this.#share(words)};
	}

	span(): TextSpan {
		const span = this.spanOrNull();
		if (span === null) throw new RangeError();
		return span;
	}

	several<Value>(read: () => Value): readonly Value[] {
		return Array.from({length: this.number()}, read);
	}
}

const readMention = (from: Reader): Mention => {
	const {start, end, text} = from.span();
	return {paragraph: from.number(), start, end, text, form: from.oneOf(mentionForms)};
};

const readSource = (from: Reader, sources: readonly string[]): Claim['source'] => {
	const span = from.spanOrNull();
	const number = from.numberOrNull();
	if (span === null) return null;
	const actor = number === null ? null : sources[number];
	if (actor === undefined) throw new RangeError();
	// All fields at once: one that is added to a finished object takes an object more.
	return {start: span.start, end: span.end, text: span.text, actor};
};

const readClaim = (from: Reader, sources: readonly string[]): Claim => ({
	id: from.number(),
	paragraph: from.number(),
	source: readSource(from, sources),
	cue: from.spanOrNull(),
	content: from.several(() => from.span()),
	quotation: from.oneOf(quotations),
	sourcing: from.oneOf(sourcings),
	stance: from.oneOf(stances),
	disputes: from.several(() => from.number()),
});

/** What was found in a text, unpacked in steps. Throws a RangeError where that was not packed from what was found in such a text. */
export function* unpackAnalysis(text: string, packed: PackedAnalysis): Generator<undefined, Analysis> {
	const share = sharedWords();
	const actors: Actor[] = [];
	const fromMentions = new Reader(text, packed.mentions, share);
	for (const {id, name, kind, description, count} of packed.actors) {
		const mentions: Mention[] = [];
		while (mentions.length < count) {
			mentions.push(readMention(fromMentions));
			if (mentions.length % stretch === 0) yield;
		}

		actors.push({id, name, kind, description, mentions});
	}

	const claims: Claim[] = [];
	const fromClaims = new Reader(text, packed.claims, share);
	while (!fromClaims.isAtEnd) {
		claims.push(readClaim(fromClaims, packed.sources));
		if (claims.length % stretch === 0) yield;
	}

	return {actors, claims};
}
