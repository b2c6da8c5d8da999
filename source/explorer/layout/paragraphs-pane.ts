import type {Paragraph} from '../../story/document.ts';
import type {Span} from '../../story/span.ts';
import {isNarrowed} from '../state/is-narrowed.ts';
import {blockOf, selectedParagraph} from '../state/look-up.ts';
import {noteOnParagraph} from '../state/notes-at.ts';
import type {State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';
import type {Role} from '../theme.ts';
import {countText} from './count-text.ts';
import {frame} from './frame.ts';
import type {Size} from './geometry.ts';
import {noteTexts} from './note-lines.ts';
import {piece, type Block, type Line, type Piece} from './line.ts';
import {innerRows, linesOf, textColumns} from './text-lines.ts';

type Mark = Span & {readonly role: Role};

/** What is marked in a paragraph, later marks over earlier ones; offsets into the story's text. */
const marksIn = (state: State, block: Paragraph): readonly Mark[] => {
	const {index} = state.reading;
	const marks: Mark[] = [];
	const claim = state.opened === null ? undefined : index.claimById.get(state.opened);
	if (claim !== undefined) {
		for (const run of claim.content) marks.push({...run, role: 'content'});
		if (claim.source !== null) marks.push({...claim.source, role: 'source'});
		if (claim.cue !== null) marks.push({...claim.cue, role: 'cue'});
	}

	if (state.walk?.kind === 'mentions') {
		const {at} = state.walk;
		for (const [position, mention] of (index.actorById.get(state.walk.actor)?.mentions ?? []).entries()) {
			if (mention.paragraph === block.number) {
				marks.push({...mention, role: position === at ? 'mention.current' : 'mention'});
			}
		}
	}

	for (const range of state.visible.matches.get(block.number)?.ranges ?? [])
		marks.push({...range, role: 'match'});
	return marks.filter(mark => mark.start < block.end && block.start < mark.end);
};

/** The role at each stretch of a line: of the marks that cover it, the last. */
const markLine = (text: string, line: Span, marks: readonly Mark[], base: Role): Piece[] => {
	const here = marks.filter(mark => mark.start < line.end && line.start < mark.end);
	const edges = [
		...new Set([
			line.start,
			...here.flatMap(mark => [Math.max(mark.start, line.start), Math.min(mark.end, line.end)]),
			line.end,
		]),
	].toSorted((a, b) => a - b);
	return edges.slice(0, -1).map((start, position) => {
		const end = edges[position + 1] ?? line.end;
		const role = here.findLast(mark => mark.start <= start && end <= mark.end)?.role ?? base;
		return piece(text.slice(start, end), role);
	});
};

const paragraphLines = (
	state: State,
	symbols: Symbols,
	block: Paragraph,
	columns: ReturnType<typeof textColumns>,
	isSelected: boolean,
): readonly Line[] => {
	const marks = marksIn(state, block);
	const base: Role = block.kind === 'heading' ? 'headline' : 'plain';
	const isMarked = noteOnParagraph(state, block) !== undefined;
	const edge = isSelected ? symbols.bar : ' ';
	const text = linesOf(block, columns.text).map((line, row): Line => {
		const number = row === 0 && block.number > 0 ? String(block.number) : '';
		const lead = block.kind === 'quote' ? symbols.quote : ' ';
		return [
			piece(' '.repeat(columns.margin)),
			piece(isMarked && row === 0 ? symbols.note : ' ', 'mark'),
			piece(edge, isSelected ? 'here' : 'plain'),
			piece(number.padStart(columns.number), isSelected ? 'selected.elsewhere' : 'number'),
			piece(lead, 'dim'),
			...markLine(
				state.reading.story.text,
				{start: block.start + line.start, end: block.start + line.end},
				marks,
				base,
			),
		];
	});
	const notes = noteTexts(state, block.number, columns.text).map(({text: words, isFirst}): Line => [
		piece(`${' '.repeat(columns.margin)} `),
		piece(edge, isSelected ? 'here' : 'plain'),
		piece(' '.repeat(columns.number + 1)),
		piece(isFirst ? `${symbols.note} ` : '  ', 'mark'),
		piece(words, 'note'),
	]);
	return [...text, ...notes];
};

/** How many paragraphs a filter or a search leaves. The headline is none of them, but may be all that there is. */
const shownSaid = ({visible: {paragraphs}}: State): string => {
	const count = paragraphs.filter(number => number > 0).length;
	return count === 0 && paragraphs.length > 0 ? 'headline shown' : `${count} shown`;
};

const titleOf = (state: State, symbols: Symbols): string => {
	const total = countText(state, symbols);
	const selected = selectedParagraph(state)?.number ?? 0;
	return `Paragraphs ${selected}/${total}${isNarrowed(state) ? `, ${shownSaid(state)}` : ''}`;
};

/** How much of the text one has come to, as a share of what shows. */
const progress = (state: State, isEndInView: boolean): string => {
	const {paragraphs} = state.visible;
	const last = state.positions.paragraphs.selected;
	const isLast = last >= paragraphs.length - 1 && isEndInView;
	const read = paragraphs.slice(0, last + 1).reduce((sum, number) => sum + lengthOf(state, number), 0);
	const all = paragraphs.reduce((sum, number) => sum + lengthOf(state, number), 0);
	return isLast ? 'end' : `${Math.floor((100 * read) / Math.max(1, all))}%`;
};

const lengthOf = (state: State, number: number): number => blockOf(state, number)?.text.length ?? 0;

/** The paragraphs from the first line in view to the last, the selected one with a bar. */
export const paragraphsPane = (state: State, size: Size, symbols: Symbols): Block => {
	const {paragraphs} = state.visible;
	const {top, line, selected} = state.positions.paragraphs;
	const rows = innerRows(size);
	const columns = textColumns(size, state.reading.count);
	const lines: Line[] = [];
	for (let index = top; index < paragraphs.length && lines.length < rows + line; index++) {
		const block = blockOf(state, paragraphs[index] ?? 0);
		if (block !== undefined)
			lines.push(...paragraphLines(state, symbols, block, columns, index === selected));
	}

	const shown = paragraphs.length === 0 ? [[], [piece('  nothing found', 'dim')]] : lines.slice(line);
	return frame(shown, {
		size,
		title: titleOf(state, symbols),
		note: state.zoomed ? progress(state, lines.length - line <= rows) : '',
		focused: state.focus === 'paragraphs',
		symbols,
	});
};
