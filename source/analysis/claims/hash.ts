/** A 32-bit hash of a string (FNV-1a with a last mix); the same on every machine. */
export const hashOf = (text: string): number => {
	let hash = 0x81_1c_9d_c5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
	}

	return mix(hash) >>> 0;
};

/** Spread the bits of a 32-bit number (the last steps of MurmurHash3). */
export const mix = (value: number): number => {
	let hash = value ^ (value >>> 16);
	hash = Math.imul(hash, 0x85_eb_ca_6b);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 0xc2_b2_ae_35);
	return hash ^ (hash >>> 16);
};
