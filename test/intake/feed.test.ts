import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {feed as kind, readFeed} from '../../source/intake/feed.ts';
import {IntakeError, type Feed} from '../../source/intake/open.ts';
import {documentFrom} from './samples.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const feedFrom = (text: string | Uint8Array, location = 'feed.xml'): Promise<Feed> =>
	readFeed(typeof text === 'string' ? bytesOf(text) : text, {location});

const rss = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Tagus Post</title><link>https://tagus.example/</link>
<item><title><![CDATA[Pilots <b>close</b> the harbour &amp; the quay]]></title><link>/harbour?day=1&amp;page=2</link>
<pubDate>Tue, 03 Mar 2026 08:30:00 +0100</pubDate><dc:creator>Ana Brito</dc:creator></item>
<item><title>Mayor &lt;em&gt;denies&lt;/em&gt; it, 5 &lt; 7, caf&amp;eacute;</title><guid>https://tagus.example/mayor</guid></item>
<item><description>&lt;p&gt;A note without a title.&lt;/p&gt;</description><link>javascript:alert(1)</link></item>
</channel></rss>`;

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old Paper</title><link>https://old.example/</link></channel>
<item rdf:about="https://old.example/1"><title>Bridge opens</title><link>https://old.example/1</link><dc:date>2026-03-04T09:00:00Z</dc:date><dc:creator>Tom Field</dc:creator></item>
</rdf:RDF>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/news/"><title type="html">Atom &lt;b&gt;Post&lt;/b&gt;</title>
<link rel="self" href="feed.xml"/><link href="/"/>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Talks <b>end</b></div></title><link rel="self" href="me"/><link rel="alternate" href="talks"/><id>tag:1</id><updated>2026-03-04T00:00:00Z</updated><author><name>Rita Moura</name></author></entry></feed>`;

const json = JSON.stringify({
	version: 'https://jsonfeed.org/version/1.1',
	title: 'JSON Post',
	home_page_url: 'https://json.example/',
	items: [
		{id: '1', url: 'https://json.example/1', title: 'A <b>vote</b>', date_published: '2026-03-04T08:00:00Z'},
		{id: '2', content_text: 'Only a text.'},
	],
});

