import {boundsOf, type Bounds} from './bounds.ts';
import {
	bestLabels,
	chanceOf,
	emptyScore,
	roles,
	sumsOf,
	totalWithoutSource,
	type Lattice,
} from './span-model.ts';

/** The best reading of a window and how sure the model is of its parts. All sureties are logarithms of chances. */
export type Reading = {
	readonly labels: Uint8Array;
	/** Log-odds of there being a claim at all. */
	readonly odds: number;
	/** Of there being no source. */
	readonly sourceless: number;
	/** Of this very labelling. */
	readonly exact: number;
	/** The mean over the tokens of the content, and over those of the source; 0 where there are none. */
	readonly content: number;
	readonly source: number;
	/** Of the first and the last token of the content having their role. */
	readonly edges: number;
};

/** A reading with the bounds that its content may have; the first are those of the labels. */
export type WithBounds = Reading & {readonly bounds: readonly Bounds[]};

/** Below this chance of having no source, a claim is read with its likeliest source. */
const sourcelessFrom = Math.log(0.85);

/** So that every chance has a logarithm. */
const leastChance = 1e-30;

/** Read a window; undefined where no content is found. */
export const decode = (lattice: Lattice, anchor: number): WithBounds | undefined => {
	const {size} = lattice;
	const sums = sumsOf(lattice);
	const {total} = sums;
	const empty = emptyScore(lattice) - total;
	const claim = Math.log(Math.max(1e-9, 1 - Math.exp(empty)));
	const odds = claim - empty;
	const without = totalWithoutSource(lattice, sums) - total;
	const sourceless = Math.log(Math.max(1e-9, Math.exp(without) - Math.exp(empty))) - claim;
	const best = bestLabels(lattice, anchor, sourceless < sourcelessFrom) ?? bestLabels(lattice, anchor, false);
	if (best === undefined) return undefined;
	const {labels, score} = best;
	let content = 0;
	let contents = 0;
	let source = 0;
	let sources = 0;
	let edges = 0;
	for (let at = 0; at < size; at++) {
		const role = labels[at]!;
		if (role !== roles.content && role !== roles.source) continue;
		const chance = Math.log(Math.max(leastChance, chanceOf(sums, at, role)));
		if (role === roles.content) {
			content += chance;
			contents++;
			if (labels[at - 1] !== role || labels[at + 1] !== role) edges += chance;
		} else {
			source += chance;
			sources++;
		}
	}

	return {
		labels,
		odds,
		sourceless,
		exact: score - total,
		content: content / contents,
		source: sources === 0 ? 0 : source / sources,
		edges,
		bounds: boundsOf(sums, labels),
	};
};
