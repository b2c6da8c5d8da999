/** Hands out room in memory, from `start` on, at multiples of 16 bytes. */
export const createRoom = (start = 0): ((bytes: number) => number) => {
	let next = start;
	return bytes => {
		const at = next;
		next += (bytes + 15) & ~15;
		return at;
	};
};
