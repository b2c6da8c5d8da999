import {ftruncateSync, openSync, closeSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {strToU8, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {book, bookFiles, chapterBody} from '../intake/book.ts';
import {column, pdfDocument} from '../intake/pdf-document.ts';
import {wordDocument, wordFiles} from '../intake/word-document.ts';
import {fileWith, nutgraf, testFolder} from './program.ts';

/** What a person may open that holds no story: one line each, exit code 2, and soon. */

const sentence = 'The keeper said that the lamp had burned every night, and the council denied that it had. ';
const long = sentence.repeat(4);

/** A file that is `megabytes` long: what is given, and then nothing, which takes no room on the disk. */
const huge = (name: string, start: string, megabytes: number): string => {
	const file = fileWith(name, start);
	const descriptor = openSync(file, 'r+');
	ftruncateSync(descriptor, megabytes * 1_000_000);
	closeSync(descriptor);
	return file;
};

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2);
const locked = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'1f'.repeat(32)}>/U<${'2e'.repeat(32)}>>>`;
const pages = [column([long], {x: 60, y: 100, width: 480})];
const bomb = new Uint8Array(60_000_000);

const inputs: ReadonlyArray<readonly [name: string, content: string | Uint8Array, says: RegExp]> = [
	['cut.docx', half(wordDocument([long])), /damaged or cut off/u],
	['bomb.docx', zipSync({...wordFiles([long]), 'word/footnotes.xml': bomb}), /unpacks to more than 48 MB/u],
	['cut.epub', half(book([{name: 'a.xhtml', body: chapterBody('One', long)}])), /damaged or cut off/u],
	[
		'bomb.epub',
		zipSync({...bookFiles([{name: 'a.xhtml', body: long}]), 'OEBPS/a.xhtml': bomb}),
		/unpacks to more than 48 MB/u,
	],
	['broken.pdf', '%PDF-1.7\nnothing', /damaged PDF/u],
	['locked.pdf', pdfDocument(pages, {trailer: locked}), /protected with a password/u],
	['pictures.pdf', pdfDocument([[]]), /no text in it, perhaps pictures/u],
	['empty.eml', 'From: a@b.example\nTo: c@d.example\nSubject: none\n\n', /a mail without text/u],
	[
		'empty.xml',
		'<rss version="2.0"><channel><title>Quiet</title></channel></rss>',
		/a feed without entries/u,
	],
	['cut.xml', '<rss version="2.0"><channel><title>Qui', /a damaged feed/u],
	['deep.html', `<html><body>${'<div>'.repeat(100_000)}`, /nests its elements/u],
	[
		'login.html',
		'<html><title>Log in</title><body><form><input type="password"></form>',
		/it asks to log in/u,
	],
	['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0]), /an old Word document/u],
	['a.zip', zipSync({'a.txt': strToU8(long)}), /a ZIP archive; unpack it/u],
	[
		'a.odt',
		zipSync({mimetype: [strToU8('application/vnd.oasis.opendocument.text'), {level: 0}]}),
		/OpenDocument/u,
	],
	['a.txt.gz', gzipSync(long), /is packed; unpack it/u],
	['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /a picture/u],
	['answer.json', `{"status": "ok", "items": ["${sentence}"]}`, /data for programs \(JSON\), not a story/u],
	['answers.jsonl', `{"text": "${sentence}"}\n{"text": "${sentence}"}\n`, /data for programs \(JSON\)/u],
	['list.json', `\u{FEFF}[\n\t{"text": "${sentence}"}\n]\n`, /data for programs \(JSON\)/u],
	['noise', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), /a binary file/u],
];

const patience = 15_000;

describe('what holds no story', () => {
	it.each(inputs)('%s is told about in one line, by path and by pipe', (name, content, says) => {
		const started = performance.now();
		const file = fileWith(name, content);
		const byPath = nutgraf(['paragraphs', file]);
		expect(byPath).toMatchObject({code: 2, out: ''});
		expect(byPath.err).toMatch(/^nutgraf: [^\n]+\n$/u);
		expect(byPath.err).toMatch(says);
		expect(byPath.err).toContain(path.basename(file));
		const byPipe = nutgraf(['paragraphs', '-'], {input: readFileSync(file)});
		expect(byPipe).toMatchObject({code: 2, out: ''});
		expect(byPipe.err).toMatch(/^nutgraf: [^\n]*standard input[^\n]*\n$/u);
		expect(byPipe.err).toMatch(says);
		expect(performance.now() - started).toBeLessThan(patience);
	});

	it.each([
		['page.html', `<html><body>${'<p>Page.</p>'.repeat(2000)}`, 200, /the page is 200 MB/u],
		['text.txt', long.repeat(100), 200, /the text is 200 MB/u],
		['news.xml', `<rss version="2.0"><channel>${'<item/>'.repeat(2000)}`, 100, /the feed is 100 MB/u],
		[
			'letter.eml',
			`From: a@b.example\nSubject: x\nTo: c@d.example\n\n${long.repeat(100)}`,
			100,
			/the mail is 100 MB/u,
		],
		['more.txt', long.repeat(100), 300, /larger than 256 MB/u],
	])('%s of hundreds of megabytes is refused before it is read through', (name, start, size, says) => {
		const started = performance.now();
		const {code, err} = nutgraf(['paragraphs', huge(name, start, size)]);
		expect({code, err}).toEqual({code: 2, err: expect.stringMatching(says)});
		expect(performance.now() - started).toBeLessThan(patience);
	});

	it('is told about where its path is too long or leads in a circle', () => {
		const tooLong = nutgraf(['show', 'a'.repeat(300)]);
		expect(tooLong).toMatchObject({code: 2, out: ''});
		expect(tooLong.err).toMatch(/^nutgraf: cannot open a+: the path is too long; check it\n$/u);
		const loop = path.join(testFolder, 'loop');
		symlinkSync('loop', loop);
		expect(nutgraf(['show', loop])).toMatchObject({
			code: 2,
			out: '',
			err: `nutgraf: cannot open ${loop}: its symbolic links lead in a circle; check the path\n`,
		});
	});

	it('is named without what its name hides', () => {
		const file = fileWith('a\u{1B}[31mb\u{9B}2J.pdf', '%PDF-1.7\nnothing');
		expect(nutgraf(['paragraphs', file]).err).toMatch(/ab\.pdf is a damaged PDF/u);
	});

	it('does not keep the others from being opened', () => {
		const file = fileWith('fine.txt', `Headline of the keeper\n\n${long}`);
		const {code, err, out} = nutgraf(['export', '--format', 'jsonl', fileWith('b.pdf', '%PDF-1.7\n'), file]);
		expect(code).toBe(2);
		expect(err).toMatch(/b\.pdf is a damaged PDF/u);
		expect(JSON.parse(out)).toMatchObject({title: 'Headline of the keeper'});
	});
});

describe('what begins as data does and is a story', () => {
	it.each(['[Update] The lamp burns on', '{Corrected} The lamp burns on', '[1]'])('is read: %s', headline => {
		const story = fileWith('bracket.txt', `${headline}\n\n${sentence}\n\n${sentence}\n`);
		expect(nutgraf(['paragraphs', story]).out).toContain('the council denied');
	});
});
