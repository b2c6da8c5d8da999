import {cell, piece, type Line} from '../explorer/layout/line.ts';
import {
	sourcingLabel,
	sourcingRoles,
	sourcingSign,
	unnamedSourcePieces,
} from '../explorer/layout/sourcing-pieces.ts';
import {paragraphsSaid} from '../explorer/speech/sentences.ts';
import type {Role} from '../explorer/theme.ts';
import {reportSourcing, type SourcingReport} from '../insight/sourcing-report.ts';
import {describeSourcing} from '../insight/sourcing.ts';
import {sourcings, type Quotation, type Sourcing} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import type {Arguments} from './arguments.ts';
import {forEachStory, namesOf, prefixOf} from './each-story.ts';
import {tellLanguage} from './language-note.ts';
import {openStory} from './open-story.ts';
import {hang, type Output} from './output.ts';

/** One sign a paragraph, as many in a row as there is room for, with what the signs mean below. */
const barLines = ({paragraphs}: SourcingReport, {columns, symbols}: Output): readonly Line[] => {
	const perLine = Math.max(1, Math.min(columns, 100));
	const lines: Line[] = [];
	for (let from = 0; from < paragraphs.length; from += perLine) {
		lines.push(
			paragraphs.slice(from, from + perLine).map(paragraph => sourcingSign(paragraph.sourcing, symbols)),
		);
	}

	const legend = [...sourcings, null].flatMap((sourcing, position) => [
		piece(position === 0 ? '' : '  '),
		sourcingSign(sourcing, symbols),
		piece(` ${sourcingLabel(sourcing)}`, 'dim'),
	]);
	return [...lines, ...hang([], legend, columns), []];
};

/** The same in words, for who hears it. */
const spokenBarLines = ({paragraphs}: SourcingReport, {columns}: Output): readonly Line[] => {
	const lines = [...sourcings, null].flatMap(sourcing => {
		const numbers = paragraphs.filter(paragraph => paragraph.sourcing === sourcing).map(({number}) => number);
		return numbers.length === 0
			? []
			: hang(
					[],
					[piece(`${sourcingLabel(sourcing)}: ${paragraphsSaid(numbers, paragraphs.length)}`)],
					columns,
					2,
				);
	});
	return [...lines, []];
};

const countLine = (label: string, role: Role, count: number, percentage: number | null): Line => [
	piece(cell(label, 10), role),
	piece(cell(String(count), 5, 'right')),
	piece(cell(percentage === null ? '' : `${percentage}%`, 6, 'right')),
];

const quotationLabels = {direct: 'direct', mixed: 'in part', indirect: 'indirect'} as const;

const countLines = ({claims, counts, quotations, percentages}: SourcingReport): readonly Line[] => {
	const percentageOf = (what: Sourcing | Quotation): number | null =>
		claims === 0 ? null : percentages[what];
	return [
		...sourcings.map(sourcing =>
			countLine(sourcingLabel(sourcing), sourcingRoles[sourcing], counts[sourcing], percentageOf(sourcing)),
		),
		[],
		...(['direct', 'mixed', 'indirect'] as const).map(quotation =>
			countLine(quotationLabels[quotation], 'plain', quotations[quotation], percentageOf(quotation)),
		),
	];
};

const unnamedLines = ({unnamed}: SourcingReport, {columns}: Output): readonly Line[] =>
	unnamed.length === 0
		? []
		: [
				[],
				[piece('Unnamed sources', 'title')],
				...unnamed.flatMap(source => hang([piece('  ')], unnamedSourcePieces(source), columns, 4)),
			];

const withoutSourceLines = (
	{withoutSource, paragraphs}: SourcingReport,
	{columns}: Output,
): readonly Line[] => {
	if (withoutSource.length === 0) return [];
	const digits = String(paragraphs.length).length;
	return [
		[],
		[piece('Claims that nobody stands for', 'title')],
		...withoutSource.flatMap(({paragraph, cue, words}) =>
			hang(
				[piece(`  ${String(paragraph).padStart(digits)}  `, 'number')],
				[piece(cue === null ? '' : `${cue}  `, 'cue'), piece(words, 'content')],
				columns,
			),
		),
	];
};

const reportLines = (
	story: Story,
	report: SourcingReport,
	output: Output,
	prefix: string,
): readonly Line[] => [
	...hang(
		[],
		[piece(prefix, 'source'), piece(describeSourcing(story.claims, ` ${output.symbols.separator} `))],
		output.columns,
	),
	[],
	...(output.isSpoken ? spokenBarLines : barLines)(report, output),
	...countLines(report),
	...unnamedLines(report, output),
	...withoutSourceLines(report, output),
];

/** `nutgraf sourcing STORY...`: one after the other, an empty line between two. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const stories = await namesOf(given.positionals, output);
	let isFollowing = false;
	return forEachStory(stories, output, async name => {
		const prefix = prefixOf(name, stories);
		const story = await openStory(name, given, output.progress);
		tellLanguage(story.language, given, output, prefix);
		const report = reportSourcing(story);
		if (given.options.has('json')) output.printJson({story: name, ...report});
		else output.print([...(isFollowing ? [[]] : []), ...reportLines(story, report, output, prefix)]);
		isFollowing = true;
		return report.claims > 0;
	});
};
