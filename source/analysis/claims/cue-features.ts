import {hashText} from '../../language/hash.ts';
import {add, pair, step, type FeatureList} from './features.ts';
import type {Passage} from './passage.ts';
import {marks} from './word-table.ts';
import type {Children} from './children.ts';

const none = {lower: 1, lemma: 1, fine: 1001, coarse: 121, noun: 0, verb: 0, suffix: 1, shape: 6, mark: 8};

/** Fill `list` with what speaks for or against the token `at` being the word that attributes. */
export const cueFeatures = (list: FeatureList, passage: Passage, children: Children, at: number): void => {
	list.size = 0;
	const {words, tagCodes, quoted, sentences, sentenceStarts, heads, relationCodes} = passage;
	const sentence = sentences[at]!;
	const first = sentenceStarts[sentence]!;
	const last = sentenceStarts[sentence + 1]! - 1;
	const word = words[at]!;
	const before = at > first ? words[at - 1]! : none;
	const before2 = at - 1 > first ? words[at - 2]! : none;
	const after = at < last ? words[at + 1]! : none;
	const after2 = at + 1 < last ? words[at + 2]! : none;
	const tag = tagCodes[at]!;
	const tagBefore = at > first ? tagCodes[at - 1]! : 1;
	const tagAfter = at < last ? tagCodes[at + 1]! : 1;
	const tagAfter2 = at + 1 < last ? tagCodes[at + 2]! : 1;
	const tagBefore2 = at - 1 > first ? tagCodes[at - 2]! : 1;

	add(list, 1, 0);
	add(list, 2, word.lemma);
	add(list, 3, word.lower);
	add(list, 4, word.fine, tag);
	add(list, 5, word.coarse, tag);
	add(list, 6, word.verb, tag);
	add(list, 7, word.noun, tag);
	add(list, 8, word.suffix, tag);
	add(list, 9, word.shape, tag);
	add(list, 10, word.lemma, tag);
	add(list, 11, before.lower);
	add(list, 12, after.lower);
	add(list, 13, before2.lower, before.lower);
	add(list, 14, after.lower, after2.lower);
	add(list, 15, word.lemma, after.lower);
	add(list, 16, word.lemma, before.lower);
	add(list, 17, word.fine, after.lower);
	add(list, 18, word.fine, before.lower);
	add(list, 19, word.lemma, tagAfter);
	add(list, 20, word.lemma, tagBefore);
	add(list, 21, word.fine, pair(tagBefore, tagAfter));
	add(list, 22, tag, pair(tagBefore, tagAfter));
	add(list, 23, pair(tag, tagBefore2), pair(tagBefore, tagAfter));
	add(list, 24, pair(tag, tagAfter2), pair(tagBefore, tagAfter));
	add(list, 25, before.fine, word.coarse);
	add(list, 26, after.fine, word.coarse);
	add(list, 27, pair(before.coarse, word.coarse), after.coarse);
	add(list, 28, before.noun, word.coarse);
	add(list, 29, after.noun, word.coarse);
	add(list, 30, before2.lower, word.coarse);
	add(list, 31, after2.lower, word.coarse);
	add(list, 32, pair(before.shape, after.shape), word.coarse);
	add(list, 33, word.lemma, after2.lower);
	add(list, 34, word.lemma, before2.lower);

	const inQuotes = quoted[at]! > 0 ? 1 : 0;
	let quotesBefore = 0;
	let quotesAfter = 0;
	const low = Math.max(first, at - 60);
	const high = Math.min(last, at + 60);
	let nearestBefore = 11;
	let nearestAfter = 11;
	for (let index = at - 1; index >= low; index--) {
		if (quoted[index] !== quoted[at] && quoted[index]! > 0) {
			quotesBefore = 1;
			nearestBefore = step(at - index);
			break;
		}
	}

	for (let index = at + 1; index <= high; index++) {
		if (quoted[index] !== quoted[at] && quoted[index]! > 0) {
			quotesAfter = 1;
			nearestAfter = step(index - at);
			break;
		}
	}

	const passageQuoteBefore = first > 0 && quoted[first - 1]! > 0 ? 1 : 0;
	const passageQuoteAfter = last + 1 < passage.size && quoted[last + 1]! > 0 ? 1 : 0;
	const quoting = inQuotes | (quotesBefore << 1) | (quotesAfter << 2);
	add(list, 35, quoting | (passageQuoteBefore << 3) | (passageQuoteAfter << 4), word.coarse);
	add(list, 36, quoting, word.lemma);
	add(list, 37, quoting, tag);
	add(list, 38, nearestBefore, word.coarse);
	add(list, 39, nearestAfter, word.coarse);
	add(list, 40, nearestBefore, pair(nearestAfter, inQuotes));
	add(list, 41, quoting, before.mark);
	add(list, 42, step(at - first), word.coarse);
	add(list, 43, step(last - at), word.coarse);
	add(list, 44, passage.paragraph === 0 ? 1 : 0, word.coarse);

	// A speaker's name and a colon: in a transcript, or a headline.
	if (word.mark !== marks.word) {
		const start = words[first]!;
		add(list, 63, pair(word.lower, step(at)), pair(start.shape, before.shape));
		add(list, 64, pair(word.lower, at === first ? 0 : step(at - first)), pair(after.shape, after.mark));
		add(list, 65, pair(word.lower, before.shape), tagBefore);
	}

	// The words that follow soon tell a clause from an object.
	let that = 0;
	let to = 0;
	for (let index = at + 1; index <= Math.min(last, at + 6); index++) {
		if (words[index]!.mark !== marks.word) break;
		const code = words[index]!.lower;
		if (code === thatCode && that === 0) that = index - at;
		if (code === toCode && to === 0) to = index - at;
	}

	add(list, 45, pair(that, to), word.coarse);
	add(list, 46, that > 0 ? 1 : 0, word.lemma);

	// The parse.
	const head = heads[at]!;
	const relation = relationCodes[at]!;
	const headWord = head < 0 ? none : words[head]!;
	add(list, 50, relation, word.coarse);
	add(list, 51, relation, word.lemma);
	add(list, 52, relation, tag);
	add(list, 53, headWord.lemma, relation);
	add(list, 54, headWord.coarse, pair(relation, word.coarse));
	const from = children.offsets[at]!;
	const until = children.offsets[at + 1]!;
	let frame = 0;
	for (let index = from; index < until && index < from + 16; index++) {
		const child = children.items[index]!;
		const childRelation = relationCodes[child]!;
		const childWord = words[child]!;
		add(list, 55, childRelation, word.coarse);
		add(list, 56, childRelation, word.lemma);
		add(list, 57, pair(childRelation, childWord.lower), word.coarse);
		add(list, 58, pair(childRelation, childWord.fine), tag);
		add(list, 59, pair(childRelation, childWord.noun), pair(childWord.shape, tag));
		add(list, 60, pair(childRelation, childWord.noun), word.fine);
		if (childWord.mark === 0) frame = pair(frame, childRelation);
	}

	add(list, 61, frame, word.coarse);
	add(list, 62, frame, word.verb);
};

const thatCode = hashText('that');
const toCode = hashText('to');
