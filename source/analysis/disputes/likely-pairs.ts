import {featureList, type FeatureList} from '../claims/features.ts';
import {sumOfWeights, unpackWeights, type PackedTable} from '../claims/weights.ts';
import {readData} from '../../language/data-folder.ts';
import {isSameCamp} from './camps.ts';
import {areOfOthers} from './of-others.ts';
import {wordsOf} from './content.ts';
import {turnsDown} from './cue-kinds.ts';
import {isSameSource, sharesActor} from './pair.ts';
import {pairFeatures} from './pair-features.ts';
import type {RuleLinks} from './links.ts';
import {isPoll} from './polls.ts';
import {areOwnSums} from './topic.ts';
import {speaksOf, type Weighed} from './weigh.ts';

/** How many claims apart two may be that the model looks at. */
export const mostApart = 3;

const list = featureList(96);

/** Whether a cue turns down what is to be done: "rejected", "ruled out". */
const refuses = (cue: readonly string[]): boolean =>
	turnsDown(cue) || cue.some(word => word.startsWith('rul') || word.startsWith('refus'));
const toBeDone = /\b(?:should|must|ought to|has to|have to)\b/;

/** What tells, whatever else speaks for it, that the later of two claims does not contradict the earlier. */
const isRuledOut = (later: Weighed, earlier: Weighed): boolean => {
	const {topic, accuser, claim} = later;
	const {topic: other, camp} = earlier;
	// "Rejected Ozan's accusations", and nobody else's.
	if (accuser !== null && !accuser.some(key => camp.speakers.includes(key))) return true;
	// "The candidate" may be who has just spoken.
	if (later.camp.maybe !== null && camp.speakers.includes(later.camp.maybe)) return true;
	if (areOwnSums(topic, other) || (isPoll(claim) && isPoll(earlier.claim))) return true;
	if (topic.figures.length > 0 && other.figures.length > 0 && areOfOthers(later, earlier)) return true;
	// Who ruled out what somebody asked for denies nothing that was said.
	if (claim.stance === 'denies' && refuses(later.cue) && toBeDone.test(wordsOf(earlier.claim))) return true;
	if (!topic.negation.isNegative && claim.stance !== 'denies') return false;
	// What the one denies the other says is not so either.
	if (claim.stance === 'denies' && [...other.negation.stems].some(stem => topic.stems.has(stem))) return true;
	const isOfTwo = topic.actors.size > 0 && other.actors.size > 0 && !sharesActor(topic, other);
	return topic.negation.isNegative && isOfTwo && !speaksOf(earlier, later);
};

/** Visit each pair of a claim and an earlier one that the model may link, its features in the list: of different sources, no farther apart than that. */
export const visitPairs = (
	text: string,
	later: number,
	{weighed, weights, links}: RuleLinks,
	visit: (earlier: number, features: FeatureList) => void,
): void => {
	const claim = weighed(later);
	let between = 0;
	for (let earlier = later - 1; earlier >= Math.max(0, later - mostApart); earlier--) {
		const other = weighed(earlier);
		if (!isSameSource(other.claim, claim.claim) && !isRuledOut(claim, other)) {
			pairFeatures(list, other, claim, weights, {
				text,
				isLinked: links.has(later, earlier),
				isEarlierLinked: !links.isEmpty(earlier),
				isLaterLinked: !links.isEmpty(later),
				between,
			});
			visit(earlier, list);
		}

		if (!isSameCamp(other.camp, claim.camp)) between++;
	}
};

let packaged: PackedTable | undefined;

/** The weights that come with the package, read with the first call. Throws where the package is incomplete. */
export const pairWeights = (): PackedTable => {
	packaged ??= unpackWeights(readData('models/disputes/weights.bin'))[0]!;
	return packaged;
};

/** How likely the claims of a pair contradict each other, from 0 to 1, by its features. */
export const chanceOfPair = (weights: PackedTable, features: FeatureList): number =>
	1 / (1 + Math.exp(-sumOfWeights(weights, features)));
