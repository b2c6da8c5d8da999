import type {Key} from 'ink';

const named = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageUp'],
	['pageDown', 'pageDown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'delete'],
] as const satisfies ReadonlyArray<readonly [keyof Key, string]>;

/** The name of a key as the keymap writes it, from what Ink says of it: `j`, `G`, `ctrl+d`, `shift+tab`, `alt+left`. */
export const keyName = (input: string, key: Key): string => {
	const special = named.find(([field]) => key[field] === true)?.[1];
	const base = special ?? (key.tab ? 'tab' : input === ' ' ? 'space' : input === '\n' ? 'enter' : input);
	if (key.tab && key.shift) return 'shift+tab';
	if (key.ctrl) return `ctrl+${base}`;
	// A terminal sends a bare Escape as Alt with nothing.
	return key.meta && base !== 'escape' ? `alt+${base}` : base;
};
