/* Archives by their first and last bytes, without unpacking anything. */

const startSize = 64 * 1024;
const directorySize = 512 * 1024;

const bufferOf = (bytes: Uint8Array, from: number, to: number): Buffer =>
	Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from));

/** Whether the bytes begin as a ZIP archive does. */
const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Whether one of the words stands at the beginning of a ZIP archive or in the list of files at its end, as the names of its files do. */
export const namesInZip = (bytes: Uint8Array, ...words: readonly string[]): boolean => {
	if (!isZip(bytes)) return false;
	const start = bufferOf(bytes, 0, Math.min(bytes.length, startSize));
	const end = bufferOf(bytes, Math.max(0, bytes.length - directorySize), bytes.length);
	return words.some(word => start.includes(word) || end.includes(word));
};

const centralHeader = Buffer.from('PK\u{1}\u{2}', 'latin1');

/** Whether a file of a ZIP archive needs a password. */
export const needsPassword = (bytes: Uint8Array): boolean => {
	const all = bufferOf(bytes, 0, bytes.length);
	for (let at = all.indexOf(centralHeader); at !== -1; at = all.indexOf(centralHeader, at + 4)) {
		if (at + 12 > all.length) return false;
		const method = all.readUInt16LE(at + 10);
		if ((all.readUInt16LE(at + 8) & 1) === 1 && [0, 8, 99].includes(method)) return true;
	}

	return false;
};
