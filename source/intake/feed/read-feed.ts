import {parseFeed} from 'feedsmith';
import {cleanLine} from '../clean.ts';
import {isoDate} from '../dates.ts';
import {decodeEntities} from '../entities.ts';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import type {Hints} from '../kind.ts';
import type {Feed, FeedEntry} from './feed.ts';

type Parsed = ReturnType<typeof parseFeed>;
/** An entry of any of the four formats, before anything of it is believed. */
type Draft = {
	readonly titles: ReadonlyArray<string | undefined>;
	readonly names: ReadonlyArray<string | undefined>;
	readonly dates: readonly unknown[];
	readonly addresses: ReadonlyArray<string | undefined>;
	readonly base?: string | undefined;
};
type FeedDraft = Pick<Draft, 'titles' | 'addresses' | 'base'> & {readonly entries: readonly Draft[]};

/** An identifier, where it is an address of its own. */
const asAddress = (id: string | undefined): string | undefined =>
	id !== undefined && /^\s*https?:\/\//iu.test(id) ? id : undefined;

const mostEntries = 10_000;
/** UTF-16 units of a title. */
const longestTitle = 300;

// A title such as "5 < 7" is no markup: a tag begins with a letter and ends.
const tag = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/giu;

/** A line that is no longer than a title may be: cut at a blank, and between two letters where there is none far and wide, as in Chinese. */
const cutLine = (line: string): string => {
	if (line.length <= longestTitle) return line;
	const blank = line.lastIndexOf(' ', longestTitle);
	// A letter of two units is left out whole.
	const cut =
		blank >= longestTitle / 2
			? line.slice(0, blank)
			: line.slice(0, longestTitle).replace(/[\uD800-\uDBFF]$/u, '');
	return `${cut}…`;
};

/** Text as a feed carries it, to one line for a person: markup goes, and then what was escaped once more is decoded. */
const plainLine = (text: string): string => {
	const unescaped = text.includes('<') ? text : decodeEntities(text);
	return cutLine(cleanLine(decodeEntities(unescaped.replaceAll(tag, ' '))).replaceAll(/ (?=[,.;:!?])/gu, ''));
};

const firstLine = (texts: ReadonlyArray<string | undefined>): string | null => {
	for (const text of texts) {
		const line = text === undefined ? '' : plainLine(text.slice(0, 20 * longestTitle));
		if (line !== '') return line;
	}

	return null;
};

/** An address, relative ones counted from `base` where that is one. */
const resolve = (address: string, base = ''): URL | null => URL.parse(address) ?? URL.parse(address, base);

/** The first that is an http or https address. */
const firstAddress = (
	addresses: ReadonlyArray<string | undefined>,
	base: string | undefined,
): string | null => {
	for (const address of addresses) {
		const text = decodeEntities(cleanLine(address ?? ''));
		const url = text === '' ? null : resolve(text, base);
		if (url !== null && /^https?:$/u.test(url.protocol)) return url.href;
	}

	return null;
};

const fromAtom = (feed: Extract<Parsed, {format: 'atom'}>['feed']): FeedDraft => {
	const linksOf = (links: ReadonlyArray<{href?: string; rel?: string}> = []) => [
		...links.filter(({rel}) => rel === undefined || rel === 'alternate').map(({href}) => href),
		...links.filter(({rel}) => rel === 'related' || rel === 'via').map(({href}) => href),
	];
	const self = feed.links?.find(({rel}) => rel === 'self')?.href;
	return {
		titles: [feed.title?.value],
		addresses: linksOf(feed.links),
		base: feed.xml?.base ?? self,
		entries: (feed.entries ?? []).map(entry => ({
			titles: [entry.title?.value, entry.summary?.value, entry.content?.value],
			names: (entry.authors ?? []).map(({name}) => name),
			dates: [entry.published, entry.updated],
			addresses: [...linksOf(entry.links), asAddress(entry.id)],
			base: entry.xml?.base,
		})),
	};
};

