import {hashText} from '../../language/hash.ts';
import type {Claim} from '../../story/claim.ts';
import {add, type FeatureList} from '../claims/features.ts';
import {isSameCamp} from './camps.ts';
import {wordsIn} from './cue-kinds.ts';
import {figuresDiffer} from './figures.ts';
import {areOpposite} from './opposites.ts';
import {isOverlapping, isToldBy, isWithin, pairOf, sharesActor} from './pair.ts';
import {timesDiffer} from './times.ts';
import {beginsWithShared, deniedBy, denyAlike, isWhollyIn, type StemWeights} from './topic.ts';
import {speaksOf, type Weighed} from './weigh.ts';
import {setOf} from '../set-of.ts';

/** What the rules have made of two claims, and of all that stand between them. */
export type Surroundings = {
	/** The text of the story. */
	readonly text: string;
	/** Whether the rules link the two. */
	readonly isLinked: boolean;
	/** Whether they link the earlier one, or the later one, to any other. */
	readonly isEarlierLinked: boolean;
	readonly isLaterLinked: boolean;
	/** How many claims of others than the later one's camp stand between them. */
	readonly between: number;
};

/** How many of the steps a number reaches: 0 under the first. */
const stepsIn = (value: number, steps: readonly number[]): number => {
	let step = 0;
	while (step < steps.length && value >= steps[step]!) step++;
	return step;
};

/** Two or three small numbers as one: each is less than 16. */
const joined = (a: number, b: number, c?: number): number =>
	c === undefined ? (16 + a) * 16 + b : ((16 + a) * 16 + b) * 16 + c;

/* The steps in which distances, and what is shared, are told. */
const farSteps = [2, 3, 4, 6, 10];
const nearSteps = [2, 4, 8];
const apartSteps = [1, 2, 3, 5, 8];
const countSteps = [1, 2, 3, 5];
const deniedSteps = [1, 2];
const shareSteps = [0.01, 0.15, 0.3, 0.5];
const largerSteps = [0.01, 0.1, 0.2, 0.35];
const lengthSteps = [4, 8, 16];
const betweenSteps = [1, 2, 3];

const bit = (is: boolean): number => (is ? 1 : 0);
const bits = (a: boolean, b: boolean): number => bit(a) + 2 * bit(b);

const placeOf = ({source, cue, content}: Claim): number =>
	Math.min(source?.start ?? Infinity, cue?.start ?? Infinity, content[0]?.start ?? Infinity);

const endOf = ({source, cue, content}: Claim): number =>
	Math.max(source?.end ?? 0, cue?.end ?? 0, content.at(-1)?.end ?? 0);

/** Words between two claims that tell how they stand to each other. */
const telling = setOf(
	'but while however though although yet whereas contrary instead not otherwise dispute disputed disagree disagrees contradict contradicted differ ' +
		'different and also both neither nor version other others another side meanwhile asked told',
);
/** How much of the text between two claims is read, and before the later one, in characters. */
const mostBetween = 160;
const justBefore = 14;

/** What stands between two claims that follow each other. */
const addBetween = (list: FeatureList, text: string, earlier: Claim, later: Claim, apart: number): void => {
	const start = placeOf(later);
	const end = endOf(earlier);
	const gap = text.slice(
		Math.max(Math.min(start, end), Math.max(start, end) - mostBetween),
		Math.max(start, end),
	);
	for (const word of new Set(wordsIn(gap))) if (telling.has(word)) add(list, 60, hashText(word), apart);
	const before = wordsIn(text.slice(Math.max(0, start - justBefore), start));
	if (before.includes('but')) add(list, 61, apart);
	if (before.includes('while')) add(list, 62, apart);
};

