/** The last index at which `before` holds, where it holds for a beginning of the indexes from 0 to `count`; -1 where for none. */
export const lastWhere = (count: number, before: (index: number) => boolean): number => {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (before(middle)) low = middle + 1;
		else high = middle;
	}

	return low - 1;
};
