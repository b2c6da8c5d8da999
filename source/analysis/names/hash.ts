/** FNV-1a over the UTF-16 code units of `text`, started from `seed`. A 32-bit integer, possibly negative. */
export const hashText = (text: string, seed = 0x811c9dc5 | 0): number => {
	let hash = seed;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}

	return hash;
};

/** Joins two hashes to one; the order matters. The steps are those of the finaliser of MurmurHash3. */
export const joinHashes = (a: number, b: number): number => {
	let hash = Math.imul(a, 31) ^ b;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
};
