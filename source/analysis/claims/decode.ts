import {
	backward,
	bestLabels,
	emptyScore,
	forward,
	partition,
	partitionWithoutSource,
	roles,
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

/** Below this chance of having no source, a claim is read with its likeliest source. */
const sourcelessFrom = Math.log(0.85);

/** Read a window; undefined where no content is found. */
export const decode = (lattice: Lattice, anchor: number): Reading | undefined => {
	const {size} = lattice;
	const alpha = forward(lattice);
	const total = partition(size, alpha);
	const empty = emptyScore(lattice) - total;
	const claim = Math.log(Math.max(1e-9, 1 - Math.exp(empty)));
	const odds = claim - empty;
	const without = partitionWithoutSource(lattice) - total;
	const sourceless = Math.log(Math.max(1e-9, Math.exp(without) - Math.exp(empty))) - claim;
	const best = bestLabels(lattice, anchor, sourceless < sourcelessFrom) ?? bestLabels(lattice, anchor, false);
	if (best === undefined) return undefined;
	const {labels, score} = best;
	const beta = backward(lattice);
	let content = 0;
	let contents = 0;
	let source = 0;
	let sources = 0;
	let edges = 0;
	for (let at = 0; at < size; at++) {
		const role = labels[at]!;
		const chance = alpha[at * 4 + role]! + beta[at * 4 + role]! - total;
		if (role === roles.content) {
			content += chance;
			contents++;
			if (labels[at - 1] !== role || labels[at + 1] !== role) edges += chance;
		} else if (role === roles.source) {
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
	};
};
