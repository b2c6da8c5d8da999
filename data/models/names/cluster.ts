// Spherical k-means in two levels: words into clusters, clusters into coarse clusters. Deterministic.

type Task = {
	readonly vectors: ReadonlyArray<readonly number[]>;
	readonly dimensions: number;
	readonly clusterCount: number;
	readonly coarseCount: number;
	/** The centres are learnt from this many vectors at the front, the commonest words. */
	readonly learnFrom: number;
};

const normalize = (matrix: Float32Array, dimensions: number): void => {
	for (let row = 0; row < matrix.length; row += dimensions) {
		let sum = 0;
		for (let column = 0; column < dimensions; column++) sum += matrix[row + column]! ** 2;
		const scale = sum === 0 ? 0 : 1 / Math.sqrt(sum);
		for (let column = 0; column < dimensions; column++) matrix[row + column]! *= scale;
	}
};

const nearest = (matrix: Float32Array, row: number, centres: Float32Array, dimensions: number): number => {
	let best = 0;
	let bestScore = -Infinity;
	for (let centre = 0; centre * dimensions < centres.length; centre++) {
		let score = 0;
		const a = row * dimensions;
		const b = centre * dimensions;
		for (let column = 0; column < dimensions; column++) score += matrix[a + column]! * centres[b + column]!;
		if (score > bestScore) {
			bestScore = score;
			best = centre;
		}
	}

	return best;
};

const learnCentres = (
	matrix: Float32Array,
	rows: number,
	count: number,
	dimensions: number,
): Float32Array => {
	let centres = new Float32Array(count * dimensions);
	for (let centre = 0; centre < count; centre++) {
		const row = Math.floor((centre * rows) / count);
		centres.set(matrix.subarray(row * dimensions, (row + 1) * dimensions), centre * dimensions);
	}

	for (let round = 0; round < 12; round++) {
		const sums = new Float32Array(count * dimensions);
		for (let row = 0; row < rows; row++) {
			const centre = nearest(matrix, row, centres, dimensions);
			for (let column = 0; column < dimensions; column++) {
				sums[centre * dimensions + column]! += matrix[row * dimensions + column]!;
			}
		}

		normalize(sums, dimensions);
		centres = sums;
	}

	return centres;
};

/** The cluster of each vector and the coarse cluster of each cluster, both counted from 0. */
export const clusterVectors = (task: Task): {clusters: Uint16Array; coarse: Uint8Array} => {
	const {vectors, dimensions, clusterCount, coarseCount} = task;
	const matrix = new Float32Array(vectors.length * dimensions);
	vectors.forEach((vector, row) => matrix.set(vector.slice(0, dimensions), row * dimensions));
	normalize(matrix, dimensions);
	const centres = learnCentres(matrix, Math.min(task.learnFrom, vectors.length), clusterCount, dimensions);
	const clusters = Uint16Array.from(vectors, (_, row) => nearest(matrix, row, centres, dimensions));
	const coarseCentres = learnCentres(centres, clusterCount, coarseCount, dimensions);
	const coarse = new Uint8Array(clusterCount);
	for (let row = 0; row < clusterCount; row++) coarse[row] = nearest(centres, row, coarseCentres, dimensions);
	return {clusters, coarse};
};
