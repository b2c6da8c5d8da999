import {zipSync} from 'fflate';
import {describe, expect, test} from 'vitest';
import {epub} from '../../source/intake/epub.ts';
import {kinds} from '../../source/intake/kinds.ts';
import {IntakeError} from '../../source/intake/open.ts';
import type {Collection} from '../../source/intake/kind.ts';
import {book, bookFiles, chapterBody, type BookFile} from './book.ts';
import {documentFrom} from './samples.ts';

const long =
	'The keeper said that the lamp had burned every night since the war, and the council denied that it would ever be put out. Nobody believed either of them, least of all the fishermen of the lower harbour.';

const files: readonly BookFile[] = [
	{name: 'cover.xhtml', body: '<p>Letters from Tarn Point</p>'},
	{
		name: 'c1.xhtml',
		body: `${chapterBody('The light', long)}<h2 id="tower">The tower</h2><p>On the tower<sup><a href="#n1">1</a></sup>: ${long}</p>`,
		label: 'The light',
	},
	{name: 'c1b.xhtml', body: `<p>And on: ${long}</p>`},
	{name: 'c 2.xhtml', body: chapterBody('Chapter 3', 'By Ann Other', long), label: 'The hotel & its guests'},
];
const places = [['c1.xhtml#tower', 'The tower']] as const;

const read = async (bytes: Uint8Array): Promise<Collection> => {
	if (!('list' in epub)) throw new Error('a book is a list');
	return epub.list(bytes, {location: 'letters.epub'});
};

const refusal = async (bytes: Uint8Array): Promise<string> => {
	const error = await read(bytes).then(
		() => 'it opened',
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(IntakeError);
	return (error as IntakeError).message;
};

describe.each([2, 3] as const)('a book of EPUB %i', version => {
	const bytes = book(files, {version, places});

	test('has the chapters of its table of contents, files parted and joined as it says', async () => {
		const {title, entries, contents} = await read(bytes);
		expect(title).toBe('Letters from Tarn Point');
		expect(entries.map(entry => entry.title)).toEqual(['The light', 'The tower', 'The hotel & its guests']);
		expect(contents?.map(({paragraphs}) => paragraphs.map(({text}) => text))).toEqual([
			[long],
			[`On the tower: ${long}`, `And on: ${long}`],
			[long],
		]);
		expect(contents?.[0]).toMatchObject({
			title: 'The light',
			byline: 'Ingrid Solheim',
			published: '2025-11-02',
			language: 'en',
		});
		expect(contents?.[2]?.byline).toBe('Ann Other');
	});

	test('is told by its content', () => {
		const sure = kinds.filter(({sniff}) => sniff(bytes, {location: '-'}) > 0.2).map(({name}) => name);
		expect(sure).toEqual(['a book in EPUB']);
	});
});

describe('a book', () => {
	test('without a table of contents has a chapter in each file, with its own heading', async () => {
		const {entries} = await read(book(files.map(({name, body}) => ({name, body}))));
		expect(entries.map(({title}) => title)).toEqual(['The light', 'Letters from Tarn Point', 'Chapter 3']);
	});

	test('of several chapters is no story, one of a single chapter is', async () => {
		await expect(documentFrom(book(files, {places}))).rejects.toThrow(
			/story is a book of 3 chapters, not a story: list them with nutgraf feed story, and choose one with --entry NUMBER/u,
		);
		expect((await documentFrom(book(files.slice(3)))).title).toBe('The hotel & its guests');
	});

	test('never lets an escape sequence through', async () => {
		const evil = 'Light&#27;]0;x&#7;\u{9B}31m&#x9b;1m';
		const {title, entries, contents} = await read(
			book([{name: 'a.xhtml', body: `<h1>${evil}</h1><p>${evil} ${long}</p>`, label: `L\u{9B}31m`}], {
				title: `T\u{9B}31m`,
			}),
		);
		const document = await documentFrom(
			book([{name: 'a.xhtml', body: `<h1>${evil}</h1><p>${evil} ${long}</p>`}]),
		);
		expect(`${title}${entries[0]?.title}${contents?.[0]?.title}${document.text}`).not.toMatch(
			/(?!\n)\p{Cc}/u,
		);
	});

	test('that is cut off, locked, empty, nested or a bomb is refused in one line', async () => {
		const whole = book(files);
		expect(await refusal(whole.slice(0, whole.length / 2))).toMatch(/damaged or cut off/u);
		expect(
			await refusal(
				book(files, {
					more: {'META-INF/encryption.xml': '<e><CipherReference URI="OEBPS/c1.xhtml"/></e>'},
				}),
			),
		).toMatch(/locked by its seller/u);
		expect(await refusal(book([]))).toMatch(/no chapter with text/u);
		expect(await refusal(book([{name: 'a.xhtml', body: '<div>'.repeat(100_000)}]))).toMatch(/too deep/u);
		expect(
			await refusal(zipSync({...bookFiles(files), 'OEBPS/c1.xhtml': new Uint8Array(60_000_000)})),
		).toMatch(/unpacks to more than/u);
		expect(await refusal(zipSync({'META-INF/container.xml': new Uint8Array()}))).toMatch(/no chapter/u);
	});
});
