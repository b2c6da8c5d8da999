import type {Span} from '../../story/span.ts';
import {graphemesOf} from '../../terminal/width.ts';

// Letters and punctuation that take one column each and never combine: nearly all of any English text.
const oneColumnEach = /^[\u{20}-\u{7E}\u{A1}-\u{AC}\u{AE}-\u{2FF}\u{2010}-\u{2027}]*$/v;

/** Where every character takes one column, a line is found by looking back from its last column for a space. */
const wrapNarrow = (text: string, width: number): readonly Span[] => {
	const lines: Span[] = [];
	let start = 0;
	while (text.length - start > width) {
		const space = text.lastIndexOf(' ', start + width);
		const end = space > start ? space : start + width;
		lines.push({start, end});
		start = space > start ? space + 1 : end;
	}

	lines.push({start, end: text.length});
	return lines;
};

const wrapWide = (text: string, width: number): readonly Span[] => {
	const lines: Span[] = [];
	let start = 0;
	let columns = 0;
	// The last place where the line may end, and where the next one then begins.
	let breakEnd = -1;
	let breakStart = -1;
	let columnsAtBreak = 0;
	for (const grapheme of graphemesOf(text)) {
		const isSpace = text[grapheme.start] === ' ';
		if (grapheme.width === 2 && grapheme.start > start && text[grapheme.start - 1] !== ' ') {
			breakEnd = grapheme.start;
			breakStart = grapheme.start;
			columnsAtBreak = columns;
		}

		if (columns + grapheme.width > width && grapheme.start > start && !(isSpace && columns === width)) {
			const end = breakEnd > start ? breakEnd : grapheme.start;
			lines.push({start, end});
			columns -= breakEnd > start ? columnsAtBreak : columns;
			start = breakEnd > start ? breakStart : grapheme.start;
			breakEnd = -1;
		}

		columns += grapheme.width;
		if (isSpace) {
			breakEnd = grapheme.start;
			breakStart = grapheme.end;
			columnsAtBreak = columns;
		} else if (grapheme.width === 2) {
			breakEnd = grapheme.end;
			breakStart = grapheme.end;
			columnsAtBreak = columns;
		}
	}

	lines.push({start, end: text.length});
	return lines;
};

/**
Break a text of one line into lines of at most `width` columns, at spaces and between wide characters, and inside of a
word that is wider than a line. Returns the UTF-16 offsets of each line in `text`; the spaces at a break belong to
no line. A grapheme that is wider than `width` gets a line of its own.
*/
export const wrap = (text: string, width: number): readonly Span[] => {
	const columns = Math.max(1, width);
	return oneColumnEach.test(text) ? wrapNarrow(text, columns) : wrapWide(text, columns);
};
