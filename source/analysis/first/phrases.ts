import {isAdverb, verbOf} from './cues.ts';
import type {Line} from './passage.ts';

/** A run of tokens of a line, the end exclusive. */
export type Run = {readonly from: number; readonly to: number};

const quoteMarks = new Set(['"', '“', '”', '‘', '``', "''", '«', '»', '„']);
const pronouns = new Set([
	'i',
	'he',
	'she',
	'it',
	'they',
	'we',
	'you',
	'who',
	'one',
	'nobody',
	'everyone',
	'others',
	'many',
	'some',
	'both',
	'neither',
	'few',
]);
const clauseOpeners = new Set(
	'but that because while as which when where if although though since after before whether than so what how why until unless yet or nor'.split(
		' ',
	),
);
const stops = new Set([',', ';', ':', '.', '!', '?', '—', '–', '--', '-', '(', ')', '[', ']', '...', '…']);
const prepositions = new Set(
	'on in at by for during after before since from to with about over under within despite among as then now today yesterday when while of'.split(
		' ',
	),
);
const determiners = new Set(
	'the a an this that these those his her its their our my your some many most several no one two three another'.split(
		' ',
	),
);
const longestSource = 24;
const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

export const isQuoteMark = (text: string): boolean => quoteMarks.has(text);
export const isDay = (word: string): boolean => days.test(word);

/** The words before a verb that name its subject, or undefined where a comma or quotation mark stands right before it. */
export const subjectBefore = (line: Line, verb: number): Run | undefined => {
	let to = verb;
	if (line.small[to - 1] === 'who') {
		to--;
		if (line.small[to - 1] === ',') to--;
	}

	if (line.small[to - 1] === ',') {
		const opening = appositionStart(line, to - 1);
		if (opening < 0) return undefined;
		const head = phraseBefore(line, opening);
		return head === undefined ? undefined : {from: head.from, to: to - 1};
	}

	return phraseBefore(line, to);
};

/** The comma that opens what the comma at `closing` closes, as in "Ms. Finch, who runs the chain, said", or -1. */
const appositionStart = (line: Line, closing: number): number => {
	for (let at = closing - 2; at > 0 && at > closing - longestSource; at--) {
		const word = line.small[at]!;
		if (word === ',') {
			// A figure's or a list's comma opens nothing; neither does one right after a quotation.
			return isQuoteMark(line.small[at - 1]!) ? -1 : at;
		}

		if (isQuoteMark(word) || word === ';' || word === ':') return -1;
	}

	return -1;
};

const phraseBefore = (line: Line, to: number): Run | undefined => {
	let from = to;
	while (from > 0 && to - from < longestSource) {
		const word = line.small[from - 1]!;
		if (stops.has(word) || quoteMarks.has(word) || clauseOpeners.has(word)) break;
		const verb = verbOf(word);
		if (verb !== undefined && verb.form === 'past' && to - from > 0) break;
		if ((word === 'and' || word === '&') && !joinsNames(line, from - 1, to)) break;
		from--;
	}

	from = afterLeadingPhrase(line, from, to);
	while (to > from && isAdverb(line.small[to - 1]!)) to--;
	return from < to ? {from, to} : undefined;
};

/** Whether the "and" stands between two nouns of one subject: capitals on both sides, or no verb before it. */
const joinsNames = (line: Line, and: number, to: number): boolean => {
	const before = line.tokens[and - 1]?.text ?? '';
	const after = line.tokens[and + 1]?.text ?? '';
	if (and + 1 >= to || pronouns.has(after.toLowerCase())) return false;
	return (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after)) || and < 3;
};

/** Skip what is no part of the subject: "On Tuesday", "In a statement", "then". */
const afterLeadingPhrase = (line: Line, start: number, to: number): number => {
	if (to - start > 1 && pronouns.has(line.small[to - 1]!) && line.small[to - 1] !== 'one') return to - 1;
	let from = start;
	while (from < to - 1 && (isAdverb(line.small[from]!) || isDay(line.small[from]!))) from++;
	if (!prepositions.has(line.small[from]!)) return from;
	for (let at = to - 1; at > from + 1; at--) {
		const word = line.small[at]!;
		if (determiners.has(word) && !prepositions.has(line.small[at - 1]!)) return at;
		const capital = /^\p{Lu}/u.test(line.tokens[at]!.text);
		if (capital && !/^\p{Lu}/u.test(line.tokens[at - 1]!.text) && !prepositions.has(line.small[at - 1]!))
			return at;
	}

	return to;
};

const sourceStops = new Set(
	'who in on after when while during as at before because where which whose and but that told'.split(' '),
);

/** The words after "said" in "…, said a spokesman for the agency", or undefined where no subject stands there. */
export const subjectAfter = (line: Line, from: number): Run | undefined => {
	const first = line.tokens[from];
	if (first === undefined || stops.has(first.text) || quoteMarks.has(first.text)) return undefined;
	const word = line.small[from]!;
	const begins =
		/^\p{Lu}/u.test(first.text) || determiners.has(word) || pronouns.has(word) || word.endsWith('s');
	if (!begins || word === 'that' || isDay(word)) return undefined;
	let to = from + 1;
	while (to < line.tokens.length && to - from < longestSource) {
		const next = line.small[to]!;
		if (stops.has(next) || quoteMarks.has(next) || isDay(next)) break;
		if (sourceStops.has(next) && !(next === 'and' && /^\p{Lu}/u.test(line.tokens[to + 1]?.text ?? ''))) break;
		to++;
	}

	return {from, to};
};

/** The words after "according to", up to a comma or the end. */
export const sourceOfAccording = (line: Line, from: number): Run | undefined => {
	let to = from;
	while (to < line.tokens.length && to - from < longestSource) {
		const next = line.small[to]!;
		if (stops.has(next) || quoteMarks.has(next)) break;
		to++;
	}

	return to > from ? {from, to} : undefined;
};

const fillers = new Set(
	'in on at to of during after for by the a an his her its their this earlier late early last'.split(' '),
);

/** Where the content after a verb begins: after "that", after a hearer, after "on Tuesday" and "in a statement". */
export const contentStart = (line: Line, after: number, takesHearer: boolean, limit: number): number => {
	const word = line.small[after] ?? '';
	if (word === 'that' || word === ':' || word === ',') return contentStart(line, after + 1, false, limit);
	if (isQuoteMark(word)) return after;
	const isFiller = takesHearer || isDay(word) || fillers.has(word);
	if (!isFiller) return after;
	for (let at = after; at < Math.min(limit, after + 12); at++) {
		if (line.small[at] === 'that') return at + 1;
		if ((line.small[at] === ',' || line.small[at] === ':') && isQuoteMark(line.small[at + 1] ?? ''))
			return at + 1;
		if (isQuoteMark(line.small[at]!) && takesHearer) return at;
	}

	if (isDay(word)) return after + 1;
	if ((word === 'on' || word === 'last') && isDay(line.small[after + 1] ?? '')) return after + 2;
	if (!takesHearer) return after;
	// "told the court the door was open": the hearer ends where a new subject begins.
	for (let at = after + 1; at < Math.min(limit, after + 6); at++) {
		if (pronouns.has(line.small[at]!) || determiners.has(line.small[at]!) || line.small[at] === 'to')
			return at;
	}

	return after + 1;
};
