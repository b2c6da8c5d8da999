import {getDocumentProxy, getResolvedPDFJS} from 'unpdf';
import {cleanLine} from '../clean.ts';
import {fold} from '../folded.ts';
import {headlineIndex, isHeading} from '../headline.ts';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import type {Block, Content, Hints} from '../kind.ts';
import {takeByline} from '../plain-text.ts';
import {authorIn, dateAbove, dateIn, languageIn} from '../properties.ts';
import {columnsOf} from './columns.ts';
import {withoutFurniture} from './furniture.ts';
import {linesOf, settingOf, type Line, type Page, type Setting, type Word} from './line.ts';
import {paragraphsOf, type PdfParagraph} from './paragraphs.ts';
import {mayHaveSoftHyphens, softHyphen, withSoftHyphens} from './soft-hyphens.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const mostPages = 2000;
/** Characters; far more than any story has. */
const mostText = 8_000_000;

const ligatures: Readonly<Record<string, string>> = {
	ﬀ: 'ff',
	ﬁ: 'fi',
	ﬂ: 'fl',
	ﬃ: 'ffi',
	ﬄ: 'ffl',
	ﬅ: 'st',
	ﬆ: 'st',
};

type Matrix = readonly number[];

const times = (a: Matrix, b: Matrix): Matrix => {
	const [a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0] = a;
	const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0] = b;
	return [
		a0 * b0 + a2 * b1,
		a1 * b0 + a3 * b1,
		a0 * b2 + a2 * b3,
		a1 * b2 + a3 * b3,
		a0 * b4 + a2 * b5 + a4,
		a1 * b4 + a3 * b5 + a5,
	];
};

/** All characters that a page draws, in the order in which it does. */
const drawnText = async (page: PdfPage): Promise<string> => {
	const {OPS} = await getResolvedPDFJS();
	const {fnArray, argsArray} = await page.getOperatorList();
	let text = '';
	for (const [index, operation] of fnArray.entries()) {
		if (operation !== OPS.showText && operation !== OPS.showSpacedText) continue;
		const [shapes = []] = argsArray[index] as readonly (readonly unknown[])[];
		for (const shape of shapes) {
			if (typeof shape !== 'object' || shape === null || !('unicode' in shape)) continue;
			// What has no width is not drawn: the place where a word could have been broken.
			const isDrawn = shape.unicode !== softHyphen || ('width' in shape && Number(shape.width) > 0);
			if (isDrawn) text += String(shape.unicode);
		}
	}

	return text;
};

const wordsOf = async (page: PdfPage, isHyphenated: boolean): Promise<Page> => {
	const {transform, width, height} = page.getViewport({scale: 1});
	const {items: all} = await page.getTextContent();
	const items = all.filter(item => 'str' in item);
	const plain = items.map(({str}) => str);
	const texts = isHyphenated ? withSoftHyphens(plain, await drawnText(page)) : plain;
	const words = items.flatMap((item, index): readonly Word[] => {
		if (item.str.trim() === '') return [];
		const [across = 0, slope = 0, , , left = 0, baseline = 0] = times(transform, item.transform as Matrix);
		const size = Math.hypot(across, slope) || item.height;
		// What runs up or across the page is a watermark, or the name of an axis.
		if (across <= 0 || Math.abs(slope) > 0.05 * across || !(size > 1 && size < 400)) return [];
		if (left < -5 || left > width || baseline < -5 || baseline > height + 5) return [];
		const text = texts[index]!.replaceAll(/[ﬀ-ﬆ]/gu, letter => ligatures[letter] ?? letter);
		return [{text, left, right: left + item.width, baseline, size, font: item.fontName}];
	});
	page.cleanup();
	return {width, height, words};
};

const open = async (bytes: Uint8Array, name: string): Promise<PdfDocument> => {
	try {
		return await getDocumentProxy(new Uint8Array(bytes), {
			verbosity: 0,
			disableFontFace: true,
			useSystemFonts: false,
			useWasm: false,
			stopAtErrors: false,
		});
	} catch (error) {
		throw new IntakeError(
			error instanceof Error && error.name === 'PasswordException'
				? `${name} is protected with a password; save it without one and open that`
				: `${name} is a damaged PDF: it cannot be read`,
			{cause: error},
		);
	}
};

