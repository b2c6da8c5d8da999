import type {Key} from 'ink';

/**
What a person did at the keyboard: pressed a key, which has a name, as the keymap writes it, and may type something; or typed a text whose
characters arrived together, be it one that is also the name of a key.
*/
export type Pressed =
	| {readonly kind: 'key'; readonly name: string; readonly text: string}
	| {readonly kind: 'text'; readonly text: string};

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

const control = /^[\0-\u{1F}\u{7F}]$/u;
const namedControls: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\b': 'backspace',
	'\u{7F}': 'backspace',
	'\u{1B}': 'escape',
	'\0': 'ctrl+space',
};

/** The name of the key that sends a character. */
export const keyOfCharacter = (character: string): string => {
	if (character === ' ') return 'space';
	if (!control.test(character)) return character;
	return namedControls[character] ?? `ctrl+${String.fromCharCode(character.charCodeAt(0) + 96)}`;
};

/** The first of keys that came together, none of them an escape sequence: a character, or all the text that it begins where one types. */
export const firstOfRun = (run: string, isTyping: boolean): Pressed => {
	const typed = isTyping ? (/^[^\0-\u{1F}\u{7F}]+/u.exec(run)?.[0] ?? '') : '';
	if (typed.length > 1) return {kind: 'text', text: typed};
	const character = String.fromCodePoint(run.codePointAt(0) ?? 0);
	return {kind: 'key', name: keyOfCharacter(character), text: character};
};
