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

/** The shift that explains most rows of a frame by those of the one before, or undefined where none is worth it. */
export const findShift = (before: readonly string[], after: readonly string[]): Shift | undefined => {
	let best: readonly number[] = [];
	let bestUp = 0;
	for (let up = 1 - after.length; up < after.length; up++) {
		const found = up === 0 ? [] : matches(before, after, up);
		if (found.length > best.length) {
			best = found;
			bestUp = up;
		}
	}

	if (best.length < fewestRows) return undefined;
	const first = best[0]!;
	const last = best.at(-1)!;
	return {top: Math.min(first, first + bestUp), bottom: Math.max(last, last + bestUp), up: bestUp};
};

/** The rows after a shift; `blank` comes in where nothing moved to. */
export const applyShift = <Row>(rows: readonly Row[], {top, bottom, up}: Shift, blank: Row): readonly Row[] =>
	rows.map((row, index) => {
		if (index < top || index > bottom) return row;
		const from = index + up;
		return from < top || from > bottom ? blank : rows[from]!;
	});
