import {namesInZip} from './archive/sniff.ts';
import type {Kind} from './kind.ts';

/** A book in EPUB: its chapters are stories to choose from. */
export const epub: Kind = {
	name: 'a book in EPUB',
	textual: false,
	sniff: bytes => (namesInZip(bytes, 'application/epub+zip', 'META-INF/container.xml') ? 0.96 : 0),
	list: async (bytes, hints) => {
		const {readInWorker} = await import('./read-in-worker.ts');
		return readInWorker('epub', bytes, hints);
	},
};
