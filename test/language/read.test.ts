import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {relationNames} from '../../source/language/relations.ts';
import {createShelf, readLanguage, readParagraph, type Sentence} from '../../source/language/read.ts';
import {tagNames} from '../../source/language/tags.ts';
import {anyParagraph} from '../analysis/any-text.ts';
import {documentOf} from '../analysis/read.ts';

const only = (text: string): Sentence => {
	const sentences = readParagraph(text, 0, 1);
	expect(sentences).toHaveLength(1);
	return sentences[0]!;
};

/** The words with their tags, as in `said/VBD`. */
const tagged = (text: string): string => {
	const {tokens, tags} = only(text);
	return tokens.map((token, index) => `${token.text}/${tags[index]}`).join(' ');
};

/** Each word with the word that it depends on and how, as in `Vale <nsubj said`. */
const arcs = (text: string): readonly string[] => {
	const {tokens, heads, relations} = only(text);
	return tokens.map(
		(token, index) => `${token.text} <${relations[index]} ${tokens[heads[index]!]?.text ?? 'ROOT'}`,
	);
};

describe('tags', () => {
	test.each([
		['She said that he had left.', 'She/PRP said/VBD that/IN he/PRP had/VBD left/VBN ./.'],
		['The mayor of Karsa knows it.', 'The/DT mayor/NN of/IN Karsa/NNP knows/VBZ it/PRP ./.'],
		['Prices rose 3.4% to $12 in May.', 'Prices/NNS rose/VBD 3.4/CD %/NN to/IN $/$ 12/CD in/IN May/NNP ./.'],
		[
			'They will not comment on his report.',
			'They/PRP will/MD not/RB comment/VB on/IN his/PRP$ report/NN ./.',
		],
	])('of %s', (text, expected) => {
		expect(tagged(text)).toBe(expected);
	});
});

describe('the parse', () => {
	test('leads from a cue to who says it and to what is said', () => {
		expect(arcs('Ms. Vale said that the bridge was safe.')).toEqual(
			expect.arrayContaining([
				'said <root ROOT',
				'Ms. <nmod Vale',
				'Vale <nsubj said',
				'safe <ccomp said',
				'bridge <nsubj safe',
			]),
		);
	});

	test('finds the speaker behind a quotation', () => {
		expect(arcs('“We won,” said Deniz Ozan.')).toEqual(
			expect.arrayContaining(['won <ccomp said', 'said <root ROOT', 'Deniz <nsubj said']),
		);
	});

	test('tells who is accused from who accuses', () => {
		expect(arcs('Karsa accused Halm of theft.')).toEqual(
			expect.arrayContaining(['Karsa <nsubj accused', 'accused <root ROOT', 'Halm <obj accused']),
		);
	});
});

describe('sentences of any text', () => {
	test('have a tag, a head and a relation for every token, one root at least, and no circles', () => {
		fc.assert(
			fc.property(fc.array(anyParagraph, {maxLength: 3}), paragraphs => {
				const document = documentOf(paragraphs, {title: paragraphs[0] ?? null});
				for (const {tokens, tags, heads, relations, paragraph} of readLanguage(document)) {
					expect(paragraph).toBeGreaterThanOrEqual(0);
					for (const list of [tags, heads, relations]) expect(list).toHaveLength(tokens.length);
					for (const tag of tags) expect(tagNames).toContain(tag);
					for (const relation of relations) expect(relationNames).toContain(relation);
					expect(heads).toContain(-1);
					for (let index = 0; index < heads.length; index++) {
						let at = index;
						for (let steps = 0; at !== -1; steps++) {
							expect(steps).toBeLessThanOrEqual(heads.length);
							at = heads[at]!;
						}
					}

					for (const {start, end, text} of tokens) expect(document.text.slice(start, end)).toBe(text);
				}
			}),
			{numRuns: 150},
		);
	});

	test('are read the same whatever stands before them', () => {
		const alone = readParagraph('Ms. Vale said no. He left.', 0, 1);
		const later = readParagraph('Ms. Vale said no. He left.', 500, 7);
		expect(later.map(({tags, heads}) => ({tags, heads}))).toEqual(
			alone.map(({tags, heads}) => ({tags, heads})),
		);
		expect(later[0]!.tokens[0]!.start).toBe(500);
		expect(later.every(({paragraph}) => paragraph === 7)).toBe(true);
	});

	test('are the same when others have been read since, and their layers had to be made again', () => {
		const text = 'Ms. Vale said no. He left, and “nobody” in Harn asked why.';
		const shelf = createShelf(100);
		const sentences = readParagraph(text, 40, 3, shelf);
		const layersOf = ({tokens, tags, heads, relations}: Sentence) => ({tokens, tags, heads, relations});
		const before = sentences.map(layersOf);
		const first = sentences[0]!.tokens;
		expect(sentences[0]!.tokens).toBe(first);
		const others = Array.from({length: 20}, (_, index) =>
			readParagraph('The old mill by the river in Harn grinds no more corn.', index, index, shelf),
		);
		expect(others.flat().reduce((sum, {tokens}) => sum + tokens.length, 0)).toBeGreaterThan(200);
		expect(sentences[0]!.tokens).not.toBe(first);
		expect(sentences.map(layersOf)).toEqual(before);
	});
});
