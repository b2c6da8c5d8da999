/* What a page says about its article for machines: schema.org in JSON-LD and microdata, OpenGraph and other meta elements. */
import {cleanLine} from '../clean.ts';
import {isoDate, months} from '../dates.ts';
import {decodeEntities} from '../entities.ts';
import {languageIn} from '../properties.ts';
import type {DomDocument, DomElement} from './dom.ts';

export type StructuredData = {
	readonly headlines: readonly string[];
	readonly byline: string | null;
	readonly published: string | null;
	readonly language: string | null;
	readonly url: string | null;
	readonly siteName: string | null;
	/** The whole text, where the page carries it once more for machines. */
	readonly body: string | null;
};

type Json = {readonly [key: string]: unknown};

const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? cleanLine(decodeEntities(value)) : null;

const articleType = /(?:article|blogposting|report|review|liveblog)$/iu;
const deepest = 12;

const parseJson = (source: string): unknown => {
	const text = source
		.replaceAll(
			/^\s*(?:\/\/\s*|\/\*\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:\/\/\s*|\/\*\s*)?(?:\]\]>|-->)(?:\s*\*\/)?;?\s*$/gu,
			'',
		)
		.replaceAll(/\p{Cc}/gu, ' ');
	for (const candidate of [text, decodeEntities(text), text.replaceAll(/,\s*(?=[}\]])/gu, '')]) {
		try {
			return JSON.parse(candidate);
		} catch {
			// The next spelling may be the one that the author meant.
		}
	}

	return null;
};

const articlesIn = (value: unknown, depth = 0): readonly Json[] => {
	if (depth > deepest) return [];
	if (Array.isArray(value)) return value.flatMap(item => articlesIn(item, depth + 1));
	if (!isObject(value)) return [];
	const types = [value['@type']].flat();
	const own = types.some(type => typeof type === 'string' && articleType.test(type)) ? [value] : [];
	return [
		...own,
		...articlesIn(value['@graph'], depth + 1),
		...articlesIn(value['mainEntity'], depth + 1),
		...articlesIn(value['mainEntityOfPage'], depth + 1),
	];
};

const isName = (text: string): boolean =>
	text.length < 120 && !/^https?:|^www\.|^@|\.(?:com|org|net)\b/iu.test(text);

const namesOf = (value: unknown): readonly string[] => {
	const names = [value]
		.flat()
		.flatMap(item => textOf(isObject(item) ? [item['name']].flat()[0] : item) ?? []);
	return [...new Set(names.map(name => name.replace(/^by\s+/iu, '')))].filter(isName);
};

const joinNames = (names: readonly string[]): string | null =>
	names.length === 0 ? null : names.slice(0, 8).join(', ');

const firstOf = <Value>(candidates: Iterable<Value | null>): Value | null => {
	for (const candidate of candidates) if (candidate !== null) return candidate;
	return null;
};

const firstDate = (texts: Iterable<string | null>): string | null =>
	firstOf([...texts].map(text => (text === null ? null : isoDate(text))));

const metaReader = (document: DomDocument) => {
	const values = new Map<string, string>();
	for (const element of document.querySelectorAll('meta[content]')) {
		const key =
			element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
		const value = textOf(element.getAttribute('content'));
		if (key !== null && value !== null && !values.has(key.toLowerCase()))
			values.set(key.toLowerCase(), value);
	}

	return (...keys: readonly string[]): readonly string[] => keys.flatMap(key => values.get(key) ?? []);
};

const elementTexts = (document: DomDocument, selector: string, longest: number): readonly string[] =>
	[...document.querySelectorAll(selector)].flatMap(element => {
		const text = cleanLine(element.getAttribute('content') ?? element.textContent ?? '');
		return text === '' || text.length > longest ? [] : [text];
	});

