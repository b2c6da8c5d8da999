import type {Block} from '../kind.ts';
import {isElement, isText, nameOf, type DomElement, type DomNode} from './dom.ts';

type BlockKind = Block['kind'];

/** A block of text, and the element that it stands in, by which it can be judged. */
export type PageBlock = Block & {
	readonly element: DomElement;
	/** How much of the text is inside links, from 0 to 1. */
	readonly linked: number;
};

const skipped = new Set(
	'script style noscript template svg math iframe object embed video audio canvas button select option input textarea label head title link meta nav dialog'.split(
		' ',
	),
);
const blockElements = new Set(
	'p div section article main header footer aside ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr h1 h2 h3 h4 h5 h6 hr figure figcaption address details summary fieldset form center body html hgroup'.split(
		' ',
	),
);
const heading = /^h[1-6]$/u;

const kindFor = (name: string, kind: BlockKind): BlockKind => {
	if (heading.test(name)) return kind === 'text' ? 'heading' : kind;
	if (name === 'blockquote') return 'quote';
	if (name === 'li' || name === 'dt' || name === 'dd') return kind === 'quote' ? kind : 'list';
	return kind;
};

/**
The text of an element as blocks, in the order of the page: block elements and double line breaks part them, inline
elements do not. Scripts, controls and pictures are left out, and so is what `leaveOut` names.
*/
export const blocksOfElement = (
	root: DomElement,
	leaveOut: (element: DomElement) => boolean = () => false,
): readonly PageBlock[] => {
	const blocks: PageBlock[] = [];
	let text = '';
	let linkedLength = 0;
	let breaks = 0;

	const flush = (element: DomElement, kind: BlockKind) => {
		const folded = text.trim();
		if (folded !== '') {
			blocks.push({text: folded, kind, element, linked: Math.min(1, linkedLength / folded.length)});
		}

		text = '';
		linkedLength = 0;
		breaks = 0;
	};

	const visit = (node: DomNode, owner: DomElement, kind: BlockKind, inLink: boolean) => {
		if (isText(node)) {
			const words = (node.textContent ?? '').replaceAll(/\s+/gu, ' ');
			if (words.trim() !== '') breaks = 0;
			text += words;
			if (inLink) linkedLength += words.trim().length;
			return;
		}

		if (!isElement(node)) return;
		const name = nameOf(node);
		if (skipped.has(name) || leaveOut(node)) return;
		if (name === 'br') {
			breaks++;
			if (breaks >= 2) flush(owner, kind);
			else text += ' ';
			return;
		}

		if ((name === 'td' || name === 'th') && text.trim() !== '') text += ' | ';
		if (!blockElements.has(name)) {
			for (const child of node.childNodes) visit(child, owner, kind, inLink || name === 'a');
			return;
		}

		flush(owner, kind);
		const own = kindFor(name, kind);
		for (const child of node.childNodes) visit(child, node, own, inLink);
		flush(node, own);
	};

	visit(root, root, 'text', false);
	flush(root, 'text');
	return blocks;
};
