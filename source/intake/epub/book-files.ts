/* Which files make up a book, in what order, and what its table of contents calls them. */
import type {Archive} from '../archive/archive.ts';
import {cleanLine, cleanText} from '../clean.ts';
import type {DomDocument, DomElement} from '../page/dom.ts';
import {decodePercent} from '../decode-percent.ts';
import {elementsNamed, htmlOfXhtml, parsePage, parseXml} from '../page/parse.ts';
import {authorIn, dateIn, languageIn} from '../properties.ts';

export type BookFiles = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly published: string | null;
	readonly language: string | null;
	/** The paths of the files with text, in reading order. */
	readonly spine: readonly string[];
	/** Where the table of contents leads, in its order: a path and, for a place inside of the file, its id. */
	readonly contents: readonly Heading[];
};

export type Heading = {readonly path: string; readonly id: string | null; readonly title: string};

const textOf = (bytes: Uint8Array | undefined): string =>
	bytes === undefined ? '' : cleanText(new TextDecoder().decode(bytes));

/** A reference in a file of the book, as a path in the archive and an id. */
const resolvePath = (
	from: string,
	reference: string,
): {readonly path: string; readonly id: string | null} => {
	const url = URL.parse(reference, `book:///${from.split('/').map(encodeURIComponent).join('/')}`);
	if (url === null || url.protocol !== 'book:') return {path: '', id: null};
	return {
		path: decodePercent(url.pathname.slice(1)),
		id: url.hash === '' ? null : decodePercent(url.hash.slice(1)),
	};
};

const attribute = (element: DomElement | undefined, name: string): string =>
	element?.getAttribute(name) ?? '';

type Manifest = ReadonlyMap<
	string,
	{readonly path: string; readonly type: string; readonly properties: string}
>;

const manifestOf = (packageFile: DomDocument, path: string): Manifest =>
	new Map(
		elementsNamed(packageFile, 'item').map(item => [
			attribute(item, 'id'),
			{
				path: resolvePath(path, attribute(item, 'href')).path,
				type: attribute(item, 'media-type'),
				properties: attribute(item, 'properties'),
			},
		]),
	);

const headingOf = (from: string, reference: string, label: string): readonly Heading[] => {
	const title = cleanLine(label);
	const {path, id} = resolvePath(from, reference);
	return title === '' || path === '' ? [] : [{path, id, title}];
};

/** The table of contents of EPUB 3, a list of links. */
const fromNavigation = (path: string, text: string): readonly Heading[] => {
	const document = parsePage(htmlOfXhtml(text));
	const lists = [...document.querySelectorAll('nav')];
	const list = lists.find(nav => /\btoc\b/u.test(attribute(nav, 'epub:type'))) ?? lists[0];
	return [...(list?.querySelectorAll('a[href]') ?? [])].flatMap(link =>
		headingOf(path, attribute(link, 'href'), link.textContent ?? ''),
	);
};

/** The table of contents of EPUB 2, in a format of its own. */
const fromControlFile = (path: string, text: string): readonly Heading[] =>
	elementsNamed(parseXml(text), 'navpoint').flatMap(point =>
		headingOf(
			path,
			attribute(elementsNamed(point, 'content')[0], 'src'),
			elementsNamed(point, 'text')[0]?.textContent ?? '',
		),
	);

/** Find out what a book is made of. Null where the archive is no book. */
export const findBookFiles = (archive: Archive): BookFiles | null => {
	const containerPath = 'META-INF/container.xml';
	const container = parseXml(textOf(archive.unpack([containerPath]).get(containerPath)));
	const named = attribute(elementsNamed(container, 'rootfile')[0], 'full-path');
	const path = archive.names.includes(named) ? named : archive.names.find(name => name.endsWith('.opf'));
	if (path === undefined) return null;
	const packageFile = parseXml(textOf(archive.unpack([path]).get(path)));
	const manifest = manifestOf(packageFile, path);
	const items = [...manifest.values()];
	const navigation = items.find(({properties}) => /\bnav\b/u.test(properties));
	const control =
		manifest.get(attribute(elementsNamed(packageFile, 'spine')[0], 'toc')) ??
		items.find(({type}) => type === 'application/x-dtbncx+xml');
	const tables = archive.unpack([navigation?.path ?? '', control?.path ?? '']);
	const read = (
		item: typeof navigation,
		reader: (path: string, text: string) => readonly Heading[],
	): readonly Heading[] =>
		item === undefined || !tables.has(item.path) ? [] : reader(item.path, textOf(tables.get(item.path)));
	const modern = read(navigation, fromNavigation);
	const value = (name: string): string | null => elementsNamed(packageFile, name)[0]?.textContent ?? null;
	const authors = elementsNamed(packageFile, 'creator').flatMap(author => authorIn(author.textContent) ?? []);
	return {
		title: cleanLine(value('title') ?? '') || null,
		byline: authors.length === 0 ? null : [...new Set(authors)].slice(0, 8).join(', '),
		published: dateIn(value('date')),
		language: languageIn(value('language')),
		spine: elementsNamed(packageFile, 'itemref').flatMap(reference => {
			const item = manifest.get(attribute(reference, 'idref'));
			if (item === undefined || attribute(reference, 'linear') === 'no') return [];
			return item === navigation || !/html/u.test(item.type) ? [] : [item.path];
		}),
		contents: modern.length > 0 ? modern : read(control, fromControlFile),
	};
};
