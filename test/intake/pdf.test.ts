import {describe, expect, test} from 'vitest';
import {kinds} from '../../source/intake/kinds.ts';
import {IntakeError} from '../../source/intake/open.ts';
import {column, pdfDocument, type PdfLine} from './pdf-document.ts';
import {documentFrom, outline} from './samples.ts';

const texts = [
	'The pilots of Tarn harbour closed it for a third day on Tuesday, the port authority said, and nobody expects the quays to open before the weekend.',
	'Marcus Obi, who chairs the Harbour Trust, denied that the dispute was about wages alone, and accused the council of having refused to negotiate with the well-known spokesman of the pilots for more than eleven months.',
	'Residents of the lower town believe that the closure will ruin the season, and some of them have started to collect signatures against the council, whose spokesman is not so well-known, and which declined to comment.',
	'The council promised on Wednesday that it would publish its correspondence with the pilots, which would demonstrate that arbitration had been offered again and again.',
];
const breaks = [
	'cor-respondence',
	'demon-strate',
	'negoti-ate',
	'clo-sure',
	'signa-tures',
	'coun-cil',
	'week-end',
];

const refusal = async (bytes: Uint8Array): Promise<string> => {
	const error = await documentFrom(bytes, {location: 'paper.pdf'}).then(
		() => 'it opened',
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(IntakeError);
	return (error as IntakeError).message;
};

const title: PdfLine = {text: 'Harbour closed a third day', x: 60, y: 90, size: 20};

describe('a PDF document', () => {
	test('has its paragraphs whole, without the breaks of its lines', async () => {
		const lines = column(texts, {x: 60, y: 130, width: 160, breaks});
		expect(lines.filter(line => line.text.endsWith('-'))).toHaveLength(2);
		const document = await documentFrom(pdfDocument([[title, ...lines]]));
		expect(document.title).toBe('Harbour closed a third day');
		expect(document.language).toBe('en-GB');
		expect(outline(document)).toEqual(texts.map(text => `text: ${text}`));
	});

	test('has its words whole also where its hyphens are soft ones, which the library does not show', async () => {
		const lines = column(texts, {x: 60, y: 130, width: 160, breaks});
		expect(lines.filter(line => line.text.endsWith('-'))).toHaveLength(2);
		const document = await documentFrom(pdfDocument([[title, ...lines]], {hasSoftHyphens: true}));
		expect(outline(document)).toEqual(texts.map(text => `text: ${text}`));
	});

	test('parts paragraphs that are not set in by the space between them, or by where the line ends', async () => {
		const apart = texts.flatMap((text, index) =>
			column([text], {x: 60, y: 130 + 90 * index, width: 480, indent: 0}),
		);
		expect(outline(await documentFrom(pdfDocument([apart])))).toEqual(texts.map(text => `text: ${text}`));
		const close = column(texts, {x: 60, y: 130, width: 400, indent: 0});
		expect(outline(await documentFrom(pdfDocument([close])))).toEqual(texts.map(text => `text: ${text}`));
	});

	test.each([2, 3])(
		'in %i columns is read one column after the other, below a headline that spans them',
		async count => {
			const width = count === 2 ? 230 : 150;
			const all = column([...texts, ...texts], {x: 0, y: 0, width, breaks});
			const share = Math.ceil(all.length / count);
			const lines = all.map((line, index) => ({
				...line,
				x: line.x + 50 + Math.floor(index / share) * (width + 20),
				y: 140 + (index % share) * 12,
			}));
			const document = await documentFrom(
				pdfDocument([
					[{...title, text: 'Harbour closed for a third day, no end in sight'.slice(0, 40)}, ...lines],
				]),
			);
			expect(document.title).toBe('Harbour closed for a third day, no end i');
			expect(outline(document)).toEqual([...texts, ...texts].map(text => `text: ${text}`));
		},
	);

	test('goes on over the page, without running heads, running feet and page numbers', async () => {
		const all = column([...texts, ...texts, ...texts, ...texts], {x: 60, y: 0, width: 400, breaks});
		const perPage = 22;
		const pages = Array.from({length: Math.ceil(all.length / perPage)}, (_, page): readonly PdfLine[] => [
			{text: page % 2 === 0 ? 'The Tarn Gazette' : '4 March 2026', x: 60, y: 40, size: 8},
			...all
				.slice(page * perPage, (page + 1) * perPage)
				.map((line, index) => ({...line, y: 100 + index * 12})),
			{text: `Page ${page + 1} of 3`, x: 280, y: 770, size: 8},
		]);
		expect(outline(await documentFrom(pdfDocument(pages)))).toEqual(
			[...texts, ...texts, ...texts, ...texts].map(text => `text: ${text}`),
		);
	});

	test('keeps list items apart, tells headings, and puts notes behind the text', async () => {
		const second = column([texts[1]!], {x: 60, y: 172, width: 400});
		const {text: last, x, y} = second.at(-1)!;
		const lines: readonly PdfLine[] = [
			...column([texts[0]!], {x: 60, y: 100, width: 400}),
			{text: 'What the pilots want', x: 60, y: 156, isBold: true},
			...second,
			{text: '3', x: x + last.length * 6, y: y - 4, size: 6},
			{text: '1. More pilots for the harbour', x: 80, y: 240},
			{text: '2. Better boats', x: 80, y: 252},
			...column([texts[2]!], {x: 60, y: 280, width: 400}),
			{text: '3 The council gave other figures.', x: 60, y: 700, size: 8},
			{text: 'DRAFT', x: 300, y: 400, size: 60, isUpright: true},
		];
		const document = await documentFrom(pdfDocument([lines], {packed: true}));
		expect(outline(document)).toEqual([
			`text: ${texts[0]}`,
			'heading: What the pilots want',
			`text: ${texts[1]}`,
			'list: 1. More pilots for the harbour',
			'list: 2. Better boats',
			`text: ${texts[2]}`,
			'text: 3 The council gave other figures.',
		]);
	});

	test('takes its author and date from its properties, but for what programs write there', async () => {
		const lines = column(texts, {x: 60, y: 130, width: 480});
		const info = "/Title(Microsoft Word - a.docx)/Author(Ada Brook)/CreationDate(D:20260304103000+01'00')";
		expect(await documentFrom(pdfDocument([lines], {info}))).toMatchObject({
			title: null,
			byline: 'Ada Brook',
			published: '2026-03-04T10:30:00+01:00',
		});
		expect((await documentFrom(pdfDocument([lines], {info: '/Author(user)'}))).byline).toBeNull();
	});

	test('is told by its content, also where its mark stands below other bytes', () => {
		const bytes = pdfDocument([[title]]);
		for (const given of [bytes, Buffer.concat([Buffer.from('\u{0}\u{1}junk\n', 'latin1'), bytes])]) {
			const sure = kinds.filter(({sniff}) => sniff(given, {location: 'a.txt'}) > 0.3).map(({name}) => name);
			expect(sure).toEqual(['a PDF document']);
		}
	});

	test('never lets an escape sequence through, neither in the text nor in its properties', async () => {
		const evil = String.raw`Clo\033]0;x\007sed\033[31m \233`;
		const line = (text: string, y: number): PdfLine => ({text, x: 60, y});
		const bytes = Buffer.from(
			pdfDocument([[{...title, text: 'EVIL'}, line(`EVIL ${texts[0]!.slice(0, 60)}`, 130)]], {
				info: '/Author(EVIL)',
			}),
		)
			.toString('latin1')
			.replaceAll('EVIL', evil);
		const document = await documentFrom(Buffer.from(bytes, 'latin1'));
		expect(`${document.title}${document.byline}${document.text}`).not.toMatch(/(?!\n)\p{Cc}/u);
		expect(document.text).toContain('The pilots of Tarn harbour');
	});

	test('that is cut off is read as far as it goes; damaged, locked or of pictures it is refused in one line', async () => {
		const whole = pdfDocument([column(texts, {x: 60, y: 130, width: 480}), []]);
		const cut = await documentFrom(whole.subarray(0, whole.length - 300)).catch((error: unknown) => error);
		if (cut instanceof Error) expect(cut).toBeInstanceOf(IntakeError);
		else expect(outline(cut as Awaited<ReturnType<typeof documentFrom>>)[0]).toBe(`text: ${texts[0]}`);
		expect(await refusal(whole.subarray(0, 200))).toMatch(/paper\.pdf is a damaged PDF|has no text/u);
		expect(await refusal(Buffer.from('%PDF-1.7\nnothing of the kind'))).toMatch(
			/paper\.pdf is a damaged PDF/u,
		);
		expect(await refusal(pdfDocument([[], []]))).toMatch(/no text in it, perhaps pictures of pages/u);
		const lock = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'1f'.repeat(32)}>/U<${'2e'.repeat(32)}>>>`;
		expect(await refusal(pdfDocument([column(texts, {x: 60, y: 130, width: 480})], {trailer: lock}))).toBe(
			'paper.pdf is protected with a password; save it without one and open that',
		);
	});
});
