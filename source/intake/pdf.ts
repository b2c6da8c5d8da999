import type {Kind} from './kind.ts';

/** The mark may stand a little below the top of the file. */
const reach = 1024;

/** A PDF document: its paragraphs are put together from where the words stand on the page. */
export const pdf: Kind = {
	name: 'a PDF document',
	textual: false,
	sniff: bytes =>
		Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(reach, bytes.length)).includes('%PDF-') ? 0.99 : 0,
	read: async (bytes, hints) => {
		const {readInWorker} = await import('./read-in-worker.ts');
		return readInWorker('pdf', bytes, hints);
	},
};
