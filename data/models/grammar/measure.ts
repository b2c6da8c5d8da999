// How well the program tags and parses: `node data/models/grammar/measure.ts GUM_FOLDER`, by genre of GUM's dev part, with its own tokens.
import {readSentence} from '../../../source/language/network/network.ts';
import {relationNames} from '../../../source/language/relations.ts';
import {tagNames} from '../../../source/language/tags.ts';
import {genreOf, readTrees, type Tree} from './conllu.ts';

const gum = process.argv[2];
if (gum === undefined) throw new Error('usage: measure.ts GUM_FOLDER');

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

/** The share of words with their tag, and of words that are no punctuation with their head, and with their relation as well. */
const figuresOf = (trees: readonly Tree[]): string => {
	let words = 0;
	let tagged = 0;
	let counted = 0;
	let attached = 0;
	let labelled = 0;
	for (const tree of trees) {
		const {tags, heads, relations} = readSentence(tree.words);
		for (const [index, word] of tree.words.entries()) {
			words++;
			if (tagNames[tags[index]!] === word.tag) tagged++;
			if (word.relation === 'punct') continue;
			counted++;
			if (heads[index] !== word.head) continue;
			attached++;
			if (relationNames[relations[index]!] === word.relation) labelled++;
		}
	}

	return `tags ${percent(tagged, words)} UAS ${percent(attached, counted)} LAS ${percent(labelled, counted)}`;
};

const dev = readTrees(gum, 'dev', () => true);
const genres = [...new Set(dev.map(tree => genreOf(tree.document)))];
const tell = (name: string, some: readonly string[]): void =>
	console.log(name, figuresOf(dev.filter(tree => some.includes(genreOf(tree.document)))));
for (const genre of genres) tell(genre, [genre]);
tell('news, interview, bio, speech', ['news', 'interview', 'bio', 'speech']);
tell('all', genres);
