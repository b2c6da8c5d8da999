import {isCapitalAt, isDigitAt, isSmallAt} from './characters.ts';
import type {Token} from './tokens.ts';

const dashes = new Set(['—', '–', '-', '--']);
const between = new Set([',', '.', '/', '(', ')', '’', "'s"]);
const mostTokens = 12;
const shortest = 3;

const isInCapitals = ({text}: Token): boolean =>
	text.length >= shortest && text === text.toUpperCase() && isCapitalAt(text, 0);

/**
How many of a paragraph's first tokens are its dateline, dash included: `KYIV, Ukraine (AP) —`, `London (Reuters) -`. 0 where it has
none: what stands before the dash has to be a place in capitals, or to end with the name of an agency, and a sentence has to follow.
*/
export const datelineLength = (tokens: readonly Token[]): number => {
	const [first] = tokens;
	if (first === undefined || !isCapitalAt(first.text, 0)) return 0;
	for (let index = 1; index < tokens.length && index <= mostTokens; index++) {
		const {text} = tokens[index]!;
		if (dashes.has(text)) {
			const next = tokens[index + 1]?.text ?? '';
			const isPlace = isInCapitals(first) || tokens[index - 1]!.text === ')';
			return isPlace && next !== '' && !isSmallAt(next, 0) ? index + 1 : 0;
		}

		if (!between.has(text) && !isCapitalAt(text, 0) && !isDigitAt(text, 0)) return 0;
	}

	return 0;
};
