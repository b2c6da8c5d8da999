import {zipSync, type Zippable} from 'fflate';
import {describe, expect, test} from 'vitest';
import {IntakeError} from '../../source/intake/open.ts';
import {kinds} from '../../source/intake/kinds.ts';
import {documentFrom, outline} from './samples.ts';
import {wordDocument, wordFiles, type WordParagraph} from './word-document.ts';

const story: readonly WordParagraph[] = [
	{text: 'Minister opens the Varn bridge', style: 'Title'},
	'By Ada Brook',
	'The bridge over the Varn was opened on Monday, the ministry said. It took nine years to build it.',
	{text: 'What it cost', bold: true},
	'The minister denied that the bridge had cost twice as much as planned, and that anybody could have known it before.',
	{text: 'first the piers', style: 'list'},
	{text: 'We knew nothing of it.', style: 'Quote'},
	{text: 'Next steps', style: 'Heading1'},
	'It will be painted & polished.',
];

const refusal = async (bytes: Uint8Array): Promise<string> => {
	const error = await documentFrom(bytes, {location: 'report.docx'}).then(
		() => 'it opened',
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(IntakeError);
	return (error as IntakeError).message;
};

describe('a Word document', () => {
	test('has its headline, byline and paragraphs by their styles, bold lines as headings', async () => {
		const document = await documentFrom(
			wordDocument(story, {
				core: '<dc:creator>Microsoft Office User</dc:creator><dcterms:modified>2026-03-04T10:00:00Z</dcterms:modified><dc:language>en-GB</dc:language>',
			}),
		);
		expect(document).toMatchObject({
			title: 'Minister opens the Varn bridge',
			byline: 'Ada Brook',
			published: '2026-03-04T10:00:00Z',
			language: 'en-GB',
		});
		expect(outline(document)).toEqual([
			'text: The bridge over the Varn was opened on Monday, the ministry said. It took nine years to build it.',
			'heading: What it cost',
			'text: The minister denied that the bridge had cost twice as much as planned, and that anybody could have known it before.',
			'list: first the piers',
			'quote: We knew nothing of it.',
			'heading: Next steps',
			'text: It will be painted & polished.',
		]);
	});

	test('names its author in its properties where nobody signs it, but for what programs write there', async () => {
		const from = (creator: string) =>
			documentFrom(wordDocument(story.slice(2), {core: `<dc:creator>${creator}</dc:creator>`}));
		expect((await from('Marcus Obi')).byline).toBe('Marcus Obi');
		const signed = wordDocument([story[0]!, 'Marcus Obi', ...story.slice(2)], {
			core: '<dc:creator>Marcus Obi</dc:creator>',
		});
		expect((await documentFrom(signed)).paragraphs[0]?.text).toMatch(/^The bridge/u);
		for (const creator of ['user', 'Microsoft Office User', 'python-docx'])
			expect((await from(creator)).byline).toBeNull();
	});

	test('is of the day that it bears above its text, before that which a program noted down', async () => {
		const core = '<dcterms:modified>2013-12-23T23:15:00Z</dcterms:modified>';
		const bytes = wordDocument([story[0]!, 'Tarn, March 4th, 2026', ...story.slice(2)], {core});
		expect((await documentFrom(bytes)).published).toBe('2026-03-04');
		expect((await documentFrom(wordDocument(story, {core}))).published).toBe('2013-12-23T23:15:00Z');
	});

	test('has the rows of its tables as lines', async () => {
		const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
		const row = (...texts: readonly string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
		const body = `<w:tbl>${row('Year', 'Boats')}${row('2026', '44')}</w:tbl>`;
		expect((await documentFrom(wordDocument(['The boats of Tarn.'], {body}))).text).toBe(
			'The boats of Tarn.\n\nYear | Boats\n\n2026 | 44',
		);
	});

	test('shows insertions and no deletions, and neither note marks nor pictures', async () => {
		const body =
			'<w:p><w:ins><w:r><w:t>It was added. </w:t></w:r></w:ins><w:del><w:r><w:delText>It was taken out.</w:delText></w:r></w:del><w:r><w:drawing/></w:r></w:p>';
		expect((await documentFrom(wordDocument(['The piers stand.'], {body}))).text).toBe(
			'The piers stand.\n\nIt was added.',
		);
	});

	test('is told by its content, whatever it is called', () => {
		const bytes = wordDocument(story);
		const sure = kinds.filter(({sniff}) => sniff(bytes, {location: 'a.txt'}) > 0.2).map(({name}) => name);
		expect(sure).toEqual(['a Word document']);
	});

	test('never lets an escape sequence through, neither in the text nor in its properties', async () => {
		const evil = 'The \u{9D}0;x\u{9C}piers\u{9B}31m \u{202E}stand.';
		const document = await documentFrom(
			wordDocument([{text: evil, style: 'Title'}, evil, 'Varn is a river.'], {
				core: `<dc:creator>Ada\u{9B}31m Brook</dc:creator><dc:language>en\u{9B}31m</dc:language>`,
			}),
		);
		expect(`${document.title}${document.text}${document.byline}${document.language}`).not.toMatch(
			/(?!\n)\p{Cc}|\u{202E}/u,
		);
		expect(document.byline).toBe('Ada Brook');
	});

	test('that is cut off, damaged, empty or locked is refused in one line', async () => {
		const whole = wordDocument(story);
		expect(await refusal(whole.slice(0, whole.length / 2))).toMatch(/report\.docx is damaged or cut off/u);
		const files = wordFiles(story);
		expect(await refusal(zipSync({...files, 'word/document.xml': new Uint8Array()}))).toMatch(/damaged/u);
		expect(await refusal(wordDocument([]))).toMatch(/is empty/u);
		const locked = Buffer.from(whole);
		// The flag of a password, on every file of the list at the end.
		for (
			let at = locked.indexOf('PK\u{1}\u{2}', 0, 'latin1');
			at !== -1;
			at = locked.indexOf('PK\u{1}\u{2}', at + 4, 'latin1')
		)
			locked[at + 8]! |= 1;
		expect(await refusal(locked)).toMatch(/protected with a password/u);
	});

	test('that unpacks without end is refused before it is unpacked', async () => {
		const bomb: Zippable = {...wordFiles(story), 'word/comments.xml': new Uint8Array(60_000_000)};
		const bytes = zipSync(bomb, {level: 9});
		expect(bytes.length).toBeLessThan(200_000);
		expect(await refusal(bytes)).toMatch(/unpacks to more than 48 MB/u);
	});

	test('that lies about how much it unpacks to is unpacked no further', async () => {
		const bytes = Buffer.from(
			zipSync({...wordFiles(story), 'word/comments.xml': new Uint8Array(60_000_000)}),
		);
		const at = bytes.lastIndexOf('word/comments.xml') - 46;
		bytes.writeUInt32LE(1000, at + 24);
		const before = process.memoryUsage.rss();
		await documentFrom(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(IntakeError));
		expect(process.memoryUsage.rss() - before).toBeLessThan(400_000_000);
	});
});
