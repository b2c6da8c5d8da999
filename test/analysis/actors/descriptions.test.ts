import {expect, test} from 'vitest';
import {describe} from '../../../source/analysis/actors/descriptions.ts';
import {read} from '../reading.ts';

test('a description is looked for around its name, and not from the beginning of a long sentence', () => {
	const given = ['Ana', 'Bo', 'Dan', 'Eva', 'Ida', 'Jan'];
	const list = Array.from(
		{length: 300},
		(_, index) => `the poet ${given[index % 6]!} Lind${'aeiou'[index % 5]!}r`,
	);
	const {sentences, names} = read(`Rain.\n\nThe list has ${list.join(', ')}.`);
	let reads = 0;
	const counted = sentences.map(sentence => ({
		paragraph: sentence.paragraph,
		tags: sentence.tags,
		tokens: new Proxy(sentence.tokens, {
			get: (target, key) => {
				reads++;
				return Reflect.get(target, key) as unknown;
			},
		}),
	}));
	const described = names.map(name => describe(counted, [name], 'person').description);
	expect(described.filter(description => description === 'poet').length).toBeGreaterThan(20);
	expect(reads).toBeLessThan(200 * names.length);
});
