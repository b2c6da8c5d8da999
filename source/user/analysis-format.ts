import type {StoryDocument} from '../story/document.ts';
import {packAnalysis, unpackAnalysis, type PackedAnalysis} from '../story/packed-analysis.ts';
import {runThrough} from '../story/run-through.ts';
import type {Analysis} from '../story/story.ts';
import {checksum} from './checksum.ts';

/** All of a document that an analysis may depend on, as one text. */
export const contentOf = ({title, language, paragraphs, text}: StoryDocument): string =>
	`${JSON.stringify([language, title !== null, paragraphs.map(({kind, start, end}) => [kind, start, end])])}\n${text}`;

/**
An entry of the cache: a line with who made it and a sum over the rest; a line with the actors and claims, packed, whose words are
offsets into the text; and the content that they belong to.
*/
export const formatEntry = (analysis: Analysis, maker: string, content: string): string => {
	const {actors, mentions, claims, sources} = packAnalysis(analysis);
	const body = JSON.stringify({actors, mentions: [...mentions], claims: [...claims], sources});
	return `${JSON.stringify({maker, sum: checksum(body)})}\n${body}\n${content}`;
};

const isPacked = (value: unknown): value is PackedAnalysis =>
	typeof value === 'object' &&
	value !== null &&
	['actors', 'mentions', 'claims', 'sources'].every(part => Array.isArray(Reflect.get(value, part)));

/** Read an entry; null where it is damaged, of another maker, or of another content than the document's. Never throws. */
export const parseEntry = (entry: string, maker: string, document: StoryDocument): Analysis | null => {
	const headEnd = entry.indexOf('\n');
	const bodyEnd = entry.indexOf('\n', headEnd + 1);
	if (headEnd === -1 || bodyEnd === -1) return null;
	const body = entry.slice(headEnd + 1, bodyEnd);
	if (entry.slice(0, headEnd) !== JSON.stringify({maker, sum: checksum(body)})) return null;
	if (entry.slice(bodyEnd + 1) !== contentOf(document)) return null;
	try {
		const packed: unknown = JSON.parse(body);
		return isPacked(packed) ? runThrough(unpackAnalysis(document.text, packed)) : null;
	} catch {
		return null;
	}
};
