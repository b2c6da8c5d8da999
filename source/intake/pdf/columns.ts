/* The lines of a page in the order in which they are read: what spans the page, and between that one column after the other. */
import type {Line} from './line.ts';

/** Width of the stripes in which gaps are looked for, in points. */
const stripe = 2;
const narrowestGutter = 6;
const leastLines = 3;
/** Characters that a line of a column has on average: numbers of a list and cells of a table have fewer. */
const leastWords = 12;
const mostSpanning = 0.4;
const mostColumns = 4;

const averageLength = (lines: readonly Line[]): number =>
	lines.reduce((sum, {text}) => sum + text.length, 0) / lines.length;

const top = (lines: readonly Line[]): number => Math.min(...lines.map(({baseline, size}) => baseline - size));
const bottom = (lines: readonly Line[]): number => Math.max(...lines.map(({baseline}) => baseline));

type Parted = {
	readonly left: readonly Line[];
	readonly right: readonly Line[];
	readonly spanning: readonly Line[];
};

const partAt = (lines: readonly Line[], x: number): Parted => ({
	left: lines.filter(line => line.right <= x + 1),
	right: lines.filter(line => line.right > x + 1 && line.left >= x - 1),
	spanning: lines.filter(line => line.right > x + 1 && line.left < x - 1),
});

const areColumns = ({left, right, spanning}: Parted, total: number): boolean => {
	if (left.length === 0 || right.length === 0 || spanning.length > mostSpanning * total) return false;
	if (averageLength(left) < leastWords || averageLength(right) < leastWords) return false;
	const {size} = left[0]!;
	const shared = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
	const fewest = Math.min(left.length, right.length);
	if (fewest >= leastLines) return shared > 2 * size;
	// The last column of a text may have a line or two, beside one that is full.
	const gap = Math.min(...right.map(line => line.left)) - Math.max(...left.map(line => line.right));
	return left.length + right.length > 2 * leastLines && gap > 1.2 * size && shared > 0.5 * size;
};

/** Where the lines part into two columns; null where they do not. */
const partColumns = (lines: readonly Line[]): Parted | null => {
	if (lines.length < 2 * leastLines) return null;
	const start = Math.min(...lines.map(({left}) => left));
	const end = Math.max(...lines.map(({right}) => right));
	const covered = Array.from({length: Math.max(0, Math.ceil((end - start) / stripe))}, () => 0);
	for (const {left, right} of lines) {
		const last = Math.min(covered.length, Math.ceil((right - start) / stripe));
		for (let index = Math.max(0, Math.floor((left - start) / stripe)); index < last; index++)
			covered[index]!++;
	}

	// The widest stretch of few lines; of several as empty, the one nearest to the middle has most text on both sides.
	const candidates: Array<{readonly x: number; readonly width: number; readonly crossing: number}> = [];
	for (let index = 0; index < covered.length;) {
		const crossing = covered[index]!;
		let to = index + 1;
		while (to < covered.length && covered[to] === crossing) to++;
		const width = (to - index) * stripe;
		if (width >= narrowestGutter && crossing <= mostSpanning * lines.length)
			candidates.push({x: start + ((index + to) / 2) * stripe, width, crossing});
		index = to;
	}

	for (const {x} of candidates.toSorted((a, b) => a.crossing - b.crossing || b.width - a.width)) {
		const parted = partAt(lines, x);
		if (areColumns(parted, lines.length)) return parted;
	}

	return null;
};

/** Lines on one baseline that no gutter parts belong together: a wide space, or a table's row. */
const joinRows = (lines: readonly Line[]): readonly Line[] => {
	const joined: Line[] = [];
	for (const line of lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
		const last = joined.at(-1);
		const isRow =
			last !== undefined &&
			Math.abs(line.baseline - last.baseline) < 0.4 * Math.min(line.size, last.size) &&
			line.left >= last.right - 1;
		if (isRow) {
			const longer = line.text.length > last.text.length ? line : last;
			joined[joined.length - 1] = {
				...longer,
				text: `${last.text} ${line.text}`,
				left: last.left,
				right: line.right,
			};
		} else {
			joined.push(line);
		}
	}

	return joined;
};

/** The lines of a page as columns in reading order, each from top to bottom. */
export const columnsOf = (lines: readonly Line[], deepest = mostColumns): ReadonlyArray<readonly Line[]> => {
	const parted = deepest > 1 ? partColumns(lines) : null;
	if (parted === null) return lines.length === 0 ? [] : [joinRows(lines)];
	const {left, right} = parted;
	const columns: Array<readonly Line[]> = [];
	let above = Number.NEGATIVE_INFINITY;
	const spanning = joinRows(parted.spanning);
	for (const line of [...spanning, null]) {
		const below = line?.baseline ?? Number.POSITIVE_INFINITY;
		const between = ({baseline}: Line): boolean => baseline > above && baseline <= below;
		for (const side of [left, right]) columns.push(...columnsOf(side.filter(between), deepest - 1));
		// Lines that span the page one below the other are one column.
		const before = columns.at(-1);
		if (line !== null) {
			if (before !== undefined && spanning.includes(before.at(-1)!))
				columns[columns.length - 1] = [...before, line];
			else columns.push([line]);
		}

		above = below;
	}

	return columns;
};