/**
Fill `list` with what speaks for or against the later of two claims contradicting the earlier: how the two speakers stand to each other, what
the claims share and deny, their cues and first words, and how far apart they are.
*/
export const pairFeatures = (
	list: FeatureList,
	earlier: Weighed,
	later: Weighed,
	weights: StemWeights,
	{text, isLinked, isEarlierLinked, isLaterLinked, between}: Surroundings,
): void => {
	list.size = 0;
	const {count, share, ofLarger, paragraphs, claims, isAbout} = pairOf(later, earlier, weights);
	const [a, b] = [earlier.topic, later.topic];
	const far = stepsIn(claims, farSteps);
	const near = stepsIn(claims, nearSteps);
	const apart = stepsIn(paragraphs, apartSteps);
	const shared = stepsIn(count, countSteps);
	const about = bits(isAbout, speaksOf(later, earlier));
	const before = earlier.traits();
	const {stance, kind, pointing, cueLast, subject, first, second, ...traits} = later.traits();
	const negative = bits(a.negation.isNegative, b.negation.isNegative);
	const denied = joined(
		stepsIn(deniedBy(b, a).count, deniedSteps),
		stepsIn(deniedBy(a, b).count, deniedSteps),
	);
	const figures = figuresDiffer(a.figures, b.figures) ? 2 : bit(a.figures.length > 0 && b.figures.length > 0);
	const actors = sharesActor(a, b) ? 1 : a.actors.size > 0 && b.actors.size > 0 ? 2 : 0;
	const sources = joined(before.source, traits.source);
	const linked = joined(bit(isLinked), bit(isEarlierLinked), bit(isLaterLinked));

	add(list, 1, 0);
	add(list, 2, before.stance, stance);
	add(list, 3, before.kind, joined(kind, pointing));
	add(list, 4, before.stance, joined(kind, pointing));
	add(list, 5, apart, far);
	add(list, 6, far);
	add(list, 7, about);
	add(list, 8, about, joined(before.stance, stance));
	add(list, 9, about, bits(earlier.isAccusation, later.isAccusation));
	add(list, 10, shared, far);
	add(list, 11, shared, joined(before.stance, stance));
	add(list, 12, shared, about);
	add(list, 13, stepsIn(share, shareSteps), apart);
	add(list, 14, stepsIn(ofLarger, largerSteps));
	add(list, 15, negative, shared);
	add(list, 16, negative, near);
	add(list, 17, negative, about);
	add(list, 18, denied);
	add(list, 19, denied, apart);
	add(list, 20, figures, shared);
	add(list, 21, figures, far);
	add(list, 22, figures, joined(before.stance, stance));
	add(list, 23, bit(timesDiffer(a.times(), b.times())), far);
	add(list, 24, bit(areOpposite(a.sides(), b.sides())), far);
	add(list, 25, actors, shared);
	add(list, 26, sources);
	add(list, 27, sources, stance);
	add(list, 28, linked);
	add(list, 29, linked, joined(kind, near));
	add(list, 30, kind, far);
	add(list, 31, kind, joined(pointing, about));
	add(list, 32, stance, joined(apart, about));
	add(list, 33, stance, joined(before.stance, far));
	add(list, 34, traits.cueFirst);
	add(list, 35, cueLast);
	add(list, 36, cueLast, about);
	add(list, 37, before.cueLast);
	add(list, 38, first);
	add(list, 39, first, second);
	add(list, 40, stepsIn(b.length, lengthSteps), far);
	add(list, 41, subject, joined(far, negative));
	add(list, 42, b.ellipsis === null ? 0 : 1 + bit(b.ellipsis), far);
	add(list, 43, traits.isReply, joined(far, about));
	add(list, 44, bit(isSameCamp(earlier.camp, later.camp)));
	add(
		list,
		45,
		isWithin(earlier.claim, later.claim)
			? 1
			: isWithin(later.claim, earlier.claim)
				? 2
				: isOverlapping(earlier.claim, later.claim)
					? 3
					: 0,
		bits(isToldBy(later.claim, earlier.claim), isToldBy(earlier.claim, later.claim)),
	);
	add(list, 46, bits(earlier.claim.paragraph === 0, later.claim.paragraph === 0), shared);
	add(list, 47, bits(denyAlike(b, a), denyAlike(a, b)));
	add(list, 48, bit(beginsWithShared(b, a)), joined(stance, apart));
	add(list, 49, bit(isWhollyIn(b, a)), stance);
	add(list, 50, bits(earlier.tells, later.tells), stance);
	add(list, 51, stepsIn(between, countSteps));
	add(list, 52, stepsIn(between, betweenSteps), kind);
	add(list, 53, stepsIn(between, betweenSteps), joined(about, stance));
	if (claims <= 2) addBetween(list, text, earlier.claim, later.claim, claims);
};
