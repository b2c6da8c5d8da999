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
