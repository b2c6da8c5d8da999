import {figuresDiffer, type Figure} from './figures.ts';
import type {Pair} from './pair.ts';
import {areOfOthers} from './of-others.ts';
import {isPoll} from './polls.ts';
import type {Topic} from './topic.ts';
import type {Weighed} from './weigh.ts';
import {wordsOf} from './content.ts';

/* What one may tell of two claims that stand side by side, where farther apart too little would speak for it. */

/** How many words a claim may have that says no more than that there was none, or another figure. */
const mostOfShort = 9;

/** Whether the one says that there was none of what the other counts: "nobody was killed", "it had received none". */
const saysNone = (topic: Topic, other: Topic, count: number): boolean => {
	if (topic.length > mostOfShort || other.figures.length === 0 || other.negation.isNegative) return false;
	const nones = topic.nones();
	if (nones.some(({units}) => units.length === 0)) return count > 0 || topic.subject === 'third';
	return nones.length > 0 && figuresDiffer(nones, other.figures);
};

const isBare = ({units}: Figure): boolean => units.length === 0;

/** Whether the one puts another figure in the place of the other's, and leaves out of what: "it carried out two". */
const saysOther = (topic: Topic, other: Topic, count: number): boolean => {
	const [figure, ...more] = topic.figures;
	const [first, ...rest] = other.figures;
	if (figure === undefined || first === undefined || more.length + rest.length > 0) return false;
	if (figure.value === first.value || Math.max(topic.length, other.length) > mostOfShort) return false;
	return isBare(figure) && count > 0;
};

/** Whether both count one thing, in money or hundredths too, and speak of nothing else: "turnout was 81 percent". */
const countOtherwise = (topic: Topic, other: Topic, count: number, ofLarger: number): boolean =>
	count > 0 &&
	ofLarger >= 0.5 &&
	topic.figures.length === 1 &&
	other.figures.length === 1 &&
	!topic.isOfOwn() &&
	!other.isOfOwn() &&
	figuresDiffer(topic.figures, other.figures);

const startsWithNo =
	/^\W*(?:that )?(?:there (?:was|were|is|are|had been|has been|have been) )?no (?!doubt|thanks|matter|wonder|problem|surprise|one\b)(?:[a-z]+ )?[a-z]+/i;

/** Whether what is said not to be there is what the other speaks of: "there was no flood", "no offer was made". */
const saysNot = ({claim, topic}: Weighed, other: Topic): boolean => {
	if (other.negation.isNegative || !startsWithNo.test(wordsOf(claim))) return false;
	const [denied = []] = topic.negation.denied;
	const plain = denied.filter(stem => !topic.names().has(stem));
	return plain.slice(0, 2).some(stem => other.stems.has(stem));
};

/** How many stems two claims share that are no words for who speaks in them. */
const sharedDeeds = (a: Weighed, b: Weighed): number => {
	let count = 0;
	for (const stem of a.topic.stems)
		if (b.topic.stems.has(stem) && !a.camp.roles.includes(stem) && !b.camp.roles.includes(stem)) count++;
	return count;
};

/** How many words claims may have of which a deed tells that they contradict: in a long speech there are many. */
const mostWords = 22;

/** Whether the one is said of who says the other. */
const isSaidOf = ({topic}: Weighed, {claim, camp}: Weighed): boolean => {
	const opening = topic.opening();
	const actor = claim.source?.actor ?? null;
	if (actor !== null) return camp.speakers.slice(0, 1).some(key => opening.has(key));
	return camp.roles.some(stem => opening.has(stem));
};

/** Whether each says the same deed of the other: "the rebels fired first", and the rebels: "the army fired first". */
export const accuseEachOther = (a: Weighed, b: Weighed): boolean =>
	Math.max(a.topic.length, b.topic.length) <= mostWords &&
	a.topic.negation.isNegative === b.topic.negation.isNegative &&
	isSaidOf(a, b) &&
	isSaidOf(b, a) &&
	sharedDeeds(a, b) > 0;

const turnedRound =
	/^(?:that )?it (?:was|is|had been) (?:the |not (?:the )?)?[A-Za-zÀ-ɏ-]+(?: [A-Za-zÀ-ɏ-]+)? (?:who|that|which)\b/i;

/** "It was the rebels who had broken it": not who was named just before. */
export const blamesAnother = (answering: Weighed, other: Weighed): boolean => {
	const content = wordsOf(answering.claim);
	return (
		/^(?:That |that )?[Ii]t (?:was|is|had)/.test(content) &&
		turnedRound.test(content) &&
		sharedDeeds(answering, other) > 0
	);
};

/** What the words of two claims that follow each other tell, by figures, what there is not, and who did it. */
export const scoreOfNeighbours = (pair: Pair): number => {
	const {answering, other, isBefore, claims, paragraphs, count, ofLarger} = pair;
	if (!isBefore || claims !== 1 || paragraphs > 1) return 0;
	if (accuseEachOther(answering, other) || blamesAnother(answering, other)) return 1.3;
	if (saysNot(answering, other.topic)) return 1.2;
	if (paragraphs > 0 || isPoll(answering.claim) || isPoll(other.claim)) return 0;
	if (areOfOthers(answering, other)) return 0;
	const [a, b] = [answering.topic, other.topic];
	return saysNone(a, b, count) || saysOther(a, b, count) || countOtherwise(a, b, count, ofLarger) ? 1.2 : 0;
};
