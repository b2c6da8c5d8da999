import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {IntakeError} from '../../source/intake/open.ts';
import {documentFrom, outline} from './samples.ts';

const first =
	'The harbour of Lisbon stayed closed on Tuesday after the pilots refused to board any ship that carries ammonia, the port authority said.';
const second =
	'A spokeswoman for the pilots, Rita Moura, said that two of her colleagues had been burned in the spring, and that nobody had told the crews.';
const third =
	'The ministry denied that it had known of the leak, and added that an inquiry would end before the summer with a public report.';

const page = `<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Pilots close the harbour of Lisbon | The Tagus Post</title>
<meta property="og:site_name" content="The Tagus Post">
<link rel="canonical" href="https://example.com/harbour">
<script type="application/ld+json">//<![CDATA[
{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Tagus Post"},
 {"@type": ["NewsArticle"], "headline": "Pilots close the harbour of Lisbon &#8211; again",
  "author": [{"@type": "Person", "name": "Ana Brito"}, {"name": "By Tom Field"}],
  "datePublished": "2026-03-04T08:30:00+00:00",}]}
//]]></script>
<style>p { color: red }</style></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to make this site better for all of our readers. Accept them.</p></div>
<main><article>
<h1>Pilots close the harbour of Lisbon – again</h1>
<p class="article-byline">By Ana Brito and Tom Field</p>
<time datetime="2026-03-04T08:30:00Z">4 March 2026, 8:30</time>
<figure><img src="a.jpg" alt=""><figcaption>A pilot boat in the Tagus on Monday. Photo: A. N. Other</figcaption></figure>
<p>${first}</p>
<p><a href="/older">Related: the spring when the pumps leaked all over the quay</a></p>
<p>${second}</p>
<h2>What they ask for</h2>
<ul><li>masks on every boat</li><li>a drill each month</li></ul>
<blockquote><p>“We are not heroes. We are people who climb ladders at night, and we want to know what is in the hold.”</p></blockquote>
<p>${third}</p>
<p>Follow us on every network and sign up to our newsletter.</p>
</article></main>
<aside class="related"><h3>More stories</h3><ul><li><a href="/a">A ferry sinks off the coast of Spain</a></li></ul></aside>
<footer><p>© 2026 The Tagus Post. All rights reserved.</p></footer>
</body></html>`;

describe('a saved page', () => {
	test('tells its headline, byline, date, language and address', async () => {
		expect(await documentFrom(page)).toMatchObject({
			title: 'Pilots close the harbour of Lisbon – again',
			byline: 'Ana Brito, Tom Field',
			published: '2026-03-04T08:30:00+00:00',
			language: 'en-GB',
			url: 'https://example.com/harbour',
		});
	});

	test('gives the article, and nothing of what stands around it', async () => {
		expect(outline(await documentFrom(page))).toEqual([
			`text: ${first}`,
			`text: ${second}`,
			'heading: What they ask for',
			'list: masks on every boat',
			'list: a drill each month',
			'quote: “We are not heroes. We are people who climb ladders at night, and we want to know what is in the hold.”',
			`text: ${third}`,
		]);
	});

	test('without structured data says the same in its meta elements and in its text', async () => {
		const bare = page
			.replace(
				/<script[\s\S]*?<\/script>/u,
				'<meta property="og:title" content="Pilots close the harbour of Lisbon – again">',
			)
			.replace('Ana Brito and Tom Field', '<a rel="author" href="/ana">Ana Brito</a>');
		expect(await documentFrom(bare)).toMatchObject({
			title: 'Pilots close the harbour of Lisbon – again',
			byline: 'Ana Brito',
			published: '2026-03-04T08:30:00Z',
		});
	});

	test('is known by its content, in any case and without a head', async () => {
		const document = await documentFrom(`<P>${first}<P>${second}<P>${third}`, {location: 'story.txt'});
		expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual([first, second, third]);
	});

	test('follows its meta element where the bytes agree', async () => {
		const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>${'Мэр сказал в понедельник, что мост через реку закрыт на всю зиму. '.repeat(4)}</p></body></html>`;
		const bytes = Uint8Array.from(html, character => {
			const code = character.codePointAt(0)!;
			return code < 0x80 ? code : code - 0x410 + 0xc0;
		});
		const document = await documentFrom(bytes);
		expect(document.text).toContain('Мэр сказал в понедельник');
		expect(document.language).toBe('ru');
	});
});

const refusal = async (html: string): Promise<string> => {
	try {
		await documentFrom(html, {location: 'page.html'});
	} catch (error) {
		if (error instanceof IntakeError) return error.message;
		throw error;
	}

	throw new Error('it opened');
};

describe('a page without an article says so', () => {
	test('a login', async () => {
		expect(
			await refusal('<html><title>Log in to the Post</title><form><input type="password"></form></html>'),
		).toBe('page.html: no article on this page; its title is “Log in to the Post”, and it asks to log in');
	});

	test('an index', async () => {
		const links = '<li><a href="/x">A story</a></li>'.repeat(12);
		expect(await refusal(`<html><title>The Post</title><body><ul>${links}</ul></body></html>`)).toMatch(
			/no article on this page; .*12 links to other pages/u,
		);
	});
});

describe('a hostile page ends in one line or in a story, soon', () => {
	test.each([
		['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}`],
		['half a million elements', `<html><body>${'<i></i>'.repeat(500_000)}`],
		[
			'a title that steers the terminal',
			'<html><title>\u001B]0;owned\u0007\u001B[31mred</title><body></body></html>',
		],
	])('%s', async (_, html) => {
		const started = performance.now();
		expect(await refusal(html)).not.toMatch(/\p{Cc}/u);
		expect(performance.now() - started).toBeLessThan(5000);
	});

	test('nested just so deep that it is read in a thread of its own', async () => {
		const html = `<html><body>${'<div>'.repeat(150)}<p>${first}</p><p>${second}</p><p>${third}</p>${'</div>'.repeat(150)}`;
		expect((await documentFrom(html)).paragraphs.map(paragraph => paragraph.text)).toEqual([
			first,
			second,
			third,
		]);
	});

	test('mutations of a sound page never fail otherwise', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						place: fc.double({min: 0, max: 1, noNaN: true}),
						length: fc.integer({min: 0, max: 200}),
						insert: fc.constantFrom(
							'',
							'<',
							'>',
							'</div>',
							'<div>',
							'<!--',
							'-->',
							'"',
							'&#x0;',
							'<table>',
							'</p>',
							'<svg>',
							'<template>',
							'\u0000',
							'<br><br>',
							'<script>',
							'</body>',
							'<p><p>',
						),
					}),
					{minLength: 1, maxLength: 6},
				),
				async mutations => {
					let html = page;
					for (const {place, length, insert} of mutations) {
						const start = Math.floor(place * html.length);
						html = `${html.slice(0, start)}${insert}${html.slice(start + length)}`;
					}

					try {
						const document = await documentFrom(html, {mediaType: 'text/html'});
						for (const {text, start, end} of document.paragraphs)
							expect(document.text.slice(start, end)).toBe(text);
						expect(document.text).not.toMatch(/(?!\n)\p{Cc}/u);
					} catch (error) {
						expect(error).toBeInstanceOf(IntakeError);
					}
				},
			),
			{numRuns: 150},
		);
	});
});

