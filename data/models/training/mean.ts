/** The mean of what several runs come to, cell by cell: each run takes the examples in another order. */
export const meanOf = (runs: readonly Float32Array[]): Float32Array =>
	runs[0]!.map((_, cell) => runs.reduce((sum, run) => sum + run[cell]!, 0) / runs.length);
