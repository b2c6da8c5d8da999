import type {Row} from './binding.ts';

/** What the keys do in every line that one types, as far as they change it. */
export const lineRows: readonly Row[] = [
	['backspace delete ctrl+h', 'erase a character', {type: 'erase', what: 'character'}],
	['ctrl+w', 'erase a word', {type: 'erase', what: 'word'}],
	['ctrl+u', 'erase the line', {type: 'erase', what: 'line'}],
	['left', 'cursor left', {type: 'moveCursor', to: 'left'}],
	['right', 'cursor right', {type: 'moveCursor', to: 'right'}],
	['home ctrl+a', 'cursor to the start', {type: 'moveCursor', to: 'start'}],
	['end ctrl+e', 'cursor to the end', {type: 'moveCursor', to: 'end'}],
];

/** What the keys do to the program wherever one types. */
export const programRows: readonly Row[] = [
	['ctrl+c', 'quit', {type: 'quit'}],
	['ctrl+z', 'suspend', {type: 'suspend'}],
];
