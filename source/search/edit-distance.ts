/**
How many letters must be inserted, removed, replaced or swapped with their neighbour to turn `a` into `b`, or
`bound + 1` where more than `bound` are needed. With `prefix`, into the beginning of `b` that fits best.
The optimal string alignment distance: the method of Damerau (1964), computed by rows and cut at the bound.
*/
export const editDistance = (a: string, b: string, bound: number, prefix = false): number => {
	if (a.length - b.length > bound || (!prefix && b.length - a.length > bound)) return bound + 1;
	const width = Math.min(b.length, a.length + bound);
	let before: number[] = [];
	let above = Array.from({length: width + 1}, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= width; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				cost = Math.min(cost, before[column - 2]! + 1);
			current.push(cost);
			least = Math.min(least, cost);
		}

		if (least > bound && Math.min(...above) > bound) return bound + 1;
		before = above;
		above = current;
	}

	return Math.min(bound + 1, prefix ? Math.min(...above) : above[width]!);
};
