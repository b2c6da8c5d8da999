/** What a terminal can do, from the environment and the stream alone: nothing is asked of the terminal. */

/** How many colours: none, the 16 of the theme, the palette of 256, or 24 bits. */
export type ColorDepth = 0 | 16 | 256 | 16_777_216;

export type Capabilities = {
	/** Whether the stream is a terminal that can move its cursor: what the explorer needs. */
	readonly interactive: boolean;
	/** Columns and rows; 80 by 24 where nothing is known. */
	readonly columns: number;
	readonly rows: number;
	readonly colors: ColorDepth;
	/** Whether bold, dim, italic, underline and inverse may be used; NO_COLOR leaves them. */
	readonly attributes: boolean;
	/** Whether borders and signs may be more than ASCII. */
	readonly unicode: boolean;
	/** Whether a build server runs the program: nobody reads along. */
	readonly ci: boolean;
	/** Whether a screen reader reads along, as INK_SCREEN_READER says. */
	readonly screenReader: boolean;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** The part of `process.stdout` that tells about the terminal. */
export type TerminalStream = {
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly rows?: number;
};

const largest = 10_000;

const sensible = (value: number): number | undefined =>
	Number.isInteger(value) && value >= 1 && value <= largest ? value : undefined;

const fromEnvironment = (value: string | undefined): number | undefined =>
	value !== undefined && /^\d{1,5}$/u.test(value) ? sensible(Number(value)) : undefined;

/** The size of the terminal in columns and rows: the stream's, else COLUMNS and LINES, else 80 by 24. */
export const sizeOf = (
	env: Environment,
	stream: TerminalStream,
): {readonly columns: number; readonly rows: number} => ({
	columns: sensible(stream.columns ?? 0) ?? fromEnvironment(env['COLUMNS']) ?? 80,
	rows: sensible(stream.rows ?? 0) ?? fromEnvironment(env['LINES']) ?? 24,
});

/** What FORCE_COLOR asks for, as https://force-color.org and Node.js read it; undefined where it is not set. */
const forcedColors = (value: string | undefined): ColorDepth | undefined => {
	switch (value) {
		case undefined:
			return undefined;
		case '0':
		case 'false':
			return 0;
		case '2':
			return 256;
		case '3':
			return 16_777_216;
		default:
			return 16;
	}
};

const terminalColors = (env: Environment): ColorDepth => {
	const term = env['TERM'] ?? '';
	const program = env['TERM_PROGRAM'];
	if (/^(?:truecolor|24bit)$/iu.test(env['COLORTERM'] ?? '')) return 16_777_216;
	if (/-direct$|^xterm-(?:kitty|ghostty)$|^(?:alacritty|foot|wezterm|contour)/u.test(term)) return 16_777_216;
	if (env['WT_SESSION'] !== undefined || program === 'iTerm.app' || program === 'WezTerm') return 16_777_216;
	if (/-256(?:color)?$/u.test(term) || program === 'Apple_Terminal') return 256;
	return 16;
};

const colorsOf = (env: Environment, terminal: boolean): ColorDepth => {
	const forced = forcedColors(env['FORCE_COLOR']);
	if (forced !== undefined) return forced;
	// https://no-color.org: any value but the empty one.
	if ((env['NO_COLOR'] ?? '') !== '' || !terminal) return 0;
	return terminalColors(env);
};

const isUnicode = (env: Environment): boolean => {
	if (env['TERM'] === 'dumb') return false;
	const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
		value => value !== undefined && value !== '',
	);
	// Many containers and remote shells set no locale at all, and their terminals read UTF-8 all the same.
	if (locale === undefined) return true;
	if (locale === 'C' || locale === 'POSIX') return false;
	const encoding = /\.([^@]+)/u.exec(locale)?.[1];
	return encoding === undefined || /^utf-?8$/iu.test(encoding);
};

const isOn = (value = ''): boolean => !['', 'false', '0'].includes(value);

/** Read the capabilities of the terminal behind `stream`. Odd or missing values give what a plain terminal has. */
export const capabilitiesOf = (env: Environment, stream: TerminalStream): Capabilities => {
	const isTerminal = stream.isTTY === true && env['TERM'] !== 'dumb';
	const colors = colorsOf(env, isTerminal);
	return {
		...sizeOf(env, stream),
		interactive: isTerminal,
		colors,
		attributes: isTerminal || colors > 0,
		unicode: isUnicode(env),
		ci: isOn(env['CI']),
		screenReader: isOn(env['INK_SCREEN_READER']),
	};
};
