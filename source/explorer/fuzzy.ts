import {editDistance} from '../search/edit-distance.ts';
import {fold, wordsOfFolded} from '../search/fold.ts';

/** What a thing is found by: what it is called, the first name being its own, and what else is said of it. */
export type Findable = {
	readonly names: readonly string[];
	readonly label: string;
};

/** How a word that somebody types answers to a thing, from best to worst. Between two tiers there is room for the place of the word. */
const tiers = {
	wholeName: 110,
	name: 100,
	otherName: 95,
	nameBegins: 90,
	otherNameBegins: 85,
	label: 75,
	labelBegins: 65,
	inside: 50,
	slip: 30,
	scattered: 10,
} as const;

const most = 4;

/** Whether the letters of `part` are found in `text` in their order, most of them next to each other or at the beginnings of words. */
const isScattered = (part: string, text: string): boolean => {
	let at = -1;
	let score = 0;
	for (const letter of part) {
		const next = text.indexOf(letter, at + 1);
		if (next === -1) return false;
		const isStart = next === 0 || !/[\p{L}\p{N}]/v.test(text[next - 1] ?? '');
		score += next === at + 1 ? 3 : isStart ? 2 : 0.2;
		at = next;
	}

	// Letters that are strewn all over a long text are no match.
	return score / part.length >= 1.2;
};

/** Whether a word is most likely meant by one with a slip of the keyboard in it, which may not be typed to its end. */
const isSlip = (part: string, word: string): boolean => {
	const {length} = part;
	const bound = length < 4 ? 0 : length < 8 ? 1 : 2;
	if (bound === 0 || /\d/v.test(part)) return false;
	const distance = Math.min(
		editDistance(part, word, bound),
		length < 5 ? bound + 1 : editDistance(part, word, bound, true),
	);
	// In a short word, and of two mistakes, one in the first letter makes another word.
	return distance <= bound && (part[0] === word[0] || (distance === 1 && length > 4));
};

/** The best tier that one of the words reaches; earlier words count a little more. */
const best = (words: readonly string[], part: string, whole: number, begins: number): number =>
	words.reduce((found, word, place) => {
		const tier = word === part ? whole : word.startsWith(part) ? begins : 0;
		return tier === 0 ? found : Math.max(found, tier - Math.min(most, place / 4));
	}, 0);

type Folded = {
	readonly name: readonly string[];
	readonly others: readonly string[];
	readonly label: readonly string[];
	readonly text: string;
};

const foldedOf = ({names: [name = '', ...others], label}: Findable): Folded => ({
	name: wordsOfFolded(fold(name)),
	others: wordsOfFolded(fold(others.join(' '))),
	label: wordsOfFolded(fold(label)),
	text: fold([name, ...others, label].join(' ')),
});

const scoreOf = (part: string, {name, others, label, text}: Folded): number => {
	const begun = Math.max(
		best(name, part, tiers.name, tiers.nameBegins),
		best(others, part, tiers.otherName, tiers.otherNameBegins),
		best(label, part, tiers.label, tiers.labelBegins),
	);
	if (begun > 0) return begun;
	const words = [...name, ...others, ...label];
	if (text.includes(part)) return tiers.inside;
	const slip = words.findIndex(word => isSlip(part, word));
	if (slip !== -1) return tiers.slip - Math.min(most, slip / 4);
	return part.length > 2 && isScattered(part, text) ? tiers.scattered : 0;
};

type Score = {readonly worst: number; readonly sum: number};

const notFound: Score = {worst: 0, sum: 0};

const totalOf = (parts: readonly string[], thing: Folded): Score => {
	if (parts.join(' ') === thing.name.join(' ')) return {worst: tiers.wholeName, sum: tiers.wholeName};
	const scores = parts.map(part => scoreOf(part, thing));
	const worst = Math.min(...scores);
	return worst === 0 ? notFound : {worst, sum: scores.reduce((sum, score) => sum + score, 0)};
};

/** The kind of a match: as it is spelled, with a slip of the keyboard, or letters in their order alone. */
const kindOf = (worst: number): number =>
	worst >= tiers.inside ? 2 : worst > tiers.scattered ? 1 : worst > 0 ? 0 : -1;

export type FoundByWords<Item> = {
	/** The best first. */
	readonly items: readonly Item[];
	/** Whether the words are those of what was found, and not only their letters. */
	readonly isSure: boolean;
};

/**
The things that somebody means by what is typed, however the case and the accents. Every word must be found: whole or begun in a name, then
in the label, then inside of a word; where no thing has them all so, with a slip of the keyboard, and only then as letters in their order.
*/
export const findByWords = <Item>(
	query: string,
	items: readonly Item[],
	findableOf: (item: Item) => Findable,
): FoundByWords<Item> => {
	const parts = fold(query)
		.split(/\s+/v)
		.filter(part => part !== '');
	if (parts.length === 0) return {items, isSure: true};
	const scored = items.map(item => ({item, score: totalOf(parts, foldedOf(findableOf(item)))}));
	const kind = scored.reduce((highest, {score}) => Math.max(highest, kindOf(score.worst)), -1);
	const found = scored
		.filter(({score}) => score.worst > 0 && kindOf(score.worst) === kind)
		.toSorted((a, b) => b.score.worst - a.score.worst || b.score.sum - a.score.sum);
	return {items: found.map(({item}) => item), isSure: kind > 0};
};
