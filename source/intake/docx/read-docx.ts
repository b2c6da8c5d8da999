import mammoth from 'mammoth';
import {openArchive, packFiles} from '../archive/archive.ts';
import {cleanText} from '../clean.ts';
import {foldSpace} from '../../story/fold-space.ts';
import {fold} from '../folded.ts';
import {headlineIndex, isHeading} from '../headline.ts';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import type {Block, Content, Hints} from '../kind.ts';
import {blocksOfElement, type PageBlock} from '../page/blocks.ts';
import type {DomDocument} from '../page/dom.ts';
import {elementsNamed, parsePage, parseXml} from '../page/parse.ts';
import {takeByline} from '../plain-text.ts';
import {authorIn, dateAbove, dateIn, languageIn} from '../properties.ts';

const styles = [
	"p[style-name='Title'] => h1.title:fresh",
	"p[style-name='Subtitle'] => h2:fresh",
	"p[style-name='Quote'] => blockquote > p:fresh",
	"p[style-name='Intense Quote'] => blockquote > p:fresh",
	"p[style-name='Block Text'] => blockquote > p:fresh",
	"p[style-name='Quotations'] => blockquote > p:fresh",
	"p[style-name='caption'] => figcaption:fresh",
];

type Properties = Pick<Content, 'byline' | 'published' | 'language'> & {readonly title: string | null};

const propertiesOf = (core: Uint8Array | undefined): Properties => {
	const document = core === undefined ? null : parseXml(new TextDecoder().decode(core));
	const value = (name: string): string | null =>
		document === null ? null : (elementsNamed(document, name)[0]?.textContent ?? null);
	return {
		title: value('title'),
		byline: authorIn(value('creator')),
		published: dateIn(value('modified')) ?? dateIn(value('created')),
		language: languageIn(value('language')),
	};
};

/** Take out what points from the text to its notes and back. */
const removeNoteMarks = (document: DomDocument): void => {
	for (const link of Array.from(document.querySelectorAll('a[href^="#"]'))) {
		if (/^(?:\[\d+\]|↑)$/u.test((link.textContent ?? '').trim())) link.remove();
	}
};

const longestCell = 100;

/** Make one line of each row of a table: what stands in a cell is no paragraph, unless it is as long as one. */
const joinCells = (document: DomDocument): void => {
	for (const row of Array.from(document.querySelectorAll('tr'))) {
		const cells = [...row.children];
		const texts = cells.map(cell => foldSpace(cell.textContent ?? ''));
		if (cells.length < 2 || texts.some(text => text.length > longestCell)) continue;
		for (const [index, cell] of cells.entries()) cell.textContent = texts[index]!;
	}
};

/** Whether the whole paragraph is set bold, as headings are where nobody has styled them. */
const isBold = ({element, text}: PageBlock): boolean =>
	[...element.querySelectorAll('strong')].reduce(
		(sum, bold) => sum + foldSpace(bold.textContent ?? '').length,
		0,
	) >=
	0.95 * text.length;

const blocksOf = (document: DomDocument): readonly Block[] => {
	const found = blocksOfElement(document.body);
	return found.map((block, index): Block => {
		const text = foldSpace(block.text);
		const next = found[index + 1];
		const isHead = block.kind === 'text' && isHeading(text, next?.text) && isBold(block);
		return {text, kind: isHead ? 'heading' : block.kind};
	});
};

/** The part of the archive that has the text: neither pictures nor what is embedded. */
const isText = (path: string): boolean =>
	/\.(?:xml|rels)$/iu.test(path) && !/\/(?:media|embeddings|theme|charts|diagrams|customXml)\//iu.test(path);

/** Read a Word document. Throws an IntakeError where it is damaged, protected, or too big. */
export const readDocx = async (bytes: Uint8Array, hints: Hints): Promise<Content> => {
	const archive = openArchive(bytes, hints.location);
	const files = archive.unpack(archive.names.filter(isText));
	let html: string;
	try {
		// Packed anew from what was unpacked within bounds: the library would unpack anything.
		const buffer = Buffer.from(packFiles(Object.fromEntries(files)));
		const convertImage = mammoth.images.imgElement(() => Promise.resolve({src: ''}));
		html = (await mammoth.convertToHtml({buffer}, {styleMap: styles, convertImage})).value;
	} catch (error) {
		throw new IntakeError(`${nameOfInput(hints.location)} is a damaged Word document: it cannot be read`, {
			cause: error,
		});
	}

	const document = parsePage(cleanText(html));
	removeNoteMarks(document);
	joinCells(document);
	const blocks = blocksOf(document);
	const {title: given, byline, published, language} = propertiesOf(files.get('docProps/core.xml'));
	const styled = foldSpace(document.querySelector('h1.title')?.textContent ?? '');
	const isTitle = (text: string): boolean => fold(text) === fold(styled === '' ? (given ?? '') : styled);
	const named = blocks.slice(0, 4).findIndex(block => fold(block.text) !== '' && isTitle(block.text));
	const index = named >= 0 ? named : headlineIndex(blocks);
	const rest = takeByline(
		blocks.filter((_, position) => position !== index),
		byline,
	);
	return {
		title: blocks[index]?.text ?? null,
		byline: rest.byline,
		published: dateAbove(blocks) ?? published,
		url: null,
		language,
		paragraphs: rest.blocks,
	};
};
