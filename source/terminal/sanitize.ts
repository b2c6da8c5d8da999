/**
Nothing of a story, a title, a link or a file name may act on the terminal. What a terminal would consume as a control
is removed whole, as a terminal would show it; what would only confuse the reader (direction overrides, invisible
characters) is removed; line ends are made `\n` and a tab one space. All that a reader can see stays.
*/

const escape = '\\u{1B}';
const bell = '\\u{7}';
const stringTerminator = '\\u{9C}';
// Control strings (OSC, DCS, APC, PM, SOS) end with a terminator. One without it, on its line, is no sequence: only its
// introducer goes, or a stray byte could hide the rest of the text.
const controlString = new RegExp(
	`(?:${escape}[\\]PX^_]|[\\u{90}\\u{98}\\u{9D}-\\u{9F}])` +
		`[^${bell}${escape}${stringTerminator}\\n]{0,4096}(?:${bell}|${escape}\\\\|${stringTerminator})`,
	'gu',
);
const controlSequence = new RegExp(`(?:${escape}\\[|\\u{9B})[0-?]*[ -/]*[@-~]`, 'gu');
const escapeSequence = new RegExp(`${escape}(?:[ -/]+[0-~]|[0-OQ-WYZ\\\\\`-~])`, 'gu');
const introducers = new RegExp(`[${escape}\\u{90}\\u{98}\\u{9B}\\u{9D}-\\u{9F}]`, 'u');

const lineEnd = /\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/u;
const everyLineEnd = new RegExp(lineEnd.source, 'gu');

// Every code point that is a control, a format character or drawn as nothing; the replacer keeps the few that a script needs.
const invisible = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]--\n]/v;
const everyInvisible = new RegExp(invisible.source, 'gv');

// Format characters with a glyph of their own: the signs that enclose a number, as the Arabic year sign.
const visibleFormat = /[\u{600}-\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}]/u;
const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\u{FE0F}?$/u;
const emojiAfter = /^\p{Extended_Pictographic}/u;
const presentationBase = /[\p{Extended_Pictographic}\p{Emoji}]$/u;
// Scripts in which a joiner or a non-joiner changes how the letters look.
const joining =
	'[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const joiningBefore = new RegExp(`${joining}$`, 'u');
const joiningAfter = new RegExp(`^${joining}`, 'u');

/** Whether the character, itself invisible, changes how the visible ones beside it look. */
const shapes = (character: string, before: string, after: string): boolean => {
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
			return presentationBase.test(before);
		default:
			return visibleFormat.test(character);
	}
};

/**
The text without anything that a terminal could take as a control and without invisible characters. Newlines stay; a
tab becomes one space; a lone surrogate becomes U+FFFD. Never longer than the input. Idempotent.
*/
export const visible = (text: string): string => {
	if (!invisible.test(text) && !lineEnd.test(text)) return text;
	let clean = text.toWellFormed().replaceAll(everyLineEnd, '\n').replaceAll('\t', ' ');
	if (introducers.test(clean)) {
		clean = clean
			.replaceAll(controlString, '')
			.replaceAll(controlSequence, '')
			.replaceAll(escapeSequence, '');
	}

	// What stands before is looked up in the text that is kept: a removal brings characters together.
	const kept: string[] = [];
	let before = '';
	let start = 0;
	const keep = (piece: string): void => {
		kept.push(piece);
		before = (before + piece.slice(-3)).slice(-3);
	};

	for (const {0: character, index} of clean.matchAll(everyInvisible)) {
		keep(clean.slice(start, index));
		start = index + character.length;
		if (shapes(character, before, clean.slice(start, start + 2))) keep(character);
	}

	keep(clean.slice(start));
	return kept.join('');
};

/** As `visible`, on one line: for titles, names and file names. A newline becomes a space. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', ' ');
