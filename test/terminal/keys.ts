const escape = '\u{1B}';

const named: Readonly<Record<string, string>> = {
	up: `${escape}[A`,
	down: `${escape}[B`,
	right: `${escape}[C`,
	left: `${escape}[D`,
	home: `${escape}[H`,
	end: `${escape}[F`,
	'page up': `${escape}[5~`,
	'page down': `${escape}[6~`,
	delete: `${escape}[3~`,
	tab: '\t',
	'shift+tab': `${escape}[Z`,
	enter: '\r',
	escape,
	space: ' ',
	backspace: '\u{7F}',
};

/** What a keyboard sends for a key: a character as it is, a name as in `page down`, or `ctrl+c`. */
export const bytesOfKey = (key: string): string => {
	const name = named[key];
	if (name !== undefined) return name;
	if (key.startsWith('ctrl+') && key.length === 6)
		return String.fromCharCode(key.toUpperCase().charCodeAt(5) & 0x1f);
	if ([...key].length === 1) return key;
	throw new Error(`no key is called "${key}"`);
};
