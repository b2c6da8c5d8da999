const prime = 0x01_00_01_93;

/** FNV-1a in 32 bits over the UTF-16 units of a text, both bytes of each (http://www.isthe.com/chongo/tech/comp/fnv/). */
const fnv = (text: string, start: number): number => {
	let hash = start;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		hash = Math.imul(hash ^ (unit & 255), prime);
		hash = Math.imul(hash ^ (unit >>> 8), prime);
	}

	return hash >>> 0;
};

const starts = [0x81_1c_9d_c5, 0x5b_d1_e9_95];

/**
A hash of a text in 16 hexadecimal digits, to find things again and to notice damage, and no protection against intent: two
different texts may have the same. It needs no module that a quick command would have to load.
*/
export const checksum = (text: string): string =>
	starts.map(start => fnv(text, start).toString(16).padStart(8, '0')).join('');
