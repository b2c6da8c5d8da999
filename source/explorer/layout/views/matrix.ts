import {whoAboutWhom, type Matrix} from '../../../insight/who-about-whom.ts';
import {widthOf} from '../../../terminal/width.ts';
import type {Claim, Stance} from '../../../story/claim.ts';
import type {Reading} from '../../state/state.ts';
import type {ViewTarget} from '../../state/view.ts';
import type {Symbols} from '../../symbols.ts';
import type {Role} from '../../theme.ts';
import {cell, piece, type Line, type Piece} from '../line.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

const narrowest = 9;
/** A cell as `2 accuses +1` has it whole. */
const readableColumn = 12;
const widestSource = 26;
/** On a screen narrower than this, two columns say more than one with whole names. */
const narrowScreen = 60;

/** The stance that says most about a cell: a denial or an accusation before what is merely said. */
const weight: Readonly<Record<Stance, number>> = {
	denies: 9,
	accuses: 8,
	demands: 7,
	promises: 6,
	predicts: 5,
	declines: 4,
	asks: 3,
	believes: 2,
	asserts: 1,
};

/** The claims of a cell by the stance that says most: how many do that and, where there is room, what it is, and how many others there are. */
const cellPieces = (claims: readonly Claim[], width: number, symbols: Symbols): Piece => {
	if (claims.length === 0) return piece(cell(symbols.separator, width, 'left', symbols.ellipsis), 'dim');
	const strongest = claims.map(({stance}) => stance).toSorted((a, b) => weight[b] - weight[a])[0]!;
	const sign = strongest === 'denies' ? symbols.denies : '';
	const alike = claims.filter(({stance}) => stance === strongest).length;
	const others = claims.length - alike;
	const count = claims.length === 1 ? '' : `${alike} `;
	const text = `${count}${sign}${strongest}${others > 0 ? ` +${others}` : ''}`;
	return piece(cell(text, width, 'left', symbols.ellipsis), `stance.${strongest}` satisfies Role);
};

/** Which columns are shown: as many as have room, moved so that the chosen one is among them. */
const shownColumns = (count: number, room: number, width: number, chosen: number) => {
	const fits = Math.max(1, Math.min(count, Math.floor(room / (width + 1))));
	const from = Math.max(0, Math.min(chosen - fits + 1, count - fits));
	return {from: Math.max(0, Math.min(from, chosen)), fits};
};

/** The columns on the screen: how wide the sources and the actors are, which of the actors show, and how many are out of sight to the right. */
type Columns = {
	readonly source: number;
	readonly actor: number;
	readonly from: number;
	readonly to: number;
	readonly hidden: number;
};

const columnsOf = ({rows, columns}: Matrix, chosen: number, width: number): Columns => {
	const source = Math.min(
		widestSource,
		Math.floor(width * 0.34),
		Math.max(8, ...rows.map(({label}) => widthOf(label))),
	);
	const longest = Math.max(narrowest, ...columns.map(({name}) => widthOf(name)));
	const least = Math.min(width < narrowScreen ? narrowest : readableColumn, longest);
	const all = width - source - 4;
	// How many columns are out of sight to the right has to be told somewhere.
	const room = columns.length * (least + 1) <= all ? all : all - ' 99 more'.length;
	const {from, fits} = shownColumns(columns.length, room, least, chosen);
	// What is left over is for the names.
	const actor = Math.min(longest, Math.max(least, Math.floor(room / fits) - 1));
	return {source, actor, from, to: from + fits, hidden: columns.length - from - fits};
};

/** What a cell says, by an example, and the actors above their columns. */
const headLines = (matrix: Matrix, columns: Columns, width: number, symbols: Symbols): readonly Line[] => {
	const {source, actor: actorWidth, from, to, hidden} = columns;
	const example = `2 ${symbols.denies}denies +3: two claims deny, three others do something else`;
	return [
		[piece(`  ${cell(example, width - 3, 'left', symbols.ellipsis)}`, 'dim')],
		[
			piece(`  ${cell(from > 0 ? `${from} more ` : '', source, 'right')} `, 'dim'),
			...matrix.columns
				.slice(from, to)
				.map(({name, kind}) =>
					piece(`${cell(name, actorWidth, 'left', symbols.ellipsis)} `, `actor.${kind}`),
				),
			piece(hidden > 0 ? ` ${hidden} more` : '', 'dim'),
		],
	];
};

/** A source and what it says about each of the actors that show. */
const rowLine = (row: Matrix['rows'][number], columns: Columns, symbols: Symbols): Line => [
	piece('  '),
	piece(
		`${cell(row.label, columns.source, 'left', symbols.ellipsis)} `,
		row.actor === null ? 'source.unnamed' : 'plain',
	),
	...row.cells
		.slice(columns.from, columns.to)
		.flatMap((claims): readonly Piece[] => [cellPieces(claims, columns.actor, symbols), piece(' ')]),
];

/** Where the cells of a row lead: to their claims, and nowhere where there are none. */
const targetsOf = (row: Matrix['rows'][number], {columns}: Matrix): ReadonlyArray<ViewTarget | null> =>
	row.cells.map((claims, column) =>
		claims.length === 0
			? null
			: {
					kind: 'claims',
					title: `${row.label} about ${columns[column]!.name}`,
					ids: claims.map(({id}) => id),
				},
	);

/** Sources in rows, the actors that their claims are about in columns, the cells by stance. */
export const matrixContent = (
	reading: Reading,
	chosenColumn: number,
	width: number,
	symbols: Symbols,
): ViewContent => {
	const matrix: Matrix = whoAboutWhom(reading.story, reading.index);
	const builder = new ViewBuilder();
	if (matrix.rows.length === 0) {
		builder.text([], [piece('  No claim of this story speaks of an actor that it names.', 'dim')]);
		return builder.build('Who says what about whom');
	}

	const columns = columnsOf(matrix, chosenColumn, width);
	const {from, to} = columns;
	builder.text(...headLines(matrix, columns, width, symbols));
	// The pieces that stand for the columns: two for each that shows, behind the gutter and the source.
	const cells = matrix.columns.map((_, column) =>
		column >= from && column < to ? 2 + (column - from) * 2 : -1,
	);
	for (const row of matrix.rows)
		builder.item(targetsOf(row, matrix), [rowLine(row, columns, symbols)], cells);
	return builder.build('Who says what about whom', 2);
};
