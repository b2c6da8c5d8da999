import type {Terminal} from '@xterm/headless';
import stringWidth from 'string-width';

/**
How terminals differ about widths: `graphemes` draws a whole cluster in the columns that string-width gives (kitty,
WezTerm, Ghostty); `code-points` adds up the characters of a cluster, so that a joined family takes eight columns
(many older terminals and multiplexers); `unicode-6` is the emulator's own old table, in which most emoji are narrow.
*/
export const widthTables = ['graphemes', 'code-points', 'unicode-6'] as const;
export type WidthTable = (typeof widthTables)[number];

type Width = 0 | 1 | 2;

// The emulator's packed properties of a character: whether it joins the one before, its width, and a state of ours.
const pack = (state: number, width: Width, joins: boolean): number =>
	(state << 3) | (width << 1) | (joins ? 1 : 0);

const codePointWidth = (code: number): Width => {
	if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
	const character = String.fromCodePoint(code);
	if (/^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u.test(character)) return 0;
	return stringWidth(character) === 2 ? 2 : 1;
};

const clusterWidth = (cluster: string): Width => {
	const width = stringWidth(cluster);
	return width === 0 ? 0 : width === 1 ? 1 : 2;
};

/** A provider that keeps the cluster so far as its state and asks the segmenter whether the next character joins it. */
const byGraphemes = () => {
	const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});
	const clusters = [''];
	const numbers = new Map<string, number>();
	const numberOf = (cluster: string): number => {
		const known = numbers.get(cluster);
		if (known !== undefined) return known;
		numbers.set(cluster, clusters.length);
		return clusters.push(cluster) - 1;
	};

	return {
		version: 'graphemes',
		wcwidth: codePointWidth,
		charProperties: (code: number, preceding: number): number => {
			const character = String.fromCodePoint(code);
			const before = clusters[preceding >> 3] ?? '';
			const joined = before + character;
			const joins = before !== '' && [...segmenter.segment(joined)].length === 1;
			const cluster = joins ? joined : character;
			return pack(numberOf(cluster), clusterWidth(cluster), joins);
		},
	};
};

const byCodePoints = () => ({
	version: 'code-points',
	wcwidth: codePointWidth,
	charProperties: (code: number, preceding: number): number => {
		const width = codePointWidth(code);
		const widthBefore = (preceding >> 1) & 3;
		const joins = width === 0 && preceding !== 0;
		return pack(0, joins ? (widthBefore as Width) : width, joins);
	},
});

/** Make an emulator measure as one kind of terminal does. It must have been made with `allowProposedApi`. */
export const measureWith = (terminal: Terminal, table: WidthTable): void => {
	if (table === 'unicode-6') return;
	terminal.unicode.register(table === 'graphemes' ? byGraphemes() : byCodePoints());
	terminal.unicode.activeVersion = table;
};
