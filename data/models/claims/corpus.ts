import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {openDocument} from '../../../source/intake/open.ts';
import type {StoryDocument} from '../../../source/story/document.ts';
import type {Span} from '../../../source/story/span.ts';

/** An attribution as annotated: spans into the document's text. */
export type GoldClaim = {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
};

/** An article with the attributions that people marked in it. */
export type Article = {
	readonly name: string;
	readonly document: StoryDocument;
	readonly gold: readonly GoldClaim[];
};

/** Read a corpus in the form of PolNeAR: text/*.txt and attributions/*.ann, the first annotator of each article. */
export const readCorpus = async (folder: string): Promise<readonly Article[]> => {
	const annotations = new Map<string, string>();
	for (const file of readdirSync(join(folder, 'attributions')).toSorted()) {
		const name = file.replace(/_[0-9a-f]{4}\.ann$/, '');
		if (!annotations.has(name)) annotations.set(name, file);
	}

	const articles: Article[] = [];
	for (const file of readdirSync(join(folder, 'text')).toSorted()) {
		const name = file.replace(/\.txt$/, '');
		const annotation = annotations.get(name);
		if (annotation === undefined) continue;
		const path = join(folder, 'text', file);
		const raw = readFileSync(path, 'utf8');
		const document = await openDocument(path);
		const carry = carrierOf(raw, document.text);
		const lines = readFileSync(join(folder, 'attributions', annotation), 'utf8');
		articles.push({name, document, gold: goldOf(lines, carry)});
	}

	return articles;
};

const goldOf = (lines: string, carry: (start: number, end: number) => Span): readonly GoldClaim[] => {
	const spans = new Map<string, readonly Span[]>();
	const claims: GoldClaim[] = [];
	for (const line of lines.split('\n')) {
		const span = /^(T\d+)\t\w+ ([\d ;]+)\t/.exec(line);
		if (span !== null) {
			const pairs = span[2]!.split(';').map(pair => pair.split(' ').map(Number));
			spans.set(
				span[1]!,
				pairs.map(pair => carry(pair[0]!, pair[1]!)),
			);
		}

		const event = /^E\d+\t(.*)$/.exec(line);
		if (event === null) continue;
		const parts = {source: [] as Span[], cue: [] as Span[], content: [] as Span[]};
		for (const item of event[1]!.trim().split(/\s+/)) {
			const [role, id] = item.split(':');
			const key = role!.replace(/\d+$/, '').toLowerCase();
			if (key === 'source' || key === 'cue' || key === 'content') parts[key].push(...(spans.get(id!) ?? []));
		}

		if (parts.content.length > 0) claims.push(parts);
	}

	return claims;
};

/** Offsets of the corpus count code points of the raw text; a carrier takes them to the text as read. */
const carrierOf = (raw: string, text: string): ((start: number, end: number) => Span) => {
	const points = [...raw];
	const map = new Int32Array(points.length + 1).fill(-1);
	let at = 0;
	const skip = (): void => {
		while (at < text.length && /\s/.test(text[at]!)) at++;
	};

	for (const [index, point] of points.entries()) {
		if (/[\s\u200B-\u200F\u2060\uFEFF\u00AD\u202A-\u202E]/.test(point)) continue;
		skip();
		if (!text.startsWith(point, at)) {
			const found = text.indexOf(points.slice(index, index + 8).join(''), at);
			if (found < 0 || found > at + 200) continue;
			at = found;
		}

		map[index] = at;
		at += point.length;
	}

	return (start, end) => {
		let first = start;
		while (first < end && map[first]! < 0) first++;
		let last = end - 1;
		while (last > first && map[last]! < 0) last--;
		return first < end ? {start: map[first]!, end: map[last]! + points[last]!.length} : {start: 0, end: 0};
	};
};
