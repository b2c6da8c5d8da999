import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {documentFrom, outline} from './samples.ts';

const story = `---
title: "Ferry owner 'knew of the crack'"
authors: [Ines Dahl, "Piet Maas"]
date: 2026-03-04T08:30:00+01:00
lang: en-GB
canonical_url: https://example.com/ferry
---

The owner of the *Valborg* knew of the crack, [a former mate](https://example.com/mate "mate") told
the inquiry in **Bergen** on Tuesday.[^1]

## What the mate saw

> "We painted over it."
>
> "Twice."

1. The crack
2. The paint
   - grey, &amp; thick

![The ferry in dry dock](ferry.jpg)

| Year | Cracks |
| ---- | ------ |
| 2024 | *one*  |

\`\`\`
log entry
\`\`\`

---

<!-- not for print -->
<p>The hearing <b>goes on</b>.</p>

[^1]: Hearing of 3 March.
`;

describe('Markdown', () => {
	test('front matter tells the headline, the byline, the date, the language and the address', async () => {
		const document = await documentFrom(story);
		expect(document).toMatchObject({
			title: "Ferry owner 'knew of the crack'",
			byline: 'Ines Dahl, Piet Maas',
			published: '2026-03-04T08:30:00+01:00',
			language: 'en-GB',
			url: 'https://example.com/ferry',
		});
	});

	test('markup goes, words stay, blocks keep their kind', async () => {
		expect(outline(await documentFrom(story))).toEqual([
			'text: The owner of the Valborg knew of the crack, a former mate told the inquiry in Bergen on Tuesday.',
			'heading: What the mate saw',
			'quote: "We painted over it."',
			'quote: "Twice."',
			'list: 1. The crack',
			'list: 2. The paint',
			'list: grey, & thick',
			'text: The ferry in dry dock',
			'list: Year | Cracks',
			'list: 2024 | one',
			'text: log entry',
			'text: The hearing goes on.',
			'text: Hearing of 3 March.',
		]);
	});

	test('without front matter the first heading is the headline, with the byline and the date below it', async () => {
		const document = await documentFrom(
			'# Ferry owner *knew*\n\nBy Ines Dahl\n\n3 March 2031\n\nThe owner knew, a mate said.\n',
		);
		expect(document.title).toBe('Ferry owner knew');
		expect(document.byline).toBe('Ines Dahl');
		expect(document.published).toBe('2031-03-03');
	});

	test('a heading that repeats the title of the front matter is not kept twice', async () => {
		const document = await documentFrom(
			'---\ntitle: Ferry owner knew\n---\n# Ferry owner knew\n\nA mate said so.\n',
		);
		expect(document.title).toBe('Ferry owner knew');
		expect(outline(document)).toEqual(['text: A mate said so.']);
	});

	test('front matter in TOML, and with a list of authors', async () => {
		const toml = await documentFrom('+++\ntitle = "A"\ndate = 2026-03-04\n+++\nText here.\n');
		expect(toml).toMatchObject({title: 'A', published: '2026-03-04'});
		const yaml = await documentFrom(
			'---\ntitle: >\n  A long\n  title\nauthor:\n  - name: Ines Dahl\n  - Piet Maas\n---\nText.\n',
		);
		expect(yaml).toMatchObject({title: 'A long title', byline: 'Ines Dahl, Piet Maas'});
	});

	test('is told from plain text', async () => {
		const plain = await documentFrom(
			'The price of *one* barrel rose by 3 % - or more.\n\n- said the clerk\n\n#1 in town\n',
		);
		expect(plain.text).toContain('*one*');
		expect(plain.text).toContain('#1 in town');
		const rule = await documentFrom('---\n\nThe clerk said no.\n\n---\n');
		expect(rule.text).toContain('The clerk said no.');
	});

	test.each([
		['quotations in quotations', '> '.repeat(100_000)],
		['lists in lists', Array.from({length: 2000}, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
		['emphasis without end', '_a_'.repeat(100_000)],
		['brackets', '['.repeat(200_000)],
	])('%s do not hold it up', async (_, hostile) => {
		const started = performance.now();
		await documentFrom(`# Title\n\nText [a](http://b) here.\n\n${hostile}\n`);
		expect(performance.now() - started).toBeLessThan(5000);
	});

	test('the words of whatever paragraphs come out as they went in', async () => {
		const words = fc
			.array(fc.stringMatching(/^[a-zA-Z]{1,12}$/u), {minLength: 1, maxLength: 20})
			.map(list => `X${list.join(' ')}.`);
		await fc.assert(
			fc.asyncProperty(fc.array(words, {minLength: 1, maxLength: 10}), async paragraphs => {
				const document = await documentFrom(
					`# The **headline**\n\n${paragraphs.map(text => `**${text}**`).join('\n\n')}\n`,
				);
				expect(document.title).toBe('The headline');
				expect(document.paragraphs.map(paragraph => paragraph.text)).toEqual(paragraphs);
			}),
		);
	});
});