describe('what stands around an article', () => {
	const words = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
	const headline = 'Harbour boss: “We had to stop”';
	const around = (before: string, after: string): string =>
		`<html><head><title>${headline} – Tarn Post</title></head><body><article>${before}${words}</article>${after}</body></html>`;

	test.each(['34 responses to', 'One thought on', '2 Comments on'])(
		'never makes its headline of what stands over the comments: %s',
		async over => {
			const html = around(`<h1>${headline}</h1>`, `<h2>${over} “${headline}”</h2><p>Me first.</p>`);
			expect((await documentFrom(html)).title).toBe(headline);
		},
	);

	test('is the date, however it is written', async () => {
		const dates = [
			'4 March 2026',
			'Tues., March 3, 2026 8:30 am EST',
			'Published on Tuesday, March 3, 2026 at 8:30 a.m. EST.',
			'Updated: 4 March 2026 by Ana Brito',
			'mardi 3 mars 2026',
			'3 de marzo de 2026',
			'2026年3月3日',
		];
		const html = around('', dates.map(date => `<p>${date}</p>`).join('')).replace(
			second,
			`${dates.join('</p><p>')}</p><p>${second}`,
		);
		expect((await documentFrom(html)).paragraphs.map(({text}) => text)).toEqual([first, second, third]);
	});

	test.each([
		'He resigned in March 2021.',
		'Elections are due in November 2026.',
		'Published on Monday, the report blames nobody.',
		'The boats of May 2024',
		'The 10 worst storms of 2024',
	])('is no sentence that tells when something was: %s', async sentence => {
		const html = around('', '').replace(second, `${sentence}</p><p>${second}`);
		expect((await documentFrom(html)).paragraphs.map(({text}) => text)).toEqual([
			first,
			sentence,
			second,
			third,
		]);
	});

	test('never makes its byline of a name and a date', async () => {
		const by = `<h1>${headline}</h1><div itemprop="author">Ana Brito March 4, 2026</div>`;
		expect((await documentFrom(around(by, ''))).byline).toBe('Ana Brito');
	});

	test('never makes its byline of a date in the place of a name', async () => {
		const by = `<h1>${headline}</h1><div itemprop="author" itemscope><span itemprop="name">By <span>TARN POST STAFF</span></span> <div itemprop="name">NOVEMBER 20, 2025 10:43</div></div>`;
		expect((await documentFrom(around(by, ''))).byline).toBe('TARN POST STAFF');
	});
});
