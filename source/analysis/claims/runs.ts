import type {Span} from '../../story/span.ts';
import type {Passage} from './passage.ts';
import {marks} from './word-table.ts';
import type {Window} from './window.ts';

/** A run of tokens of a passage, both ends included. */
export type Run = {readonly first: number; readonly last: number};

/** The runs of tokens of the window that bear the role, in reading order. */
export const runsOf = (
	passage: Passage,
	window: Window,
	labels: Uint8Array,
	role: number,
): readonly Run[] => {
	const runs: Run[] = [];
	let first = -1;
	for (let here = 0; here <= labels.length; here++) {
		if (labels[here] === role) {
			if (first < 0) first = here;
		} else if (first >= 0) {
			runs.push({first: window.from + first, last: window.from + here - 1});
			first = -1;
		}
	}

	return runs.filter(run => run.last < passage.size);
};

/**
The runs as spans of the text, without outer commas and runs of marks alone. A run that ends where the window does,
amid a quotation, goes on to the quotation's end, and after a colon to the next speaker or the paragraph's end; a quotation mark that the run
leaves out beside it is taken in. `chances` are those of the passage's tokens to be cues.
*/
export const trimmedRuns = (
	text: string,
	passage: Passage,
	window: Window,
	runs: readonly Run[],
	chances: Float32Array,
): readonly Span[] => {
	const spans: Span[] = [];
	for (const run of runs) {
		let {first, last} = withoutOuterMarks(passage, run);
		let words = 0;
		for (let at = first; at <= last; at++) if (passage.words[at]!.mark === marks.word) words++;
		if (words === 0) continue;
		if (last === window.to - 1) {
			if (passage.words[window.anchor]!.mark === marks.colon && first > window.anchor)
				last = lastOfTurn(passage, first, chances);
			else while (goesOn(passage, last)) last++;
		}

		if (first === window.from) while (first > 0 && goesOn(passage, first - 1)) first--;
		spans.push({start: passage.starts[first]!, end: Math.min(text.length, passage.ends[last]!)});
	}

	return spans;
};

/** How likely the colon behind the next speaker is a cue at least, and how many tokens there are before it in its sentence at most. */
const leastChance = 0.1;
const longestName = 5;

/** The last token of what a speaker says from `first` on, behind a colon: the one before the sentence that begins with the next speaker's colon. */
const lastOfTurn = (
	{size, words, sentences, sentenceStarts}: Passage,
	first: number,
	chances: Float32Array,
): number => {
	for (let at = first + 1; at < size; at++) {
		if (words[at]!.mark !== marks.colon || chances[at]! <= leastChance) continue;
		const start = sentenceStarts[sentences[at]!]!;
		if (start > first && at - start <= longestName) return start - 1;
	}

	return size - 1;
};

/** A run without commas and dashes at its ends; where there is nothing else, one that ends before it begins. */
export const withoutOuterMarks = (passage: Passage, run: Run): Run => {
	let {first, last} = run;
	while (first <= last && outer(passage, first)) first++;
	while (last >= first && outer(passage, last)) last--;
	return {first, last};
};

const outer = (passage: Passage, at: number): boolean => {
	const {mark} = passage.words[at]!;
	return mark === marks.comma || mark === marks.dash;
};

const goesOn = ({quoted, size}: Passage, at: number): boolean =>
	at + 1 < size && quoted[at]! > 0 && quoted[at] === quoted[at + 1];
