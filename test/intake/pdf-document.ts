import {deflateSync} from 'node:zlib';

/** A line of a PDF page, in points from the upper left corner. Every letter is 0.6 of the size wide. */
export type PdfLine = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
	readonly isBold?: boolean;
	/** Runs up the page. */
	readonly isUpright?: boolean;
};

const pageHeight = 800;
const pageWidth = 600;
const letter = 0.6;

/** A text as the lines of a column: broken, and hyphenated where `breaks` says so, as in "coun-cil". */
export const column = (
	texts: readonly string[],
	{
		x,
		y,
		width,
		size = 10,
		leading = 12,
		indent = 20,
		breaks = [],
	}: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly size?: number;
		readonly leading?: number;
		readonly indent?: number;
		readonly breaks?: readonly string[];
	},
): readonly PdfLine[] => {
	const most = Math.floor(width / (letter * size));
	const lines: PdfLine[] = [];
	const add = (text: string, isFirst: boolean): void => {
		lines.push({text, x: x + (isFirst ? indent : 0), y: y + lines.length * leading, size});
	};
	for (const text of texts) {
		let line = '';
		let isFirst = true;
		const room = (): number => most - (isFirst ? Math.ceil(indent / (letter * size)) : 0);
		for (const word of text.split(' ')) {
			if (line === '' || line.length + 1 + word.length <= room()) {
				line = line === '' ? word : `${line} ${word}`;
				continue;
			}

			const [head = '', tail = ''] =
				breaks.find(broken => broken.replace('-', '') === word)?.split('-') ?? [];
			const isBroken = head !== '' && line.length + 2 + head.length <= room();
			add(isBroken ? `${line} ${head}-` : line, isFirst);
			isFirst = false;
			line = isBroken ? tail : word;
		}

		add(line, isFirst);
	}

	return lines;
};

const escapeText = (text: string): string => text.replaceAll(/[\\()]/gu, String.raw`\$&`);

const lineCode = ({text, x, y, size = 10, isBold = false, isUpright = false}: PdfLine): string =>
	`BT /${isBold ? 'F2' : 'F1'} ${size} Tf ${isUpright ? '0 1 -1 0' : '1 0 0 1'} ${x} ${pageHeight - y} Tm (${escapeText(text)}) Tj ET`;

export type PdfOptions = {
	/** The inside of the document's properties, as in `/Title (A title)`. */
	readonly info?: string;
	/** Further entries of the trailer. */
	readonly trailer?: string;
	readonly packed?: boolean;
	/** Hyphens are declared to be soft ones, as programs for setting type do. */
	readonly hasSoftHyphens?: boolean;
};

/** A PDF document of these pages. Text is in Latin 1. */
export const pdfDocument = (
	pages: ReadonlyArray<readonly PdfLine[]>,
	{info = '', trailer = '', packed = false, hasSoftHyphens = false}: PdfOptions = {},
): Uint8Array => {
	const objects: string[] = [
		'<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>',
		`<</Type/Pages/Kids[${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}]/Count ${pages.length}>>`,
		`<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding${hasSoftHyphens ? `/ToUnicode ${6 + 2 * pages.length} 0 R` : ''}>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>',
		`<<${info}>>`,
	];
	for (const [index, page] of pages.entries()) {
		const code = page.map(lineCode).join('\n');
		const stream = packed ? deflateSync(Buffer.from(code, 'latin1')).toString('latin1') : code;
		objects.push(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Contents ${7 + 2 * index} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
			`<</Length ${stream.length}${packed ? '/Filter/FlateDecode' : ''}>>stream\n${stream}\nendstream`,
		);
	}

	if (hasSoftHyphens) {
		// Every character stands for itself, but for the hyphen.
		const table = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <2C> <0020> <2E> <FF> <002E> endbfrange 1 beginbfchar <2D> <00AD> endbfchar endcmap`;
		const packedTable = deflateSync(Buffer.from(table)).toString('latin1');
		objects.push(`<</Length ${packedTable.length}/Filter/FlateDecode>>stream\n${packedTable}\nendstream`);
	}

	let file = '%PDF-1.4\n%\u{E2}\u{E3}\u{CF}\u{D3}\n';
	const offsets: number[] = [];
	for (const [index, object] of objects.entries()) {
		offsets.push(file.length);
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
	}

	const start = file.length;
	const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.from(file, 'latin1');
};
