import {decode, decodeStart} from './decode.ts';
import type {Feed} from './feed/feed.ts';
import {IntakeError, megabytesOf, nameOfInput} from './intake-error.ts';
import type {Hints, Kind} from './kind.ts';

const sampleSize = 4096;
const largest = 16 * 1024 * 1024;

const opening =
	/^\uFEFF?\s*(?:<\?[^>]{0,1000}>\s*|<!--[\s\S]{0,2000}?-->\s*|<!doctype\s[^>]{0,400}>\s*)*<(?:rss|(?:atom:)?feed|rdf:RDF)[\s>]/iu;
const jsonFeed = /^\uFEFF?\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/iu;

/** Read a feed. Throws an IntakeError where it is damaged, too big, or has no entries. */
export const readFeed = async (bytes: Uint8Array, hints: Hints): Promise<Feed> => {
	const name = nameOfInput(hints.location);
	if (bytes.length > largest) {
		throw new IntakeError(`${name}: the feed is ${megabytesOf(bytes)}; give a smaller one`);
	}

	const {readFeedText} = await import('./feed/read-feed.ts');
	const feed = readFeedText(await decode(bytes, hints), hints);
	if (feed.entries.length === 0) {
		throw new IntakeError(
			`${name} is a feed without entries${feed.title === null ? '' : `: “${feed.title}”`}; try again later`,
		);
	}

	return feed;
};

/** A feed: stories to choose from, and none itself. */
export const feed: Kind = {
	name: 'a feed',
	textual: true,
	sniff: (bytes, hints) => {
		const sample = decodeStart(bytes, hints, sampleSize);
		// The first character first: a pattern takes longer to compile than all other looks at a text.
		const first = sample.trimStart()[0];
		if (first !== '<' && first !== '{') return 0;
		return opening.test(sample) || jsonFeed.test(sample) ? 0.97 : 0;
	},
	list: async (bytes, hints) => ({...(await readFeed(bytes, hints)), kind: 'feed', contents: null}),
};
