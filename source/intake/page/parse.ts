import {parseHTML} from 'linkedom';
import type {DomDocument} from './dom.ts';

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
