import type {Claim} from '../../story/claim.ts';
import {isBarelyFalse, isCalledFalse, isCalledWeak, isWrong} from '../stance/falsehood.ts';
import {didNotDoIt, ownDenial} from '../stance/what-follows.ts';
import {wordsOf} from './content.ts';
import {agrees, deniesWeakly, doesNotSay, insists, turnsDown} from './cue-kinds.ts';
import type {Topic} from './topic.ts';
import {wordsAtStart} from './words-at-start.ts';
import {
	deniesWrongdoing,
	pointsByPronoun,
	sayingPointedAt,
	sayingReferredTo,
	type PointedAt,
} from './what-is-denied.ts';

/** How a claim answers others. */
export type Answer =
	/** It points at what was said: "the allegation", "the figure", "that", "any wrongdoing"; a retort only calls it something. */
	| {
			readonly kind: 'points';
			readonly at: PointedAt | 'pronoun' | 'wrongdoing';
			readonly noun: string;
			readonly isRetort?: boolean;
	  }
	/** It denies something in words of its own that speak of a saying: "the claim that", "suggestions of". */
	| {readonly kind: 'refers'; readonly noun: string}
	/** It denies something in words of its own; a disclaimer says that something is not so: "there is no evidence of". */
	| {readonly kind: 'denies'; readonly isDisclaimer: boolean}
	/** It turns down who spoke: "dismissed the observers as tourists", "said that Castan was lying"; or contradicts whoever did: "contradicted her". */
	| {readonly kind: 'turns-down'; readonly contradicts?: boolean}
	/** It insists on something, as one does who was accused. */
	| {readonly kind: 'insists'}
	/** It says something of its own, which may contradict. */
	| {readonly kind: 'says'};

const pointsAtLast: Answer = {kind: 'points', at: 'pronoun', noun: ''};

/* Patterns for what stands in small letters: one that ignores case takes longer to compile. A plain word is looked for before the pattern. */
const nothingOfTheKind =
	/\bnothing of the (?:kind|sort)\b|\b(?:no (?:\w+ of )?|(?:never|not) (?:\w+ )?(?:see|seen|receive|received|make|made|sign|signed|send|sent|get|got|hear of|heard of|know of|have|had) (?:any )?)such (?:an? )?(?<noun>\w+)/;
/** "Castan was lying": what somebody said was not true. */
const lying =
	/\b(?:(?:is|was|are|were|been) lying|lied|(?:is|was|are|were) (?:a liar|liars)|\ba liar$|made (?:it|this|that) up|(?:had|has|have) invented)\b/;
const lies = ['lying', 'lied', 'liar', 'made ', 'invented'];
const mostOfLie = 80;
const mostOfFalsehood = 120;

const callsLiar = (content: string): boolean =>
	content.length < mostOfLie && lies.some(word => content.includes(word)) && lying.test(content);

/** Points back at what was said of such a noun; a "thing" names none. */
const pointsAtSuch = (noun: string): Answer => ({
	kind: 'points',
	at: 'pronoun',
	noun: noun === 'thing' ? '' : noun,
});

/** "Nothing of the kind", "no such list", which points at what was said of a list. */
const nothingOfTheKindIn = (content: string): Answer | null => {
	if (!content.includes('such ') && !content.includes('nothing of')) return null;
	const match = nothingOfTheKind.exec(content);
	if (match === null) return null;
	return pointsAtSuch(match.groups?.['noun'] ?? '');
};

/** "Denied that it had made any such request". */
const anySuchIn = (content: string): Answer | null => {
	const noun = /\bany such (?<noun>\w+)/.exec(content)?.groups?.['noun'];
	return noun === undefined ? null : pointsAtSuch(noun);
};

const untrue = [
	'no truth',
	'no basis',
	'no foundation',
	'no substance',
	'no merit',
	'no evidence of that',
	'no evidence for that',
	'no evidence of this',
];
const allegations = ['allegation', 'accusation', 'charge'];

