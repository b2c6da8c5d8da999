import {expect, test} from 'vitest';
import {NumberList} from '../../source/search/number-list.ts';

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('%d numbers are kept in their order', count => {
	const list = new NumberList(length => new Uint32Array(length), 1000);
	for (let number = 0; number < count; number++) list.push(number * 7);
	expect(list.length).toBe(count);
	const numbers = list.finish();
	expect(numbers).toHaveLength(count);
	expect(numbers.findIndex((number, index) => number !== index * 7)).toBe(-1);
});
