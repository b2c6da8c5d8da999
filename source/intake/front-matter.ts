/* The few lines of YAML or TOML above a Markdown text, as site generators have it: read for what a story needs, nothing more. */
import {isoDate} from './dates.ts';
import {languageIn} from './properties.ts';

export type FrontMatter = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly published: string | null;
	readonly language: string | null;
	readonly url: string | null;
};

const fence =
	/^(?<mark>---|\+\+\+)[ \t]*\n(?<lines>(?:(?!\k<mark>).*\n){0,200}?)(?:\k<mark>|\.\.\.)[ \t]*(?:\n|$)/u;
const entry = /^(?<key>[\w-]+)\s*[:=]\s*(?<value>.*)$/u;
const entryInside = /^\s+(?:-\s+)?(?:name\s*[:=]\s*)?(?<value>.+)$/u;

const unquote = (value: string): string => {
	const text = value.trim();
	const quoted = /^"(?<double>(?:[^"\\]|\\.)*)"|^'(?<single>(?:[^']|'')*)'/u.exec(text)?.groups;
	if (quoted?.['double'] !== undefined) return quoted['double'].replaceAll(/\\(.)/gu, '$1');
	if (quoted?.['single'] !== undefined) return quoted['single'].replaceAll("''", "'");
	return text.replace(/\s+#.*$/u, '');
};

const valuesOf = (value: string): readonly string[] => {
	const list = /^\[(?<items>.*)\]$/u.exec(value.trim())?.groups?.['items'];
	const items = list === undefined ? [value] : (list.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^,]+/gu) ?? []);
	return items.map(unquote).filter(item => item !== '' && item !== '~' && item !== 'null');
};

const parse = (lines: readonly string[]): ReadonlyMap<string, readonly string[]> => {
	const fields = new Map<string, string[]>();
	let key = '';
	let isFolded = false;
	for (const line of lines) {
		const {key: found, value = ''} = entry.exec(line)?.groups ?? {};
		if (found === undefined) {
			const inside = entryInside.exec(line)?.groups?.['value'];
			const values = fields.get(key);
			if (inside === undefined || values === undefined) continue;
			if (isFolded) values[0] = `${values[0] ?? ''} ${inside}`.trim();
			else if (!entry.test(inside)) values.push(...valuesOf(inside));
			continue;
		}

		key = found.toLowerCase().replaceAll('-', '_');
		isFolded = /^[>|][+-]?$/u.test(value.trim());
		fields.set(key, isFolded ? [] : [...valuesOf(value)]);
	}

	return fields;
};

const has = (text: string): boolean => text.startsWith('---') || text.startsWith('+++');

/**
The front matter of a Markdown text and the text below it. Null where it has none: a rule across the page is not taken for one.
`text` has its line ends as `\n`.
*/
export const splitFrontMatter = (
	text: string,
): {readonly frontMatter: FrontMatter; readonly body: string} | null => {
	if (!has(text)) return null;
	const match = fence.exec(text);
	const lines = match?.groups?.['lines']?.split('\n') ?? [];
	if (match === null || !lines.some(line => entry.test(line))) return null;
	const fields = parse(lines);
	const first = (...keys: readonly string[]): string | null => {
		for (const key of keys) {
			const value = fields.get(key)?.[0];
			if (value !== undefined && value !== '') return value;
		}

		return null;
	};

	const authors = ['author', 'authors', 'byline', 'by']
		.map(key => fields.get(key) ?? [])
		.find(list => list.length > 0);
	const date = first(
		'date',
		'published',
		'pubdate',
		'publishdate',
		'publish_date',
		'published_at',
		'created',
	);
	const address = first('url', 'canonical', 'canonical_url', 'link', 'source');
	const language = first('lang', 'language', 'locale');
	return {
		frontMatter: {
			title: first('title', 'headline'),
			byline: authors === undefined ? null : authors.join(', '),
			published: date === null ? null : isoDate(date),
			language: languageIn(language),
			url: address !== null && /^https?:\/\//iu.test(address) ? address : null,
		},
		body: text.slice(match[0].length),
	};
};
