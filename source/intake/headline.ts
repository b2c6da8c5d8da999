const sentenceEnd = /[.!?…。！？][)\]"'”’»」』]*$/u;
const sentenceInside = (): RegExp => /[.!?][)\]"'”’]*\s+["'“‘(]*\p{Lu}\p{Ll}/u;
const conversation = /\b(?:i|me|my|you|your|that’s|that's)\b/iu;
const personal =
	/^(?:i|you|he|she|it|we|they|this|that|these|those|there|dear|hi|hello|hey|yes|no|so|and|but|okay|ok|well)\b/iu;
const dateAlone = (): RegExp =>
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+)?\p{L}{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}\.?$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/iu;
const longestHeadline = 180;
const mostWords = 28;
const longestHeading = 80;

const median = (values: readonly number[]): number => {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

// The usual text first, here and below: the classes of all the world's letters take a millisecond each to load.
const usual = /^[\0-~‐-”…]*$/u;

const wordsOf = (text: string): readonly string[] =>
	text.match(usual.test(text) ? /[A-Za-z\d][A-Za-z\d'’.-]*/gu : /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];

const startsHigh = (word: string): boolean =>
	usual.test(word) ? /^[A-Z\d]/u.test(word) : /^[\p{Lu}\p{N}]/u.test(word);

const isDate = (text: string): boolean => /\d/u.test(text) && dateAlone().test(text);

/** Whether most of the longer words begin with a capital letter, as English headlines are often set. */
const isTitleCase = (words: readonly string[]): boolean => {
	const long = words.slice(1).filter(word => word.length > 3);
	return long.length > 0 && long.filter(startsHigh).length >= 0.75 * long.length;
};

/**
Whether the first block of a text looks like its headline: one short line that is not a date, a greeting or a sentence
of the running text, above paragraphs that are longer. `rest` are the texts of the blocks that follow.
*/
export const isHeadline = (text: string, rest: readonly string[]): boolean => {
	if (text.length > longestHeadline) return false;
	const words = wordsOf(text);
	if (rest.length === 0 || words.length === 0 || words.length > mostWords) return false;
	if (
		/[:,]$/u.test(text) ||
		isDate(text) ||
		(/^by\s/iu.test(text) && /^by\s+\p{Lu}/iu.test(text)) ||
		/@|:\/\//u.test(text)
	)
		return false;
	if (/[.!?]./u.test(text) && text.split(sentenceInside()).length > 2) return false;
	const longest = Math.max(...rest.slice(0, 12).map(block => block.length));
	const typical = median(rest.slice(0, 40).map(block => block.length));
	if (longest <= text.length) return false;
	if (isTitleCase(words) && (words.length > 4 || !/[?!]$/u.test(text))) return true;
	// What ends like a sentence, or begins as people talk, needs paragraphs beside it that are clearly longer.
	const talks = personal.test(text) || /[?!…]$/u.test(text);
	if (talks) return words.length >= 3 && typical > 2 * text.length && !/[.]$/u.test(text);
	return sentenceEnd.test(text)
		? words.length >= 4 && typical > 1.2 * text.length
		: longest > 1.3 * text.length;
};

/** Whether a block between others looks like a heading: short, begun like one, not ended like a sentence, with text below it. */
export const isHeading = (text: string, next: string | undefined): boolean => {
	if (next === undefined || text.length > longestHeading || next.length <= text.length) return false;
	if (
		/[.,;:!…。，；：！"”’»」)\]—–-]$|:\/\/|@/u.test(text) ||
		sentenceInside().test(text) ||
		!/^[\p{Lu}\p{Lo}\p{N}]/u.test(text)
	)
		return false;
	const words = wordsOf(text);
	if (words.length === 0 || words.length > 12 || isDate(text) || /^by\s/iu.test(text)) return false;
	return (
		next.length > 2 * text.length && next.length > 80 && !(text.endsWith('?') && conversation.test(text))
	);
};

const longestAbove = 60;

/**
Where the headline stands among the blocks of a document: a heading near the top with hardly anything above it, else a first block that
looks like one. -1 where there is none.
*/
export const headlineIndex = (
	blocks: ReadonlyArray<{readonly text: string; readonly kind: string}>,
): number => {
	const near = blocks.slice(0, 3).findIndex(block => block.kind === 'heading');
	if (near >= 0 && blocks.slice(0, near).every(block => block.text.length < longestAbove)) return near;
	const [first, ...rest] = blocks;
	if (first === undefined || first.kind !== 'text') return -1;
	return isHeadline(
		first.text,
		rest.map(block => block.text),
	)
		? 0
		: -1;
};
