import {composeDocument, type Origin, type StoryDocument} from '../story/document.ts';
import {cleanLine, foldSpace} from './clean.ts';
import {looksLikeText, refuseBinary} from './decode.ts';
import type {Feed} from './feed/feed.ts';
import {feed, readFeed} from './feed.ts';
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Block, Content, Hints, Kind} from './kind.ts';
import {kinds} from './kinds.ts';
import type {LinkOptions} from './link/link.ts';
import {guessLanguage} from './language-guess.ts';
import {readFileBytes, readStandardInput} from './read-bytes.ts';

export {IntakeError} from './intake-error.ts';
export type {Feed, FeedEntry} from './feed/feed.ts';
export type {LinkCache, LinkOptions, Progress} from './link/link.ts';

export type OpenOptions = {
	/** The encoding of the input, followed whatever its bytes say. */
	readonly encoding?: string | undefined;
	/** How links are followed; where it is left out, as for a person, without a cache. */
	readonly links?: LinkOptions | undefined;
};

const sampleLength = 4000;

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

/** The content, once more without anything invisible, as a document. Throws an IntakeError where nothing is left to read. */
const documentOf = (content: Content, source: Origin): StoryDocument => {
	const title = lineOrNull(content.title);
	const paragraphs = content.paragraphs
		.map(({text, kind}): Block => ({text: foldSpace(text), kind}))
		.filter(paragraph => paragraph.text !== '');
	if (title === null && paragraphs.length === 0) {
		throw new IntakeError(`${nameOfInput(source.location)} is empty: there is no text in it to read`);
	}

	return composeDocument({
		title,
		byline: lineOrNull(content.byline),
		published: lineOrNull(content.published),
		url: lineOrNull(content.url) ?? (source.kind === 'url' ? source.location : null),
		language: content.language ?? guessLanguage(sampleOf(title, paragraphs)),
		source,
		paragraphs,
	});
};

const kindOf = (bytes: Uint8Array, hints: Hints): Kind | null => {
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

/** What an input holds: a story, or a feed of stories to choose from. */
export type Opened = {readonly document: StoryDocument} | {readonly feed: Feed};

const recognise = (bytes: Uint8Array, hints: Hints, source: Origin): Kind => {
	if (bytes.length === 0) {
		throw new IntakeError(`${nameOfInput(source.location)} is empty: there is no text in it to read`);
	}

	const kind = kindOf(bytes, hints);
	if (kind === null || (hints.encoding === undefined && kind.textual && !looksLikeText(bytes))) {
		return refuseBinary(hints);
	}

	return kind;
};

/** Read bytes of any kind, recognised by what they are. Throws an IntakeError where they hold no story. */
export const readDocument = async (bytes: Uint8Array, hints: Hints, source: Origin): Promise<StoryDocument> =>
	documentOf(await recognise(bytes, hints, source).read(bytes, hints), source);

type Input = {readonly bytes: Uint8Array; readonly hints: Hints; readonly source: Origin};

/** Whether an input is the address of a page, and no path. */
export const isLink = (what: string): boolean => /^https?:\/\//iu.test(what);

const takeInLink = async (what: string, {encoding, links}: OpenOptions): Promise<Input> => {
	const {fetchLink} = await import('./link/fetch-link.ts');
	const options: LinkOptions = links ?? {from: 'person', userAgent: 'nutgraf', env: process.env};
	const {bytes, address, mediaType, charset} = await fetchLink(what, options);
	return {
		bytes,
		hints: {location: address, encoding, mediaType, charset},
		source: {kind: 'url', location: address},
	};
};

const takeIn = async (what: string, options: OpenOptions): Promise<Input> => {
	if (isLink(what)) return takeInLink(what, options);
	const {encoding} = options;
	const hints: Hints = {location: what, encoding};
	return what === '-'
		? {bytes: await readStandardInput(), hints, source: {kind: 'stdin', location: '-'}}
		: {bytes: await readFileBytes(what), hints, source: {kind: 'file', location: what}};
};

/**
Open a story: the path of a file, an http or https address, or `-` for standard input. The kind is recognised by content, not by name.
Throws an IntakeError, one line for a person, where there is nothing to read.
*/
export const openDocument = async (what: string, options: OpenOptions = {}): Promise<StoryDocument> => {
	const {bytes, hints, source} = await takeIn(what, options);
	return readDocument(bytes, hints, source);
};

/** Open a story, or a feed of stories. Throws an IntakeError as `openDocument` does. */
export const openStoryOrFeed = async (what: string, options: OpenOptions = {}): Promise<Opened> => {
	const {bytes, hints, source} = await takeIn(what, options);
	return recognise(bytes, hints, source) === feed
		? {feed: await readFeed(bytes, hints)}
		: {document: await readDocument(bytes, hints, source)};
};
