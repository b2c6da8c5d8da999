/*
What must never come out of a document, since it is invisible at best and steers a terminal at worst:
escape sequences as a whole, control characters, directional controls, zero-width characters, tags and lone surrogates.
*/
import {foldSpace} from '../story/fold-space.ts';

// Control characters in a pattern are easily mistaken: they are built from their code points.
const character = (code: number): string => String.fromCodePoint(code);
const range = (from: number, to: number): string => `${character(from)}-${character(to)}`;
const classOf = (...parts: readonly string[]): string => parts.join('');

const escape = character(0x1b);
const bell = character(0x07);
const controlSequence = `(?:${escape}\\[|${character(0x9b)})[0-?]{0,64}[ -/]{0,8}[@-~]`;
// An operating system command (title, link, clipboard) and its kin end with BEL or ST; a runaway one loses its first character only.
const commandString = `(?:${escape}[\\]P^_X]|[${classOf(
	character(0x90),
	character(0x98),
	character(0x9d),
	character(0x9e),
	character(0x9f),
)}])[^${bell}${escape}${character(0x9c)}\\n]{0,4096}(?:${bell}|${escape}\\\\|${character(0x9c)})`;
const shortSequence = `${escape}[ -/]{1,4}[0-~]|${escape}[78=>cDEHMNOZ](?![\\p{L}])`;

// Tab, line feed, form feed and carriage return are white space; NEL and the separators end a line.
const invisible = classOf(
	range(0x00, 0x08),
	character(0x0b),
	range(0x0e, 0x1f),
	range(0x7f, 0x84),
	range(0x86, 0x9f),
	'\u00AD\u061C\u180E\u200B\u200E\u200F',
	'\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB',
	// The whole plane is invisible by definition, tags and variations and what is not yet given away.
	'\u{E0000}-\u{E0FFF}',
);
const joiners = '\u200C\u200D';
const surrogates = '\uD800-\uDFFF';

const suspicious = new RegExp(`[${invisible}${joiners}${surrogates}]`, 'u');
/** Scripts in which a joiner or a non-joiner changes how the letters look: those in which the terminal's writer leaves it as well. */
const joining =
	'Arabic Syriac Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'
		.split(' ')
		.map(script => `\\p{Script=${script}}`)
		.join('');
/** What is taken out, in this order. Most texts have none of it, and large classes of characters take long to load. */
const suspectPatterns = (): readonly RegExp[] => [
	new RegExp(`${controlSequence}|${commandString}|${shortSequence}`, 'gu'),
	new RegExp(`[${invisible}]`, 'gu'),
	// A joiner carries meaning inside Arabic and Indic words and inside an emoji; anywhere else it only hides.
	new RegExp(
		`(?<![${joining}\\p{Extended_Pictographic}\\uFE0F\\u{1F3FB}-\\u{1F3FF}])[${joiners}]+|[${joiners}]+(?![\\p{L}\\p{Extended_Pictographic}])`,
		'gu',
	),
];
let suspects: readonly RegExp[] | undefined;

const verticalTab = character(0x0b);
const lineEnds = new RegExp(`\\r\\n?|[\\u0085\\u2028${verticalTab}]`, 'gu');
const hasOtherLineEnd = new RegExp(`[\\r\\u0085\\u2028\\u2029\\f${verticalTab}]`, 'u');

/** The text without anything invisible, its lines ended by `\n`. Visible characters and white space stay as they are. */
export const cleanText = (text: string): string => {
	let result = text;
	if (hasOtherLineEnd.test(result)) {
		result = result.replaceAll(lineEnds, '\n').replaceAll(/[\u2029\f]/gu, '\n\n');
	}

	if (suspicious.test(result)) {
		suspects ??= suspectPatterns();
		for (const pattern of suspects) result = result.replaceAll(pattern, '');
		result = result.toWellFormed();
	}

	return result;
};

/** Text for one line: cleaned and with its white space folded. */
export const cleanLine = (text: string): string => foldSpace(cleanText(text));
