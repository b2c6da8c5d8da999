import type {TextSpan} from './span.ts';

export type ParagraphKind = 'text' | 'heading' | 'quote' | 'list';

/** A block of text. Numbers count from 1; the headline is addressed as paragraph 0. */
export type Paragraph = TextSpan & {
	readonly number: number;
	readonly kind: ParagraphKind;
};

/** Where a story came from. `location` is a path, an address, or `-`. */
export type Origin = {
	readonly kind: 'file' | 'url' | 'stdin';
	readonly location: string;
};

/**
What intake makes of any input, before the analysis. `text` is the headline, where there is one, and all
paragraphs, joined by a blank line; every offset of a story is an offset into it.
*/
export type StoryDocument = {
	readonly title: string | null;
	readonly byline: string | null;
	/** ISO 8601. */
	readonly published: string | null;
	readonly url: string | null;
	/** BCP 47 tag. */
	readonly language: string;
	readonly source: Origin;
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
};

/** The parts that `composeDocument` puts together: a document before it has offsets. */
export type DocumentParts = Omit<StoryDocument, 'text' | 'paragraphs'> & {
	readonly paragraphs: ReadonlyArray<{readonly text: string; readonly kind: ParagraphKind}>;
};

const separator = '\n\n';

/**
The paragraph that stands at a place of a text. All of its fields are given at once: those that are added to a finished object
take an object more, and of paragraphs there are very many.
*/
export const cutParagraph = (
	text: string,
	start: number,
	end: number,
	number: number,
	kind: ParagraphKind,
): Paragraph => ({start, end, text: text.slice(start, end), number, kind});

/** Join the headline and the paragraphs to one text and give each paragraph its number and offsets. */
export const composeDocument = (parts: DocumentParts): StoryDocument => {
	const blocks = parts.paragraphs.map(paragraph => paragraph.text);
	const text = (parts.title === null ? blocks : [parts.title, ...blocks]).join(separator);
	let offset = parts.title === null ? 0 : parts.title.length + separator.length;
	const paragraphs = parts.paragraphs.map((paragraph, index): Paragraph => {
		const start = offset;
		offset += paragraph.text.length + separator.length;
		return cutParagraph(text, start, start + paragraph.text.length, index + 1, paragraph.kind);
	});
	return {...parts, text, paragraphs};
};

/** The headline as paragraph 0, where there is one, and the paragraphs: every block that the analysis reads. */
export const blocksOf = (document: StoryDocument): readonly Paragraph[] =>
	document.title === null
		? document.paragraphs
		: [cutParagraph(document.text, 0, document.title.length, 0, 'heading'), ...document.paragraphs];

/** How far down a byline may stand, in paragraphs. */
const lowestByline = 3;

/** "By" in some languages. */
const by = /^(?:by|von|par|por|di|da|de|door|av|af|od|от)\s+/iu;

/** Whether a paragraph says who wrote the document, and nothing else: "By Clara Venn", "Von Clara Venn". */
export const isByline = ({text, number}: Paragraph, {byline}: Pick<StoryDocument, 'byline'>): boolean =>
	byline !== null && number <= lowestByline && (text === byline || text.replace(by, '') === byline);
