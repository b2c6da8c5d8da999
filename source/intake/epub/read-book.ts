import {openArchive} from '../archive/archive.ts';
import {cleanLine, cleanText} from '../clean.ts';
import {foldSpace} from '../../story/fold-space.ts';
import {decode} from '../decode.ts';
import {fold, lengthOf} from '../folded.ts';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import type {Block, Collection, Content, Hints} from '../kind.ts';
import {blocksOfElement} from '../page/blocks.ts';
import {deepestNesting, measurePage} from '../page/measure.ts';
import {htmlOfXhtml, parsePage} from '../page/parse.ts';
import {takeByline} from '../plain-text.ts';
import {findBookFiles, type BookFiles, type Heading} from './book-files.ts';

/** Characters that a chapter has at least: a cover or a half-title has less. */
const leastText = 200;

/** A stretch of the book: from one place that the table of contents names to the next. */
type Stretch = {readonly heading: Heading | null; readonly blocks: readonly Block[]};

const numberAlone = /^(?:chapter|part|kapitel|chapitre|cap[ií]tulo)?\s*(?:\d{1,3}|[ivxlc]{1,7})[.:]?$/iu;

/** Private characters that mark, inside of a file, where a heading of the table of contents leads. */
const mark = '\u{F8F0}';

/** One file as stretches, parted where the table of contents leads into it. */
const stretchesOf = (html: string, headings: readonly Heading[]): readonly Stretch[] => {
	const document = parsePage(htmlOfXhtml(cleanText(html).replaceAll(mark, '')));
	const start = headings.find(({id}) => id === null) ?? null;
	const inside = headings.filter(({id}) => id !== null);
	const byId = new Map(inside.map((heading, index) => [heading.id, index]));
	for (const element of Array.from(document.querySelectorAll('[id]'))) {
		const index = byId.get(element.getAttribute('id') ?? '');
		if (index === undefined) continue;
		const sign = document.createElement('p');
		sign.textContent = `${mark}${index}`;
		element.parentElement?.insertBefore(sign, element);
	}

	for (const link of Array.from(document.querySelectorAll('sup a, a.footnote-ref, [role="doc-noteref"]'))) {
		if (/^[\s[({]*[\d*†‡]+[\s\])}]*$/u.test(link.textContent ?? '')) link.remove();
	}

	const stretches: Array<{heading: Heading | null; blocks: Block[]}> = [{heading: start, blocks: []}];
	for (const {text, kind} of blocksOfElement(document.body)) {
		const folded = foldSpace(text);
		const sign = folded.startsWith(mark) ? inside[Number(folded.slice(mark.length))] : undefined;
		if (sign !== undefined) stretches.push({heading: sign, blocks: []});
		else if (folded !== '') stretches.at(-1)!.blocks.push({text: folded, kind});
	}

	return stretches;
};

/** Stretches that nothing names belong to the one before, where the table of contents names any. */
const chaptersOf = (stretches: readonly Stretch[]): readonly Stretch[] => {
	const isNamed = stretches.filter(({heading}) => heading !== null).length > 1;
	const chapters: Stretch[] = [];
	for (const stretch of stretches) {
		const last = chapters.at(-1);
		if (isNamed && stretch.heading === null && last !== undefined && last.heading !== null) {
			chapters[chapters.length - 1] = {...last, blocks: [...last.blocks, ...stretch.blocks]};
		} else {
			chapters.push(stretch);
		}
	}

	return chapters.filter(({blocks}) => lengthOf(blocks) >= leastText);
};

const contentOf = ({heading, blocks}: Stretch, book: BookFiles): Content => {
	const [first, second] = blocks;
	const opens = first?.kind === 'heading' ? first.text : null;
	// "Chapter 3", and its name in the heading below.
	const both = opens !== null && second?.kind === 'heading' ? `${opens} ${second.text}` : null;
	const spoken = heading?.title ?? both ?? opens;
	let rest = blocks;
	for (const block of blocks.slice(0, 3)) {
		const isPart = block.kind === 'heading' || block.text.length < 120;
		const isSaid = spoken !== null && fold(spoken).includes(fold(block.text));
		if (!isPart || !(isSaid || numberAlone.test(block.text))) break;
		rest = rest.slice(1);
	}

	const {byline, blocks: paragraphs} = takeByline(rest);
	return {
		title: spoken ?? book.title,
		byline: byline ?? book.byline,
		published: book.published,
		url: null,
		language: book.language,
		paragraphs,
	};
};

/** Read a book in EPUB, all its chapters. Throws an IntakeError where it is damaged, locked, or too big. */
export const readBook = async (bytes: Uint8Array, hints: Hints): Promise<Collection> => {
	const name = nameOfInput(hints.location);
	const archive = openArchive(bytes, hints.location);
	const book = findBookFiles(archive);
	const locks = 'META-INF/encryption.xml';
	const lock = new TextDecoder().decode(archive.unpack([locks]).get(locks));
	// Fonts may be scrambled and do no harm.
	if (book?.spine.some(path => lock.includes(path)) === true) {
		throw new IntakeError(`${name} is locked by its seller: give a copy that is not`);
	}

	const files = archive.unpack(book?.spine ?? []);
	const stretches: Stretch[] = [];
	for (const path of book?.spine ?? []) {
		const file = files.get(path);
		if (file === undefined) continue;
		const html = await decode(file, {location: path, encoding: hints.encoding});
		if (measurePage(html).depth > deepestNesting) {
			throw new IntakeError(`${name}: a chapter nests its elements too deep; give it alone, as text`);
		}

		const headings = book!.contents.filter(heading => heading.path === path);
		try {
			stretches.push(...stretchesOf(html, headings));
		} catch {
			// The parser gives up on some damaged mark-up: the other chapters may be whole.
			continue;
		}
	}

	const contents = chaptersOf(stretches).map(chapter => contentOf(chapter, book!));
	if (contents.length === 0) {
		throw new IntakeError(
			`${name}: no chapter with text was found in this book; it is damaged, or made of pictures`,
		);
	}

	return {
		kind: 'book',
		title: book?.title ?? null,
		url: null,
		entries: contents.map(({title}, index) => ({
			number: index + 1,
			title: title === null ? null : cleanLine(title),
			byline: null,
			published: null,
			url: null,
		})),
		contents,
	};
};
