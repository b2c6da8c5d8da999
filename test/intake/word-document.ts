import {strToU8, zipSync} from 'fflate';

/** A paragraph of a Word document, as plain text or with a style and further markup. */
export type WordParagraph =
	| string
	| {readonly text: string; readonly style?: string; readonly bold?: boolean};

export const escapeXml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const paragraphXml = (paragraph: WordParagraph): string => {
	const {text, style, bold = false} = typeof paragraph === 'string' ? {text: paragraph} : paragraph;
	const properties =
		style === undefined
			? ''
			: style === 'list'
				? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
				: `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
	const run = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
	return `<w:p>${properties}${run}</w:p>`;
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';

const styleXml = (id: string, name: string): string =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** The files of a Word document. `core` is the inside of its properties, `body` further markup behind the paragraphs. */
export const wordFiles = (
	paragraphs: readonly WordParagraph[],
	{core = '', body = ''}: {readonly core?: string; readonly body?: string} = {},
): Record<string, Uint8Array> => ({
	'[Content_Types].xml': strToU8(
		`<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
	),
	'_rels/.rels': strToU8(
		`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
	),
	'word/_rels/document.xml.rels': strToU8(
		`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
	),
	'word/styles.xml': strToU8(
		`<w:styles xmlns:w="${word}">${styleXml('Title', 'Title')}${styleXml('Heading1', 'heading 1')}${styleXml('Quote', 'Quote')}</w:styles>`,
	),
	'word/numbering.xml': strToU8(
		`<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
	),
	'word/document.xml': strToU8(
		`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${paragraphs.map(paragraphXml).join('')}${body}</w:body></w:document>`,
	),
	'docProps/core.xml': strToU8(
		`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
	),
});

/** A Word document of these paragraphs. */
export const wordDocument = (...given: Parameters<typeof wordFiles>): Uint8Array =>
	zipSync(wordFiles(...given));
