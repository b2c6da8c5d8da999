import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readPlainText} from '../../source/intake/plain-text.ts';
import {documentFrom, outline, visibleCharacters, wrapped} from './samples.ts';

const lead =
	'The harbour of Lisbon stayed closed on Tuesday after the pilots refused to board any ship that carries ammonia, the port authority said.';
const second =
	'A spokeswoman for the pilots, Rita Moura, said that two of her colleagues had been burned in the spring and that nobody had told the crews what to do since then.';
const third =
	'The ministry denied that it had known of the leak. It added that an inquiry would end before the summer and that its report would be published in full.';

describe('paragraphs', () => {
	test('blank lines part them', async () => {
		const document = await documentFrom(`${lead}\n\n\n${second}\n \n${third}\n`);
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([lead, second, third]);
	});

	test('without blank lines, each line is one', async () => {
		const document = await documentFrom(`Pilots close the harbour of Lisbon\n${lead}\n${second}\n${third}`);
		expect(document.title).toBe('Pilots close the harbour of Lisbon');
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([lead, second, third]);
	});

	test('lines that were broken at a margin are joined', async () => {
		const document = await documentFrom([lead, second, third].map(text => wrapped(text, 66)).join('\n\n'));
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([lead, second, third]);
	});

	test('a short last line ends a paragraph in wrapped text without blank lines', async () => {
		const document = await documentFrom([lead, second, third].map(text => wrapped(text, 66)).join('\n'));
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([lead, second, third]);
	});

	test('words that were broken at a hyphen keep it, and get no blank', async () => {
		const document = await documentFrom(
			'The court heard on Friday that the long-\nawaited report of the state-\nowned railway had been ready in May, and the\nminister had kept it in his desk since then.',
		);
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([
			'The court heard on Friday that the long-awaited report of the state-owned railway had been ready in May, and the minister had kept it in his desk since then.',
		]);
	});

	test('Chinese lines are joined without a blank', async () => {
		const line = '港口管理局星期二表示由于引航员拒绝登上任何运载氨的船只里斯本港口继续关闭';
		const document = await documentFrom(`${line}\n${line}\n${line}。`);
		expect(document.text).toBe(`${line}${line}${line}。`);
		expect(document.language).toBe('zh');
	});

	test('verse and addresses keep their lines', async () => {
		const lines = ['Rita Moura', 'Pilots of the Tagus', 'Cais do Sodré 12', 'Lisbon'];
		const document = await documentFrom(`${lead}\n\n${lines.join('\n')}\n`);
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([lead, ...lines]);
	});

	test('a mail-quoted text keeps its paragraphs', async () => {
		const quoted = [lead, second].map(text =>
			wrapped(text, 64)
				.split('\n')
				.map(line => `> ${line}`)
				.join('\n'),
		);
		const document = await documentFrom(`${wrapped(third, 66)}\n\n${quoted.join('\n>\n')}\n\nThank you.`);
		expect(outline(document)).toEqual([
			`text: ${third}`,
			`quote: ${lead}`,
			`quote: ${second}`,
			'text: Thank you.',
		]);
	});

	test('list items stand alone, with the lines that belong to them', async () => {
		const document = await documentFrom(
			`${lead}\n\nThe pilots ask for three things:\n\n- masks on every boat\n- a drill each month,\n  led by the fire brigade\n- an inquiry\n\n${second}`,
		);
		expect(outline(document)).toEqual([
			`text: ${lead}`,
			'text: The pilots ask for three things:',
			'list: - masks on every boat',
			'list: - a drill each month, led by the fire brigade',
			'list: - an inquiry',
			`text: ${second}`,
		]);
	});

	test('a short line between paragraphs is a heading', async () => {
		const document = await documentFrom(`${lead}\n\nWhat the ministry knew\n\n${third}`);
		expect(outline(document)).toEqual([`text: ${lead}`, 'heading: What the ministry knew', `text: ${third}`]);
	});
});

