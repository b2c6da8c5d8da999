import type {Claim} from '../../story/claim.ts';
import {isReply} from './cue-kinds.ts';
import {isSameSource} from './pair.ts';
import {speaksOf, type Weighed} from './weigh.ts';

/** A claim of a story, weighed, by its place among them. */
export type WeighedAt = (index: number) => Weighed;

/** How many claims may stand between a denial and what its source goes on to say. */
const between = 2;

/** "The union disputed that. No such call was made, a spokeswoman said." */
const speaksForIt = ({source, paragraph}: Claim, denial: Claim): boolean =>
	paragraph === denial.paragraph &&
	denial.stance === 'denies' &&
	source?.actor === null &&
	/^an? (?:\w+ )?(?:spokes(?:man|woman|person)|lawyer|aide)$/i.test(source.text);

/**
The denial that a claim goes on with: "X denied this and said", what is said next in the same paragraph, or a quotation that
follows it; -1 where there is none.
*/
export const denialBefore = (weighed: WeighedAt, targets: readonly number[], index: number): number => {
	const {claim, answer, tells} = weighed(index);
	if (index > 0 && targets[index - 1]! >= 0 && speaksForIt(claim, weighed(index - 1).claim)) return index - 1;
	if (claim.stance !== 'asserts' || !tells || (answer?.kind !== 'says' && answer?.kind !== 'insists'))
		return -1;
	for (let other = index - 1; other >= Math.max(0, index - 1 - between); other--) {
		const denial = weighed(other);
		if (!isSameSource(claim, denial.claim) || claim.paragraph - denial.claim.paragraph > 1) continue;
		if (targets[other]! < 0 || denial.answer?.kind === 'says') return -1;
		const goesOn =
			claim.quotation === 'direct' ||
			claim.source?.start === denial.claim.source?.start ||
			(other === index - 1 && claim.paragraph === denial.claim.paragraph && denial.claim.stance === 'denies');
		return goesOn ? other : -1;
	}

	return -1;
};

/** Whether both cite the same: "an engineer who worked on it", and then "the engineer". */
const isSameSpeaker = (later: Weighed, earlier: Weighed): boolean => {
	if (isSameSource(later.claim, earlier.claim)) return true;
	// "Workers said so. “We had to,” one of them said."
	if (/^one of them$/i.test(later.claim.source?.text ?? '')) return later.claim.id === earlier.claim.id + 1;
	if (
		later.claim.source === null ||
		later.claim.source.actor !== null ||
		earlier.claim.source?.actor !== null
	)
		return false;
	const [noun] = later.camp.roles;
	return later.camp.roles.length === 1 && earlier.camp.roles.includes(noun!);
};

/** How many claims back one goes on with a claim of its own source. */
const mostBack = 3;

/**
The claim that a saying begins with, where the one found only goes on with it: who accuses somebody and is quoted then is
answered for the accusation.
*/
export const firstOfSaying = (weighed: WeighedAt, index: number): number => {
	let first = index;
	for (let other = index - 1; other >= Math.max(0, index - mostBack); other--) {
		const [later, earlier] = [weighed(first), weighed(other)];
		if (!isSameSpeaker(later, earlier) || !earlier.canBeAnswered) break;
		if (later.claim.quotation !== 'direct' || later.claim.stance === 'accuses') break;
		if (later.claim.paragraph - earlier.claim.paragraph > 1) break;
		first = other;
	}

	return first;
};

/** The denial before a claim that replies to it, for one whom it speaks of or whose claim it denies; -1 where there is none. */
export const repliedTo = (weighed: WeighedAt, targets: readonly number[], index: number): number => {
	const reply = weighed(index);
	if (reply.claim.stance !== 'asserts' || !isReply(reply.cue)) return -1;
	const other = index - 1;
	if (other < 0) return -1;
	const denial = weighed(other);
	if (reply.claim.paragraph - denial.claim.paragraph > 1 || denial.claim.stance !== 'denies') return -1;
	const target = targets[other]!;
	const isAnswered = target >= 0 && sharesCamp(weighed(target), reply);
	return isAnswered || speaksOf(denial, reply) ? other : -1;
};

const sharesCamp = (a: Weighed, b: Weighed): boolean =>
	isSameSource(a.claim, b.claim) || a.camp.speakers.some(key => b.camp.speakers.includes(key));

/** Whether a claim stands in the headline. */
export const isHeadline = ({paragraph}: Claim): boolean => paragraph === 0;