const bylineSelectors = [
	'[itemprop="author"] [itemprop="name"], [itemprop="author"][content]',
	'a[rel~="author"]',
	'[itemprop="author"]',
	'[class~="byline"], [class~="author"], [class~="author-name"], [class~="byline__name"], [class~="byline-name"], [id="byline"]',
];
const afterName = new RegExp(
	String.raw`\s*(?:[|•·–—]|\bon\b|\bat\b|\bupdated\b|\bpublished\b|\bposted\b|\bfollow\b|[-,]?\s*(?:(?<!\p{L})(?:${months})\.?\s+)?(?=\d)).*$`,
	'iu',
);

const visibleByline = (document: DomDocument): string | null => {
	for (const selector of bylineSelectors) {
		const names = elementTexts(document, selector, 140)
			.filter(text => isoDate(text) === null)
			.map(text =>
				text
					.replace(/^(?:written |reported )?by:?\s+/iu, '')
					.replace(afterName, '')
					.replace(/[,:;]$/u, '')
					.trim(),
			)
			.filter(
				name =>
					/^\p{L}[\p{L}.'’-]/u.test(name) &&
					name.length > 4 &&
					name.split(' ').length <= 10 &&
					!/^(?:about|author|follow|contact|more|view|by)\b/iu.test(name),
			);
		if (new Set(names).size > 4) return null;
		if (names.length > 0) return selector.startsWith('[class') ? names[0]! : joinNames([...new Set(names)]);
	}

	return null;
};

const timeOf = (element: DomElement): string | null =>
	element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;

const visibleDate = (document: DomDocument): string | null =>
	firstOf(
		[
			'[itemprop="datePublished"]',
			'time[pubdate]',
			'article time[datetime]',
			'main time[datetime]',
			'time[datetime]',
		].map(selector => firstDate([...document.querySelectorAll(selector)].slice(0, 5).map(timeOf))),
	);

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\S*$/iu.test(text);

/** Read a page's own words about itself. Nothing is believed that is not of the right form. */
export const readStructuredData = (document: DomDocument): StructuredData => {
	const scripts = [...document.querySelectorAll('script')].filter(script =>
		/ld\+json/iu.test(script.getAttribute('type') ?? ''),
	);
	const articles = scripts.flatMap(script => articlesIn(parseJson(script.textContent ?? '')));
	const meta = metaReader(document);
	const fromArticles = (key: string): readonly string[] =>
		articles.flatMap(article => textOf(article[key]) ?? []);
	const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
	const bodies = articles.flatMap(article =>
		typeof article['articleBody'] === 'string' ? article['articleBody'] : [],
	);
	const languages = [
		...meta('content-language', 'og:locale', 'language', 'dc.language'),
		...fromArticles('inLanguage'),
	];
	const root =
		document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang');
	return {
		headlines: [
			...fromArticles('headline'),
			...meta('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'headline'),
			...elementTexts(document, '[itemprop="headline"]', 300),
		],
		byline:
			firstOf(articles.map(article => joinNames(namesOf(article['author'] ?? article['creator'])))) ??
			joinNames(
				namesOf(
					meta(
						'author',
						'byl',
						'article:author',
						'dc.creator',
						'parsely-author',
						'sailthru.author',
						'citation_author',
					).slice(0, 1),
				),
			) ??
			visibleByline(document),
		published:
			firstDate([...fromArticles('datePublished'), ...fromArticles('dateCreated')]) ??
			firstDate(
				meta(
					'article:published_time',
					'og:article:published_time',
					'datepublished',
					'pubdate',
					'publishdate',
					'date',
					'dc.date',
					'dc.date.issued',
					'dcterms.created',
					'parsely-pub-date',
					'sailthru.date',
					'citation_date',
					'article.published',
					'publication_date',
				),
			) ??
			visibleDate(document),
		language: firstOf([root, ...languages].map(languageIn)),
		url:
			[canonical, ...meta('og:url'), ...fromArticles('url')].find(text => text !== null && isAddress(text)) ??
			null,
		siteName: meta('og:site_name', 'application-name')[0] ?? null,
		body: bodies.toSorted((a, b) => b.length - a.length)[0] ?? null,
	};
};
