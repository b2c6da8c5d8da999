import type {Token} from 'marked';
import {cleanText} from './clean.ts';
import {foldSpace} from '../story/fold-space.ts';
import {decode, decodeStart} from './decode.ts';
import {decodeEntities} from './entities.ts';
import {splitFrontMatter} from './front-matter.ts';
import {isHeadline} from './headline.ts';
import type {Block, Content, Hints, Kind} from './kind.ts';
import {bylineOf, dateBelowHeadline, readPlainText} from './plain-text.ts';

/** A block, and the depth of the heading that it was. */
type MarkdownBlock = Block & {readonly depth?: number};

const tag = /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>|<\/?[a-z][^<>]*>/giu;

const withoutTags = (html: string): string =>
	decodeEntities(
		html.replaceAll(tag, match => (/^<\/?(?:p|br|div|li|tr|td|h\d)\b/iu.test(match) ? ' ' : '')),
	);

const childrenOf = (token: Token): readonly Token[] | undefined =>
	'tokens' in token ? (token.tokens as readonly Token[] | undefined) : undefined;

const footnoteMark = /\[\^[^\]\s]{1,40}\](?::\s)?/gu;

const isFootnoteMark = (token: Token): boolean => token.type === 'link' && token['text'].startsWith('^');

/** The visible words of inline tokens: emphasis, links and images by their text, footnote marks and tags not at all. */
const inlineText = (tokens: readonly Token[]): string =>
	tokens
		.map(token => {
			if (isFootnoteMark(token)) return '';
			if (token.type === 'br') return ' ';
			if (token.type === 'html') return withoutTags(token.raw);
			if (token.type === 'codespan') return String(token['text']);
			const children = childrenOf(token);
			if (children !== undefined && token.type !== 'image') return inlineText(children);
			const text = 'text' in token ? String(token['text']) : '';
			return token.type === 'escape' ? text : decodeEntities(text.replaceAll(footnoteMark, ''));
		})
		.join('');

type List = {readonly ordered: boolean; readonly start: number | ''; readonly items: readonly Token[]};

const listBlocks = (list: List): readonly MarkdownBlock[] =>
	list.items.flatMap((item, index) => {
		const [first, ...rest] = blocksOfTokens(childrenOf(item) ?? []);
		if (first === undefined) return [];
		const number = list.ordered ? `${Number(list.start === '' ? 1 : list.start) + index}. ` : '';
		return [
			{text: `${number}${first.text}`, kind: 'list' as const},
			...rest.map(({text}) => ({text, kind: 'list' as const})),
		];
	});

type Row = ReadonlyArray<{readonly tokens: readonly Token[]}>;

const rowBlock = (row: Row): MarkdownBlock => ({
	text: row
		.map(cell => inlineText(cell.tokens))
		.filter(cell => cell.trim() !== '')
		.join(' | '),
	kind: 'list',
});

const footnote = /^\[\^[^\]]*\]:\s*/u;

const blocksOfToken = (token: Token): readonly MarkdownBlock[] => {
	switch (token.type) {
		case 'heading': {
			return [{text: inlineText(childrenOf(token) ?? []), kind: 'heading', depth: Number(token['depth'])}];
		}

		case 'blockquote': {
			return blocksOfTokens(childrenOf(token) ?? []).map(({text, kind}) => ({
				text,
				kind: kind === 'list' ? kind : 'quote',
			}));
		}

		case 'list': {
			return listBlocks(token as Token & List);
		}

		case 'table': {
			const {header, rows} = token as Token & {readonly header: Row; readonly rows: readonly Row[]};
			return [header, ...rows].map(rowBlock);
		}

		case 'code': {
			return String(token['text'])
				.split(/\n\s*\n/u)
				.map(text => ({text, kind: 'text'}));
		}

		case 'html': {
			return [{text: withoutTags(token.raw), kind: 'text'}];
		}

		case 'def': {
			return footnote.test(token.raw) ? [{text: token.raw.replace(footnote, ''), kind: 'text'}] : [];
		}

		case 'space':
		case 'hr': {
			return [];
		}

		default: {
			const children = childrenOf(token);
			return [
				{text: children === undefined ? decodeEntities(token.raw) : inlineText(children), kind: 'text'},
			];
		}
	}
};

const blocksOfTokens = (tokens: readonly Token[]): readonly MarkdownBlock[] => tokens.flatMap(blocksOfToken);

