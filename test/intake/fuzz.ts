import * as fc from 'fast-check';
import {strFromU8, strToU8, zipSync} from 'fflate';
import {expect} from 'vitest';
import {readBook} from '../../source/intake/epub/read-book.ts';
import {readDocx} from '../../source/intake/docx/read-docx.ts';
import type {Content, Hints} from '../../source/intake/kind.ts';
import {IntakeError} from '../../source/intake/open.ts';
import {readMail} from '../../source/intake/mail/read-mail.ts';
import {page} from '../../source/intake/page.ts';
import {readPdf} from '../../source/intake/pdf/read-pdf.ts';
import {bookFiles, chapterBody} from './book.ts';
import {column, pdfDocument} from './pdf-document.ts';
import {wordFiles} from './word-document.ts';

/** Samples of every kind, damaged in ways that a seed decides, for the readers that must take anything. */

const text =
	'The keeper said that the lamp had burned every night since the war, and the council denied that it would ever be put out.';

type Edit = readonly [share: number, length: number, replacement: string];

const edits = (pieces: readonly string[]): fc.Arbitrary<readonly Edit[]> =>
	fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.nat(60), fc.constantFrom('', ...pieces)), {
		minLength: 1,
		maxLength: 6,
	});

const mutate = (sample: string, changes: readonly Edit[]): string =>
	changes.reduce((now, [share, length, replacement]) => {
		const at = Math.floor(share * now.length);
		return now.slice(0, at) + replacement + now.slice(at + length);
	}, sample);

const bytesOf = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1');
const latin1Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const markup = [
	'<',
	'>',
	'</p>',
	'<p>',
	'&#27;[31m',
	'&#x9b;',
	'"',
	'<![CDATA[',
	'-->',
	'<!--',
	'\u{1B}]0;x\u{7}',
	'<w:p>',
	'</w:p>',
	'\0',
	'xmlns',
];
const binary = ['\0', '\u{FF}\u{FF}', 'PK\u{1}\u{2}', 'PK\u{5}\u{6}', '\u{7F}'];

/** An archive of which one file's text is changed, or the archive's own bytes. */
const archives = (files: Readonly<Record<string, Uint8Array>>): fc.Arbitrary<Uint8Array> =>
	fc.oneof(
		fc
			.tuple(fc.constantFrom(...Object.keys(files)), edits(markup))
			.map(([name, changes]) =>
				zipSync({...files, [name]: strToU8(mutate(strFromU8(files[name]!), changes))}),
			),
		edits(binary).map(changes => bytesOf(mutate(latin1Of(zipSync({...files})), changes))),
	);

const mail = `From: "Ana" <ana@tarn.example>\r\nSubject: =?UTF-8?Q?Harbour_=E2=80=93?=\r\nDate: Tue, 03 Mar 2026 08:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text}=\r\n more.\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<table><tr><td><h1>Harbour</h1><p>${text}</p></td></tr></table>`).toString('base64')}\r\n--x--\r\n`;
const mailPieces = [
	'\r\n',
	'\r\n\r\n',
	'--x',
	'--x--',
	'=?',
	'?=',
	'=\r\n',
	'=1B',
	'boundary=',
	'charset=utf-16',
	';',
	'"',
	'\u{1B}[2J',
	'message/rfc822',
	'multipart/mixed',
];

const pdf = latin1Of(
	pdfDocument(
		[column([text, text], {x: 60, y: 100, width: 300}), column([text], {x: 60, y: 100, width: 200})],
		{info: '/Author(Ada)'},
	),
);
const pdfPieces = [
	'<<',
	'>>',
	'[',
	']',
	'endobj',
	'stream\n',
	'endstream',
	' 0 R',
	'(',
	')',
	'-1',
	'99999999999',
	'/Kids[2 0 R]',
	'/Length 1',
	'\\033',
	'BT',
	'ET',
	' Tm',
	'/Filter/FlateDecode',
	'/Encrypt 5 0 R',
	'\0',
];

const html = `<html><head><title>Harbour</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","author":{"name":"Ana"}}</script></head><body><article><h1>Harbour</h1>${`<p>${text}</p>`.repeat(3)}<blockquote>${text}</blockquote><ul><li>one<li>two</ul></article></body></html>`;

type Case = {
	/** The sample before it is damaged. */
	readonly whole: Uint8Array;
	readonly samples: fc.Arbitrary<Uint8Array>;
	readonly read: (bytes: Uint8Array, hints: Hints) => Promise<readonly Content[]>;
};

const one =
	(read: (bytes: Uint8Array, hints: Hints) => Content | Promise<Content>): Case['read'] =>
	async (bytes, hints) => [await read(bytes, hints)];

const wordParts = wordFiles([{text: 'Harbour', style: 'Title'}, text, {text, style: 'list'}]);
const bookParts = bookFiles(
	[
		{name: 'a.xhtml', body: chapterBody('One', text, text), label: 'One'},
		{name: 'b.xhtml', body: chapterBody('Two', text, text), label: 'Two'},
	],
	{version: 2, places: [['a.xhtml#x', 'Half']]},
);

export const cases: Readonly<Record<string, Case>> = {
	'a Word document': {
		whole: zipSync(wordParts),
		samples: archives(wordParts),
		read: one(readDocx),
	},
	'a book': {
		whole: zipSync(bookParts),
		samples: archives(bookParts),
		read: async (bytes, hints) => (await readBook(bytes, hints)).contents ?? [],
	},
	'a mail': {
		whole: bytesOf(mail),
		samples: edits(mailPieces).map(changes => bytesOf(mutate(mail, changes))),
		read: one(readMail),
	},
	'a PDF document': {
		whole: bytesOf(pdf),
		samples: edits(pdfPieces).map(changes => bytesOf(mutate(pdf, changes))),
		read: one(readPdf),
	},
	'a page': {
		whole: new TextEncoder().encode(html),
		samples: edits(markup).map(changes => new TextEncoder().encode(mutate(html, changes))),
		read: one((bytes, hints) => {
			if (!('read' in page)) throw new Error('a page is a story');
			return page.read(bytes, hints);
		}),
	},
};

/** The sample as it is has its text in it: where every one is refused, nothing has been tried. */
export const isRead = async ({whole, read}: Case): Promise<void> => {
	const contents = await read(whole, {location: 'sample'});
	const texts = contents.flatMap(({paragraphs}) => paragraphs.map(paragraph => paragraph.text));
	expect(texts.join(' ')).toContain('the lamp had burned every night since the war');
};

/** Damaged samples are read as far as they go, or refused in one line: never another error, never for long. */
export const takesAnything = async ({samples, read}: Case, numRuns: number, seed?: number): Promise<void> => {
	await fc.assert(
		fc.asyncProperty(samples, async bytes => {
			const started = performance.now();
			try {
				const contents = await read(bytes, {location: 'sample'});
				for (const {paragraphs} of contents)
					for (const paragraph of paragraphs) expect(typeof paragraph.text).toBe('string');
			} catch (error) {
				expect(error).toBeInstanceOf(IntakeError);
				expect((error as Error).message).toMatch(/^(?:\P{Cc}){10,400}$/u);
			}

			expect(performance.now() - started).toBeLessThan(10_000);
		}),
		{numRuns, ...(seed === undefined ? {} : {seed})},
	);
};
