import {expect, test} from 'vitest';
import {datelineLength} from '../../source/language/datelines.ts';
import {tokenize} from '../../source/language/tokens.ts';

const datelineOf = (paragraph: string): string => {
	const tokens = tokenize(paragraph);
	const last = tokens[datelineLength(tokens) - 1];
	return last === undefined ? '' : paragraph.slice(0, last.end);
};

test.each([
	['KELMOUTH — The harbour is closed.', 'KELMOUTH —'],
	['PORT ANSELM, Varran (AP) — Two boats are missing.', 'PORT ANSELM, Varran (AP) —'],
	['Norsund (Reuters) - Shares fell.', 'Norsund (Reuters) -'],
	['KELMOUTH, March 3 -- “We are closed,” it said.', 'KELMOUTH, March 3 --'],
])('a dateline ends with its dash: %s', (paragraph, dateline) => {
	expect(datelineOf(paragraph)).toBe(dateline);
});

test.each([
	'NATO — which met on Monday — said no.',
	'Brack — The Minister Who Stayed',
	'The harbour — it is said — is closed.',
	'Kelmouth is closed - The mayor said so.',
	'KELMOUTH —',
	'',
])('nothing else is one: %s', paragraph => {
	expect(datelineOf(paragraph)).toBe('');
});
