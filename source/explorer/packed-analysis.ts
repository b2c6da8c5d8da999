import {NumberList} from '../search/number-list.ts';
import {mentionForms, type Actor, type Mention} from '../story/actor.ts';
import {quotations, sourcings, stances, type Claim, type ClaimSource} from '../story/claim.ts';
import type {StoryDocument} from '../story/document.ts';
import {sharedWords} from '../story/shared-words.ts';
import type {Span, TextSpan} from '../story/span.ts';
import type {Story} from '../story/story.ts';

/**
What an analysis found, in few and large pieces: as objects it is slow to hand from thread to thread, and both threads would hold it
at once. What the text says at some place is left out, since both have the text.
*/
export type PackedAnalysis = {
	/** The actors, with the number of mentions that each one has. */
	readonly actors: ReadonlyArray<Omit<Actor, 'mentions'> & {readonly count: number}>;
	/** Of each mention the start, the end, the paragraph and the form, actor by actor. */
	readonly mentions: Int32Array<ArrayBuffer>;
	/** The claims, one after the other. */
	readonly claims: Int32Array<ArrayBuffer>;
	readonly claimCount: number;
	/** The actors that claims name as their source, by the numbers that stand in the claims. */
	readonly sources: readonly string[];
};

const createList = (expected: number) => new NumberList(length => new Int32Array(length), expected);

/** How many numbers a mention takes. */
const mentionWidth = 4;

/** Stands in the place of a span that is missing. */
const missing = -1;

/** Pack the findings of an analysis. */
export const packAnalysis = ({actors, claims}: Pick<Story, 'actors' | 'claims'>): PackedAnalysis => {
	const mentions = createList(mentionWidth * actors.reduce((sum, actor) => sum + actor.mentions.length, 0));
	for (const actor of actors) {
		for (const {start, end, paragraph, form} of actor.mentions) {
			for (const number of [start, end, paragraph, mentionForms.indexOf(form)]) mentions.push(number);
		}
	}

	const packed = createList(24 * claims.length);
	const numbers = new Map<string, number>();
	const numberOf = (actor: string): number => {
		const number = numbers.get(actor) ?? numbers.size;
		numbers.set(actor, number);
		return number;
	};
	const pushSpan = (span: Span | null): void => {
		packed.push(span?.start ?? missing);
		packed.push(span?.end ?? missing);
	};
	for (const {id, paragraph, source, cue, content, quotation, sourcing, stance, disputes} of claims) {
		packed.push(id);
		packed.push(paragraph);
		pushSpan(source);
		packed.push(source === null || source.actor === null ? missing : numberOf(source.actor));
		pushSpan(cue);
		packed.push(content.length);
		for (const run of content) pushSpan(run);
		packed.push(quotations.indexOf(quotation));
		packed.push(sourcings.indexOf(sourcing));
		packed.push(stances.indexOf(stance));
		packed.push(disputes.length);
		for (const dispute of disputes) packed.push(dispute);
	}

	return {
		actors: actors.map(({id, name, kind, description, mentions: {length: count}}) => ({
			id,
			name,
			kind,
			description,
			count,
		})),
		mentions: mentions.finish(),
		claims: packed.finish(),
		claimCount: claims.length,
		sources: [...numbers.keys()],
	};
};

/** How many mentions or claims are unpacked between two yields. */
const stretch = 500;

/** Cuts words out of a text. Of those that stand there often, as names and cues do, all share one string. */
const wordCutter = (text: string): ((start: number, end: number) => string) => {
	const share = sharedWords();
	const longest = 40;
	return (start, end) => {
		const words = text.slice(start, end);
		return end - start > longest ? words : share(words);
	};
};

type Cut = ReturnType<typeof wordCutter>;

function* mentionsOf(
	cut: Cut,
	packed: Int32Array,
	from: number,
	count: number,
): Generator<undefined, readonly Mention[]> {
	const mentions: Mention[] = [];
	for (let index = from; index < from + count; index++) {
		const at = mentionWidth * index;
		const start = packed[at]!;
		const end = packed[at + 1]!;
		const form = mentionForms[packed[at + 3]!]!;
		mentions.push({paragraph: packed[at + 2]!, start, end, text: cut(start, end), form});
		if (index % stretch === 0) yield;
	}

	return mentions;
}

/** A source of a claim. To add to a span what it has no room for would take that much more. */
const citing = ({start, end, text}: TextSpan, actor: string | null): ClaimSource => ({
	start,
	end,
	text,
	actor,
});

/** Reads claim after claim from where they are packed. */
const claimReader = (cut: Cut, {claims, sources}: PackedAnalysis): (() => Claim) => {
	let at = 0;
	const number = (): number => claims[at++]!;
	const span = (): TextSpan | null => {
		const start = number();
		const end = number();
		return start === missing ? null : {start, end, text: cut(start, end)};
	};
	const several = <Value>(read: () => Value): readonly Value[] => Array.from({length: number()}, read);
	return () => {
		const id = number();
		const paragraph = number();
		const source = span();
		const actor = number();
		return {
			id,
			paragraph,
			source: source === null ? null : citing(source, actor === missing ? null : sources[actor]!),
			cue: span(),
			content: several(() => span()!),
			quotation: quotations[number()]!,
			sourcing: sourcings[number()]!,
			stance: stances[number()]!,
			disputes: several(number),
		};
	};
};

/** The story of a document and its packed analysis, unpacked in steps. */
export function* unpackAnalysis(
	document: StoryDocument,
	packed: PackedAnalysis,
): Generator<undefined, Story> {
	const cut = wordCutter(document.text);
	const actors: Actor[] = [];
	let from = 0;
	for (const {count, ...actor} of packed.actors) {
		actors.push({...actor, mentions: yield* mentionsOf(cut, packed.mentions, from, count)});
		from += count;
	}

	const next = claimReader(cut, packed);
	const claims: Claim[] = [];
	for (let index = 0; index < packed.claimCount; index++) {
		claims.push(next());
		if (index % stretch === 0) yield;
	}

	return {...document, actors, claims};
}
