import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openBeginning} from '../../source/intake/beginning.ts';
import {openDocument} from '../../source/intake/open.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-beginning-'));
});
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

const write = (name: string, content: string | Uint8Array): string => {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
};

const paragraphs = Array.from(
	{length: 9000},
	(_, index) =>
		`${index + 1}. The ferry „Þórr“ sailed again, said Gerrit Dahl, and nobody in Kyrrfjord denied it.`,
);
const long = ['Ferry sails again, and again', ...paragraphs].join('\n\n');

describe('the beginning of a text', () => {
	it.each([
		['Unix', '\n'],
		['Windows', '\r\n'],
	])('is the same as the beginning of the whole, with the line ends of %s', async (system, lineEnd) => {
		const file = write(`${system}.txt`, long.replaceAll('\n', lineEnd));
		const [beginning, whole] = [await openBeginning(file, {}), await openDocument(file)];
		const {document, estimate} = beginning!;
		expect(document.paragraphs.length).toBeGreaterThan(200);
		expect(document.title).toBe(whole.title);
		expect(document.paragraphs).toEqual(whole.paragraphs.slice(0, document.paragraphs.length));
		expect(Math.abs(estimate - 9000)).toBeLessThan(300);
	});

	it.each<[string, string | Uint8Array]>([
		['a short text', long.slice(0, 10_000)],
		[
			'a page',
			`<!DOCTYPE html><html><body><article><p>${long.replaceAll('\n\n', '</p>\n\n<p>')}</p></article></body></html>`,
		],
		['a text without any blank line', long.replaceAll('\n\n', ' ')],
		['UTF-16', Buffer.from(`\u{FEFF}${long}`, 'utf16le')],
		['a binary file', Buffer.alloc(1_000_000)],
	])('is not told apart for %s', async (name, content) => {
		expect(await openBeginning(write(`${name}.txt`, content), {})).toBe(null);
	});

	it('of nothing is nothing', async () => {
		expect(await openBeginning(path.join(folder, 'missing.txt'), {})).toBe(null);
		expect(await openBeginning(folder, {})).toBe(null);
		expect(await openBeginning('-', {})).toBe(null);
	});
});