const draftOf = (parsed: Parsed): FeedDraft => {
	if (parsed.format === 'atom') return fromAtom(parsed.feed);
	if (parsed.format === 'json') {
		const {feed} = parsed;
		return {
			titles: [feed.title],
			addresses: [feed.home_page_url],
			base: feed.home_page_url ?? feed.feed_url,
			entries: (feed.items ?? []).map(item => ({
				titles: [item.title, item.summary, item.content_text, item.content_html],
				names: (item.authors ?? []).map(({name}) => name),
				dates: [item.date_published, item.date_modified],
				addresses: [item.url, item.external_url, asAddress(item.id)],
			})),
		};
	}

	if (parsed.format === 'rdf') {
		const {feed} = parsed;
		return {
			titles: [feed.title, ...(feed.dc?.titles ?? [])],
			addresses: [feed.link],
			base: feed.link,
			entries: (feed.items ?? []).map(item => ({
				titles: [item.title, ...(item.dc?.titles ?? []), item.description],
				names: item.dc?.creators ?? [],
				dates: item.dc?.dates ?? [],
				addresses: [item.link, asAddress(item.rdf?.about)],
			})),
		};
	}

	const {feed} = parsed;
	return {
		titles: [feed.title, ...(feed.dc?.titles ?? [])],
		addresses: [feed.link],
		base: feed.link,
		entries: (feed.items ?? []).map(item => ({
			titles: [item.title, ...(item.dc?.titles ?? []), item.description, item.content?.encoded],
			names: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({name, email}) => name ?? email)],
			dates: [item.pubDate, ...(item.dc?.dates ?? [])],
			addresses: [item.link, item.guid?.isPermaLink === false ? undefined : asAddress(item.guid?.value)],
		})),
	};
};

const entryOf = ({titles, names, dates, addresses}: Draft, index: number, base?: string): FeedEntry => {
	const people = names
		.flatMap(name => (name === undefined ? [] : plainLine(name)))
		.filter(name => name !== '');
	return {
		number: index + 1,
		title: firstLine(titles),
		byline: people.length === 0 ? null : [...new Set(people)].slice(0, 8).join(', '),
		published: dates.map(date => isoDate(String(date ?? ''))).find(date => date !== null) ?? null,
		url: firstAddress(addresses, base),
	};
};

/** A feed that was cut off, or damaged in an entry, as far as the last entry that ends. Null where none does. */
const wholeEntries = (text: string): string | null => {
	for (const [end, closing] of [
		['</item>', /<rdf:RDF[\s>]/iu.test(text) ? '</rdf:RDF>' : '</channel></rss>'],
		['</entry>', '</feed>'],
	] as const) {
		const last = text.lastIndexOf(end);
		if (last !== -1) return text.slice(0, last + end.length) + closing;
	}

	return null;
};

const parse = (text: string): Parsed => {
	try {
		return parseFeed(text, {maxItems: mostEntries});
	} catch (error) {
		const whole = wholeEntries(text);
		if (whole === null) throw error;
		return parseFeed(whole, {maxItems: mostEntries});
	}
};

/**
Read a feed: RSS 0.9 to 2.0, Atom or JSON Feed, also one that was cut off after an entry. At most 10,000 entries are read.
Throws an IntakeError where it cannot be read.
*/
export const readFeedText = (text: string, hints: Hints): Feed => {
	let draft: FeedDraft;
	try {
		draft = draftOf(parse(text));
	} catch (error) {
		throw new IntakeError(`${nameOfInput(hints.location)}: a damaged feed that cannot be read`, {
			cause: error,
		});
	}

	// Atom says what its relative addresses count from; those of the others mean the site that the feed names.
	const origin = resolve(draft.base ?? '', hints.location)?.href ?? hints.location;
	const entries = draft.entries.map((entry, index) =>
		entryOf(entry, index, resolve(entry.base ?? '', origin)?.href ?? origin),
	);
	return {title: firstLine(draft.titles), url: firstAddress(draft.addresses, origin), entries};
};
