import {cleanText} from './clean.ts';
import {foldSpace} from '../story/fold-space.ts';
import {isoDate} from './dates.ts';
import {decode} from './decode.ts';
import {isHeadline, isHeading} from './headline.ts';
import {IntakeError, megabytesOf, nameOfInput} from './intake-error.ts';
import {joinLines, wrapWidth} from './hard-wraps.ts';
import type {Block, Content, Kind} from './kind.ts';

const quoteMark = /^(?: ?>)+ ?/u;
const listItem = /^\s*(?:[-*•‣◦▪–]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+)(?=\S)/u;

const isBlank = (line: string): boolean => line.trim() === '';

type Section = {readonly lines: readonly string[]; readonly quoted: boolean};

/** The lines between blank lines. Lines that a mail quotes stand in sections of their own, without their marks. */
const sectionsOf = (lines: readonly string[]): readonly Section[] => {
	const sections: Section[] = [];
	let current: string[] = [];
	let currentDepth = 0;
	const close = () => {
		if (current.length > 0) sections.push({lines: current, quoted: currentDepth > 0});
		current = [];
	};

	for (const [index, line] of lines.entries()) {
		let depth = 0;
		let rest = line;
		if (line.startsWith('>') || line.startsWith(' >')) {
			// One line alone that starts so may be anything; two are a quoted mail.
			const neighbours = [lines[index - 1], lines[index + 1]];
			const mark = quoteMark.exec(line)?.[0] ?? '';
			if (neighbours.some(neighbour => neighbour !== undefined && quoteMark.test(neighbour))) {
				depth = mark.replaceAll(' ', '').length;
				rest = line.slice(mark.length);
			}
		}

		if (depth !== currentDepth || isBlank(rest)) close();
		currentDepth = depth;
		if (!isBlank(rest)) current.push(rest);
	}

	close();
	return sections;
};

/** Two lines that together are the headline: the first one ends in a semicolon, as agencies part them. */
const joinHeadline = ({lines, quoted}: Section): Section => {
	const [line, next, ...rest] = lines;
	return line !== undefined && next !== undefined && line.length + next.length < 180 && /;\s*$/u.test(line)
		? {lines: [`${line.trimEnd()} ${next.trimStart()}`, ...rest], quoted}
		: {lines, quoted};
};

const blocksOfSection = ({lines, quoted}: Section, width: number | null): readonly Block[] => {
	const blocks: Block[] = [];
	let item: string[] = [];
	let inList = false;
	const close = () => {
		const texts = item.length < 2 ? item : joinLines(item, inList ? null : width, inList);
		for (const text of texts)
			blocks.push({text: foldSpace(text), kind: quoted ? 'quote' : inList ? 'list' : 'text'});
		item = [];
	};

	for (const line of lines) {
		const startsItem = listItem.test(line);
		// Inside a list only an indented line, or one that goes on in lower case, belongs to the item before.
		const leavesList = inList && !/^\s+\S|^\p{Ll}/u.test(line) && width === null;
		if (startsItem || leavesList) {
			close();
			inList = startsItem;
		}

		item.push(line);
	}

	close();
	return blocks;
};

const bylineIn = (text: string): string | undefined =>
	/^by\s/iu.test(text)
		? /^by\s+(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:and|&|\p{L}[\p{L}\p{M}.'’-]*,?)){0,12})$/iu.exec(text)
				?.groups?.['name']
		: undefined;

/** Who wrote it, where one of the first blocks says "By …" and nothing else. */
export const bylineOf = (blocks: readonly Block[]): string | null => {
	for (const block of blocks.slice(0, 3)) {
		const name = block.text.length < 120 ? bylineIn(block.text.trim()) : undefined;
		if (name !== undefined && /^\p{Lu}/u.test(name)) return name;
	}

	return null;
};

/** Characters of the longest date with its day and hour. */
const longestDate = 60;
/** Blocks in which a second date says that the first one is a heading, as in a chronology. */
const nearDates = 12;

const dateIn = ({text}: Block): string | null =>
	text.length <= longestDate && /\d/u.test(text) ? isoDate(text) : null;

/** When it was published, in ISO 8601, where a block below the headline, or below who wrote it, is a date and nothing else. */
export const dateBelowHeadline = (blocks: readonly Block[]): string | null => {
	const at = blocks.slice(0, 3).findIndex(block => bylineOf([block]) === null);
	const date = at === -1 ? null : dateIn(blocks[at]!);
	return blocks.slice(at + 1, at + 1 + nearDates).some(block => dateIn(block) !== null) ? null : date;
};

/**
The byline of a document, and its blocks without the one that was it: "By …", or nothing but the name that the document gives
as its `author`.
*/
export const takeByline = (
	blocks: readonly Block[],
	author: string | null = null,
): {readonly byline: string | null; readonly blocks: readonly Block[]} => {
	const near = blocks.slice(0, 3);
	const signed = near.findIndex(block => bylineOf([block]) !== null);
	const index =
		signed === -1 ? near.findIndex(({text}) => author !== null && foldSpace(text) === author) : signed;
	return {
		byline: signed === -1 ? author : bylineOf(blocks),
		blocks: index === -1 ? blocks : blocks.filter((_, position) => position !== index),
	};
};

const markHeading = (block: Block, next: Block | undefined): Block =>
	block.kind === 'text' && isHeading(block.text, next?.text) && !/^[^\p{L}\p{N}]*$/u.test(block.text)
		? {text: block.text, kind: 'heading'}
		: block;

/** Plain text as content. Every visible character stays, in its order; a headline and headings are told by their looks. */
export const readPlainText = (text: string): Content => {
	const lines = cleanText(text).split('\n');
	const [first, ...others] = sectionsOf(lines);
	const sections = first === undefined ? [] : [joinHeadline(first), ...others];
	const width = wrapWidth(sections.map(section => section.lines));
	const blocks = sections.flatMap(section => blocksOfSection(section, width));
	const [opening, ...rest] = blocks;
	if (opening === undefined) {
		return {title: null, byline: null, published: null, url: null, language: null, paragraphs: []};
	}

	const hasHeadline =
		opening.kind === 'text' &&
		isHeadline(
			opening.text,
			rest.map(block => block.text),
		);
	const body = hasHeadline ? rest : blocks;
	return {
		title: hasHeadline ? opening.text : null,
		byline: bylineOf(rest),
		published: hasHeadline ? dateBelowHeadline(rest) : null,
		url: null,
		language: null,
		paragraphs: body.map((block, index) => markHeading(block, body[index + 1])),
	};
};

/** Bytes. A long book has a hundredth of it. */
const largest = 64 * 1024 * 1024;

/** Text without any markup. Whatever is text at all can be read as this. */
export const plainText: Kind = {
	name: 'plain text',
	textual: true,
	sniff: () => 0.1,
	read: async (bytes, hints) => {
		if (bytes.length > largest) {
			throw new IntakeError(
				`${nameOfInput(hints.location)}: the text is ${megabytesOf(bytes)}; give the story alone`,
			);
		}

		return readPlainText(await decode(bytes, hints));
	},
};
