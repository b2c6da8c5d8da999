import {clamp} from '../clamp.ts';
import type {Action} from './action.ts';

/** What frames a list over the whole screen, in rows, and one row that shows before and after a page. */
const besidePage = 5;

/** The index selected after a move in a list of `count` items over a screen of `rows`: by one, or by a page. The list ends at its ends. */
export const moveInList = (
	selected: number,
	{by, unit}: Extract<Action, {readonly type: 'move'}>,
	count: number,
	rows: number,
): number => {
	const distance = unit === 'item' ? 1 : Math.max(1, rows - besidePage);
	return clamp(selected + by * distance, 0, Math.max(0, count - 1));
};
