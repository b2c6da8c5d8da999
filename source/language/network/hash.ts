/**
The hash of `text` from `start` to `end`, 32 bits; equal parts of texts have equal hashes. Fowler, Noll and Vo's hash with the finishing
steps of MurmurHash3 (Appleby, 2011), so that any of its bits will do for a table.
*/
export const hashText = (text: string, start = 0, end = text.length): number => {
	let hash = 0x811c9dc5;
	for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
};
