import {expect, test} from 'vitest';
import {hashText, joinHashes, mix, plainHash} from '../../source/language/hash.ts';

/* The weights of the models lie where these numbers say. */

test.each([
	['', -1421968373, -2128831035, 992476122],
	['a', 444641715, -468965076, -699520297],
	['harbour', -1095093232, -400639224, 1810239707],
	['Zoë', 1137292642, 2030543767, -844895807],
])('the hashes of “%s” are those that the models were made with', (text, mixed, plain, joined) => {
	expect(hashText(text)).toBe(mixed);
	expect(plainHash(text)).toBe(plain);
	expect(mix(plain)).toBe(mixed);
	expect(joinHashes(plain, 7)).toBe(joined);
});

test('a part of a text has the hash of that part, and a hash goes on from another', () => {
	expect(hashText('harbour', 1, 4)).toBe(57591691);
	expect(hashText('arb')).toBe(57591691);
	expect(plainHash('bour', plainHash('har'))).toBe(plainHash('harbour'));
});