/** "There was no truth in the story". */
const noTruthIn = (content: string): Answer | null => {
	if (!untrue.some(words => content.includes(words))) return null;
	const isAlleged = allegations.some(word => content.includes(word));
	return {kind: 'points', at: isAlleged ? 'allegation' : 'saying', noun: ''};
};

/** "The number at fewer than 900": what puts a figure in the place of another. */
const putsFigure =
	/^\W*(?:it|the (?:number|figure|toll|total|count|size|crowd|turnout|amount|sum|increase|rise|cost)(?: of [a-z ]{2,30})?|its [a-z]+) at\b/;
/** "It was closer to 9,000". */
const closerTo =
	/^\W*(?:that )?(?:it|the (?:number|figure|true \w+|real \w+|total|toll)) (?:is|was) (?:closer to|nearer(?: to)?|more like|in fact|actually) \W?\w/;
/** "The figure ignores subsidies": what is said of how somebody came to a figure. */
const ofFigure =
	/^\W*(?:that )?(?:the|that|this|those|these) (?:figure|number|estimate|calculation|total|sum|comparison|statistic)s? (?:ignore|omit|overlook|double-count|leave|fail|include|exclude|count|(?:do|does|did) not (?:take|account|include|count|reflect))/;
const countings = ['figure', 'number', 'estimate', 'calculation', 'total', 'sum', 'comparison', 'statistic'];
const naming = new Set([
	'call',
	'calls',
	'called',
	'calling',
	'brand',
	'branded',
	'branding',
	'label',
	'labelled',
]);

