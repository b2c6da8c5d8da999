import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sentencesOf} from '../../source/language/sentences.ts';
import {tokenize} from '../../source/language/tokens.ts';

const split = (text: string): readonly string[] =>
	sentencesOf(tokenize(text)).map(tokens => text.slice(tokens[0]!.start, tokens.at(-1)!.end));

describe('sentences', () => {
	test.each<[string, readonly string[]]>([
		['plain', ['The dam broke.', 'Nobody was hurt!', 'Why not?', 'Luck.']],
		['titles and initials', ['Mr. Orr met Dr. J. R. Hale on Monday.', 'Gen. Ito left.']],
		['an acronym before a name', ['The U.S. Senate voted.', 'It failed.']],
		['an acronym at the end', ['They flew to the U.S.', 'The trip was short.']],
		['hours', ['It began at 5 p.m.', 'He came late.']],
		['closing quotation marks', ['“We won.”', '“They lost,” she said.', '"It is over."', 'He left.']],
		['a question that goes on', ['“Why now?” he asked.', '"Really?" Ms. Vance said.', '“Go!” Orr shouted.']],
		['brackets', ['He left. (She stayed.)', 'Both sang.'].flatMap(text => text.split(/(?<=\.) (?=\()/))],
		['ellipsis', ['He paused... and went on.', 'Then nothing…', 'Silence.']],
		['figures', ['Sales rose 3.5 percent.', '12 shops closed.']],
		['a company', ['Harlow Inc. said so.', 'Its rival, Brandt Co., did not.']],
		['no stop at the end', ['It ended.', 'Mayor resigns after flood']],
	])('%s', (_, sentences) => {
		expect(split(sentences.join(' '))).toEqual(sentences);
	});

	test('every token is in one sentence, in order, and no sentence is empty', () => {
		const piece = fc.constantFrom(
			'He',
			'said',
			'.',
			'?',
			'"',
			'”',
			' ',
			'U.S.',
			'Mr.',
			'(',
			')',
			'…',
			'the',
			'5',
			'\n',
		);
		const text = fc.oneof(
			fc.string({unit: 'binary'}),
			fc.array(piece, {maxLength: 60}).map(parts => parts.join('')),
		);
		fc.assert(
			fc.property(text, value => {
				const tokens = tokenize(value);
				const sentences = sentencesOf(tokens);
				expect(sentences.flat()).toEqual(tokens);
				expect(sentences.every(sentence => sentence.length > 0)).toBe(true);
			}),
			{numRuns: 500},
		);
	});

	test('a run of closing marks is walked through once', () => {
		const tokens = tokenize(`Hello${'!)'.repeat(1000)}a bird sang.`);
		let reads = 0;
		const counted = new Proxy(tokens, {
			get: (target, key) => {
				reads++;
				return Reflect.get(target, key) as unknown;
			},
		});
		expect(sentencesOf(counted)).toHaveLength(1);
		expect(reads).toBeLessThan(50 * tokens.length);
	});
});
