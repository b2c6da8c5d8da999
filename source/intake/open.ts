import {counted} from '../story/counted.ts';
import {composeDocument, type Origin, type StoryDocument} from '../story/document.ts';
import {cleanLine} from './clean.ts';
import {looksLikeText} from './decode.ts';
import type {FeedEntry} from './feed/feed.ts';
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Block, Collection, Content, Hints, Kind} from './kind.ts';
import {kinds} from './kinds.ts';
import type {LinkOptions} from './link/link.ts';
import {sampleLength} from './language-guess.ts';
import {languageOf} from './language-of.ts';
import {markdown} from './markdown.ts';
import {plainText} from './plain-text.ts';
import {readFileBytes, readStandardInput} from './read-bytes.ts';
import {refuseBinary} from './refuse-binary.ts';
import {refuseData} from './refuse-data.ts';

export {IntakeError} from './intake-error.ts';
export type {Feed, FeedEntry} from './feed/feed.ts';
export type {LinkCache, LinkOptions, Progress} from './link/link.ts';

export type OpenOptions = {
	/** Which one, from 1, where the input holds several stories. */
	readonly entry?: number | undefined;
	/** The encoding of the input, followed whatever its bytes say. */
	readonly encoding?: string | undefined;
	/** What was read of standard input already. */
	readonly begun?: Uint8Array | undefined;
	/** How links are followed; where it is left out, as for a person, without a cache. */
	readonly links?: LinkOptions | undefined;
};

const sampleOf = (title: string | null, paragraphs: readonly Block[]): string => {
	let sample = title ?? '';
	for (const paragraph of paragraphs) {
		if (sample.length > sampleLength) break;
		sample += `\n${paragraph.text}`;
	}

	return sample;
};

const lineOrNull = (text: string | null): string | null => {
	const line = text === null ? '' : cleanLine(text);
	return line === '' ? null : line;
};

const refuseEmpty = ({location}: Origin): never => {
	throw new IntakeError(`${nameOfInput(location)} is empty: there is no text in it to read`);
};

/** The content, once more without anything invisible, as a document. Throws an IntakeError where nothing is left to read. */
const documentOf = (content: Content, source: Origin): StoryDocument => {
	const title = lineOrNull(content.title);
	const paragraphs = content.paragraphs
		.map(({text, kind}): Block => ({text: cleanLine(text), kind}))
		.filter(paragraph => paragraph.text !== '');
	if (title === null && paragraphs.length === 0) {
		refuseEmpty(source);
	}

	return composeDocument({
		title,
		byline: lineOrNull(content.byline),
		published: lineOrNull(content.published),
		url: lineOrNull(content.url) ?? (source.kind === 'url' ? source.location : null),
		language: languageOf(content.language, sampleOf(title, paragraphs)),
		source,
		paragraphs,
	});
};

/** The kind of input that the bytes are most likely to be; null where they are of none. */
export const kindOf = (bytes: Uint8Array, hints: Hints): Kind | null => {
	let best: Kind | null = null;
	let bestScore = 0;
	for (const kind of kinds) {
		const score = kind.sniff(bytes, hints);
		if (score > bestScore) {
			best = kind;
			bestScore = score;
		}
	}

	return best;
};

/** Stories to choose from: what a feed announces, or the chapters of a book. */
export type StoryList = {
	readonly kind: Collection['kind'];
	readonly title: string | null;
	readonly url: string | null;
	readonly entries: readonly FeedEntry[];
	/**
	Open one of them, by its number. A link in a feed is followed as `links` say, but never into a private network. Throws an
	IntakeError.
	*/
	readonly open: (number: number, links?: LinkOptions) => Promise<StoryDocument>;
};

/** What an input holds: a story, or several to choose from. */
export type Opened = {readonly document: StoryDocument} | {readonly list: StoryList};

const recognise = (bytes: Uint8Array, hints: Hints, source: Origin): Kind => {
	if (bytes.length === 0) {
		refuseEmpty(source);
	}

	const kind = kindOf(bytes, hints);
	if (kind === null || (hints.encoding === undefined && kind.textual && !looksLikeText(bytes))) {
		return refuseBinary(bytes, hints);
	}

	if (kind === plainText || kind === markdown) refuseData(bytes, hints);
	return kind;
};

type Input = {readonly bytes: Uint8Array; readonly hints: Hints; readonly source: Origin};

/** Whether an input is the address of a page, and no path. */
export const isLink = (what: string): boolean => /^https?:\/\//iu.test(what);

