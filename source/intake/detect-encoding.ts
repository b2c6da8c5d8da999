import {declaredEncoding} from './declared-encoding.ts';
import type {Hints} from './kind.ts';

const sampleSize = 64 * 1024;

/** How sure the detector must be, and by how much surer than of the declared encoding, to overrule a declaration. */
const sureEnough = 50;
const clearlySurer = 30;

/** The decoder's own name for an encoding; null for a label that it does not know. */
const canonical = (label: string): string | null => {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
};

/* Encodings that differ in a few characters only count as one when a guess is held against a declaration. */
const families: Readonly<Record<string, string>> = {
	gbk: 'gb18030',
	'iso-8859-15': 'windows-1252',
	'iso-8859-2': 'windows-1250',
	'iso-8859-7': 'windows-1253',
	'iso-8859-8': 'windows-1255',
	'iso-8859-8-i': 'windows-1255',
	'iso-8859-6': 'windows-1256',
	'iso-8859-13': 'windows-1257',
	'koi8-u': 'koi8-r',
};

const unknownToDetector = /^(?:macintosh|x-mac-cyrillic|ibm866|windows-874|iso-8859-(?:3|4|10|14|16))$/u;

const familyOf = (encoding: string): string => families[encoding] ?? encoding;

type Guess = {readonly encoding: string; readonly confidence: number};

const guesses = async (sample: Uint8Array): Promise<readonly Guess[]> => {
	// The default export is the module itself, from Node.js and from a bundle alike.
	const {default: detector} = await import('chardet');
	return detector.analyse(sample).flatMap(({name, confidence}) => {
		const encoding = canonical(name);
		// Unicode was ruled out before; plain ASCII and escapes of ISO 2022 are valid UTF-8 and never come here.
		return encoding === null || /^(?:utf|iso-2022)/u.test(encoding) ? [] : [{encoding, confidence}];
	});
};

const replacementShare = (bytes: Uint8Array, encoding: string): number => {
	const text = new TextDecoder(encoding).decode(bytes);
	return (text.match(/\uFFFD/gu)?.length ?? 0) / Math.max(1, text.length);
};

/** As many letters outside of ASCII as a sample needs: a page's first bytes are mostly markup. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
	if (bytes.length <= sampleSize) return bytes;
	const first = bytes.findIndex(byte => byte >= 0x80);
	const start = Math.max(0, Math.min(first - 1000, bytes.length - sampleSize));
	return bytes.subarray(start, start + sampleSize);
};

/**
The encoding of bytes that are no Unicode, as the decoder calls it: as the sender or the document declares, unless the
bytes speak clearly against it; else as detected.
*/
export const detectEncoding = async (bytes: Uint8Array, hints: Hints): Promise<string> => {
	const sample = sampleOf(bytes);
	const ranked = await guesses(sample);
	const [best] = ranked;
	for (const label of [hints.charset, declaredEncoding(bytes)]) {
		const declared = label == null ? null : canonical(label);
		if (declared === null || declared.startsWith('utf') || replacementShare(sample, declared) > 0.002)
			continue;
		// A label that the detector never gives cannot be held against its guesses.
		if (unknownToDetector.test(declared)) return declared;
		const own = ranked.find(guess => familyOf(guess.encoding) === familyOf(declared))?.confidence ?? 0;
		const overruled =
			best !== undefined && best.confidence >= sureEnough && own < best.confidence - clearlySurer;
		if (!overruled) return declared;
	}

	return best !== undefined && best.confidence >= 10 ? best.encoding : 'windows-1252';
};
