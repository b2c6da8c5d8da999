import {setOf} from '../set-of.ts';
import {shapes, type TokenFacts} from './token-facts.ts';
import type {Run} from './whole-organizations.ts';

/* Ministries and the like, whose names tell what they are for. */

const offices = setOf(
	'ministry department committee office board commission bureau directorate council agency',
);

/** What an office is for, behind the "and" of its name. */
const fields = setOf(
	'affairs trade education skills sport sports culture arts media tourism heritage welfare work labour labor employment pensions transport transportation ' +
		'infrastructure energy water environment climate nature forestry forests fisheries lands agriculture food rural mines industry commerce business ' +
		'investment finance economy economics planning science research innovation technology digital information communication communications health ' +
		'care children families youth women equality housing communities local government immigration security safety justice rights development ' +
		'cooperation veterans religion urban natural social means crime drugs humanities medicine',
);

/** The last of the capitalised words from a token on. */
const lastCapitalised = (facts: readonly TokenFacts[], first: number): number => {
	let at = first;
	while (facts[at]?.shape === shapes.capitalised) at++;
	return at - 1;
};

/** The last token of what an office is for, where that is a list with commas and an "and": "Housing, Lands and Forests". -1 for anything else. */
const endOfFields = (facts: readonly TokenFacts[], first: number): number => {
	let last = lastCapitalised(facts, first);
	let commas = 0;
	while (last >= first) {
		const isLast = /^(?:and|&)$/.test(facts[last + 1]?.text ?? '');
		if (!isLast && facts[last + 1]?.text !== ',') return -1;
		const next = isLast || !/^(?:and|&)$/.test(facts[last + 2]?.text ?? '') ? last + 2 : last + 3;
		const end = lastCapitalised(facts, next);
		if (end < next) return -1;
		if (isLast || next === last + 3) return commas > 0 || next === last + 3 ? end : -1;
		commas++;
		last = end;
	}

	return -1;
};

/** The last token of what an office is for, where that is two fields: "Foreign Affairs and Trade". -1 for anything else. */
const endOfTwo = (facts: readonly TokenFacts[], first: number): number => {
	const last = lastCapitalised(facts, first);
	if (last < first || !/^(?:and|&)$/.test(facts[last + 1]?.text ?? '')) return -1;
	const end = lastCapitalised(facts, last + 2);
	return end >= last + 2 && fields.has(facts[last + 2]!.lower) ? end : -1;
};

/** "Ministry of Housing, Lands and Forests": the commas in what an office is for do not end its name. */
export const officesIn = (facts: readonly TokenFacts[]): readonly Run[] => {
	const runs: Run[] = [];
	for (let first = 0; first + 2 < facts.length; first++) {
		if (!offices.has(facts[first]!.lower) || facts[first]!.shape !== shapes.capitalised) continue;
		if (!/^(?:of|for|on)$/.test(facts[first + 1]!.text)) continue;
		const last = Math.max(endOfFields(facts, first + 2), endOfTwo(facts, first + 2));
		if (last > first) runs.push({first, last});
	}

	return runs;
};
