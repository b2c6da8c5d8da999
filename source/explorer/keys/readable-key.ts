const names: Readonly<Record<string, string>> = {
	pageDown: 'PgDn',
	pageUp: 'PgUp',
	escape: 'Esc',
	enter: 'Enter',
	space: 'Space',
	tab: 'Tab',
	'shift+tab': 'Shift-Tab',
	home: 'Home',
	end: 'End',
	left: 'Left',
	right: 'Right',
	up: 'Up',
	down: 'Down',
	backspace: 'Backspace',
	delete: 'Delete',
};

/** A key as a person reads it: `Ctrl-D` for `ctrl+d`. */
export const readableKey = (key: string): string =>
	names[key] ??
	(key.startsWith('ctrl+')
		? `Ctrl-${key.slice(5).toUpperCase()}`
		: key.startsWith('alt+')
			? `Alt-${readableKey(key.slice(4))}`
			: key);
