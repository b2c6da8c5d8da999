import {editChooser} from './chooser.ts';
import {editPalette} from './palette.ts';
import {closeSearch, editSearch} from './search-line.ts';
import type {State} from './state.ts';
import type {TypedLine} from './typed-line.ts';

/** The line that takes what is typed now changed; with null for the change, and on an empty line, it is given up. */
export const changeLine = (state: State, change: (line: TypedLine) => TypedLine | null): State => {
	const {noteLine, palette, chooser, search} = state;
	if (noteLine !== null) {
		const line = change(noteLine);
		// A note is no search: to erase more than there is does not give it up.
		return line === null ? state : {...state, noteLine: {...noteLine, ...line}};
	}

	if (palette !== null) {
		const line = change(palette);
		return line === null
			? closeLine(state)
			: {
					...state,
					palette:
						line.text === palette.text ? {...palette, ...line} : editPalette(state, {...palette, ...line}),
				};
	}

	if (chooser !== null) return {...state, chooser: editChooser(chooser, change)};
	if (search === null) return state;
	const line = change(search);
	// Backspace on an empty line gives the search up, as in less and vi.
	return line === null ? closeSearch(state, false) : editSearch(state, {...search, recalled: null}, line);
};

/** The note or the list of commands closed, and everything as it was. */
export const closeLine = (state: State): State => ({...state, noteLine: null, palette: null});
