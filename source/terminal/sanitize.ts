/**
Nothing of a story, a title, a link or a file name may act on the terminal. What a terminal would consume as a control
is removed whole, as a terminal would show it; what would only confuse the reader (direction overrides, invisible
characters) is removed; line ends are made `\n` and a tab one space. All that a reader can see stays.
*/

const escape = '\\u{1B}';
const bell = '\\u{7}';
const stringTerminator = '\\u{9C}';

/** Compiled when a text first needs them: most never do, and the classes of characters take long to load. */
const compilePatterns = () => {
	// Every code point that is a control, a format character or drawn as nothing; `shapes` keeps the few that a script needs.
	const invisible = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]--\n]/v;
	// Scripts in which a joiner or a non-joiner changes how the letters look.
	const joining =
		'[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}]';
	return {
		invisible,
		everyInvisible: new RegExp(invisible.source, 'gv'),
		introducers: new RegExp(`[${escape}\\u{90}\\u{98}\\u{9B}\\u{9D}-\\u{9F}]`, 'u'),
		// In this order. Control strings (OSC, DCS, APC, PM, SOS) end with a terminator. One without it, on its line, is
		// no sequence: only its introducer goes, or a stray byte could hide the rest of the text.
		sequences: [
			new RegExp(
				`(?:${escape}[\\]PX^_]|[\\u{90}\\u{98}\\u{9D}-\\u{9F}])` +
					`[^${bell}${escape}${stringTerminator}\\n]{0,4096}(?:${bell}|${escape}\\\\|${stringTerminator})`,
				'gu',
			),
			new RegExp(`(?:${escape}\\[|\\u{9B})[0-?]*[ -/]*[@-~]`, 'gu'),
			new RegExp(`${escape}(?:[ -/]+[0-~]|[0-OQ-WYZ\\\\\`-~])`, 'gu'),
		],
		// Format characters with a glyph of their own: the signs that enclose a number, as the Arabic year sign.
		visibleFormat: /[\u{600}-\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}]/u,
		emojiBefore: /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\u{FE0F}?$/u,
		emojiAfter: /^\p{Extended_Pictographic}/u,
		presentationBase: /[\p{Extended_Pictographic}\p{Emoji}]$/u,
		joiningBefore: new RegExp(`${joining}$`, 'u'),
		joiningAfter: new RegExp(`^${joining}`, 'u'),
	};
};

type Patterns = ReturnType<typeof compilePatterns>;
let compiled: Patterns | undefined;

// Printable ASCII, Latin letters and common punctuation: what most texts are made of, none of it invisible.
const harmless =
	/^[\n -~\u{A0}-\u{AC}\u{AE}-\u{2FF}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{2190}-\u{21FF}\u{2500}-\u{259F}]*$/u;
const lineEnd = /\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/u;
const everyLineEnd = new RegExp(lineEnd.source, 'gu');

/** Whether the character, itself invisible, changes how the visible ones beside it look. */
const shapes = (patterns: Patterns, character: string, before: string, after: string): boolean => {
	const {emojiBefore, emojiAfter, joiningBefore, joiningAfter} = patterns;
	switch (character) {
		case '\u{200D}':
			return (
				(emojiBefore.test(before) && emojiAfter.test(after)) ||
				(joiningBefore.test(before) && joiningAfter.test(after))
			);
		case '\u{200C}':
			return joiningBefore.test(before) && joiningAfter.test(after);
		case '\u{FE0E}':
		case '\u{FE0F}':
			return patterns.presentationBase.test(before);
		default:
			return patterns.visibleFormat.test(character);
	}
};

/**
The text without anything that a terminal could take as a control and without invisible characters. Newlines stay; a
tab becomes one space; a lone surrogate becomes U+FFFD. Never longer than the input. Idempotent.
*/
export const visible = (text: string): string => {
	if (harmless.test(text)) return text;
	const patterns = (compiled ??= compilePatterns());
	if (!patterns.invisible.test(text) && !lineEnd.test(text)) return text;
	let clean = text.toWellFormed().replaceAll(everyLineEnd, '\n').replaceAll('\t', ' ');
	if (patterns.introducers.test(clean))
		for (const sequence of patterns.sequences) clean = clean.replaceAll(sequence, '');

	// What stands before is looked up in the text that is kept: a removal brings characters together.
	const kept: string[] = [];
	let before = '';
	let start = 0;
	const keep = (piece: string): void => {
		kept.push(piece);
		before = (before + piece.slice(-3)).slice(-3);
	};

	for (const {0: character, index} of clean.matchAll(patterns.everyInvisible)) {
		keep(clean.slice(start, index));
		start = index + character.length;
		if (shapes(patterns, character, before, clean.slice(start, start + 2))) keep(character);
	}

	keep(clean.slice(start));
	return kept.join('');
};

/** As `visible`, on one line: for titles, names and file names. A newline becomes a space. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', ' ');
