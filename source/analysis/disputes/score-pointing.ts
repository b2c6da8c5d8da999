import type {Answer} from './answers.ts';
import {areOfOthers} from './of-others.ts';
import {isDenialOfAccusation, type Pair} from './pair.ts';
import {stemOf} from './stems.ts';
import {setOf} from '../set-of.ts';
import type {Weighed} from './weigh.ts';

type Pointing = Answer & {readonly kind: 'points'};

/** A noun and the verb of its kind begin alike: "the report", "reported". */
export const isNamedAs = (noun: string, {claim: {cue, source}}: Weighed): boolean => {
	const stem = noun.slice(0, 5);
	const isIn = (text: string | undefined): boolean => (text ?? '').toLowerCase().includes(stem);
	return stem !== '' && (isIn(cue?.text) || isIn(source?.text));
};

/** What is said of those who are counted as dead. */
const dying: ReadonlySet<string> = new Set(['died', 'dead', 'killed', 'deaths'].map(word => stemOf(word)));
const countsDead = (units: readonly string[]): boolean =>
	units.some(unit => dying.has(unit) || unit === 'people');

/** Whether the other one comes to another figure than the one that is put in its place, of the same things as far as it says. */
const othersFigure = ({topic}: Weighed, {topic: other}: Weighed): boolean => {
	const [figure] = topic.figures;
	const [first] = other.figures;
	if (figure === undefined || first === undefined || first.value === figure.value) return false;
	return (
		figure.units.length === 0 ||
		other.figures.some(({units}) => units.some(unit => figure.units.includes(unit))) ||
		(countsDead(figure.units) && [...other.stems].some(stem => dying.has(stem)))
	);
};

const scoreOfPronoun = ({other, isBefore, paragraphs, claims, isAbout}: Pair, {noun}: Pointing): number => {
	// "Any such request" finds its way over a paragraph without a claim.
	if (!isBefore || paragraphs > (noun !== '' && claims === 1 ? 2 : 1) || other.topic.length < 3) return 0;
	// "No such letter" takes up what was said just before, whatever that called it.
	const isNamed = noun !== '' && other.topic.stems.has(stemOf(noun));
	if (noun !== '' && claims > 1 && !isNamed) return 0;
	return (
		(isNamed ? 2.6 : 2.1) -
		0.3 * claims -
		0.2 * paragraphs +
		(isAbout ? 0.3 : 0) +
		(other.isAccusation ? 0.2 : 0)
	);
};

const scoreOfFigure = (pair: Pair, {isRetort}: Pointing, topical: number): number => {
	const {answering, other, isBefore, paragraphs, claims} = pair;
	if (!isBefore || paragraphs > 3 || other.topic.figures.length === 0) return 0;
	// Who puts a figure in the place of another comes to another one.
	const isPut = answering.claim.stance !== 'denies' && isRetort !== true;
	if (isPut && areOfOthers(answering, other)) return 0;
	if (isPut && (paragraphs > 1 || claims > 2 || !othersFigure(answering, other))) return 0;
	return 1.8 - 0.15 * claims + topical;
};

/** What points at the claim just before, whatever that one calls it. */
const beside = setOf('allegation accusation charge');

const scoreOfAllegation = (pair: Pair, {noun}: Pointing, topical: number): number => {
	const {answering, other, isBefore, paragraphs, claims, isAbout} = pair;
	const isBeside = claims === 1 && paragraphs <= 1 && other.tells;
	const isAccusation = other.claim.stance === 'accuses' || (other.isAccusation && (isAbout || isBeside));
	if (!isBefore) return isAbout && isAccusation ? 1.3 - 0.1 * paragraphs : 0;
	const isSaidOfOne = isAbout && other.answer?.kind !== 'insists' && paragraphs <= 2;
	if (!isAccusation && !isSaidOfOne && answering.accuser === null)
		// No more than that: one who accuses somewhere before is meant rather.
		return !isBeside ? 0 : noun === 'criticism' ? 1.1 : beside.has(noun) ? 1 : 0;
	const far = (isAbout ? 0.12 : 0.24) * paragraphs + 0.02 * claims;
	return 1.1 + (isAccusation ? 0.5 : 0) + (isAbout ? 0.4 : 0) + topical - far;
};

/** Sayings that are written. */
const papers = setOf('report article articles reports lawsuit letter');

const scoreOfNamedSaying = (pair: Pair, {noun}: Pointing, topical: number): number => {
	const {answering, other, isBefore, paragraphs, claims, isAbout} = pair;
	if (!isBefore) return isDenialOfAccusation(answering, other) && isAbout ? 1.1 - 0.1 * paragraphs : 0;
	if (paragraphs > 2 && answering.accuser === null) return 0;
	const isNamed = isNamedAs(noun, other);
	// "The report" is a paper: what somebody said aloud is none.
	// Reports in the press are what those without a name say.
	const isPress = noun === 'reports' && other.claim.source?.actor === null && claims <= 2;
	if (papers.has(noun) && !isNamed && !isPress && paragraphs > 0 && !other.isAccusation) return 0;
	const fit = (isNamed ? 0.4 : 0) + (isAbout ? 0.3 : 0) + (other.isAccusation ? 0.2 : 0);
	return 1.3 + fit + topical - 0.1 * claims - 0.1 * paragraphs;
};

/** An answer that points at what was said means the last fitting claim before it, best one about who answers. */
export const scoreOfPointing = (pair: Pair, answer: Pointing, topical: number): number => {
	const isBeside = answer.at === 'pronoun' && pair.claims === 1 && pair.paragraphs === 0;
	// "Called the accusation a disgrace", said of the one just made.
	const isOfAccusation =
		((answer.at === 'allegation' && pair.other.claim.stance === 'accuses') ||
			(answer.at !== 'pronoun' && answer.at !== 'allegation' && pair.isBefore)) &&
		pair.claims === 1 &&
		pair.paragraphs <= 1;
	if (answer.isRetort === true && !pair.isAbout && !isBeside && !isOfAccusation) return 0;
	switch (answer.at) {
		case 'pronoun': {
			return scoreOfPronoun(pair, answer);
		}

		case 'figure': {
			return scoreOfFigure(pair, answer, topical);
		}

		case 'allegation':
		case 'wrongdoing': {
			return scoreOfAllegation(pair, answer, topical);
		}

		default: {
			return scoreOfNamedSaying(pair, answer, topical);
		}
	}
};
