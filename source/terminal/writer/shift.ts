/** A stretch of rows whose content moved up or down as a whole, as a list does that scrolls. */
export type Shift = {
	/** The first and the last row of the stretch in which rows move, both before and after. */
	readonly top: number;
	readonly bottom: number;
	/** How many rows up; down where negative. */
	readonly up: number;
};

// Below this, drawing the rows again is as short.
const fewestRows = 3;

const matches = (before: readonly string[], after: readonly string[], up: number): readonly number[] =>
	after.flatMap((text, row) =>
		text.trim() !== '' && text !== before[row] && text === before[row + up] ? [row] : [],
	);

/**
The shift, and the same over the rows beside it that changed as well: a pane of which some rows differ only in a mark scrolls as a
whole. The outermost of these rows may be a border with a changed title, which stays; so there are ways without it.
*/
const withWider = (shift: Shift, before: readonly string[], after: readonly string[]): readonly Shift[] => {
	let {top, bottom} = shift;
	while (top > 0 && after[top - 1] !== before[top - 1]) top--;
	while (bottom < after.length - 1 && after[bottom + 1] !== before[bottom + 1]) bottom++;
	const tops = new Set([shift.top, top, Math.min(top + 1, shift.top)]);
	const bottoms = new Set([shift.bottom, bottom, Math.max(bottom - 1, shift.bottom)]);
	return [...tops].flatMap(first => [...bottoms].map(last => ({top: first, bottom: last, up: shift.up})));
};

/** The shifts that may explain most rows of a frame by those of the one before; none where none is worth it. */
export const findShifts = (before: readonly string[], after: readonly string[]): readonly Shift[] => {
	let best: readonly number[] = [];
	let bestUp = 0;
	for (let up = 1 - after.length; up < after.length; up++) {
		const found = up === 0 ? [] : matches(before, after, up);
		if (found.length > best.length) {
			best = found;
			bestUp = up;
		}
	}

	if (best.length < fewestRows) return [];
	const first = best[0]!;
	const last = best.at(-1)!;
	const exact = {top: Math.min(first, first + bestUp), bottom: Math.max(last, last + bestUp), up: bestUp};
	return withWider(exact, before, after);
};

/** The rows after a shift; `blank` comes in where nothing moved to. */
export const applyShift = <Row>(rows: readonly Row[], {top, bottom, up}: Shift, blank: Row): readonly Row[] =>
	rows.map((row, index) => {
		if (index < top || index > bottom) return row;
		const from = index + up;
		return from < top || from > bottom ? blank : rows[from]!;
	});
