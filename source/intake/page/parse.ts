import {DOMParser, parseHTML} from 'linkedom';
import type {DomDocument, DomElement} from './dom.ts';

/** The page as a document. linkedom needs the root and the body, which HTML lets an author leave out. */
export const parsePage = (html: string): DomDocument => {
	const hasRoot = /<html[\s>]/iu.test(html);
	const hasBody = /<body[\s>]/iu.test(html);
	const complete = hasRoot
		? hasBody
			? html
			: html.replace(/<\/head\s*>/iu, '</head><body>')
		: `<html><body>${html}</body></html>`;
	return parseHTML(complete).document as unknown as DomDocument;
};

const emptyElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;
const closedAtOnce = /<(?<name>[a-z][\w:-]*)(?<rest>(?:\s[^<>]{0,2000}?)?)\s*\/>/giu;

/** XHTML as HTML spells it: an element that XML closes at once gets an end of its own. */
export const htmlOfXhtml = (xhtml: string): string =>
	xhtml
		.replace(/^\s*<\?xml[^>]*>/u, '')
		.replaceAll(closedAtOnce, (tag, name: string, rest: string) =>
			emptyElements.test(name) ? tag : `<${name}${rest}></${name}>`,
		);

const parse = (xml: string): DomDocument => {
	const document = new DOMParser().parseFromString(xml, 'text/xml');
	// The parser makes a document even of nothing, and fails when it is asked for what is in it.
	document.querySelectorAll('*');
	return document as unknown as DomDocument;
};

/** A document of XML. What is not well-formed is read as far as it can be understood, and as nothing where it cannot. */
export const parseXml = (xml: string): DomDocument => {
	try {
		return parse(xml);
	} catch {
		return parse('<nothing/>');
	}
};

/** All elements of a name, whatever its prefix and the case of its letters, in their order. */
export const elementsNamed = (
	root: {readonly querySelectorAll: DomDocument['querySelectorAll']},
	name: string,
): readonly DomElement[] =>
	[...root.querySelectorAll('*')].filter(
		element => element.nodeName.replace(/^.*:/u, '').toLowerCase() === name,
	);
