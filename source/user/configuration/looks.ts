/**
How a role of the theme looks, as a person writes it: `bold red`, `black on yellow`, `#ff8800 underline`, `plain` for
none of it. A colour is a name of the terminal's sixteen, a number of its palette from 0 to 255, or #rrggbb.
*/
export type Looks = {
	readonly color?: number | `#${string}`;
	readonly background?: number | `#${string}`;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly strikethrough?: boolean;
};

/** What a text of looks says; or the word in it that says nothing. */
export type ParsedLooks = {readonly looks: Looks} | {readonly wrong: string};

const basicNames = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
const colorNames: readonly string[] = [...basicNames, ...basicNames.map(name => `bright-${name}`)];
const otherNames: ReadonlyMap<string, number> = new Map([
	['gray', 8],
	['grey', 8],
]);
const attributes = ['bold', 'dim', 'italic', 'underline', 'inverse', 'strikethrough'] as const;

/** Every word that may stand in looks. */
export const looksWords: readonly string[] = [
	...colorNames,
	...otherNames.keys(),
	...attributes,
	'on',
	'plain',
];

const colorOf = (word: string): number | `#${string}` | null => {
	const index = colorNames.indexOf(word);
	if (index !== -1) return index;
	const other = otherNames.get(word);
	if (other !== undefined) return other;
	if (/^\d{1,3}$/u.test(word)) return Number(word) < 256 ? Number(word) : null;
	const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(word);
	if (short !== null)
		return `#${short
			.slice(1)
			.map(digit => digit + digit)
			.join('')}`;
	return /^#[\da-f]{6}$/u.test(word) ? (word as `#${string}`) : null;
};

/** Read looks. Never throws. */
export const parseLooks = (text: string): ParsedLooks => {
	const words = text
		.toLowerCase()
		.split(/\s+/u)
		.filter(word => word !== '');
	const looks: {-readonly [Name in keyof Looks]: Looks[Name]} = {};
	let isBackground = false;
	for (const word of words) {
		const attribute = attributes.find(name => name === word);
		const color = colorOf(word);
		if (word === 'on' && !isBackground && looks.background === undefined) isBackground = true;
		else if (color !== null && isBackground) {
			looks.background = color;
			isBackground = false;
		} else if (color !== null && looks.color === undefined) looks.color = color;
		else if (attribute !== undefined && !isBackground) looks[attribute] = true;
		else if (word !== 'plain' || words.length > 1) return {wrong: word};
	}

	if (isBackground) return {wrong: 'on'};
	return words.length === 0 ? {wrong: ''} : {looks};
};

const wordOf = (color: number | `#${string}`): string =>
	typeof color === 'number' ? (colorNames[color] ?? String(color)) : color;

/** Looks as a person writes them: `parseLooks` reads the same out of it. */
export const formatLooks = (looks: Looks): string => {
	const words = [
		...attributes.filter(attribute => looks[attribute] === true),
		...(looks.color === undefined ? [] : [wordOf(looks.color)]),
		...(looks.background === undefined ? [] : ['on', wordOf(looks.background)]),
	];
	return words.length === 0 ? 'plain' : words.join(' ');
};
