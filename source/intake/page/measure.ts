/* How big and how deeply nested a page is, counted before it is parsed: parsers and extractors need time and stack by both. */

const tagPattern = /<(?<close>\/)?(?<name>[a-z][a-z\d]*)(?=[\s/>])/giu;

/* Elements without content, and elements whose end is often left out: these nest less deeply than their start tags say. */
const shallow = new Set(
	'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup colgroup rp rt html head body'.split(
		' ',
	),
);

/** Pages, mails and chapters that nest deeper are refused: parsers need stack by it. */
export const deepestNesting = 300;

export type PageSize = {
	readonly elements: number;
	readonly depth: number;
	/** Signs that begin a tag or a reference to a character, or look as if they did: each parts the text around it. */
	readonly marks: number;
};

const lessThan = 0x3c;
const ampersand = 0x26;

const countMarks = (html: string): number => {
	let marks = 0;
	for (let index = 0; index < html.length; index++) {
		const code = html.charCodeAt(index);
		if (code === lessThan || code === ampersand) marks++;
	}

	return marks;
};

/** Count a page's start tags, and how deep they nest at most. */
export const measurePage = (html: string): PageSize => {
	let elements = 0;
	let depth = 0;
	let deepest = 0;
	for (const match of html.matchAll(tagPattern)) {
		const name = match.groups?.['name']?.toLowerCase() ?? '';
		const closes = match.groups?.['close'] !== undefined;
		if (!closes) elements++;
		if (shallow.has(name)) continue;
		depth = closes ? Math.max(0, depth - 1) : depth + 1;
		deepest = Math.max(deepest, depth);
	}

	return {elements, depth: deepest, marks: countMarks(html)};
};
