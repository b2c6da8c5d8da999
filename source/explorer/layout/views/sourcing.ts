import {reportSourcing, weakest, type SourcingReport} from '../../../insight/sourcing-report.ts';
import {sourcings} from '../../../story/claim.ts';
import type {Reading} from '../../state/state.ts';
import type {Symbols} from '../../symbols.ts';
import type {Role} from '../../theme.ts';
import {cell, piece, type Line, type Piece} from '../line.ts';
import {sourcingLabel, sourcingRoles, sourcingSign, unnamedSourcePieces} from '../sourcing-pieces.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

/** The story as a bar: one sign a paragraph, or for several paragraphs the weakest of them where they are too many. */
const bar = ({paragraphs}: SourcingReport, width: number, symbols: Symbols): readonly Piece[] => {
	const columns = Math.min(width, paragraphs.length);
	return Array.from({length: columns}, (_, column) => {
		const from = Math.floor((column * paragraphs.length) / columns);
		const to = Math.max(from + 1, Math.floor(((column + 1) * paragraphs.length) / columns));
		return sourcingSign(weakest(paragraphs.slice(from, to)), symbols);
	});
};

const shareLine = (
	label: string,
	count: number,
	percentage: number,
	width: number,
	role: Role,
	symbols: Symbols,
): Line => {
	const room = Math.max(0, Math.min(40, width - 30));
	return [
		piece('  '),
		piece(cell(label, 10), role),
		piece(cell(String(count), 6, 'right')),
		piece(cell(`${percentage}%`, 6, 'right')),
		piece('  '),
		piece(symbols.levels.at(-1)!.repeat(Math.round((percentage * room) / 100)), role),
	];
};

/** On whose word the story rests: the bar of paragraphs, counts and shares, the unnamed sources, the claims without one. */
export const sourcingContent = (reading: Reading, width: number, symbols: Symbols): ViewContent => {
	const report = reportSourcing(reading.story);
	const builder = new ViewBuilder();
	const {length} = report.paragraphs;
	const of = length > Math.max(1, width - 4) ? 'several paragraphs, by their' : 'a paragraph, by its';
	builder.text(
		[piece(`  each sign is ${of} weakest claim`, 'dim')],
		[piece('  '), ...bar(report, Math.max(1, width - 4), symbols)],
		[
			piece('  '),
			...[...sourcings, null].flatMap((sourcing, position) => [
				piece(position === 0 ? '' : '  '),
				sourcingSign(sourcing, symbols),
				piece(` ${sourcingLabel(sourcing)}`, 'dim'),
			]),
		],
		[],
	);
	for (const sourcing of sourcings) {
		builder.text(
			shareLine(
				sourcingLabel(sourcing),
				report.counts[sourcing],
				report.percentages[sourcing],
				width,
				sourcingRoles[sourcing],
				symbols,
			),
		);
	}

	builder.text([]);
	for (const [label, quotation] of [
		['direct', 'direct'],
		['in part', 'mixed'],
		['indirect', 'indirect'],
	] as const)
		builder.text(
			shareLine(label, report.quotations[quotation], report.percentages[quotation], width, 'plain', symbols),
		);

	builder.text([], [piece(` Unnamed sources, in the words of the story ${report.unnamed.length}`, 'title')]);
	if (report.unnamed.length === 0) builder.text([piece('  none', 'dim')]);
	for (const source of report.unnamed) {
		builder.item(
			[{kind: 'claims', title: source.words, ids: source.claims}],
			[[piece('    '), ...unnamedSourcePieces(source)]],
		);
	}

	builder.text([], [piece(` Claims that nobody stands for ${report.withoutSource.length}`, 'title')]);
	if (report.withoutSource.length === 0) builder.text([piece('  none', 'dim')]);
	for (const {claim, paragraph, cue, words} of report.withoutSource) {
		builder.item(
			[{kind: 'claim', id: claim}],
			[
				[
					piece('  '),
					piece(`${String(paragraph).padStart(4)} `, 'number'),
					piece(`${cue ?? ''}  `, 'cue'),
					piece(words),
				],
			],
		);
	}

	return builder.build('Sourcing');
};
