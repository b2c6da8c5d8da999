/** MurmurHash3 in 32 bits over words of 32 bits (https://github.com/aappleby/smhasher), without its last step. */
const mixIn = (words: Int32Array, start: number): number => {
	let hash = start;
	for (let index = 0; index < words.length; index++) {
		const spread = Math.imul(words[index]!, 0xcc_9e_2d_51);
		hash ^= Math.imul((spread << 15) | (spread >>> 17), 0x1b_87_35_93);
		hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6_54_6b_64) | 0;
	}

	return hash;
};

const finish = (hash: number, length: number): number => {
	let mixed = hash ^ length;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
};

const starts = [0x81_1c_9d_c5, 0x5b_d1_e9_95];

/** UTF-16 units that are hashed at a time, so that a long text needs no copy of its own. */
const portion = 1 << 16;

/** Two units of a text in each word; behind the last odd one stands a zero, and the length tells. */
const wordsOf = (text: string): Int32Array => {
	const bytes = new Uint8Array((text.length + 1) * 2);
	Buffer.from(bytes.buffer).write(text, 'utf16le');
	return new Int32Array(bytes.buffer, 0, (text.length + 1) >> 1);
};

/**
A hash of a text in 16 hexadecimal digits, to find things again and to notice damage, and no protection against intent: two
different texts may have the same. It needs no module that a quick command would have to load.
*/
export const checksum = (text: string): string => {
	let hashes: readonly number[] = starts;
	for (let from = 0; from < text.length; from += portion) {
		const words = wordsOf(text.slice(from, from + portion));
		hashes = hashes.map(hash => mixIn(words, hash));
	}

	return hashes.map(hash => finish(hash, text.length).toString(16).padStart(8, '0')).join('');
};
