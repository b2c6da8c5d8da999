import type {Actor, MentionForm} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import {lastWhere} from '../story/last-where.ts';
import {contains, joinRuns} from '../story/span.ts';
import type {StoryIndex} from './story-index.ts';

/** "A" and "Answer" stand for who is interviewed as a pronoun does. */
const pronoun = /^(?:he|she|they|it|i|we|who|you|a|answer)$/iv;

/** Whether the words of a source are a pronoun alone. */
export const isPronoun = (words: string): boolean => pronoun.test(words);

/** The actor that a pronoun stands for where it is all that a claim gives for a source. */
const meantBy = ({source}: Claim, index: StoryIndex): Actor | undefined =>
	source === null || source.actor === null || !pronoun.test(source.text)
		? undefined
		: index.actorById.get(source.actor);

/** The words of a claim's source; none where no source is given. */
export const sourceWordsOf = ({source}: Claim): string => source?.text.replace(/,$/v, '') ?? '';

/**
The name of whom the words of a claim's source most likely mean, where the story does not say it there: where they are a pronoun, or describe
somebody. Null where they have a name themselves, or are nobody's.
*/
export const nameGuessed = (claim: Claim, index: StoryIndex): string | null => {
	const meant = meantBy(claim, index);
	if (meant !== undefined) return meant.name;
	const name = isDescribed(claim, index) ? index.actorById.get(claim.source?.actor ?? '')?.name : undefined;
	// "The Department" is the beginning of the name.
	const words = sourceWordsOf(claim).toLowerCase().replace(/^the /v, '');
	return name === undefined || name.toLowerCase().includes(words) ? null : name;
};

/**
Who a claim cites, for people to read: the words of the story; where those are a pronoun, the actor's name in brackets, since it is not
what the story says there, and where they describe somebody, that name in brackets behind them; `(nobody)` where no source is given.
*/
export const whoOf = (claim: Claim, index: StoryIndex): string => {
	if (claim.source === null) return '(nobody)';
	const words = sourceWordsOf(claim);
	const name = nameGuessed(claim, index);
	if (name === null) return words;
	return isPronoun(claim.source.text) ? `[${name}]` : `${words} [${name}]`;
};

/** Who a claim cites, as short as one can say it of another claim: the actor's name, or the words of the story where it names nobody. */
export const partyOf = (claim: Claim, index: StoryIndex): string =>
	index.actorById.get(claim.source?.actor ?? '')?.name ?? whoOf(claim, index);

/**
How the actor of a claim's source was found: the source has a name of theirs; or a pronoun or a description that the analysis takes to
mean them. Null where the source is no actor.
*/
export const actorFoundBy = (claim: Claim, index: StoryIndex): MentionForm | null => {
	const {source} = claim;
	const actor = index.actorById.get(source?.actor ?? '');
	if (source === null || actor === undefined) return null;
	const {mentions} = actor;
	const forms = new Set<MentionForm>();
	for (
		let at = lastWhere(mentions.length, before => mentions[before]!.start < source.start) + 1;
		at < mentions.length && mentions[at]!.start < source.end;
		at++
	)
		if (contains(source, mentions[at]!)) forms.add(mentions[at]!.form);
	if (forms.has('name')) return 'name';
	return forms.has('pronoun') || pronoun.test(source.text) ? 'pronoun' : 'description';
};

/** Whether the words of a source speak of its actor by no mention, as "the firm" does: that they mean it is a guess. */
const isDescribed = (claim: Claim, index: StoryIndex): boolean => {
	const {source} = claim;
	const actor = index.actorById.get(source?.actor ?? '');
	return (
		source !== null &&
		actor !== undefined &&
		actorFoundBy(claim, index) === 'description' &&
		!actor.mentions.some(mention => contains(source, mention))
	);
};

/** Whether the cue of a claim stands before its source and leads to it, as `according to` does; that of `said Ada Brook` does not. */
export const isCueFirst = ({source, cue}: Claim): boolean =>
	source !== null &&
	cue !== null &&
	cue.end <= source.start &&
	/\s(?:by|for|from|in|of|to|with)$/iv.test(cue.text);

/** The words of a claim in one line, with an ellipsis where others stand between them. */
export const wordsOf = (claim: Claim): string => joinRuns(claim.content);