const readPages = async (pdf: PdfDocument, name: string, isHyphenated: boolean): Promise<readonly Page[]> => {
	if (pdf.numPages > mostPages)
		throw new IntakeError(`${name} has ${pdf.numPages} pages; give the story alone`);
	const pages: Page[] = [];
	let length = 0;
	for (let number = 1; number <= pdf.numPages; number++) {
		try {
			const page = await wordsOf(await pdf.getPage(number), isHyphenated);
			length += page.words.reduce((sum, {text}) => sum + text.length, 0);
			pages.push(page);
		} catch {
			// A page that is damaged: the others may be whole.
			continue;
		}

		if (length > mostText)
			throw new IntakeError(`${name} has more text than any story; give the story alone`);
	}

	return pages;
};

/** Where, in a column, the notes at the foot of the page begin: set smaller than the text, below all of it. */
const notesStart = (column: readonly Line[], {size}: Setting, height: number): number => {
	const start = column.findLastIndex(line => line.size >= 0.92 * size) + 1;
	const first = column[start];
	return start > 0 && first !== undefined && first.baseline > height / 2 ? start : column.length;
};

/** Where the headline stands: the largest type near the top of the first page, or what the document calls itself. */
const titleIndex = (paragraphs: readonly PdfParagraph[], given: string): number => {
	const near = paragraphs.slice(0, 8);
	const sizes = near.map(({kind, lines, text}) =>
		kind === 'heading' && text.length < 300 ? lines[0]!.size : 0,
	);
	const largest = Math.max(0, ...sizes);
	if (largest > 0) return sizes.indexOf(largest);
	const named = fold(given);
	const index = named.length < 8 ? -1 : near.findIndex(({text}) => fold(text) === named);
	if (index >= 0) return index;
	// What is set as the text is, and ends as its sentences do, begins it.
	return /[.!?…。]["'”’)]*$/u.test(paragraphs[0]?.text ?? '') ? -1 : headlineIndex(paragraphs);
};

const blockOf = (
	{text, kind, lines}: PdfParagraph,
	next: PdfParagraph | undefined,
	setting: Setting,
): Block => {
	const isOther = lines.length < 3 && lines[0]!.font !== setting.font;
	return {text, kind: kind === 'text' && isOther && isHeading(text, next?.text) ? 'heading' : kind};
};

/**
Read a PDF document. Throws an IntakeError where it is damaged, protected with a password, or has no text but pictures of it.
*/
export const readPdf = async (bytes: Uint8Array, hints: Hints): Promise<Content> => {
	const name = nameOfInput(hints.location);
	const pdf = await open(bytes, name);
	const pages = await readPages(pdf, name, mayHaveSoftHyphens(bytes));
	const lines = withoutFurniture(pages.map(({words, height}) => ({lines: linesOf(words), height})));
	const all = lines.flatMap((page, index) =>
		columnsOf(page).map(column => ({column, height: pages[index]!.height})),
	);
	const setting = settingOf(all.map(({column}) => column));
	const parted = all.map(({column, height}) => ({column, start: notesStart(column, setting, height)}));
	const columns = parted.map(({column, start}) => column.slice(0, start));
	const notes = parted.map(({column, start}) => column.slice(start));
	const body = paragraphsOf(columns, setting);
	const below = paragraphsOf(notes, {
		...setting,
		size: notes.flat()[0]?.size ?? setting.size,
		leading: 0.9 * setting.leading,
	});
	if (body.length === 0) {
		throw new IntakeError(
			`${name} has no text in it, perhaps pictures of pages; have a program for text recognition (OCR) read it first`,
		);
	}

	const {info} = (await pdf.getMetadata().catch(() => null)) ?? {};
	const property = (key: string): string | null => {
		const value: unknown = info === undefined ? undefined : (info as Readonly<Record<string, unknown>>)[key];
		return typeof value === 'string' ? cleanLine(value) : null;
	};
	const title = titleIndex(body, property('Title') ?? '');
	const blocks = body.map((paragraph, index) => blockOf(paragraph, body[index + 1], setting));
	const rest = takeByline(
		blocks.filter((_, index) => index !== title),
		authorIn(property('Author')),
	);
	return {
		title: body[title]?.text ?? null,
		byline: rest.byline,
		published: dateAbove(body) ?? dateIn(property('CreationDate')),
		url: null,
		language: languageIn(property('Language')),
		paragraphs: [...rest.blocks, ...below.map(({text}): Block => ({text, kind: 'text'}))],
	};
};
