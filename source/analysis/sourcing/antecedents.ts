import {plainBefore} from '../../language/inner-stops.ts';
import type {Actor} from '../../story/actor.ts';
import type {Span} from '../../story/span.ts';
import {mentionsBetween, type Placed} from './mentions.ts';

/** How many characters what stands before a name takes at most: "Ms. ", "Dunmore Fire Marshal ". */
const longestTitle = 45;

/** The person whose name stands in commas behind the words: "a spokesman, Idris Vane, said". */
export const apposedTo = (text: string, source: Span, mentions: readonly Placed[]): Actor | null => {
	const {end} = source;
	if (text[end - 1] !== ',' && text[end] !== ',') return null;
	const next = mentionsBetween(mentions, end, end + 2 + longestTitle + 1).find(
		({actor, mention}) => actor.kind === 'person' && mention.form === 'name',
	);
	if (next === undefined) return null;
	const between = text.slice(end, next.mention.start);
	return /^,? (?:[A-Z][\w-]*\.? ){0,4}$/.test(between) && text[next.mention.end] === ',' ? next.actor : null;
};

const farthest = 140;
/** What may stand in commas between a person and "who": "Gordon Leitch, 54, who", "Nancy Pell, the officer of the institute, who". */
const apposition =
	/^,\s(?:\d{1,3}|(?:an?|the|his|her|its|their|former|[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]*['’]s)\s[^,.;:!?"“”\n]{2,110}),\s$/;

/** Whom a relative pronoun stands for: the name that ends before it, or the one that what ends before it belongs to. */
export const antecedent = (
	text: string,
	{start: offset, end}: Span,
	mentions: readonly Placed[],
): Actor | null => {
	const before = mentionsBetween(mentions, offset - farthest, offset).filter(
		({mention}) => mention.form === 'name' && mention.end <= offset,
	);
	if (/^who$/i.test(text.slice(offset, end))) {
		const told = before.findLast(
			({actor, mention}) => actor.kind === 'person' && apposition.test(text.slice(mention.end, offset)),
		);
		if (told !== undefined) return told.actor;
	}

	const last = before.at(-1);
	if (last === undefined || !/^[\s,(–—-]*$/.test(text.slice(last.mention.end, offset))) return null;
	// "An official in Ashgabat, who", "a lawyer for Corvina, who": nobody who is named.
	const isBeside = /\b(?:in|of|from|for|at|with|by|near|to)\s(?:the\s)?$/.test(
		text.slice(Math.max(0, last.mention.start - 10), last.mention.start),
	);
	const head = before.at(-2);
	if (
		head !== undefined &&
		/^\s(?:of|at|from)\s(?:the\s)?$/.test(text.slice(head.mention.end, last.mention.start))
	)
		return head.actor;
	// "From the Guild of Surgeons, which": of no person the name itself is meant.
	const isOfPerson = /^whom?$/i.test(text.slice(offset, end));
	return last.actor.kind !== 'person' && isBeside && isOfPerson ? null : last.actor;
};

/** What "it" may mean where nobody was cited: the organization or place that the sentence before begins with. */
export const subjectBefore = (text: string, offset: number, mentions: readonly Placed[]): Actor | null => {
	const before = plainBefore(text, offset, 400);
	const sentence = /(?:^|[.!?]["”’]? |\n)(?<last>[^.!?\n]+[.!?]["”’]? |[^.!?\n]+\n\n)[^.!?\n]*$/.exec(before)
		?.groups?.['last'];
	if (sentence === undefined) return null;
	const start = Math.max(0, offset - 400) + before.lastIndexOf(sentence);
	const first = mentionsBetween(mentions, start, start + 40).find(({actor}) => actor.kind !== 'person');
	if (first === undefined || first.mention.start - start >= 24) return null;
	// "The Echo has seen a letter. It adds": the letter does.
	return /^\s(?:has|have)\s(?:seen|obtained|reviewed|been shown|learned)\b/.test(
		text.slice(first.mention.end, first.mention.end + 24),
	)
		? null
		: first.actor;
};
