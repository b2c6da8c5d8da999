import {decode, decodeStart} from './decode.ts';
import {IntakeError, megabytesOf, nameOfInput} from './intake-error.ts';
import type {Hints, Kind} from './kind.ts';

const sampleSize = 16 * 1024;
const largest = 32 * 1024 * 1024;
const mostElements = 300_000;

/** Pages that are read without a thread of their own: the extractor is done with them at once. */
const harmlessLength = 1_500_000;
const harmlessElements = 15_000;
const harmlessDepth = 100;
/** The parser needs time by the square of them, where they are no tags. */
const harmlessMarks = 20_000;

const opening =
	/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/iu;
const fragment =
	/^\s*<(?:article|main|section|div|header|h1|h2|p|title|meta|script|table|span|center|font|link)[\s>]/iu;
const anyTag =
	/<\/?(?:p|div|a|span|br|li|ul|h[1-6]|table|td|img|script|body|head|html|article|section)\b[^<>]*>/giu;

const refuse = (hints: Hints, reason: string): never => {
	throw new IntakeError(`${nameOfInput(hints.location)}: ${reason}; save the article alone and open that`);
};

/** A web page, saved or fetched. */
export const page: Kind = {
	name: 'a web page',
	textual: true,
	sniff: (bytes, hints) => {
		const sample = decodeStart(bytes, hints, sampleSize);
		const isMarked = sample.includes('<');
		if (isMarked && opening.test(sample)) return 0.95;
		if (hints.mediaType === 'text/html' || hints.mediaType === 'application/xhtml+xml') return 0.92;
		if (!isMarked) return 0;
		const tags = sample.match(anyTag)?.length ?? 0;
		if (fragment.test(sample) && tags >= 2) return 0.92;
		return tags >= 20 && sample.trimStart().startsWith('<') ? 0.5 : 0;
	},
	read: async (bytes, hints) => {
		if (bytes.length > largest) refuse(hints, `the page is ${megabytesOf(bytes)}`);
		const html = await decode(bytes, hints);
		const {deepestNesting, measurePage} = await import('./page/measure.ts');
		const {elements, depth, marks} = measurePage(html);
		if (depth > deepestNesting) refuse(hints, `the page nests its elements ${depth} deep`);
		if (elements > mostElements) refuse(hints, `the page has ${elements} elements`);
		const isHarmless =
			html.length <= harmlessLength &&
			elements <= harmlessElements &&
			depth <= harmlessDepth &&
			marks <= harmlessMarks;
		if (!isHarmless) {
			const {readInWorker} = await import('./read-in-worker.ts');
			return readInWorker('page', html, hints);
		}

		const {readPage} = await import('./page/read-page.ts');
		return readPage(html, hints);
	},
};
