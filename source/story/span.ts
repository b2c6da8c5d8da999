/** A piece of a text: UTF-16 offsets, the end exclusive. */
export type Span = {
	readonly start: number;
	readonly end: number;
};

/** A span together with the characters it covers. */
export type TextSpan = Span & {
	readonly text: string;
};

/** The span from `start` to `end` of `text`, with its characters. */
export const sliceSpan = (text: string, start: number, end: number): TextSpan => ({
	start,
	end,
	text: text.slice(start, end),
});

/** Whether the spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;

/** The length of the blank line between two paragraphs of a text. */
const blankLine = 2;

/**
The words of runs in one line. `ellipsis` stands where the text has something between two of them; from one paragraph to the next, as in a
quotation that runs on, it has nothing.
*/
export const joinRuns = (runs: readonly TextSpan[], ellipsis = '…'): string =>
	runs.reduce((line, run, index) => {
		const before = runs[index - 1];
		if (before === undefined) return run.text;
		return `${line}${run.start - before.end <= blankLine ? ' ' : ` ${ellipsis} `}${run.text}`;
	}, '');
