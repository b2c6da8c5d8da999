import type {Span} from '../../story/span.ts';

/** A paragraph of an interview. The label is who speaks, as far as the text says so: "Q", "A", "Lind". */
export type Turn = Span & {
	readonly kind: 'question' | 'answer';
	readonly label: Span | null;
	/** Where the colon behind it stands; -1 where there is none. */
	readonly colon: number;
	/** Where the words begin that are said, behind the label. */
	readonly said: number;
};

/** "Q:", "Lind:", "LIND (in the chair):" at the front of a paragraph. */
const labelled =
	/^(?<label>[A-ZÀ-ÖØ-Þ][\wÀ-ɏ.’'-]*(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ.’'-]*){0,3})(?:\s\([^()\n]{2,40}\))?:\s+(?=\S)/;
const asks = /^(?:Q|Question)$/;
const answers = /^(?:A|Answer)$/;
/** A paragraph that asks and does nothing else, in nobody's quotation marks. */
const isQuestion = (words: string): boolean =>
	words.length < 400 && words.endsWith('?') && !/["“”]/.test(words) && !/\?\s.*\?\s.*\?/.test(words);

/** How many turns of one sort make an interview. */
const fewest = 3;

const paragraphsOf = (text: string): readonly Span[] => {
	const found: Span[] = [];
	let start = 0;
	for (const paragraph of text.split('\n\n')) {
		found.push({start, end: start + paragraph.length});
		start += paragraph.length + 2;
	}

	return found;
};

const labelOf = (
	text: string,
	{start, end}: Span,
): (Pick<Turn, 'said' | 'colon'> & {readonly label: Span}) | null => {
	const match = labelled.exec(text.slice(start, Math.min(end, start + 80)));
	const label = match?.groups?.['label'];
	return match === null || label === undefined
		? null
		: {
				label: {start, end: start + label.length},
				colon: start + match[0].trimEnd().length - 1,
				said: start + match[0].length,
			};
};

/** The turns of who is labelled, where the text has enough of them: "Q:" and "A:", or names that come again. */
const labelledTurns = (text: string, paragraphs: readonly Span[]): readonly Turn[] => {
	const found = paragraphs.flatMap(paragraph => {
		const label = labelOf(text, paragraph);
		return label === null
			? []
			: [{...paragraph, ...label, name: text.slice(label.label.start, label.label.end)}];
	});
	if (found.length < fewest) return [];
	const times = Map.groupBy(found, ({name}) => name);
	const lettered = found.filter(({name}) => answers.test(name)).length;
	return found.flatMap(({name, ...turn}): readonly Turn[] => {
		if (asks.test(name)) return [{...turn, kind: 'question'}];
		if (answers.test(name) ? lettered < 2 : times.get(name)!.length < 2) return [];
		// Who only asks is who interviews.
		const onlyAsks = times.get(name)!.every(({start, end}) => text.slice(start, end).endsWith('?'));
		return [{...turn, kind: onlyAsks ? 'question' : 'answer'}];
	});
};

/** The turns of a text that sets its questions as paragraphs of their own, without labels, and what stands between as answers. */
const plainTurns = (text: string, paragraphs: readonly Span[]): readonly Turn[] => {
	const kinds = paragraphs.map(({start, end}, index) => index > 0 && isQuestion(text.slice(start, end)));
	const first = kinds.indexOf(true);
	const last = kinds.lastIndexOf(true);
	const count = kinds.filter(Boolean).length;
	// Where most of the paragraphs between are no answers, it is a story with questions in it.
	if (count < fewest || (last - first) / count > 4) return [];
	return paragraphs.slice(first).map(({start, end}, index) => ({
		start,
		end,
		label: null,
		colon: -1,
		said: start,
		kind: kinds[first + index] === true ? 'question' : 'answer',
	}));
};

/** The turns of an interview, in reading order; none where the text is no interview. Linear in the length. */
export const turnsOf = (text: string): readonly Turn[] => {
	// Nearly all texts are none, and show it soon.
	if (!/\n\n[A-ZÀ-ÖØ-Þ][^\n:]{0,60}:\s|\?\n\n/.test(text)) return [];
	const paragraphs = paragraphsOf(text);
	const found = labelledTurns(text, paragraphs);
	return found.length > 0 ? found : plainTurns(text, paragraphs);
};
