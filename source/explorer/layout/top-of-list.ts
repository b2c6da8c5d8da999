import {clamp} from '../clamp.ts';

/** The first row to be shown of a list of `count` rows, so that the selected one stands in the middle as far as the ends of the list allow. */
export const topOfList = (selected: number, count: number, rows: number): number =>
	clamp(selected - Math.floor(rows / 2), 0, count - rows);
