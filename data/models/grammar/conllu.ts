import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** A word of a sentence with its tag, its head and its relation to it. */
export type TreeWord = {
	readonly text: string;
	readonly tag: string;
	/** Index in the sentence, -1 for the root. */
	readonly head: number;
	/** Universal Dependencies relation without its subtype, except for those that carry weight here. */
	readonly relation: string;
};
/** A parsed sentence, and the document that it is from. */
export type Tree = {readonly document: string; readonly words: readonly TreeWord[]; readonly text: string};

/**
Genres of GUM with texts under non-commercial licences, which the network does not learn from. It does learn from conversation, which the
models of names and pronouns leave out: the makers of GUM give it under CC BY, the Santa Barbara Corpus that it comes from allows no derivatives.
*/
export const restrictedGenres: ReadonlySet<string> = new Set([
	'essay',
	'fiction',
	'letter',
	'podcast',
	'whow',
	'reddit',
]);

/** The genre of a document of GUM, by its name: "news" of "GUM_news_flag". */
export const genreOf = (document: string): string => document.split('_')[1] ?? '';

const keptSubtypes = new Set([
	'nsubj:pass',
	'aux:pass',
	'nmod:poss',
	'acl:relcl',
	'compound:prt',
	'obl:agent',
]);

type Row = {
	readonly text: string;
	readonly tag: string;
	readonly head: number;
	readonly relation: string;
	readonly glued: boolean;
};

const parseSentence = (document: string, block: string): Tree | undefined => {
	const rows: Row[] = [];
	let text = '';
	for (const line of block.split('\n')) {
		if (line.startsWith('# text = ')) text = line.slice(9);
		const fields = line.split('\t');
		if (fields.length !== 10 || !/^\d+$/.test(fields[0] ?? '')) continue;
		const relation = fields[7] ?? 'dep';
		rows.push({
			text: fields[1] ?? '',
			tag: fields[4] ?? 'NN',
			head: Number(fields[6]) - 1,
			relation: keptSubtypes.has(relation) ? relation : relation.replace(/:.*/, ''),
			glued: /SpaceAfter=No/.test(fields[9] ?? ''),
		});
	}

	return rows.length === 0 ? undefined : {document, text, words: joinHyphens(rows)};
};

/**
The corpus takes "coal-fired" apart, the tokens of this project do not: join the parts to one word, which takes the
place of its head in the tree.
*/
const joinHyphens = (rows: readonly Row[]): readonly TreeWord[] => {
	const group = rows.map((_, index) => index);
	for (let index = 1; index + 1 < rows.length; index++) {
		if (rows[index]!.tag !== 'HYPH' || !rows[index]!.glued || !rows[index - 1]!.glued) continue;
		group[index] = group[index - 1]!;
		group[index + 1] = group[index]!;
	}

	const starts = [...new Set(group)];
	const place = new Map(starts.map((start, index) => [start, index]));
	const outside = (head: number): number => (head < 0 ? -1 : place.get(group[head]!)!);
	return starts.map((start, index) => {
		const members = rows.map((_, at) => at).filter(at => group[at] === start);
		const heads = members.filter(at => rows[at]!.head < 0 || group[rows[at]!.head] !== start);
		const top = rows[heads.at(-1) ?? start]!;
		return {
			text: members.map(at => rows[at]!.text).join(''),
			tag: members.length > 1 && top.relation === 'amod' ? 'JJ' : top.tag,
			head: outside(top.head) === index ? -1 : outside(top.head),
			relation: top.relation,
		};
	});
};

/** The sentences of the CoNLL-U files of GUM's `train` or `dev` part whose genre passes, in the order of the files' names. */
export const readTrees = (
	corpus: string,
	part: 'train' | 'dev',
	accepts: (genre: string) => boolean,
): readonly Tree[] => {
	const folder = path.join(corpus, part, 'conllu');
	return readdirSync(folder)
		.toSorted()
		.filter(name => name.endsWith('.conllu') && accepts(genreOf(name)))
		.flatMap(name =>
			readFileSync(path.join(folder, name), 'utf8')
				.split('\n\n')
				.map(block => parseSentence(name.replace('.conllu', ''), block))
				.filter(tree => tree !== undefined),
		);
};

type SilverLine = {
	readonly words: readonly string[];
	readonly tags: readonly string[];
	readonly heads: readonly number[];
	readonly relations: readonly string[];
};

/** The trees that the teacher made of plain text (see `teacher.py`), in the order of its file. */
export const readSilver = (file: string): readonly Tree[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line !== '')
		.map((line, index): Tree => {
			const {words, tags, heads, relations} = JSON.parse(line) as SilverLine;
			return {
				document: `silver_${index}`,
				text: '',
				words: words.map((text, at) => ({
					text,
					tag: tags[at] ?? 'NN',
					head: heads[at] ?? -1,
					relation: relations[at] ?? 'dep',
				})),
			};
		});
