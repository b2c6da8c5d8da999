import {quotations, sourcings, stances, type Claim} from '../story/claim.ts';
import type {Span} from '../story/span.ts';
import {nearest} from './nearest.ts';

/** What may follow `is:`: a stance, a sourcing, a way of quoting, or `disputed`. */
export const claimProperties = [...stances, ...sourcings, ...quotations, 'disputed'] as const;
export type ClaimProperty = (typeof claimProperties)[number];

/**
One condition of a query; `start` and `end` are offsets into the query's text. A term is `finished` when
something follows it or its quotation mark is closed: the last word of an unfinished one may go on.
*/
export type QueryTerm = Span &
	(
		| {
				/** `word`: any paragraph with a word like this one. `phrase`: these words in this order. `by`: a claim's source. `about`: a claim's content. */
				readonly kind: 'word' | 'phrase' | 'by' | 'about';
				readonly text: string;
				readonly quoted: boolean;
				readonly finished: boolean;
		  }
		| {readonly kind: 'is'; readonly property: ClaimProperty}
	);
export type TextTerm = Extract<QueryTerm, {readonly text: string}>;

/** A part of a query that cannot be obeyed: what is wrong with it, and what to write instead. */
export type QueryProblem = Span & {
	readonly message: string;
	readonly advice: string;
};

/** What a person typed into a search line, taken apart. Every term must be met. */
export type Query = {
	readonly text: string;
	readonly terms: readonly QueryTerm[];
	readonly problems: readonly QueryProblem[];
};

const closingMarks: Readonly<Record<string, string>> = {
	'"': '"“”',
	'“': '"”',
	'”': '"”',
	'«': '»',
	'„': '"“”',
};
const fieldPattern = /^(?<field>by|about|is):/iv;
/** What people take for a field, and is none. */
const noField =
	/^(?:(?<property>stance|sourcing|quotation|disputes?|disputed)|(?<who>source|who|said|says|from)|claims?|actors?|text|in):(?=\S)/iv;

type Value = {
	readonly text: string;
	readonly end: number;
	readonly quoted: boolean;
	readonly finished: boolean;
};

/** The word or quoted phrase that begins at `start`. */
const readValue = (text: string, start: number): Value => {
	const closing = closingMarks[text[start] ?? ''];
	let end = closing === undefined ? start : start + 1;
	if (closing !== undefined) {
		while (end < text.length && !closing.includes(text[end]!)) end++;
		const closed = end < text.length;
		const inner = text.slice(start + 1, end);
		return {
			text: inner.trim(),
			end: closed ? end + 1 : end,
			quoted: true,
			finished: closed || /\s$/v.test(inner),
		};
	}

	while (end < text.length && !/\s/v.test(text[end]!)) end++;
	return {text: text.slice(start, end), end, quoted: false, finished: end < text.length};
};

const isProperty = (value: string): value is ClaimProperty =>
	(claimProperties as readonly string[]).includes(value);

/** A value of `is:`, which while it is being typed may be the unmistakable beginning of one. */
const readProperty = (value: Value): ClaimProperty | QueryProblem['message'] | null => {
	const typed = value.text.toLowerCase();
	if (typed === '' || isProperty(typed)) return typed === '' ? null : typed;
	if (!value.finished) {
		const begun = claimProperties.filter(property => property.startsWith(typed));
		if (begun.length > 0) return begun.length === 1 ? begun[0]! : null;
	}

	return `a claim is never “${value.text}”`;
};

const allProperties = `use is: with ${claimProperties.join(', ')}`;

const nearestProperty = (typed: string): string => {
	const near = nearest(typed, claimProperties);
	return near === null ? allProperties : `did you mean is:${near}?`;
};

/** What asks for that which somebody took a field for. */
const adviceOn = ({groups}: RegExpExecArray): string => {
	if (groups?.['property'] !== undefined) return allProperties;
	return groups?.['who'] === undefined
		? 'use by:, about: or is:, or a word alone'
		: 'use by: with a name, as in by:putin';
};

/**
Take a query apart: plain words, `"an exact phrase"`, `by:putin`, `about:"north korea"`, `is:denies`. A field
that has no value yet restricts nothing, a quotation mark that is not closed yet reaches to the end. Never throws:
a value of `is:` that does not exist becomes a problem, anything else that has no meaning is searched for as it stands.
*/
export const parseQuery = (text: string): Query => {
	const terms: QueryTerm[] = [];
	const problems: QueryProblem[] = [];
	let start = 0;
	while (start < text.length) {
		if (/\s/v.test(text[start]!)) {
			start++;
			continue;
		}

		const unknown = noField.exec(text.slice(start, start + 14));
		if (unknown !== null) {
			const {end} = readValue(text, start);
			problems.push({start, end, message: `a search has no “${unknown[0]}”`, advice: adviceOn(unknown)});
			start = end;
			continue;
		}

		const match = fieldPattern.exec(text.slice(start, start + 6));
		const field = match?.groups?.['field']?.toLowerCase();
		const value = readValue(text, start + (match?.[0].length ?? 0));
		const {end, quoted, finished} = value;
		if (field === 'is') {
			const property = readProperty(value);
			if (property !== null && isProperty(property)) terms.push({kind: 'is', property, start, end});
			else if (property !== null)
				problems.push({start, end, message: property, advice: nearestProperty(value.text)});
		} else if (value.text !== '') {
			const kind = field === 'by' || field === 'about' ? field : quoted ? 'phrase' : 'word';
			terms.push({kind, text: value.text, quoted, finished, start, end});
		}

		start = end;
	}

	return {text, terms, problems};
};

/** A problem of a query as one sentence for a person, as in `a claim is never “denyes”: did you mean is:denies?` */
export const describeProblem = ({message, advice}: QueryProblem): string => `${message}: ${advice}`;

/** The conditions on the text of a paragraph: plain words and phrases. */
export const textTerms = (query: Query): readonly TextTerm[] =>
	query.terms.filter((term): term is TextTerm => term.kind === 'word' || term.kind === 'phrase');

/** The conditions that only a claim can meet: who says it, what it is about, what it is. */
export const claimTerms = (query: Query): readonly QueryTerm[] =>
	query.terms.filter(term => term.kind !== 'word' && term.kind !== 'phrase');

/** Whether a claim has a property that `is:` asks for. */
export const hasProperty = (claim: Claim, property: ClaimProperty): boolean =>
	property === 'disputed'
		? claim.disputes.length > 0
		: claim.stance === property || claim.sourcing === property || claim.quotation === property;
