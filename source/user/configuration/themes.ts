import type {Looks} from './looks.ts';

export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'none'] as const;
/** `auto` is dark or light, as the terminal tells of its background. */
export type ThemeName = (typeof themeNames)[number];

const [black, red, green, , blue, magenta] = [0, 1, 2, 3, 4, 5];
const brightYellow = 11;
const white = 15;

/** What is hard to read on white, yellow and cyan above all, in darker colours. */
const onWhite: Readonly<Record<string, Looks>> = {
	'border.focused': {color: blue},
	here: {color: red},
	source: {color: blue, bold: true},
	'source.unnamed': {color: red, italic: true},
	cue: {color: magenta, underline: true},
	content: {},
	message: {color: blue},
	filter: {color: blue, bold: true},
	mark: {color: red, bold: true},
	note: {color: red, italic: true},
	'actor.person': {color: blue},
	'actor.place': {color: green},
	'stance.predicts': {color: blue},
	'stance.believes': {color: blue},
	'stance.declines': {color: magenta},
	'stance.asks': {color: magenta},
};

/** Nothing dim, and colours only where they bring their own background: readable on any. */
const highContrast: Readonly<Record<string, Looks>> = {
	dim: {},
	border: {},
	number: {},
	'border.focused': {bold: true},
	'source.none': {italic: true},
	match: {color: black, background: brightYellow, bold: true},
	mark: {color: black, background: brightYellow, bold: true},
	'stance.denies': {color: white, background: red, bold: true},
	'stance.accuses': {bold: true, underline: true},
};

const withoutColor = (looks: Looks): Looks =>
	Object.fromEntries(Object.entries(looks).filter(([name]) => name !== 'color' && name !== 'background'));

/**
The looks of all roles: a theme over the program's own looks, and over it the looks that the person chose by role.
`background` is what the terminal told of itself, null where it told nothing; dark is taken for that.
*/
export const themedLooks = <Role extends string>(
	own: Readonly<Record<Role, Looks>>,
	theme: ThemeName,
	background: 'dark' | 'light' | null,
	chosen: ReadonlyMap<string, Looks>,
): Readonly<Record<Role, Looks>> => {
	const name = theme === 'auto' ? (background ?? 'dark') : theme;
	const looksOf = (role: string, looks: Looks): Looks => {
		switch (name) {
			case 'dark':
				return looks;
			case 'light':
				return onWhite[role] ?? looks;
			case 'high-contrast':
				return highContrast[role] ?? withoutColor(looks);
			case 'none':
				// What colour alone marked must go on standing out.
				if (role === 'content') return {italic: true};
				return looks.background === undefined ? withoutColor(looks) : {...withoutColor(looks), inverse: true};
		}
	};
	return Object.fromEntries(
		Object.entries<Looks>(own).map(([role, looks]) => [role, chosen.get(role) ?? looksOf(role, looks)]),
	) as Record<Role, Looks>;
};
