import type {Claim} from '../../story/claim.ts';
import {wordsIn} from './cue-kinds.ts';
import {stemOf} from './stems.ts';
import {tokensOf} from './tokens.ts';
import {isSameCamp} from './camps.ts';
import {isPercent, isSameUnit} from './figures.ts';
import {areOfOthers} from './of-others.ts';
import {isPoll} from './polls.ts';
import {areOwnSums} from './topic.ts';
import type {Weighed} from './weigh.ts';
import {setOf} from '../set-of.ts';

/* Two claims that stand side by side and come to different ends, though neither denies the other. */

const critics = setOf('critic critics opponent opponents detractors skeptics sceptics foes');
const defenders = setOf('supporters defender defenders proponents advocates backers allies champions fans');

const areSides = (a: string, b: string): boolean => {
	const [x, y] = [wordsIn(a), wordsIn(b)];
	const isOf = (words: readonly string[], side: ReadonlySet<string>): boolean =>
		words.some(word => side.has(word));
	return (
		(isOf(x, critics) && isOf(y, defenders)) ||
		(isOf(x, defenders) && isOf(y, critics)) ||
		(x[0] === 'some' && y[0] === 'others')
	);
};

/** How many words a claim may have that says little more than a figure. */
const mostWords = 15;
/** And one whose figure has no unit of its own: "it at 900". */
const mostWordsOfBare = 9;

const counting: ReadonlySet<string> = new Set(
	'put estimate say insist maintain expect count reckon number calculate report predict forecast project claim'
		.split(' ')
		.map(word => stemOf(word)),
);

const cueStems = ({cue}: Claim): readonly string[] =>
	tokensOf(cue?.text ?? '')
		.map(token => (token === 'says' || token === 'said' ? 'say' : stemOf(token)))
		.filter(stem => counting.has(stem));

/** "There were about 900", "only 900": a count that does not say of what. */
const countsOf =
	/^\W*(?:that )?(?:there (?:are|were|is|was)|(?:the|its|their) (?:\w+ )?(?:number|figure|toll|total|count)|only|about|at least|fewer|more than|nearly|almost)\b/i;

const isOfIt = ({claim}: Weighed): boolean => /^\W*it at\b/i.test(claim.content[0]?.text ?? '');

const differ = (a: Weighed, b: Weighed, shared: number): boolean => {
	const [x, y, ...more] = [...a.topic.figures, ...b.topic.figures];
	if (x === undefined || y === undefined || more.length > 0 || a.topic.figures.length !== 1) return false;
	if (x.value === y.value || areOwnSums(a.topic, b.topic) || areOfOthers(a, b)) return false;
	const longest = Math.max(a.topic.length, b.topic.length);
	const units = isSameUnit(x, y) ? x.units.filter(unit => y.units.includes(unit)) : [];
	if (units.length > 0)
		// A share of what is counted in hundredths has to be of the same thing.
		return longest <= mostWords && (shared > 1 || !isPercent(units[0]!));
	const isCount = [a, b].every(
		({claim, topic}) =>
			topic.figures[0]!.units.length > 0 ||
			countsOf.test(claim.content[0]?.text ?? '') ||
			cueStems(claim).some(stem => stem !== 'say'),
	);
	if (!isCount) return false;
	const isBare = x.units.length === 0 || y.units.length === 0 || (isOfIt(a) && isOfIt(b));
	const isSameCue = cueStems(a.claim).some(stem => stem !== 'say' && cueStems(b.claim).includes(stem));
	return (isBare || isSameCue) && longest <= mostWordsOfBare;
};

/** Whether two neighbours in one paragraph are two sides: critics and defenders on one topic, or counts that differ. */
export const areParallel = (a: Weighed, b: Weighed, shared: number): boolean => {
	if (a.claim.paragraph !== b.claim.paragraph || a.claim.source === null || b.claim.source === null)
		return false;
	if (!a.canBeAnswered || !b.canBeAnswered || isSameCamp(a.camp, b.camp)) return false;
	if (
		(shared > 0 || b.topic.subject === 'third') &&
		a.tells &&
		b.tells &&
		areSides(a.claim.source.text, b.claim.source.text)
	)
		return true;
	return (
		differ(a, b, shared) &&
		cueStems(a.claim).length > 0 &&
		cueStems(b.claim).length > 0 &&
		!isPoll(a.claim) &&
		!isPoll(b.claim)
	);
};
