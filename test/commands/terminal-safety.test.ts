import {afterEach, describe, expect, it} from 'vitest';
import {book, chapterBody} from '../intake/book.ts';
import {pdfDocument} from '../intake/pdf-document.ts';
import {wordDocument} from '../intake/word-document.ts';
import {open, type Person} from '../terminal/harness.ts';
import {fileWith, nutgraf} from './program.ts';

/** Nothing of a document, in whatever field of it, acts on the terminal or hides there. */

let person: Person | undefined;
afterEach(async () => {
	await person?.leave();
	person = undefined;
});

const escape = '\u{1B}';
/** A window's title, the screen cleared, a link, one-byte introducers, a direction override, an invisible character. */
const evil = `${escape}]0;owned\u{7}${escape}[2J${escape}]8;;http://evil.example${escape}\\${'\u{9B}'}31m\u{9D}0;owned\u{9C}\u{202E}\u{200B}`;
/** The same as references to characters: some readers decode them late. */
const escaped = '&#27;]0;owned&#7;&#x1b;[2J&#155;31m&#x202e;&#8203;';
const jsonEscaped = String.raw`\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e`;
const headline = 'Keeper of Tarn Point';
const body = (mark: string): string =>
	`The keeper ${mark}said on Monday that the ${mark}lamp had burned every night, and Marcus ${mark}Obi of the Harbour ${mark}Trust denied it. `.repeat(
		3,
	);
const latin = `${escape}]0;owned\u{7}${escape}[2J`;

const documents: Readonly<Record<string, string | Uint8Array>> = {
	'a page': `<html lang="en${escaped}"><head><title>${headline}${escaped}</title><link rel="canonical" href="https://tarn.example/${escaped}"><meta name="author" content="Ada ${escaped}Brook"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}${jsonEscaped}","author":{"name":"Ada ${jsonEscaped}Brook"},"datePublished":"2026-03-03${jsonEscaped}","url":"https://tarn.example/${jsonEscaped}"}</script></head><body><article><h1>${headline}${escaped}</h1>${`<p>${body(escaped)}</p>`.repeat(3)}<p>${body(evil)}</p></article></body></html>`,
	'a Markdown text': `---\ntitle: "${headline}${evil}"\nauthor: Ada ${evil}Brook\ndate: 2026-03-03${evil}\nlang: en${evil}\nurl: https://tarn.example/${evil}\n---\n\n## Part ${escaped}${evil}\n\n${body(escaped)}[a ${evil}link](https://x.example/${evil})\n\n${body(evil)}`,
	'a plain text': `${headline}${evil}\n\nBy Ada ${evil}Brook\n\n${body(evil)}\n\n> ${body(evil)}\n> ${body(evil)}\n`,
	'a Word document': wordDocument(
		[{text: `${headline}\u{9B}31m\u{202E}`, style: 'Title'}, body('\u{9B}31m\u{202E}\u{200B}'), body('')],
		{
			core: `<dc:creator>Ada \u{9B}31mBrook</dc:creator><dcterms:modified>2026-03-03\u{9B}31m</dcterms:modified>`,
		},
	),
	'a book': book(
		[
			{
				name: 'a.xhtml',
				body: chapterBody('One', 'x').replace('x', body(`${escaped}\u{9B}31m`)),
				label: `${headline}\u{9B}31m`,
			},
		],
		{title: 'Letters \u{9B}31m'},
	),
	'a mail': `From: =?utf-8?B?${Buffer.from(`Ada ${evil}Brook`).toString('base64')}?= <a@b.example>\r\nTo: c@d.example\r\nSubject: =?utf-8?B?${Buffer.from(`${headline}${evil}`).toString('base64')}?=\r\nDate: Tue, 3 Mar 2026 08:30:00 ${latin}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${body(escaped)}</p><p>${body(evil)}</p>`,
	'a PDF document': Buffer.from(
		Buffer.from(
			pdfDocument(
				[
					[
						{text: 'EVIL Keeper of Tarn Point', x: 60, y: 90, size: 20},
						...[130, 142, 154].map(y => ({
							text: `The keeper EVILsaid that the lamp burned, and Marcus Obi denied it.`,
							x: 60,
							y,
						})),
					],
				],
				{info: '/Author(Ada EVILBrook)/Title(EVIL)'},
			),
		)
			.toString('latin1')
			.replaceAll('EVIL', String.raw`\033]0;owned\007\033[2J\233`),
		'latin1',
	),
};

const acting = /[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{200B}\u{202E}]/u;

describe.each(Object.entries(documents))('%s with escape sequences in all its fields', (kind, content) => {
	const file = fileWith(`${kind.replaceAll(' ', '-')}${escape}[31m\u{9B}2J`, content);

	it.each([
		['paragraphs', file],
		['show', file],
		['claims', file],
		['actors', file],
		['report', file],
		['export', file],
		['search', 'keeper', file],
		['feed', file],
	])('never lets them out of the command %s', (...args) => {
		const {code, out, err} = nutgraf(args);
		expect(out).not.toMatch(acting);
		expect(err).not.toMatch(acting);
		// A text without claims is told to have none.
		if (args[0] === 'claims')
			expect(err).toBe(out === '' ? 'nutgraf: the story reports no claims that could be found\n' : '');
		else if (args[0] !== 'feed') expect(err).toBe('');
		expect(code).toBeLessThan(3);
	});

	it('never lets them out of the explorer', async () => {
		person = open({args: [file]});
		await person.sees(/Keeper of Tarn/u);
		await person.sees(/\d+ claims? /u);
		person.press('q');
		await person.ends();
		expect(person.written().toString('utf8')).not.toMatch(
			/\u{1B}\]0|\u{1B}\]8|\u{9B}|\u{9D}|\u{202E}|\u{200B}/u,
		);
	});
});
