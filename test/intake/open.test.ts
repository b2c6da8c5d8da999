import {execFile, spawn} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {IntakeError, openDocument} from '../../source/intake/open.ts';
import {documentFrom} from './samples.ts';

let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
	const location = path.join(folder, name);
	fs.writeFileSync(location, content);
	return location;
};

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nutgraf-intake-'));
});
afterAll(() => {
	fs.rmSync(folder, {recursive: true});
});

const message = async (what: string, encoding?: string): Promise<string> => {
	try {
		await openDocument(what, {encoding});
	} catch (error) {
		if (error instanceof IntakeError) return error.message;
		throw error;
	}

	throw new Error('it opened');
};

describe('a file', () => {
	test('is opened with its origin', async () => {
		const location = file('a.txt', 'The bridge was closed on Monday, the mayor said.\n');
		const document = await openDocument(location);
		expect(document.source).toEqual({kind: 'file', location});
		expect(document.language).toBe('en');
		expect(document.text).toBe('The bridge was closed on Monday, the mayor said.');
	});

	test('that is a named pipe is read to its end', async () => {
		const location = path.join(folder, 'pipe');
		await new Promise(resolve => {
			execFile('mkfifo', [location], resolve);
		});
		const writer = spawn('sh', ['-c', `printf 'The bridge is closed.' > "${location}"`]);
		expect((await openDocument(location)).text).toBe('The bridge is closed.');
		writer.kill();
	});

	test.each([
		['missing', () => path.join(folder, 'none.txt'), /none\.txt: there is no such file; check/u],
		['inside a file', () => path.join(file('b.txt', 'b'), 'c.txt'), /there is no such file/u],
		['a directory', () => folder, /it is a directory; give a file in it/u],
		[
			'binary',
			() => file('c.bin', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3)),
			/c\.bin is a binary file/u,
		],
		['empty', () => file('d.txt', ''), /d\.txt is empty/u],
		['only white space', () => file('e.txt', ' \n\t\n\u00A0\n'), /e\.txt is empty/u],
		['only a byte order mark', () => file('f.txt', Uint8Array.of(0xef, 0xbb, 0xbf)), /f\.txt is empty/u],
	])('that is %s is refused in one line', async (_, make, expected) => {
		const line = await message(make());
		expect(line).toMatch(expected);
		expect(line).not.toContain('\n');
	});

	test.skipIf(process.getuid?.() === 0)('that may not be read is refused', async () => {
		const location = file('g.txt', 'text');
		fs.chmodSync(location, 0);
		expect(await message(location)).toMatch(/permission denied/u);
	});

	test('is named in messages without what its name hides', async () => {
		expect(await message(path.join(folder, 'a\u001B[31mb\n.txt'))).toMatch(
			/ab \.txt: there is no such file/u,
		);
	});

	test('is read in an unknown encoding never', async () => {
		expect(await message(file('h.txt', 'text'), 'klingon')).toMatch(/unknown encoding: klingon/u);
	});
});

test('standard input is read to its end, however slowly it comes', async () => {
	const program = `import {openDocument} from ${JSON.stringify(path.resolve('source/intake/open.ts'))};
		console.log(JSON.stringify(await openDocument('-')));`;
	const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		output += chunk;
	});
	child.stdin.write('The bridge ');
	setTimeout(() => child.stdin.end('is closed.'), 50);
	await new Promise(resolve => {
		child.on('close', resolve);
	});
	const document = JSON.parse(output);
	expect(document.text).toBe('The bridge is closed.');
	expect(document.source).toEqual({kind: 'stdin', location: '-'});
});

describe('encodings', () => {
	const text = 'Zürich’s mayor said “no”.';
	test.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
		['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
		['UTF-16 without one', Buffer.from(text, 'utf16le')],
		['big-endian UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
		[
			'Windows-1252',
			Buffer.from(text.replace('’', '\u0092').replace('“', '\u0093').replace('”', '\u0094'), 'latin1'),
		],
	])('%s', async (_, bytes) => {
		expect((await documentFrom(bytes)).text).toBe(text);
	});

	test('the user knows best', async () => {
		const bytes = Uint8Array.of(0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4);
		expect((await documentFrom(bytes, {encoding: 'koi8-r'})).text).toBe('Привет');
	});
});

test('whatever the bytes are, a document with exact offsets comes out, or one line that says why not', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.uint8Array({maxLength: 400}),
				fc.string({unit: 'binary', maxLength: 400}).map(text => new TextEncoder().encode(text)),
				fc
					.string({
						unit: fc.constantFrom(
							'a',
							' ',
							'\n',
							'#',
							'-',
							'*',
							'_',
							'[',
							']',
							'(',
							')',
							'>',
							'`',
							'|',
							'=',
							'<',
							'&',
							';',
							'1',
							'.',
							'é',
						),
						maxLength: 200,
					})
					.map(text => new TextEncoder().encode(text)),
			),
			async bytes => {
				try {
					const document = await documentFrom(bytes);
					for (const paragraph of document.paragraphs) {
						expect(document.text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
						expect(paragraph.text).not.toBe('');
					}

					expect(document.text).not.toMatch(/(?!\n)\p{Cc}/u);
				} catch (error) {
					expect(error).toBeInstanceOf(IntakeError);
					expect((error as Error).message).not.toMatch(/\p{Cc}/u);
				}
			},
		),
		{numRuns: 1500},
	);
});
