/** What the background of a terminal is, as far as it matters for choosing colours. */
export type Background = 'dark' | 'light';

/** The palette's light ones: light grey, and all bright ones but dark grey. */
const lightColors: ReadonlySet<number> = new Set([7, 9, 10, 11, 12, 13, 14, 15]);

/**
The background as the terminal tells it in COLORFGBG, which rxvt, Konsole and some others set, as in `0;15` or
`0;default;15`; null where it tells nothing.
*/
export const backgroundOf = (env: Readonly<Record<string, string | undefined>>): Background | null => {
	const color = /;(?<background>\d{1,2})$/u.exec(env['COLORFGBG'] ?? '')?.groups?.['background'];
	if (color === undefined || Number(color) > 15) return null;
	return lightColors.has(Number(color)) ? 'light' : 'dark';
};

/** What asks a terminal for its background (xterm's OSC 11); most answer, some never do. */
export const backgroundQuery = '\u{1B}]11;?\u{1B}\\';

/** Whether the terminal is one that answers `backgroundQuery` or passes over it; some consoles would print it. */
export const canTellBackground = (env: Readonly<Record<string, string | undefined>>): boolean =>
	!/^(?:linux|dumb|vt\d|screen|eterm|cons25)/iu.test(env['TERM'] ?? 'dumb');

const channel = (digits: string): number => Number.parseInt(digits, 16) / (16 ** digits.length - 1);

/**
The background in a terminal's answer to `backgroundQuery`, as in `ESC ]11;rgb:ffff/ffff/dddd ESC \`; null for anything else.
Light and dark are told apart by relative luminance (ITU-R BT.709 weights, without the gamma, which is near enough).
*/
export const parseBackgroundAnswer = (answer: string): Background | null => {
	const match =
		/\u{1B}\]11;rgba?:(?<red>[\da-f]{1,4})\/(?<green>[\da-f]{1,4})\/(?<blue>[\da-f]{1,4})(?:\/[\da-f]{1,4})?(?:\u{7}|\u{1B}\\)/iu.exec(
			answer,
		)?.groups;
	if (match === undefined) return null;
	const [red, green, blue] = [match['red'], match['green'], match['blue']].map(digits =>
		channel(digits ?? '0'),
	);
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 0.5 ? 'light' : 'dark';
};
