import {namesInZip} from './archive/sniff.ts';
import type {Kind} from './kind.ts';

/** A document of Word, or of another program that writes its form of 2007 and later. */
export const docx: Kind = {
	name: 'a Word document',
	textual: false,
	sniff: bytes => (namesInZip(bytes, 'word/document', 'word/_rels', 'word/styles') ? 0.95 : 0),
	read: async (bytes, hints) => {
		const {readInWorker} = await import('./read-in-worker.ts');
		return readInWorker('docx', bytes, hints);
	},
};
