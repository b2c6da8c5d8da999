import {acceptFeatures, acceptNumbers} from './accept-features.ts';
import {withBestBounds} from './choose-bounds.ts';
import {withSecondHalf} from './coordinated.ts';
import {cueChances} from './cue-model.ts';
import {decode, type Reading} from './decode.ts';
import {edgeFeatures} from './edge-features.ts';
import {featureList} from './features.ts';
import {mended} from './mended.ts';
import {othersNear} from './others-near.ts';
import {passagesOf, type Passage} from './passage.ts';
import {runsOf, trimmedRuns} from './runs.ts';
import {spanFeatures, stepContext} from './span-features.ts';
import {addEdge, edgeColumns, roles, type Lattice} from './span-model.ts';
import {claimWeights, sumOfWeights, type ClaimWeights} from './weights.ts';
import {windowOf, type Window} from './window.ts';
import type {Quotation} from '../../language/quotations.ts';
import type {Sentence} from '../../language/read.ts';
import {lastWhere} from '../../story/last-where.ts';
import {overlaps, type Span} from '../../story/span.ts';

/** A claim as the models find it, before it is judged. Offsets are into the story's text. */
export type RawClaim = {
	readonly paragraph: number;
	readonly source: Span | null;
	readonly cue: Span;
	readonly content: readonly Span[];
	/** The token on which the cue turns: "declined" of "declined to comment". */
	readonly anchor: Span;
	/** How likely the claim is right, from 0 to 1. */
	readonly chance: number;
};

/** Cues less likely than this are not looked at; chosen by cross-validation, as the next number. */
export const cueFloor = 0.2;
/** Claims less likely than this are dropped. */
const claimFloor = 0.38;

/** The claims of a document, in reading order of their cues. Takes the sentences and quotations of any text; never throws. */
export const findClaims = (
	text: string,
	sentences: readonly Sentence[],
	quotations: readonly Quotation[],
): readonly RawClaim[] =>
	passagesOf(sentences, quotations).flatMap(passage => claimsOfPassage(text, passage));

/** The claims of one passage, in reading order of their cues. */
export const claimsOfPassage = (text: string, passage: Passage): readonly RawClaim[] => {
	const weights = claimWeights();
	const chances = cueChances(passage, weights);
	const found: RawClaim[] = [];
	for (let anchor = 0; anchor < passage.size; anchor++) {
		const chance = chances[anchor]!;
		if (chance <= cueFloor) continue;
		const window = windowOf(passage, anchor, chances);
		const decoded = decode(latticeOf(passage, window, weights), anchor - window.from);
		if (decoded === undefined) continue;
		const reading = withBestBounds(passage, window, chances, decoded, weights.bounds);
		const sure = acceptance(passage, window, reading, chance, weights);
		if (sure < claimFloor) continue;
		const claim = claimOf(text, passage, window, reading, sure, chances);
		if (claim !== undefined) found.push(claim);
	}

	const whole = withWhole(withoutDoubles(found));
	return mended(
		text,
		whole.map(claim => withSecondHalf(passage, claim)),
	);
};

const list = featureList(120);

/** The scores of every role of every token of the window. */
const latticeOf = (passage: Passage, window: Window, weights: ClaimWeights): Lattice => {
	const size = window.to - window.from;
	const emissions = new Float32Array(size * 4);
	const transitions = new Float32Array(size * 16);
	const {bytes, values} = weights.emissions;
	for (let here = 0; here < size; here++) {
		const at = window.from + here;
		spanFeatures(list, passage, window, at);
		let none = 0;
		let source = 0;
		let cue = 0;
		let content = 0;
		for (let index = 0; index < list.size; index++) {
			const row = (list.items[index]! & weights.spanMask) * 4;
			none += values[bytes[row]!]!;
			source += values[bytes[row + 1]!]!;
			cue += values[bytes[row + 2]!]!;
			content += values[bytes[row + 3]!]!;
		}

		emissions[here * 4] = none;
		emissions[here * 4 + 1] = source;
		emissions[here * 4 + 2] = cue;
		emissions[here * 4 + 3] = content;
		const row = stepContext(passage, window, at) * 16;
		for (let cell = 0; cell < 16; cell++) transitions[here * 16 + cell] = weights.transitions[row + cell]!;
		if (here === 0) continue;
		edgeFeatures(list, passage, window, at);
		let begins = 0;
		let ends = 0;
		for (let index = 0; index < list.size; index++) {
			const edge = (list.items[index]! & weights.spanMask) * 4;
			begins += values[bytes[edge + edgeColumns.begins]!]!;
			ends += values[bytes[edge + edgeColumns.ends]!]!;
		}

		addEdge(transitions, here, begins, ends);
	}

	return {size, emissions, transitions};
};

const acceptance = (
	passage: Passage,
	window: Window,
	reading: Reading,
	chance: number,
	weights: ClaimWeights,
): number => {
	acceptFeatures(list, passage, window, reading, chance);
	let sum = sumOfWeights(weights.accept, list);
	for (const [index, number] of acceptNumbers(reading, chance).entries())
		sum += weights.acceptNumbers[index]! * number;
	return 1 / (1 + Math.exp(-sum));
};

const claimOf = (
	text: string,
	passage: Passage,
	window: Window,
	reading: Reading,
	chance: number,
	chances: Float32Array,
): RawClaim | undefined => {
	const content = trimmedRuns(
		text,
		passage,
		window,
		runsOf(passage, window, reading.labels, roles.content),
		chances,
	);
	const cue = runsOf(passage, window, reading.labels, roles.cue).find(
		({first, last}) => first <= window.anchor && window.anchor <= last,
	);
	if (content.length === 0 || cue === undefined) return undefined;
	const source = runsOf(passage, window, reading.labels, roles.source)[0];
	return {
		paragraph: passage.paragraph,
		source:
			source === undefined ? null : {start: passage.starts[source.first]!, end: passage.ends[source.last]!},
		cue: {start: passage.starts[cue.first]!, end: passage.ends[cue.last]!},
		content,
		anchor: {start: passage.starts[window.anchor]!, end: passage.ends[window.anchor]!},
		chance,
	};
};

/** Two words of one cue may both be taken for its anchor: the likelier claim stays, of equal ones the first. */
const withoutDoubles = (claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.filter(
		(claim, index) =>
			!othersNear(claims, index).some(
				other =>
					overlaps(other.cue, claim.cue) &&
					(other.chance > claim.chance ||
						(other.chance === claim.chance && other.anchor.start < claim.anchor.start)),
			),
	);

/**
Content that holds the cue of another claim does not stop amid what that one claims: it goes on to its end, unless its
own source or cue lie there.
*/
const withWhole = (claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map(claim => {
		const content = claim.content.map((run, index) => {
			let {end} = run;
			const next = claim.content[index + 1]?.start ?? Infinity;
			// The claims stand in the order of their anchors.
			let other = lastWhere(claims.length, place => claims[place]!.anchor.start < run.start) + 1;
			for (; other < claims.length && claims[other]!.anchor.start <= end; other++) {
				const {anchor, content: theirs} = claims[other]!;
				if (anchor.end > end) continue;
				for (const their of theirs) {
					if (their.start < anchor.end || their.start > end + 1 || their.end <= end || their.end >= next)
						continue;
					if ([claim.cue, claim.source].some(own => own !== null && own.start < their.end && end < own.end))
						continue;
					end = their.end;
				}
			}

			return end === run.end ? run : {...run, end};
		});
		return content.some((run, index) => run !== claim.content[index]) ? {...claim, content} : claim;
	});