describe('a feed', () => {
	test('of RSS 2.0: titles lose their markup, addresses count from the site, only web addresses stay', async () => {
		expect(await feedFrom(rss)).toEqual({
			title: 'The Tagus Post',
			url: 'https://tagus.example/',
			entries: [
				{
					number: 1,
					title: 'Pilots close the harbour & the quay',
					byline: 'Ana Brito',
					published: '2026-03-03T07:30:00Z',
					url: 'https://tagus.example/harbour?day=1&page=2',
				},
				{
					number: 2,
					title: 'Mayor denies it, 5 < 7, café',
					byline: null,
					published: null,
					url: 'https://tagus.example/mayor',
				},
				{number: 3, title: 'A note without a title.', byline: null, published: null, url: null},
			],
		});
	});

	test('of RSS 1.0', async () => {
		expect((await feedFrom(rdf)).entries).toEqual([
			{
				number: 1,
				title: 'Bridge opens',
				byline: 'Tom Field',
				published: '2026-03-04T09:00:00Z',
				url: 'https://old.example/1',
			},
		]);
	});

	test('of Atom, with relative addresses', async () => {
		const {title, url, entries} = await feedFrom(atom);
		expect({title, url}).toEqual({title: 'Atom Post', url: 'https://atom.example/'});
		expect(entries).toEqual([
			{
				number: 1,
				title: 'Talks end',
				byline: 'Rita Moura',
				published: '2026-03-04T00:00:00Z',
				url: 'https://atom.example/news/talks',
			},
		]);
	});

	test('of JSON', async () => {
		const {entries} = await feedFrom(json);
		expect(entries.map(({title, url}) => [title, url])).toEqual([
			['A vote', 'https://json.example/1'],
			['Only a text.', null],
		]);
	});

	test.each([
		['words', 'The mill is shut. '.repeat(60), /^(?:The mill is shut\. ?)+(?:The|The mill|The mill is)…$/u],
		['a script without blanks', '桥'.repeat(1080), /^桥{300}…$/u],
		['letters of two units', `a${'𠮷'.repeat(500)}`, /^a𠮷{149}…$/u],
		['one word and a script without blanks', `RSS ${'桥'.repeat(1080)}`, /^RSS 桥{296}…$/u],
	])('whose entry has a text for a title keeps the beginning of it: %s', async (_, text, expected) => {
		const feed = `<rss version="2.0"><channel><item><description>${text}</description></item></channel></rss>`;
		expect((await feedFrom(feed)).entries[0]?.title).toMatch(expected);
	});

	test('in an old encoding that its declaration names', async () => {
		const text = rdf.replace('<rdf:RDF', '<?xml version="1.0" encoding="iso-8859-1"?>\n<rdf:RDF');
		const bytes = Buffer.from(
			text.replace('Bridge opens', 'Café près du pont rouvert à l’été'.replace('’', "'")),
			'latin1',
		);
		expect((await feedFrom(bytes)).entries[0]?.title).toBe("Café près du pont rouvert à l'été");
	});

	test('that was cut off keeps the entries that it has whole', async () => {
		const cut = rss.slice(0, rss.indexOf('<description>') + 20);
		expect((await feedFrom(cut)).entries.map(({number}) => number)).toEqual([1, 2]);
	});

	test('never lets an escape sequence through', async () => {
		const evil = rss.replace('Mayor', 'Mayor &#27;]0;x&#7;&amp;#27;[31m');
		expect((await feedFrom(evil)).entries[1]?.title).not.toMatch(/\p{Cc}/u);
	});

	test.each([
		[
			'without entries',
			'<rss version="2.0"><channel><title>Quiet</title></channel></rss>',
			/feed without entries: “Quiet”/u,
		],
		['that is damaged', '<rss version="2.0"><channel><title>Bro', /damaged feed/u],
		['nested too deep', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`, /damaged feed/u],
	])('%s is refused in one line', async (_, text, says) => {
		await expect(feedFrom(text)).rejects.toThrow(IntakeError);
		await expect(feedFrom(text)).rejects.toThrow(says);
	});

	test('is told by its content', () => {
		const hints = {location: '-'};
		for (const text of [rss, rdf, atom, json]) expect(kind.sniff(bytesOf(text), hints)).toBeGreaterThan(0.9);
		for (const text of ['<html><body>rss</body></html>', 'A plain story about <rss>.', '{"version": "1"}'])
			expect(kind.sniff(bytesOf(text), hints)).toBe(0);
	});

	test('is no story: what asks for one is told where to look', async () => {
		await expect(documentFrom(rss)).rejects.toThrow(
			/feed of 3 stories, not a story: list them with nutgraf feed story, and choose one with --entry NUMBER/u,
		);
	});

	test('however it is mutated, gives clean entries or one line that says why not', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(rss, rdf, atom, json),
				fc.array(
					fc.tuple(
						fc.double({min: 0, max: 1, noNaN: true}),
						fc.nat(40),
						fc.constantFrom('', '<', '>', '&#27;', '"', '<item>', '</entry>', ']]>', '\u0000'),
					),
				),
				async (text, edits) => {
					let mutated = text;
					for (const [share, length, replacement] of edits) {
						const at = Math.floor(share * mutated.length);
						mutated = mutated.slice(0, at) + replacement + mutated.slice(at + length);
					}

					try {
						for (const {title, url} of (await feedFrom(mutated)).entries) {
							expect(title ?? '').not.toMatch(/\p{Cc}/u);
							expect(url ?? 'http:').toMatch(/^https?:/u);
						}
					} catch (error) {
						expect(error).toBeInstanceOf(IntakeError);
					}
				},
			),
			{numRuns: 500},
		);
	});
});
