import {expect, it} from 'vitest';
import {dataFile} from '../../../source/language/data-folder.ts';
import {countBits, rowOf, rowsOf} from '../../../source/language/model/feature-table.ts';
import {readModel} from '../../../source/language/model/sparse-model.ts';

it('finds the rows of many features as it finds each of them', () => {
	const model = readModel(dataFile('models/parse/labels.bin'));
	const count = 200_000;
	const features = Int32Array.from({length: count}, (_, index) => Math.imul(index + 1, 0x9e3779b1));
	const each = Array.from(features, feature => rowOf(model, feature)).filter(row => row >= 0);
	const rows = new Int32Array(count);
	const found = rowsOf(model, features, count, rows);
	expect([...rows.subarray(0, found)]).toEqual(each);
	// Some are known by chance, and for some the place is taken by another one.
	expect(found).toBeGreaterThan(0);
	const first = (feature: number): number => ((feature >>> 0) * model.scale) | 0;
	const isTaken = (place: number): boolean => ((model.places[(place >> 5) << 1]! >>> (place & 31)) & 1) === 1;
	expect(features.some(feature => isTaken(first(feature)) && rowOf(model, feature) < 0)).toBe(true);
});

it('counts bits', () => {
	for (const value of [0, 1, -1, 0x55555555, 0x7fffffff, -0x80000000, 1234567]) {
		expect(countBits(value)).toBe((value >>> 0).toString(2).replaceAll('0', '').length);
	}
});