describe('the headline', () => {
	test.each([
		'Pilots close the harbour of Lisbon',
		'Pilots Refuse To Board Ammonia Ships, Port Stays Closed.',
		'Port of Lisbon: ‘nobody told us’',
		'Who closed the harbour of Lisbon?',
	])('%s', async headline => {
		const document = await documentFrom(`${headline}\n\n${lead}\n\n${second}`);
		expect(document.title).toBe(headline);
		expect(document.paragraphs).toHaveLength(2);
		expect(document.text.startsWith(`${headline}\n\n${lead}`)).toBe(true);
	});

	test.each([
		['a paragraph of the running text', second],
		['a greeting', 'Dear Rita,'],
		['a date', 'Tuesday, 4 March 2025'],
		['a short sentence in the first person', 'I was there.'],
		['a list item', '- masks'],
	])('not %s', async (_, opening) => {
		const document = await documentFrom(`${opening}\n\n${lead}\n\n${third}`);
		expect(document.title).toBeNull();
		expect(document.paragraphs[0]?.text).toBe(opening);
	});

	test('one line alone is no headline', async () => {
		const document = await documentFrom('Pilots close the harbour of Lisbon');
		expect(document.title).toBeNull();
		expect(document.paragraphs).toHaveLength(1);
	});

	test('the byline below it is told and stays in the text', async () => {
		const document = await documentFrom(`Pilots close the harbour\n\nBy Ana Brito and Tom Field\n\n${lead}`);
		expect(document.byline).toBe('Ana Brito and Tom Field');
		expect(document.paragraphs[0]?.text).toBe('By Ana Brito and Tom Field');
	});

	test.each([
		['By Ana Brito\n3 March 2031', '2031-03-03'],
		['By Ana Brito\n\nMarch 3, 2031', '2031-03-03'],
		['2031-03-03', '2031-03-03'],
		['Monday, 3 March 2031, 21:30\n\nBy Ana Brito', '2031-03-03T21:30:00'],
	])('the date below it, as in %j, is told and stays in the text', async (below, published) => {
		const document = await documentFrom(`Pilots close the harbour\n\n${below}\n\n${lead}`);
		expect(document.published).toBe(published);
		expect(document.text).toBe(
			`Pilots close the harbour\n\n${below.replace('Brito\n3', 'Brito\n\n3')}\n\n${lead}`,
		);
	});

	test.each([
		['in a sentence', `It was in March 2031. ${lead}`],
		['further down', `${lead}\n\n3 March 2031`],
		['one of several, as in a chronology', `3 March 2031\n\n${lead}\n\n5 March 2031\n\n${lead}`],
	])('a date %s is not when it was published', async (_, below) => {
		const document = await documentFrom(`Pilots close the harbour\n\n${below}`);
		expect(document.published).toBeNull();
	});
});

const word = fc.constantFrom(
	...'the a port minister closed harbour said that nobody of ammonia pilots ship Rita Lisbon spring colleagues long-awaited 1,200'.split(
		' ',
	),
);
const paragraph = fc
	.array(word, {minLength: 25, maxLength: 90})
	.map(words => `The ${words.join(' ')} of the harbour.`);

describe('whatever the text is', () => {
	test('wrapping it at a margin does not change its paragraphs', () => {
		fc.assert(
			fc.property(
				fc.array(paragraph, {minLength: 2, maxLength: 8}),
				fc.integer({min: 50, max: 90}),
				(paragraphs, width) => {
					const content = readPlainText(paragraphs.map(text => wrapped(text, width)).join('\n\n'));
					expect(content.paragraphs.map(({text}) => text)).toEqual(paragraphs);
				},
			),
		);
	});

	const piece = fc.oneof(
		fc.string({unit: 'grapheme', maxLength: 30}),
		fc.string({unit: 'binary', maxLength: 30}),
		fc.constantFrom(
			'\n',
			'\n\n',
			'\r\n',
			'\t',
			'    ',
			'- ',
			'1. ',
			'# ',
			';\n',
			'\u00AD',
			'\u200B',
			'\u202E',
			'—',
			'\f',
		),
		paragraph,
	);

	test('every visible character stays, in its order', () => {
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 40}), pieces => {
				// Escape sequences go as a whole, and so do the marks of a quoted mail.
				const text = pieces
					.join('')
					.replaceAll(/(?![\n\r\t\f])\p{Cc}|>/gu, '')
					.toWellFormed();
				const content = readPlainText(text);
				const kept = [content.title ?? '', ...content.paragraphs.map(block => block.text)].join('\n\n');
				expect(visibleCharacters(kept).replaceAll(/[\u200C\u200D]/gu, '')).toBe(visibleCharacters(text));
			}),
			{numRuns: 500},
		);
	});

	test('the blocks have no white space at their ends, none folded badly, and no control character', () => {
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 30}), pieces => {
				for (const {text} of readPlainText(pieces.join('')).paragraphs) {
					expect(text).toBe(text.trim().replaceAll(/\s+/gu, ' '));
					expect(text).not.toMatch(/\p{Cc}/u);
				}
			}),
		);
	});
});
