import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {harbourStory as story} from '../explorer/harbour-story.ts';
import {openAnalysisCache} from '../../source/user/analysis-cache.ts';
import {contentOf, formatEntry, parseEntry} from '../../source/user/analysis-format.ts';
import {checksum} from '../../source/user/checksum.ts';
import {newPerson} from './folder.ts';

const {actors, claims} = story;
const analysis = {actors, claims};
const another = {...story, text: story.text.replace('dredge', 'drench')};

/** The entry as it lies in the folder. */
const onlyFile = (folder: string): string => path.join(folder, readdirSync(folder)[0]!);

describe('the analyses of earlier runs', () => {
	it('are found again, for the same text, by the same maker', () => {
		const folder = path.join(newPerson().cache, 'analyses');
		const cache = openAnalysisCache(folder, 'nutgraf 1');
		expect(cache.load(story)).toBeNull();
		cache.save(story, analysis);
		expect(cache.load(story)).toEqual(analysis);
		expect(cache.load(another)).toBeNull();
		expect(openAnalysisCache(folder, 'nutgraf 2').load(story)).toBeNull();
		expect(statSync(onlyFile(folder)).mode & 0o777).toBe(0o600);
	});

	it('are found for the same text wherever it came from', () => {
		const cache = openAnalysisCache(newPerson().cache, 'nutgraf 1');
		cache.save(story, analysis);
		const elsewhere = {
			...story,
			source: {kind: 'stdin', location: '-'} as const,
			url: 'https://example.org/',
		};
		expect(cache.load(elsewhere)).toEqual(analysis);
	});

	it('are made again where an entry is damaged', () => {
		const folder = newPerson().cache;
		const cache = openAnalysisCache(folder, 'nutgraf 1');
		cache.save(story, analysis);
		const file = onlyFile(folder);
		writeFileSync(file, readFileSync(file, 'utf8').slice(0, 900));
		expect(cache.load(story)).toBeNull();
		cache.save(story, analysis);
		expect(cache.load(story)).toEqual(analysis);
	});

	it('are none where the folder cannot be used', () => {
		const {cache: folder} = newPerson();
		mkdirSync(path.dirname(folder), {recursive: true});
		writeFileSync(folder, 'a file in its place');
		const cache = openAnalysisCache(folder, 'nutgraf 1');
		cache.save(story, analysis);
		expect(cache.load(story)).toBeNull();
	});

	it('are never more than 300', () => {
		const folder = newPerson().cache;
		const cache = openAnalysisCache(folder, 'nutgraf 1');
		for (let number = 0; number < 310; number++) {
			const text = `Notice ${number}`;
			cache.save({...story, title: null, text, paragraphs: []}, {actors: [], claims: []});
		}

		expect(readdirSync(folder)).toHaveLength(300);
	});
});

describe('an entry', () => {
	const content = contentOf(story);

	it('gives back nothing, or what was put in, whatever happens to it', () => {
		const whole = formatEntry(analysis, 'm', content);
		const at = fc.nat(whole.length - 1);
		fc.assert(
			fc.property(at, at, fc.string({unit: 'binary', maxLength: 3}), (from, to, put) => {
				const damaged = whole.slice(0, from) + put + whole.slice(Math.max(from, to));
				const read = parseEntry(damaged, 'm', story);
				if (read !== null) expect(read).toEqual(analysis);
				expect(read === null).toBe(damaged !== whole);
			}),
		);
	});

	it('of offsets that no text has is none, though its sum is right', () => {
		const far = {...analysis, claims: [{...claims[0]!, content: [{start: 5, end: 10_000_000, text: ''}]}]};
		expect(parseEntry(formatEntry(far, 'm', content), 'm', story)).toBeNull();
	});

	it('of another text is none', () => {
		expect(parseEntry(formatEntry(analysis, 'm', content), 'm', another)).toBeNull();
	});
});

describe('a checksum', () => {
	it('is 16 digits, and tells a text from one that differs in a place', () => {
		fc.assert(
			fc.property(
				fc.string({unit: 'binary'}),
				fc.nat(),
				fc.string({minLength: 1, maxLength: 1}),
				(text, n, put) => {
					const at = n % (text.length + 1);
					const changed = text.slice(0, at) + put + text.slice(at);
					expect(checksum(text)).toMatch(/^[\da-f]{16}$/u);
					expect(checksum(changed)).not.toBe(checksum(text));
				},
			),
		);
	});
});
