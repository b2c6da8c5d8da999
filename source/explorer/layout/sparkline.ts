/**
Where numbers fall, as a line of bars: `positions` from 0 up to `length`, counted in `columns` buckets. An empty bucket
is a space; the fullest one has the highest bar. `levels` are the bars from low to high.
*/
export const sparkline = (
	positions: readonly number[],
	length: number,
	columns: number,
	levels: readonly string[],
): string => {
	const buckets = Array.from({length: columns}, () => 0);
	for (const position of positions) {
		const bucket = Math.min(columns - 1, Math.floor((position / Math.max(1, length)) * columns));
		buckets[bucket] = (buckets[bucket] ?? 0) + 1;
	}

	const most = Math.max(...buckets, 1);
	return buckets
		.map(count => (count === 0 ? ' ' : levels[Math.ceil((count / most) * levels.length) - 1]))
		.join('');
};
