import {Readability} from '@mozilla/readability';
import {cleanText} from '../clean.ts';
import {foldSpace} from '../../story/fold-space.ts';
import {decodeEntities} from '../entities.ts';
import {lengthOf} from '../folded.ts';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import type {Block, Content, Hints} from '../kind.ts';
import {blocksOfElement, type PageBlock} from './blocks.ts';
import {protectQuotations, removeBoilerplate} from './boilerplate.ts';
import type {DomDocument, DomElement} from './dom.ts';
import {headlineOf} from './headline.ts';
import {parsePage} from './parse.ts';
import {readStructuredData, type StructuredData} from './structured-data.ts';
import {trimBlocks} from './trim.ts';
import {counted} from '../../story/counted.ts';

type Article = {readonly content?: DomElement | null} | null;

/** The part of the page that holds the article, found by the extractor in a document that it may change. */
const articleElement = (document: DomDocument): DomElement | null => {
	const Extractor = Readability as unknown as new (
		document: DomDocument,
		options: {readonly serializer: (element: DomElement) => DomElement; readonly keepClasses: boolean},
	) => {readonly parse: () => Article};
	const article = new Extractor(document, {serializer: element => element, keepClasses: true}).parse();
	return article?.content ?? null;
};

const tags = /<\/?[a-z][^<>]*>/giu;

const blocksOfBody = (body: string): readonly Block[] =>
	decodeEntities(body.replaceAll(/<\/p>|<br[^>]*>/giu, '\n').replaceAll(tags, ' '))
		.split('\n')
		.map(text => ({text: foldSpace(text), kind: 'text' as const}))
		.filter(block => block.text !== '');

/** The article's blocks: as extracted, or as the page carries them for machines where that is clearly more. */
const articleBlocks = (extracted: readonly PageBlock[], data: StructuredData): readonly Block[] => {
	const blocks = extracted.map(({text, kind}): Block => ({text: foldSpace(text), kind}));
	const spoken = data.body === null ? [] : blocksOfBody(data.body);
	return lengthOf(spoken) > 2 * lengthOf(blocks) ? spoken : blocks;
};

const leastLength = 200;

const isArticle = (blocks: readonly Block[]): boolean =>
	lengthOf(blocks) >= leastLength ||
	blocks.some(block => block.text.length >= 80 && block.kind !== 'heading');

type PageKind = {readonly links: number; readonly asksPassword: boolean};

const refuse = (hints: Hints, title: string | null, {links, asksPassword}: PageKind): never => {
	const found = title === null ? 'it has no title' : `its title is “${title.slice(0, 120)}”`;
	const reason = asksPassword
		? 'it asks to log in'
		: links > 0
			? `it has ${counted(links, 'link')} to other pages`
			: 'it has hardly any text';
	throw new IntakeError(`${nameOfInput(hints.location)}: no article on this page; ${found}, and ${reason}`);
};

const readArticle = (html: string, hints: Hints): Content => {
	const document = parsePage(cleanText(html));
	const data = readStructuredData(document);
	const title = headlineOf(document, data);
	const kind: PageKind = {
		links: [...document.querySelectorAll('a[href]')].length,
		asksPassword: document.querySelector('input[type="password"]') !== null,
	};
	removeBoilerplate(document);
	protectQuotations(document);
	const element = articleElement(document);
	const paragraphs = articleBlocks(element === null ? [] : trimBlocks(blocksOfElement(element), title), data);
	if (!isArticle(paragraphs)) return refuse(hints, title, kind);
	const {byline, published, language, url} = data;
	return {title, byline, published, language, url, paragraphs};
};

/**
Read the article on a page. Throws an IntakeError that says what was found where there is none. The caller has seen to
it that the page is neither too big nor nested too deeply.
*/
export const readPage = (html: string, hints: Hints): Content => {
	try {
		return readArticle(html, hints);
	} catch (error) {
		if (error instanceof IntakeError) throw error;
		// The parser gives up on some damaged mark-up with an error of its own.
		throw new IntakeError(`${nameOfInput(hints.location)}: a damaged page that cannot be read`, {
			cause: error,
		});
	}
};
