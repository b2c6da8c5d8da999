/** A word at the beginning of a text in small letters. */
export type StartWord = {
	/** Its letters and digits up to the first sign. */
	readonly head: string;
	/** Whether nothing but white space follows the head. */
	readonly isWhole: boolean;
	/** As it stands, up to the next white space. */
	readonly written: string;
};

const mostWords = 24;

/**
The first words of a text in small letters, without the signs before the first. Words are looked up in lists: a pattern of so many
alternatives would take longer to compile than all claims of a story to go through.
*/
export const wordsAtStart = (text: string): readonly StartWord[] =>
	text
		.replace(/^\W+/, '')
		.split(/\s+/, mostWords)
		.filter(written => written !== '')
		.map(written => {
			const head = /^\w*/.exec(written)?.[0] ?? '';
			return {head, isWhole: head === written || /^[a-zß-öø-ɏ]+$/.test(written), written};
		});

/**
Whether, behind any number of words that `leads`, and at most `others` plain ones, there is a word that `isWanted`. It is told
which word it is asked about, and by which it is followed.
*/
export const comesTo = (
	words: readonly StartWord[],
	leads: (word: StartWord) => boolean,
	others: number,
	isWanted: (word: StartWord, next: StartWord | undefined) => boolean,
): boolean => {
	const found = words.findIndex(word => !leads(word));
	const leading = found === -1 ? words.length : found;
	for (const [index, word] of words.entries()) {
		if (index > leading + others) return false;
		if (isWanted(word, words[index + 1])) return true;
		if (index >= leading && !/^[a-zß-öø-ɏ]+$/.test(word.written)) return false;
	}

	return false;
};
