import {expect, test} from 'vitest';
import {IntakeError} from '../../source/intake/open.ts';
import {pdfDocument, type PdfLine} from './pdf-document.ts';
import {documentFrom} from './samples.ts';

test('a PDF document that unpacks without end is given up in time', async () => {
	const started = performance.now();
	const line: PdfLine = {text: 'x'.repeat(100), x: 60, y: 100};
	const bomb = pdfDocument([Array.from({length: 600_000}, () => line)], {packed: true});
	expect(bomb.length).toBeLessThan(1_000_000);
	await documentFrom(bomb, {location: 'paper.pdf'}).catch((error: unknown) => {
		expect(error).toBeInstanceOf(IntakeError);
	});
	expect(performance.now() - started).toBeLessThan(25_000);
});