/** "Called the allegation cheap": what one calls what was said of him. */
const retortIn = (cue: readonly string[], content: string): Answer | null => {
	const last = cue.at(-1) ?? '';
	if (!naming.has(last) && !(last.startsWith('describ') && content.includes(' as '))) return null;
	const pointed = sayingPointedAt(wordsAtStart(content));
	// "Called the bill an attack" is no answer to an attack.
	const isFirst = pointed !== null && !/\ban? /.test(content.slice(0, content.indexOf(pointed.noun)));
	if (pointed !== null && isFirst) return {kind: 'points', ...pointed, isRetort: true};
	return /^\W*(?:that|this) ["“‘']/.test(content) ? {...pointsAtLast, isRetort: true} : null;
};

const others = new Set([
	'otherwise',
	'differently',
	'a different story',
	'the opposite',
	'the contrary',
	'it was the other way round',
	'it was the other way around',
	'that it was the other way round',
	'that it was the other way around',
	'it was the reverse',
]);

/** "Denied sending one": what was spoken of, by no name. */
const takesUp = /\b(?:one|any|it|them|so|this|those)[.,”"']*$/;
/** "Contradicted her". */
const opposing = ['contradict', 'challeng', 'correct'];
const mostOfPerson = 30;

/** "It has done nothing wrong": as good as to deny any wrongdoing. */
const doneNothing = /\b(?:did|done) nothing (?:wrong|improper|illegal|unlawful)\b/;

const shortest = 12;

const answerOfDenial = (cue: readonly string[], content: string, {negation}: Topic): Answer | null => {
	if (doesNotSay(cue)) return null;
	// "Scientists disagree, saying", but not "they disagree on".
	const at = cue.findIndex(word => word.startsWith('disagree'));
	if (at >= 0 && (at === cue.length - 1 || cue[at + 1]!.startsWith('sa'))) return pointsAtLast;
	if (cue.includes('guilty') || content.startsWith('not guilty'))
		return {kind: 'points', at: 'wrongdoing', noun: ''};
	// "No" answers what was asked, which nobody has claimed.
	if (/^\W*no[.,] /.test(content) && !isCalledFalse(content)) return null;
	if (content.includes('nothing ') && doneNothing.test(content))
		return {kind: 'points', at: 'wrongdoing', noun: ''};
	if (content.includes(' do ') && didNotDoIt.test(content))
		return {kind: 'points', at: 'wrongdoing', noun: ''};
	if (/^something\W*$/.test(content)) return pointsAtLast;
	// To rule out what somebody calls for is no dispute.
	if (cue.at(-1)?.startsWith('rul') === true && content.length < shortest) return null;
	if (/\bcontradict/.test(content)) return pointsAtLast;
	if (isWrong.test(content) && !/^\W*(?:that|this|it|they|the|these|those|all)\b/.test(content))
		return {kind: 'turns-down', contradicts: true};
	const words = wordsAtStart(content.replace(ownDenial, ''));
	const pointed = sayingPointedAt(words);
	if (pointed !== null) return {kind: 'points', ...pointed};
	if (pointsByPronoun(words) || isBarelyFalse(content)) return pointsAtLast;
	if (cue.some(word => word.startsWith('den')) && words.length <= 4 && takesUp.test(content))
		return pointsAtLast;
	if (content.length < mostOfPerson && cue.some(word => opposing.some(stem => word.startsWith(stem))))
		return {kind: 'turns-down', contradicts: true};
	if (deniesWrongdoing(words)) return {kind: 'points', at: 'wrongdoing', noun: ''};
	const none = nothingOfTheKindIn(content) ?? anySuchIn(content);
	if (none !== null) return none;
	if (negation.disclaims && (content.includes(' that ') || content.includes(' of ')))
		return {kind: 'denies', isDisclaimer: true};
	const noun = sayingReferredTo(words);
	if (noun !== null) return {kind: 'refers', noun};
	if (content.length < mostOfFalsehood && (isCalledFalse(content) || isCalledWeak(content)))
		return pointsAtLast;
	if (turnsDown(cue) && words[0]?.head !== 'that') return {kind: 'turns-down'};
	return deniesWeakly(cue) ? {kind: 'says'} : {kind: 'denies', isDisclaimer: false};
};

const answerOfSaying = (cue: readonly string[], content: string, {negation}: Topic): Answer | null => {
	if (content.length < 40 && others.has(content.replaceAll(/^\W+|\W+$/g, ''))) return pointsAtLast;
	const none = nothingOfTheKindIn(content) ?? noTruthIn(content);
	if (none !== null) return none;
	if (content.length < mostOfFalsehood && content.includes('nothing to do with'))
		return {kind: 'denies', isDisclaimer: false};
	if (negation.disclaims) return {kind: 'denies', isDisclaimer: true};
	if (agrees(cue)) return null;
	const retort = retortIn(cue, content);
	if (retort !== null) return retort;
	if (countings.some(word => content.includes(word)) && ofFigure.test(content))
		return {kind: 'points', at: 'figure', noun: 'figure', isRetort: true};
	if (closerTo.test(content)) return {kind: 'points', at: 'figure', noun: 'figure'};
	if (cue.some(word => word.startsWith('put')) && putsFigure.test(content))
		return {kind: 'points', at: 'figure', noun: 'figure'};
	return insists(cue) ? {kind: 'insists'} : {kind: 'says'};
};

/** How a claim answers, by its stance, the words of its cue, and what it says. */
export const answerOf = (claim: Claim, cue: readonly string[], topic: Topic): Answer | null => {
	const content = wordsOf(claim).toLowerCase();
	switch (claim.stance) {
		case 'denies': {
			const answer = answerOfDenial(cue, content, topic);
			// Of a denial by nobody only what it points at is plain: "That was disputed."
			return claim.source !== null || (answer?.kind === 'points' && answer.at === 'pronoun') ? answer : null;
		}

		case 'asserts': {
			return callsLiar(content) ? {kind: 'turns-down'} : answerOfSaying(cue, content, topic);
		}

		case 'accuses': {
			return callsLiar(content) ? {kind: 'turns-down', contradicts: true} : {kind: 'says'};
		}

		case 'predicts':
		case 'believes': {
			return {kind: 'says'};
		}

		default: {
			return null;
		}
	}
};

/** Whether a claim can be what another one answers. */
export const canBeAnswered = ({stance}: Claim): boolean =>
	stance === 'asserts' || stance === 'accuses' || stance === 'predicts' || stance === 'believes';
