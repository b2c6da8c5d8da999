/** The small words of speech: sentences, numbers and lists as one says them. */

/** A sentence: a capital at its beginning, and an end, where it has none. */
export const sentence = (text: string): string => {
	const trimmed = text.trim();
	const begun = trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
	return /[.!?…:]["'’”»\)]?$|,["'’”»]$/v.test(begun) ? begun : `${begun}.`;
};

/** `a`, `a and b`, `a, b and c`, or with another word between the last two; after `most`, how many more there are. */
export const listed = (words: readonly string[], most = Number.POSITIVE_INFINITY, joint = 'and'): string => {
	const said = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
	return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} ${joint} ${said.at(-1)}`;
};

/** Rising numbers, those in a row as `3 to 5`. */
const runsOf = (numbers: readonly number[]): readonly string[] => {
	const runs: Array<{readonly first: number; last: number}> = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run !== undefined && number === run.last + 1) run.last = number;
		else runs.push({first: number, last: number});
	}

	return runs.flatMap(({first, last}) =>
		last - first > 1 ? [`${first} to ${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
	);
};

/** `paragraph 4`, `paragraphs 1, 3 to 5 and 9`; the headline is named. */
export const paragraphsSaid = (numbers: readonly number[], most = 12): string => {
	const inText = numbers.filter(number => number > 0);
	const places = [
		...(inText.length < numbers.length ? ['the headline'] : []),
		...(inText.length > 0
			? [`paragraph${inText.length === 1 ? '' : 's'} ${listed(runsOf(inText), most)}`]
			: []),
	];
	return places.join(' and ');
};

const signs: Readonly<Record<string, string>> = {
	'?': 'question mark',
	'/': 'slash',
	'[': 'left bracket',
	']': 'right bracket',
	':': 'colon',
	Esc: 'Escape',
	PgDn: 'Page Down',
	PgUp: 'Page Up',
};

/** A key in words: a speech synthesizer is silent about most signs, and does not tell `g` from `G`. `readable` is as the help writes it. */
export const keySaid = (readable: string): string =>
	signs[readable] ?? (/^\p{Lu}$/v.test(readable) ? `capital ${readable}` : readable);
