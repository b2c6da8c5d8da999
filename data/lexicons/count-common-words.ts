// Counts the words that a folder of English texts mostly writes small, and prints them, the most frequent first.
// usage: node count-common-words.ts FOLDER… > common-words.txt     (each FOLDER holds .txt files)
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const leastCount = 5;
const small = new Map<string, number>();
const capital = new Map<string, number>();
const add = (counts: Map<string, number>, word: string): void => {
	counts.set(word, (counts.get(word) ?? 0) + 1);
};

for (const folder of process.argv.slice(2)) {
	for (const name of readdirSync(folder).filter(file => file.endsWith('.txt'))) {
		const text = readFileSync(path.join(folder, name), 'utf8');
		// A word after a full stop or at the start of a paragraph has its capital from its place: it tells nothing.
		for (const match of text.matchAll(/(?<before>[a-z,;] )?(?<word>\p{L}[\p{L}’'-]*)/gu)) {
			const word = match.groups?.['word'] ?? '';
			if (/^\p{Ll}[\p{Ll}-]+$/u.test(word)) add(small, word);
			else if (match.groups?.['before'] !== undefined) add(capital, word.toLowerCase());
		}
	}
}

const words = [...small].filter(
	([word, count]) => count >= leastCount && word.length > 1 && count > 2 * (capital.get(word) ?? 0),
);
words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
process.stdout.write(`${words.map(([word]) => word).join('\n')}\n`);
