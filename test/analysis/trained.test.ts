import {expect, test} from 'vitest';
import {partOf} from '../../source/analysis/part-of.ts';
import {judgeClaims, judgeClaimsInPieces} from '../../source/analysis/stance/judge-claims.ts';
import {analyseByModels} from '../../source/analysis/trained.ts';
import {runThrough} from '../../source/story/run-through.ts';
import {documentOf} from './read.ts';

const paragraphs = Array.from(
	{length: 40},
	(_, at) =>
		`Borghild Rui, who manages the mine at Skaret, said for the ${at + 1}th time that she would close it. The Miners’ Union denied that.`,
);

test('the analysis tells how far it is in every stage, and never less than before', () => {
	const told: number[] = [];
	const {claims} = runThrough(analyseByModels(documentOf(paragraphs)), share => told.push(share));
	expect(claims.length).toBeGreaterThan(40);
	expect(told).toEqual(told.toSorted((a, b) => a - b));
	expect(told.at(-1)).toBe(1);
	// Sentences, evidence for names, names, repeated names, pronouns, claims, judgement: none of them holds the program up for long.
	const longest = Math.max(...told.map((share, index) => share - (told[index - 1] ?? 0)));
	expect(longest).toBeLessThan(0.06);
});

test('a part of the work has its share of the whole', () => {
	function* halves(): Generator<number, string> {
		yield 0.5;
		yield 1;
		return 'done';
	}

	const told: number[] = [];
	expect(runThrough(partOf(0.2, 0.4, halves()), share => told.push(share))).toBe('done');
	expect(told.map(share => share.toFixed(2))).toEqual(['0.30', '0.40']);
});

test('claims are let go as they are judged, but not those that are judged in one piece', () => {
	const text = '“Nobody was told,” said Borghild Rui.';
	const raw = [
		{
			paragraph: 1,
			source: {start: 24, end: 36},
			cue: {start: 19, end: 23},
			content: [{start: 0, end: 18}],
			anchor: {start: 19, end: 23},
			chance: 0.9,
		},
	];
	const judged = judgeClaims(text, raw, [], []);
	expect(judged).toMatchObject([{id: 1, cue: {text: 'said'}, source: {text: 'Borghild Rui', actor: null}}]);
	expect(raw).toHaveLength(1);
	expect(runThrough(judgeClaimsInPieces(text, raw, [], []))).toEqual(judged);
	expect(raw).toHaveLength(0);
});
