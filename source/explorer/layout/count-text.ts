import type {State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';

/** How many paragraphs the story has, as it is told; not yet where the rest of it is still being read. */
export const countText = ({reading}: State, {ellipsis}: Symbols): string =>
	reading.isWhole ? String(reading.count) : ellipsis;
