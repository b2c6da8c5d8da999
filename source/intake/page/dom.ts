/* The part of the DOM that the readers of pages use, whichever library made it. */

export type DomNode = {
	readonly nodeType: number;
	readonly nodeName: string;
	textContent: string | null;
	readonly childNodes: Iterable<DomNode>;
	readonly parentElement: DomElement | null;
	remove: () => void;
	replaceWith: (node: DomNode) => void;
};

export type DomElement = DomNode & {
	readonly children: Iterable<DomElement>;
	getAttribute: (name: string) => string | null;
	hasAttribute: (name: string) => boolean;
	setAttribute: (name: string, value: string) => void;
	querySelector: (selector: string) => DomElement | null;
	querySelectorAll: (selector: string) => Iterable<DomElement>;
	closest: (selector: string) => DomElement | null;
	insertBefore: (node: DomNode, before: DomNode) => void;
};

export type DomDocument = {
	readonly documentElement: DomElement;
	readonly body: DomElement;
	createElement: (name: string) => DomElement;
	querySelector: (selector: string) => DomElement | null;
	querySelectorAll: (selector: string) => Iterable<DomElement>;
};

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;

/** The element's name in small letters. */
export const nameOf = (element: DomNode): string => element.nodeName.toLowerCase();
