import {readFileSync} from 'node:fs';

/** The sense that WordNet lists first for each noun and verb: the number of its lexicographer file, 3 to 28 and 29 to 43. */
export type Senses = {
	readonly nouns: ReadonlyMap<string, number>;
	readonly verbs: ReadonlyMap<string, number>;
};

/** Read the senses from the `dict` folder of WordNet. */
export const sensesOf = (folder: string): Senses => {
	const nouns = new Map<string, number>();
	const verbs = new Map<string, number>();
	for (const line of readFileSync(`${folder}/index.sense`, 'utf8').split('\n')) {
		const match = /^([a-z'-]+)%([12]):(\d\d):\S* \d+ 1 /.exec(line);
		if (match !== null) (match[2] === '1' ? nouns : verbs).set(match[1]!, Number(match[3]));
	}

	return {nouns, verbs};
};

const irregular: Readonly<Record<string, string>> = {
	said: 'say',
	told: 'tell',
	thought: 'think',
	wrote: 'write',
	written: 'write',
	knew: 'know',
	known: 'know',
	felt: 'feel',
	found: 'find',
	saw: 'see',
	seen: 'see',
	heard: 'hear',
	put: 'put',
	held: 'hold',
	swore: 'swear',
	sworn: 'swear',
	spoke: 'speak',
	spoken: 'speak',
	meant: 'mean',
	made: 'make',
	gave: 'give',
	given: 'give',
	took: 'take',
	taken: 'take',
	went: 'go',
	gone: 'go',
	came: 'come',
	saying: 'say',
	denied: 'deny',
	denies: 'deny',
	implied: 'imply',
	implies: 'imply',
	replied: 'reply',
	replies: 'reply',
	testified: 'testify',
	testifies: 'testify',
	got: 'get',
	brought: 'bring',
	sought: 'seek',
	taught: 'teach',
	read: 'read',
	led: 'lead',
	left: 'leave',
	laid: 'lay',
	understood: 'understand',
	foresaw: 'foresee',
	forgot: 'forget',
	forgotten: 'forget',
	chose: 'choose',
	chosen: 'choose',
	drew: 'draw',
	showed: 'show',
	shown: 'show',
	sang: 'sing',
	began: 'begin',
	begun: 'begin',
	kept: 'keep',
	dreamt: 'dream',
};

/** The base forms that a word may have, the likeliest first; the word itself last. */
export const lemmasOf = (word: string): readonly string[] => {
	const found: string[] = [];
	const known = irregular[word];
	if (known !== undefined) found.push(known);
	if (word.endsWith('ies') || word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`);
	if (word.endsWith('ing')) {
		const stem = word.slice(0, -3);
		if (stem.length > 2 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
		found.push(`${stem}e`, stem);
	}

	if (word.endsWith('ed')) {
		const stem = word.slice(0, -2);
		if (stem.length > 2 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
		found.push(`${stem}e`, stem);
	}

	if (word.endsWith('es')) found.push(word.slice(0, -1), word.slice(0, -2));
	else if (word.endsWith('s') && !word.endsWith('ss')) found.push(word.slice(0, -1));
	found.push(word);
	return found;
};
