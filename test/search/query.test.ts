import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	claimProperties,
	claimTerms,
	describeProblem,
	parseQuery,
	textTerms,
} from '../../source/search/query.ts';

/** A query's terms in short: `word:drone`, `is:denies`. */
const terms = (text: string): readonly string[] =>
	parseQuery(text).terms.map(term =>
		term.kind === 'is' ? `is:${term.property}` : `${term.kind}:${term.text}`,
	);

describe('a query', () => {
	it.each([
		['seals harbour', ['word:seals', 'word:harbour']],
		['  seals  ', ['word:seals']],
		['"the old harbour"', ['phrase:the old harbour']],
		['“the old harbour”', ['phrase:the old harbour']],
		['«the old harbour» seals', ['phrase:the old harbour', 'word:seals']],
		['"the old harb', ['phrase:the old harb']],
		['by:calder', ['by:calder']],
		['by:"ines calder" seals', ['by:ines calder', 'word:seals']],
		['BY:calder About:seals IS:Denies', ['by:calder', 'about:seals', 'is:denies']],
		['is:unnamed is:direct is:disputed', ['is:unnamed', 'is:direct', 'is:disputed']],
		['by: seals', ['word:seals']],
		['""', []],
		['', []],
		['at:noon', ['word:at:noon']],
	])('%j asks for %j', (text, expected) => {
		expect(terms(text)).toEqual(expected);
		expect(parseQuery(text).problems).toEqual([]);
	});

	it('takes the unmistakable beginning of a property while it is being typed, and no other', () => {
		expect(terms('is:den')).toEqual(['is:denies']);
		// denies, demands, declines: it is not decided yet.
		expect(terms('is:de')).toEqual([]);
		expect(parseQuery('is:de').problems).toEqual([]);
		expect(terms('is:den ')).toEqual([]);
	});

	it('tells of a property that there is not, with the nearest, or with all', () => {
		const [near] = parseQuery('seals is:denys ').problems;
		expect(describeProblem(near!)).toBe('a claim is never “denys”: did you mean is:denies?');
		expect({start: near!.start, end: near!.end}).toEqual({start: 6, end: 14});
		const [far] = parseQuery('is:purple ').problems;
		for (const property of claimProperties) expect(describeProblem(far!)).toContain(property);
	});

	it('knows which words are finished, so that only the last may go on', () => {
		const finished = (text: string) => textTerms(parseQuery(text)).map(term => term.finished);
		expect(finished('old har')).toEqual([true, false]);
		expect(finished('old har ')).toEqual([true, true]);
		expect(finished('"old har')).toEqual([false]);
		expect(finished('"old har"')).toEqual([true]);
	});

	it('parts what is asked of the text from what is asked of claims', () => {
		const query = parseQuery('seals "old harbour" by:calder is:denies');
		expect(textTerms(query).map(({text}) => text)).toEqual(['seals', 'old harbour']);
		expect(claimTerms(query).map(({kind}) => kind)).toEqual(['by', 'is']);
	});

	it('may be anything at all: it never throws, and each term stands where it says', () => {
		const piece = fc.oneof(
			fc.string(),
			fc.constantFrom('"', '“', 'by:', 'about:', 'is:', ' ', 'denies', '«', '\n'),
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 12}), pieces => {
				const text = pieces.join('');
				const query = parseQuery(text);
				let end = 0;
				for (const part of [...query.terms, ...query.problems].toSorted((a, b) => a.start - b.start)) {
					expect(part.start).toBeGreaterThanOrEqual(end);
					expect(part.end).toBeGreaterThan(part.start);
					expect(part.end).toBeLessThanOrEqual(text.length);
					({end} = part);
				}

				for (const term of textTerms(query)) expect(text.slice(term.start, term.end)).toContain(term.text);
			}),
		);
	});
});

it('what is no field is told of, and not searched for', () => {
	const told = (text: string) => parseQuery(text).problems.map(describeProblem);
	expect(told('stance:denies')).toEqual([
		expect.stringMatching(/^a search has no “stance:”: use is: with asserts, denies, /u),
	]);
	expect(told('who:calder')).toEqual(['a search has no “who:”: use by: with a name, as in by:putin']);
	expect(told('in:headline seals')).toEqual([
		'a search has no “in:”: use by:, about: or is:, or a word alone',
	]);
	expect(parseQuery('at 10:30').problems).toEqual([]);
	expect(parseQuery('https://example.org').problems).toEqual([]);
});
