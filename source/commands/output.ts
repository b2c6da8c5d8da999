import {paintLine} from '../explorer/paint.ts';
import {lineWidth, piece, type Line, type Piece} from '../explorer/layout/line.ts';
import {wrap} from '../explorer/layout/wrap.ts';
import {asciiSymbols, spokenSymbols, unicodeSymbols, type Symbols} from '../explorer/symbols.ts';
import {createProgress, type ErrorStream, type Progress} from './progress.ts';
import type {Span} from '../story/span.ts';
import {capabilitiesOf, type Environment, type TerminalStream} from '../terminal/capabilities.ts';
import type {Styling} from '../terminal/style.ts';

/** Where and how a command prints. */
export type Output = {
	/** Columns of the terminal; endless where the reader is another program, which wants one thing a line. */
	readonly columns: number;
	readonly styling: Styling;
	readonly symbols: Symbols;
	/** Whether a screen reader reads along: charts are then told in words. */
	readonly isSpoken: boolean;
	readonly print: (lines: readonly Line[]) => void;
	readonly printJson: (value: unknown, indent?: string) => void;
	/** Text as it is: it must have nothing in it that could act on a terminal. */
	readonly printText: (text: string) => void;
	/** One line for the person, on standard error. */
	readonly warn: (message: string) => void;
	/** What is going on, where that takes a while. */
	readonly progress: Progress;
};

// What JSON leaves as it is and a terminal might obey or hide: DEL, C1, and every invisible character.
const dangerous = (): RegExp => /[\u{7F}-\u{9F}\u{2028}\u{2029}\p{Cf}\p{Default_Ignorable_Code_Point}]/gv;

const escapeUnits = (characters: string): string => {
	let escaped = '';
	for (let index = 0; index < characters.length; index++)
		escaped += String.raw`\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`;
	return escaped;
};

/** JSON in which no character can act on a terminal: such ones are escaped, so that the value is the same. */
const safeJson = (value: unknown, indent = ''): string =>
	JSON.stringify(value, null, indent).replaceAll(dangerous(), escapeUnits);

/** The output to a stream, with what its terminal can do. */
export const createOutput = (
	env: Environment,
	stream: TerminalStream & {readonly write: (text: string) => unknown},
	errors: ErrorStream,
): Output => {
	const capabilities = capabilitiesOf(env, stream);
	const {colors, attributes, unicode, screenReader} = capabilities;
	const styling = {colors, attributes};
	const isWrapped = stream.isTTY === true || /^\d+$/v.test(env['COLUMNS'] ?? '');
	const progress = createProgress(errors, env['TERM'] === 'dumb');
	const write = (text: string): void => {
		progress.clear();
		stream.write(text);
	};

	return {
		columns: isWrapped ? capabilities.columns : Number.POSITIVE_INFINITY,
		styling,
		symbols: screenReader ? spokenSymbols : unicode ? unicodeSymbols : asciiSymbols,
		isSpoken: screenReader,
		print(lines) {
			if (lines.length > 0) write(lines.map(line => `${paintLine(line, styling).trimEnd()}\n`).join(''));
		},
		printJson: (value, indent = '\t') => write(`${safeJson(value, indent)}\n`),
		printText: write,
		warn: message => {
			progress.clear();
			errors.write(`nutgraf: ${message}\n`);
		},
		progress,
	};
};

/** The pieces of the text between two of their offsets. */
const slicePieces = (line: Line, {start, end}: Span): Line => {
	const sliced: Piece[] = [];
	let offset = 0;
	for (const {text, role} of line) {
		const from = Math.max(0, start - offset);
		const to = Math.min(text.length, end - offset);
		if (to > from) sliced.push({text: text.slice(from, to), role});
		offset += text.length;
	}

	return sliced;
};

/** A line that begins with `label` and goes on with `body`, wrapped to `columns`, the further lines indented by `indent` columns. */
export const hang = (
	label: Line,
	body: Line,
	columns: number,
	indent = lineWidth(label),
): readonly Line[] => {
	if (columns === Number.POSITIVE_INFINITY) return [[...label, ...body]];
	// A label that takes most of a narrow line stands on one of its own.
	const alone = lineWidth(label) > columns / 2;
	const margin = alone ? Math.min(4, Math.floor(columns / 4)) : indent;
	// What the label takes beyond the margin, the first line has less: a word of that length keeps its place.
	const beyond = alone ? 0 : Math.max(0, lineWidth(label) - margin);
	const keeper = beyond === 0 ? '' : `${'_'.repeat(beyond - 1)} `;
	const text = keeper + body.map(part => part.text).join('');
	const lines = wrap(text, Math.max(1, columns - margin)).map(({start, end}, row) => {
		// Of two blanks between parts the second may have come to the beginning of a line.
		const blank = row > 0 && text[start] === ' ' ? 1 : 0;
		return slicePieces(body, {start: start + blank - keeper.length, end: end - keeper.length});
	});
	const space = piece(' '.repeat(margin));
	return alone
		? [label, ...lines.map(line => [space, ...line])]
		: lines.map((line, row) => [...(row === 0 ? label : [space]), ...line]);
};
