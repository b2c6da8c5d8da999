import {strToU8, zipSync} from 'fflate';
import {escapeXml} from './word-document.ts';

/** A file of a book: its name, the inside of its body, and what the table of contents calls it. */
export type BookFile = {readonly name: string; readonly body: string; readonly label?: string};

export type BookOptions = {
	readonly version?: 2 | 3;
	/** Further files, such as a seller's lock. */
	readonly more?: Readonly<Record<string, string>>;
	/** Further lines of the table of contents: where they lead, and their words. */
	readonly places?: ReadonlyArray<readonly [reference: string, label: string]>;
	readonly title?: string;
};

const paragraphs = (texts: readonly string[]): string =>
	texts.map(text => `<p>${escapeXml(text)}</p>`).join('\n');

/** The inside of a chapter with a heading. */
export const chapterBody = (heading: string, ...texts: readonly string[]): string =>
	`<h2>${escapeXml(heading)}</h2>\n${paragraphs(texts)}`;

/** The files of a book in EPUB. */
export const bookFiles = (
	files: readonly BookFile[],
	{version = 3, more = {}, places = [], title = 'Letters from Tarn Point'}: BookOptions = {},
): Record<string, Uint8Array> => {
	const named = [
		...files.flatMap(({name, label}) => (label === undefined ? [] : [[name, label] as const])),
		...places,
	];
	const navigation = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body><nav epub:type="toc"><ol>${named.map(([name, label]) => `<li><a href="${name}">${escapeXml(label)}</a></li>`).join('')}</ol></nav></body></html>`;
	const control = `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${named.map(([name, label], index) => `<navPoint id="n${index}" playOrder="${index}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${name}"/></navPoint>`).join('')}</navMap></ncx>`;
	const table =
		version === 3
			? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
			: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
	const manifest = files
		.map(({name}, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`)
		.join('');
	const spine = files.map((_, index) => `<itemref idref="c${index}"/>`).join('');
	return {
		mimetype: strToU8('application/epub+zip'),
		'META-INF/container.xml': strToU8(
			'<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
		),
		'OEBPS/book.opf': strToU8(
			`<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Ingrid Solheim</dc:creator><dc:language>en</dc:language><dc:date>2025-11-02</dc:date></metadata><manifest>${table}${manifest}</manifest><spine toc="ncx">${spine}</spine></package>`,
		),
		[version === 3 ? 'OEBPS/nav.xhtml' : 'OEBPS/toc.ncx']: strToU8(version === 3 ? navigation : control),
		...Object.fromEntries(
			files.map(({name, body}) => [
				`OEBPS/${name}`,
				strToU8(
					`<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script type="x"/></head><body>${body}</body></html>`,
				),
			]),
		),
		...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
	};
};

/** A book in EPUB. */
export const book = (...given: Parameters<typeof bookFiles>): Uint8Array => zipSync(bookFiles(...given));
