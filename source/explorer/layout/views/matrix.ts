import {whoAboutWhom, type Matrix} from '../../../insight/who-about-whom.ts';
import {widthOf} from '../../../terminal/width.ts';
import type {Claim, Stance} from '../../../story/claim.ts';
import type {Reading} from '../../state/state.ts';
import type {Symbols} from '../../symbols.ts';
import type {Role} from '../../theme.ts';
import {cell, piece, type Line, type Piece} from '../line.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

const narrowest = 9;
const widestColumn = 13;
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

	const source = Math.min(
		widestSource,
		Math.floor(width * 0.34),
		Math.max(8, ...matrix.rows.map(({label}) => widthOf(label))),
	);
	const columnWidth = Math.min(
		width < narrowScreen ? narrowest : widestColumn,
		Math.max(narrowest, ...matrix.columns.map(({name}) => widthOf(name))),
	);
	const all = width - source - 4;
	// How many columns are out of sight to the right has to be told somewhere.
	const room = matrix.columns.length * (columnWidth + 1) <= all ? all : all - ' 99 more'.length;
	const {from, fits} = shownColumns(matrix.columns.length, room, columnWidth, chosenColumn);
	const shown = matrix.columns.slice(from, from + fits);
	const left = from > 0 ? `${from} more ` : '';
	const hidden = matrix.columns.length - from - fits;
	const right = hidden > 0 ? ` ${hidden} more` : '';
	const head: Line = [
		piece(`  ${cell(left, source, 'right')} `, 'dim'),
		...shown.map(actor =>
			piece(`${cell(actor.name, columnWidth, 'left', symbols.ellipsis)} `, `actor.${actor.kind}`),
		),
		piece(right, 'dim'),
	];
	const example = `2 ${symbols.denies}denies +3`;
	builder.text(
		[
			piece(
				`  ${cell(`${example}: two claims deny, three others do something else`, width - 3, 'left', symbols.ellipsis)}`,
				'dim',
			),
		],
		head,
	);
	for (const row of matrix.rows) {
		const cells = row.cells
			.slice(from, from + fits)
			.flatMap((claims): readonly Piece[] => [cellPieces(claims, columnWidth, symbols), piece(' ')]);
		builder.item(
			row.cells.map((claims, column) =>
				claims.length === 0
					? null
					: {
							kind: 'claims',
							title: `${row.label} about ${matrix.columns[column]!.name}`,
							ids: claims.map(({id}) => id),
						},
			),
			[
				[
					piece('  '),
					piece(
						`${cell(row.label, source, 'left', symbols.ellipsis)} `,
						row.actor === null ? 'source.unnamed' : 'plain',
					),
					...cells,
				],
			],
			matrix.columns.map((_, column) =>
				column >= from && column < from + fits ? 2 + (column - from) * 2 : -1,
			),
		);
	}

	return builder.build('Who says what about whom', 2);
};
