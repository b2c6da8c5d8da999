import {expect, test} from 'vitest';
import {IntakeError} from '../../source/intake/open.ts';
import {pdfDocument, type PdfLine} from './pdf-document.ts';
import {documentFrom} from './samples.ts';

test('a PDF document that unpacks without end is given up in time', async () => {
	const started = performance.now();
	const line: PdfLine = {text: 'x'.repeat(100), x: 60, y: 100};
	const bomb = pdfDocument([Array.from({length: 600_000}, () => line)], {packed: true});
	expect(bomb.length).toBeLessThan(1_000_000);
	await documentFrom(bomb, {location: 'paper.pdf'}).catch((error: unknown) => {
		expect(error).toBeInstanceOf(IntakeError);
	});
	expect(performance.now() - started).toBeLessThan(25_000);
});

const paragraph = `<p>${'The keeper said that the lamp had burned every night, and the council denied it. '.repeat(3)}</p>`;

test.each([
	['signs that begin no tag', '<'.repeat(1_400_000)],
	['comments that never end', '<!--'.repeat(300_000)],
	['references to characters', '&nbsp;'.repeat(200_000)],
	['references that never end', `<p>${'&amp'.repeat(300_000)}`],
])('a page of nothing but %s is read in time, or given up', async (_, html) => {
	const started = performance.now();
	await documentFrom(`<html><body><article>${paragraph}${html}</article></body></html>`).catch(
		(error: unknown) => {
			expect(error).toBeInstanceOf(IntakeError);
		},
	);
	expect(performance.now() - started).toBeLessThan(25_000);
});

test.each([
	['lines that flow', 'Content-Type: text/plain; format=flowed', 'word word word \n'.repeat(1_500_000)],
	[
		'parts',
		'Content-Type: multipart/mixed; boundary=x',
		'--x\nContent-Type: text/html\n\n<p>a</p>\n'.repeat(200_000),
	],
])('a mail of nothing but %s is read in time, or given up', async (_, type, body) => {
	const started = performance.now();
	await documentFrom(`From: a@b.example\nTo: c@d.example\n${type}\n\n${body}`).catch((error: unknown) => {
		expect(error).toBeInstanceOf(IntakeError);
	});
	expect(performance.now() - started).toBeLessThan(25_000);
});