const personsLinks = (): LinkOptions => ({from: 'person', userAgent: 'nutgraf', env: process.env});

const takeInLink = async (what: string, {encoding, links}: OpenOptions): Promise<Input> => {
	const {fetchLink} = await import('./link/fetch-link.ts');
	const {bytes, address, mediaType, charset} = await fetchLink(what, links ?? personsLinks());
	return {
		bytes,
		hints: {location: address, encoding, mediaType, charset},
		source: {kind: 'url', location: address},
	};
};

const takeIn = async (what: string, options: OpenOptions): Promise<Input> => {
	if (isLink(what)) return takeInLink(what, options);
	const {encoding, begun} = options;
	const hints: Hints = {location: what, encoding};
	return what === '-'
		? {bytes: await readStandardInput(begun), hints, source: {kind: 'stdin', location: '-'}}
		: {bytes: await readFileBytes(what), hints, source: {kind: 'file', location: what}};
};

const openEntry = async (
	collection: Collection,
	number: number,
	{hints, source}: Input,
	links: LinkOptions | undefined,
): Promise<StoryDocument> => {
	const name = nameOfInput(hints.location);
	const {entries, contents, kind} = collection;
	const entry = entries[number - 1];
	if (entry === undefined) {
		throw new IntakeError(`${name} has no entry ${number}: its last is ${entries.length}`);
	}

	const content = contents?.[number - 1];
	if (content !== undefined) return documentOf(content, source);
	if (entry.url === null) {
		throw new IntakeError(`${name}: entry ${number} of this ${kind} has no address to open; choose another`);
	}

	// A stranger wrote the address.
	return openDocument(entry.url, {links: {...(links ?? personsLinks()), from: 'document'}});
};

const listOf = (collection: Collection, input: Input): StoryList => {
	const {kind, title, url, entries} = collection;
	return {
		kind,
		title,
		url,
		entries,
		open: (number, links) => openEntry(collection, number, input, links),
	};
};

const read = async (input: Input): Promise<Opened> => {
	const {bytes, hints, source} = input;
	const kind = recognise(bytes, hints, source);
	return 'list' in kind
		? {list: listOf(await kind.list(bytes, hints), input)}
		: {document: documentOf(await kind.read(bytes, hints), source)};
};

/** What is said where one story is wanted, and there are several. */
const refuseList = ({kind, entries: {length}}: StoryList, location: string): never => {
	const stories = kind === 'book' ? `${length} chapters` : counted(length, 'story', 'stories');
	throw new IntakeError(
		`${nameOfInput(location)} is a ${kind} of ${stories}, not a story: list them with nutgraf feed ${location}, and choose one with --entry NUMBER`,
	);
};

const chooseStory = async (
	opened: Opened,
	{hints: {location}}: Input,
	{entry, links}: OpenOptions,
): Promise<StoryDocument> => {
	if ('document' in opened) {
		if (entry === undefined) return opened.document;
		throw new IntakeError(
			`${nameOfInput(location)} is one story, with no entries to choose from: leave --entry out`,
		);
	}

	const {list} = opened;
	if (entry !== undefined) return list.open(entry, links);
	return list.kind === 'book' && list.entries.length === 1 ? list.open(1) : refuseList(list, location);
};

/** Read bytes of any kind, recognised by what they are. Throws an IntakeError where they hold no story, or several. */
export const readDocument = async (
	bytes: Uint8Array,
	hints: Hints,
	source: Origin,
): Promise<StoryDocument> => {
	const input = {bytes, hints, source};
	return chooseStory(await read(input), input, {});
};

/**
Open a story: the path of a file, an http or https address, or `-` for standard input. The kind is recognised by content, not by name.
Throws an IntakeError, one line for a person, where there is nothing to read.
*/
export const openDocument = async (what: string, options: OpenOptions = {}): Promise<StoryDocument> => {
	const input = await takeIn(what, options);
	return chooseStory(await read(input), input, options);
};

/** Open a story, or several to choose from where none is chosen yet. Throws an IntakeError as `openDocument` does. */
export const openStoryOrList = async (what: string, options: OpenOptions = {}): Promise<Opened> => {
	const input = await takeIn(what, options);
	const opened = await read(input);
	const isOpen = 'list' in opened && options.entry === undefined && opened.list.entries.length > 1;
	const isFeed = 'list' in opened && options.entry === undefined && opened.list.kind === 'feed';
	return isOpen || isFeed ? opened : {document: await chooseStory(opened, input, options)};
};