/** Where the headline stands among the blocks: a first-level heading near the top, else any heading or headline that opens the text. */
const headlineIndex = (blocks: readonly MarkdownBlock[]): number => {
	const near = blocks.slice(0, 3).findIndex(block => block.depth === 1);
	if (near >= 0) return near;
	const [first, ...rest] = blocks;
	if (first === undefined) return -1;
	const opens =
		first.depth !== undefined ||
		(first.kind === 'text' &&
			isHeadline(
				first.text,
				rest.map(block => block.text),
			));
	return opens ? 0 : -1;
};

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const delimiters = /[*_`~<>[\]!|]/gu;
const deepLine = /^[ \t]{100,}[-*+\d]|^(?:[ \t]{0,3}(?:>|[-*+]|\d{1,3}[.)])){40,}/mu;
const mostWork = 1e9;

/**
Whether the text is built to exhaust the parser, which needs time by the length of a paragraph multiplied by its marks, and
stack by the depth of its lists and quotations. No person writes so.
*/
const isHostile = (text: string): boolean => {
	if (deepLine.test(text)) return true;
	let work = 0;
	for (const block of text.split(/\n[ \t]*\n/u)) {
		work += block.length * (block.match(delimiters)?.length ?? 0);
		if (work > mostWork) return true;
	}

	return false;
};

/** Markdown as content. What the parser gives up on is read as plain text. */
const readMarkdown = async (source: string): Promise<Content> => {
	const text = cleanText(source);
	const parts = splitFrontMatter(text);
	if (isHostile(parts?.body ?? text)) return readPlainText(text);
	const {Lexer} = await import('marked');
	let all: readonly MarkdownBlock[];
	try {
		all = blocksOfTokens(new Lexer().lex(parts?.body ?? text));
	} catch {
		// Nesting that no person writes exhausts the parser's stack.
		return readPlainText(text);
	}

	const blocks = all.filter(block => block.text.trim() !== '');
	const given = parts?.frontMatter;
	const index = headlineIndex(blocks);
	const heading = blocks[index];
	const isTitle =
		heading !== undefined && (given?.title == null || sameWords(given.title, foldSpace(heading.text)));
	const rest = isTitle ? blocks.filter((_, position) => position !== index) : blocks;
	return {
		title: given?.title ?? heading?.text ?? null,
		byline: given?.byline ?? bylineOf(rest),
		published: given?.published ?? (heading === undefined ? null : dateBelowHeadline(rest)),
		url: given?.url ?? null,
		language: given?.language ?? null,
		paragraphs: rest.map(({text: words, kind}) => ({text: words, kind})),
	};
};

const sampleSize = 32 * 1024;
const largest = 8 * 1024 * 1024;

/** What tells Markdown: the marks of which one has to be there at all, which is found sooner than the pattern, and its weight. */
const features: ReadonlyArray<readonly [marks: readonly string[], pattern: RegExp, weight: number]> = [
	[['#'], /^#{1,6}[ \t]+\S/mu, 0.4],
	[['\n===', '\n---'], /^\S.{0,120}\n(?:={3,}|-{3,})[ \t]*(?:\n|$)/mu, 0.25],
	[[']('], /!?\[[^\]\n]{1,300}\]\((?:https?:|\/|\.|#|mailto:)[^)\s]{0,500}[^)\n]{0,100}\)/u, 0.5],
	[[']:'], /^\[[^\]\n]{1,100}\]:[ \t]+(?:<|https?:|\/)\S+/mu, 0.4],
	[['```', '~~~'], /^(?:`{3,}|~{3,})[\w-]*[ \t]*$/mu, 0.4],
	[['**'], /(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?![*\w])/u, 0.4],
	[
		['*', '_'],
		/(?<![\w*])\*[^\s*][^*\n]{0,80}[^\s*]\*(?![\w*])|(?<![\w_])_[^\s_][^_\n]{0,80}[^\s_]_(?![\w_])/u,
		0.2,
	],
	[['---'], /^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/mu, 0.3],
];

const named = (hints: Hints): boolean =>
	/\.(?:md|markdown|mdown|mkd|mdx)$/iu.test(hints.location) || hints.mediaType === 'text/markdown';

/** Markdown, told by front matter, headings, links and emphasis; the name of the file only tips the scales. */
export const markdown: Kind = {
	name: 'Markdown',
	textual: true,
	sniff: (bytes, hints) => {
		if (bytes.length > largest) return 0;
		const sample = decodeStart(bytes, hints, sampleSize).replaceAll('\r\n', '\n');
		if (splitFrontMatter(sample) !== null) return 0.9;
		let score = named(hints) ? 0.5 : 0;
		for (const [marks, pattern, weight] of features) {
			if (marks.some(mark => sample.includes(mark)) && pattern.test(sample)) score += weight;
		}

		return score >= 0.4 ? Math.min(0.9, score) : 0;
	},
	read: async (bytes, hints) => readMarkdown(await decode(bytes, hints)),
};
