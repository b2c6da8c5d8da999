import type {Claim} from '../story/claim.ts';
import {overlaps, type Span} from '../story/span.ts';
import type {Story} from '../story/story.ts';
import type {StoryIndex} from './story-index.ts';
import {actorFoundBy, sourceWordsOf, wordsOf} from './who.ts';

/** Which sources have the name of their actor behind them in brackets: all that do not have it, or those alone that name nobody. */
export type Bracketed = 'all' | 'unnamed';

type Part = Span & {
	readonly text: string;
	readonly isContent: boolean;
};

/** Up to this many characters that a claim leaves out between its parts are told along: "in March", "did not". */
const shortGap = 40;

/** What stands between two parts: the story's own words where they are few and within one sentence, else an ellipsis. */
const between = (before: Part, after: Part, text: string): string => {
	const gap = text.slice(before.end, after.start).replaceAll(/\s+/gv, ' ');
	if (/^[\s,;:.!?…\(\)–—\-]*$/v.test(gap)) return gap.trim() === '' ? ' ' : gap;
	const isTold =
		gap.length <= shortGap && !(before.isContent && after.isContent) && !/["“”„«»]|[.!?]\s/v.test(gap);
	return isTold ? gap : ' … ';
};

/** Where the clause of a cue ends: not at the point of an abbreviation, nor at the comma of a date. */
const clauseEnd =
	/,(?! \d{4}\b)|[!?;:…"“”„«»()–—\n]|(?<!\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Lt|Col|Prof|St))\.(?=\s|$)/u;

/** Cues that mean nothing without who hears it. */
const isOpen = (cue: string): boolean => /\b(?:told|tells|assured|informed|reminded|warned)$/iu.test(cue);

/**
What a clause says behind its cue, where the claim stands before it: to whom, when and where, as in `told reporters on Monday`. Nothing where
that is long, goes on with something else or belongs to another claim; an ellipsis where the cue cannot stand without it.
*/
const restOfClause = (last: Part, claim: Claim, {text}: Story, index: StoryIndex): string => {
	const behind = text.slice(last.end, last.end + shortGap + 1);
	const end = behind.search(clauseEnd);
	const isWhole = end !== -1 || last.end + behind.length === text.length;
	const rest = end === -1 ? behind : behind.slice(0, end);
	const span = {start: last.end, end: last.end + rest.length};
	const isOthers = (index.claimsIn.get(claim.paragraph) ?? [])
		.filter(({id}) => id !== claim.id)
		.flatMap(({source, cue, content}) => [source, cue, ...content])
		.some(part => part !== null && overlaps(part, span));
	if (isWhole && !isOthers && /^ (?!(?:and|but|or|that|who|which|while)\b)\S/u.test(rest))
		return rest.trimEnd();
	return rest !== '' && last.end === claim.cue?.end && isOpen(claim.cue.text) ? ' …' : '';
};

/** The source of a claim in the story's words, and in brackets whom they mean where they do not say it. */
const sourceText = (claim: Claim, index: StoryIndex, bracketed: Bracketed): string => {
	const words = sourceWordsOf(claim);
	const name = index.actorById.get(claim.source?.actor ?? '')?.name;
	const isSaid =
		name === undefined ||
		words.includes(name) ||
		(bracketed === 'unnamed' && actorFoundBy(claim, index) === 'name');
	return isSaid ? words : `${words} [${name}]`;
};

/**
A claim as a sentence: its source, cue and content in the order and the words of the story, with the short rest of the clause where the
claim stands before them, and an ellipsis where words are left out. Nothing stands in quotation marks but what does so in the story.
*/
export const claimSentence = (
	claim: Claim,
	story: Story,
	index: StoryIndex,
	bracketed: Bracketed = 'all',
): string => {
	const {source, cue, content} = claim;
	const who = source === null ? '' : sourceText(claim, index, bracketed);
	if (cue === null) return source === null ? wordsOf(claim) : `${who}: ${wordsOf(claim)}`;
	const parts: readonly Part[] = [
		...(source === null
			? []
			: [
					{
						start: source.start,
						end: source.start + sourceWordsOf(claim).length,
						text: who,
						isContent: false,
					},
				]),
		{...cue, isContent: false},
		...content.map(run => ({...run, isContent: true})),
	].toSorted((a, b) => a.start - b.start);
	let sentence = '';
	let last: Part | null = null;
	for (const part of parts) {
		// What lies within another part is told with it.
		if (last !== null && part.end <= last.end) continue;
		sentence += last === null ? part.text : between(last, part, story.text) + part.text;
		last = part;
	}

	return last === null || last.isContent ? sentence : sentence + restOfClause(last, claim, story, index);
};
