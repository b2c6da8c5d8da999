/** The dependents of each token, in reading order: those of token i stand at offsets[i] up to offsets[i + 1]. */
export type Children = {
	readonly offsets: Int32Array;
	readonly items: Int32Array;
};

/** Turn heads (-1 for none) to lists of dependents. */
export const childrenOf = (heads: Int32Array): Children => {
	const size = heads.length;
	const offsets = new Int32Array(size + 2);
	for (const head of heads) if (head >= 0) offsets[head + 2]!++;
	for (let index = 1; index < offsets.length; index++) offsets[index]! += offsets[index - 1]!;
	const items = new Int32Array(size);
	for (let token = 0; token < size; token++) {
		const head = heads[token]!;
		if (head >= 0) items[offsets[head + 1]!++] = token;
	}

	return {offsets: offsets.subarray(0, size + 1), items};
};
