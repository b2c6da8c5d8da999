import {typingContexts} from '../keymap.ts';
import {keysFor} from '../keys/key-for.ts';
import {contextOf} from '../state/context.ts';
import {geometryOf} from '../state/look-up.ts';
import type {State} from '../state/state.ts';
import {asciiSymbols, unicodeSymbols, type Symbols} from '../symbols.ts';
import {actorsPane} from './actors-pane.ts';
import {claimsPane} from './claims-pane.ts';
import {chooserScreen} from './chooser.ts';
import {footerRows} from './footer.ts';
import {isTooSmall, smallest, type Geometry, type PaneName} from './geometry.ts';
import {chooserHeader, headerRow, headerRows} from './header.ts';
import {helpScreen} from './help.ts';
import {beside, fit, piece, spread, stack, type Block, type Line} from './line.ts';
import {paragraphsPane} from './paragraphs-pane.ts';
import {paletteScreen} from './palette.ts';
import {viewScreen} from './views/view-screen.ts';
import {wrap} from './wrap.ts';

const draw = {paragraphs: paragraphsPane, actors: actorsPane, claims: claimsPane} as const;

const drawPane = (state: State, {panes}: Geometry, pane: PaneName, symbols: Symbols): Block => {
	const size = panes[pane];
	return size === undefined ? {width: 0, lines: []} : draw[pane](state, size, symbols);
};

const body = (state: State, geometry: Geometry, symbols: Symbols): Block => {
	const [paragraphs, actors, claims] = (['paragraphs', 'actors', 'claims'] as const).map(pane =>
		drawPane(state, geometry, pane, symbols),
	) as [Block, Block, Block];
	const shown = [paragraphs, actors, claims].filter(block => block.lines.length > 0);
	switch (geometry.arrangement) {
		case 'wide':
			return beside(paragraphs, stack(actors, claims));
		case 'stacked':
			return stack(paragraphs, beside(actors, claims));
		default:
			return beside(...shown);
	}
};

/** The size that is needed, and the keys that still do something. */
const tooSmall = (state: State, {ellipsis}: Symbols): readonly Line[] => {
	const {columns, rows, settings} = state;
	const context = contextOf(state);
	const when = typingContexts.includes(context) ? context : 'panes';
	const quit = keysFor(settings.bindings, {type: 'quit'}, when).join(' or ');
	const lines = [
		`${columns}x${rows}: nutgraf needs ${smallest.columns}x${smallest.rows}`,
		`make it larger, or ${quit} quits`,
	];
	const wrapped = lines.flatMap(text => wrap(text, columns).map(({start, end}) => text.slice(start, end)));
	const says = wrapped.length <= rows ? wrapped : lines;
	return Array.from({length: rows}, (_, row) => fit([piece(says[row] ?? '')], columns, ellipsis));
};

/** All rows but the footer's one. */
const screenAbove = (state: State, symbols: Symbols): readonly Line[] => {
	if (state.palette !== null)
		return [headerRow(state, symbols), ...paletteScreen(state, state.palette, symbols).lines];
	if (state.chooser !== null)
		return [chooserHeader(state, symbols), ...chooserScreen(state, state.chooser, symbols).lines];
	if (state.view !== null)
		return [headerRow(state, symbols), ...viewScreen(state, state.view, symbols).lines];
	const geometry = geometryOf(state);
	const header = geometry.arrangement === 'single' ? headerRows(state, symbols) : [headerRow(state, symbols)];
	return [...header, ...body(state, geometry, symbols).lines];
};

const typography: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-',
	'…': '~',
};

/** The line with the usual typography in ASCII, column by column. Letters are left as the story has them. */
const inAscii = (line: Line): Line =>
	line.map(({text, role}) =>
		piece(
			text.replaceAll(/[‘’“”–—…]/gv, sign => typography[sign] ?? sign),
			role,
		),
	);

/**
The whole screen as lines: as many as the state's rows, each exactly as wide as its columns. A pure function of
the state, so that it can be tested, counted, and painted before anything else is loaded.
*/
export const layout = (state: State): readonly Line[] =>
	state.ascii ? linesOf(state, asciiSymbols).map(inAscii) : linesOf(state, unicodeSymbols);

const linesOf = (state: State, symbols: Symbols): readonly Line[] => {
	if (isTooSmall(state)) return tooSmall(state, symbols);
	if (state.help !== null) {
		const footer = spread(
			[piece(' '), piece('Esc', 'key'), piece(' closes the help', 'dim')],
			[],
			state.columns,
		);
		return [...helpScreen(state, symbols).lines, footer];
	}

	const footer = footerRows(state, symbols);
	const above = screenAbove(state, symbols);
	return [...above.slice(0, state.rows - footer.length), ...footer];
};
