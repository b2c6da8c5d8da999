import type {Look} from '../terminal/emulator.ts';

/** The screen of an emulator as a picture: one text element for each stretch of equal looks, at its own columns. */

const cellWidth = 8.4;
const cellHeight = 18;
const margin = 14;
const paper = '#1c1f26';
const ink = '#d7dae0';
// The sixteen colours of a usual dark theme.
const palette = [
	'#2b303b',
	'#e5676e',
	'#98c379',
	'#e5c07b',
	'#61afef',
	'#c678dd',
	'#56b6c2',
	'#c5cad3',
	'#7b8494',
	'#ff7b86',
	'#b5e890',
	'#ffd68a',
	'#82c6ff',
	'#e29bf7',
	'#7fe0ec',
	'#ffffff',
] as const;
const steps = [0, 95, 135, 175, 215, 255] as const;

const hex = (channels: readonly number[]): string =>
	`#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;

const colorOf = (color: Look['color'], otherwise: string): string => {
	if (color === null) return otherwise;
	if (typeof color === 'string') return color;
	if (color < 16) return palette[color] ?? otherwise;
	if (color >= 232) return hex([0, 0, 0].map(() => 8 + 10 * (color - 232)));
	const cube = color - 16;
	return hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(step => steps[step] ?? 0));
};

const escapeText = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const looksKey = ({text: _text, width: _width, ...looks}: Look): string => JSON.stringify(looks);

type Stretch = {readonly look: Look; readonly column: number; text: string; columns: number};

const stretchesOf = (row: readonly Look[]): readonly Stretch[] => {
	const stretches: Stretch[] = [];
	for (const [column, look] of row.entries()) {
		const last = stretches.at(-1);
		if (last !== undefined && (look.width === 0 || looksKey(last.look) === looksKey(look))) {
			last.text += look.text;
			last.columns += 1;
		} else {
			stretches.push({look, column, text: look.text, columns: 1});
		}
	}

	return stretches;
};

const number = (value: number): string => String(Math.round(value * 10) / 10);

const drawStretch = ({look, column, text, columns}: Stretch, row: number): string => {
	const x = number(margin + column * cellWidth);
	const y = margin + row * cellHeight;
	const width = number(columns * cellWidth);
	const front = colorOf(look.color, ink);
	const back = colorOf(look.background, paper);
	const [fill, ground] = look.inverse ? [back, front] : [front, back];
	const box =
		ground === paper
			? ''
			: `<rect x="${x}" y="${y}" width="${width}" height="${cellHeight}" fill="${ground}"/>`;
	if (text.trim() === '') return box;
	const style = [
		look.bold ? ' font-weight="bold"' : '',
		look.italic ? ' font-style="italic"' : '',
		look.dim ? ' opacity="0.6"' : '',
		look.underline ? ' text-decoration="underline"' : '',
		look.strikethrough ? ' text-decoration="line-through"' : '',
	].join('');
	return `${box}<text x="${x}" y="${y + 13.5}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${fill}"${style}>${escapeText(text)}</text>`;
};

/** The picture of a screen, given by rows of cells; `title` is read out where the picture cannot be seen. */
export const svgOf = (cells: readonly (readonly Look[])[], title: string): string => {
	const width = number((cells[0]?.length ?? 0) * cellWidth + 2 * margin);
	const height = cells.length * cellHeight + 2 * margin;
	const rows = cells.map((row, index) =>
		stretchesOf(row)
			.map(stretch => drawStretch(stretch, index))
			.join(''),
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(title)}">`,
		`<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
		'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" xml:space="preserve">',
		...rows.filter(row => row !== ''),
		'</g>',
		'</svg>',
		'',
	].join('\n');
};
