/*
What surrounds an article on its page, told by how it is marked up: by the element, its role, and the words that its class and id are
made of. Never by the site.
*/
import {nameOf, type DomDocument, type DomElement} from './dom.ts';

/** The names in the element's class and id, each as the words that it is made of: "newsCaption" and "news__caption" are the same. */
const namesOf = (element: DomElement): ReadonlyArray<readonly string[]> => {
	const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
		.slice(0, 600)
		.trim();
	return names === ''
		? []
		: names.split(/\s+/u).map(name =>
				name
					.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
					.toLowerCase()
					.split(/[^a-z\d]+/u)
					.filter(word => word !== '' && !/^\d+$/u.test(word)),
			);
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that name nothing but what surrounds an article, whatever stands beside them. */
const always = set(
	'advert advertisement advertisements advertorial adsense adslot breadcrumb breadcrumbs byline bylines copyright cookie cookies figcaption newsletter newsletters newslettersignup outbrain paywall popover popup pubdate recirc recirculation recommendations recommended related relatedlinks relatedposts sharebar sharetools sharedaddy share sharing signup skip sponsored subscribe subscription taboola timestamp tooltip trending dateline hovercard disqus infobox mostread readmore zergnet editsection',
);

/** Words that do so only as the name's last one, or as the only one: "photo-caption" is a caption, "caption-text-article" may be anything. */
const atEnd = set(
	'ad ads author authors bio caption captions comments credit credits date disclaimer flyout promo promos related social tags teaser teasers time toolbar meta gallery slideshow banner consent correction gdpr',
);

const neverRoles = set(
	'navigation banner complementary contentinfo search dialog alert menu menubar toolbar form button',
);

const isHidden = (element: DomElement): boolean => {
	if (element.hasAttribute('hidden')) return true;
	const style = element.getAttribute('style');
	return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
};

const properties =
	/^(?:author|creator|datePublished|dateModified|dateCreated|publisher|caption|copyrightHolder|keywords|comment)$/u;
const wrappers = set('html body main article');
const pieces = set('p h1 h2 h3 h4 h5 h6 a em i b strong');

const lengthOf = (element: DomElement): number => (element.textContent ?? '').trim().length;

const isNamedBoilerplate = (element: DomElement): boolean =>
	namesOf(element).some(words => words.some(word => always.has(word)) || atEnd.has(words.at(-1) ?? ''));

const pictureNames = set(
	'image img photo photos picture media video carousel slide slider thumb thumbnail figure',
);

/** A picture with the words below it, in an element that says so by its name. */
const isPicture = (element: DomElement): boolean =>
	nameOf(element) !== 'p' &&
	lengthOf(element) < 600 &&
	namesOf(element).some(words => words.some(word => pictureNames.has(word))) &&
	element.querySelector('img, picture, video') !== null &&
	[...element.querySelectorAll('p')].length < 3;

/** A card that shows when the pointer rests on a name: several links inside one inline element of a sentence. */
const isHoverCard = (element: DomElement): boolean => {
	if (nameOf(element) !== 'span' || element.closest('p') === null) return false;
	const links = [...element.querySelectorAll('a')];
	if (links.length < 3) return false;
	const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
	return linked > 0.8 * lengthOf(element);
};

/**
Remove what surrounds the article before it is looked for. What holds a great part of the page's paragraphs stays, whatever its
name is.
*/
export const removeBoilerplate = (document: DomDocument): void => {
	const total = Math.max(1, lengthOf(document.body));
	const paragraphLength = (element: DomElement): number => {
		let sum = 0;
		for (const paragraph of element.querySelectorAll('p')) sum += lengthOf(paragraph);
		return sum;
	};
	const allParagraphs = Math.max(1, paragraphLength(document.body));
	const isLarge = (element: DomElement): boolean =>
		paragraphLength(element) > 0.2 * allParagraphs || lengthOf(element) > 0.5 * total;

	// What is removed takes its own elements along: the list is made before, and they are passed over.
	for (const element of Array.from(document.querySelectorAll('body *'))) {
		if (element.parentElement === null || wrappers.has(nameOf(element))) continue;
		const name = nameOf(element);
		if (name === 'script') continue;
		const role = element.getAttribute('role');
		const property = element.getAttribute('itemprop') ?? '';
		const goes =
			name === 'figcaption' ||
			name === 'nav' ||
			(name === 'time' && lengthOf(element) < 60 && element.closest('p') === null) ||
			(role !== null && neverRoles.has(role)) ||
			isHidden(element) ||
			properties.test(property) ||
			(element.getAttribute('rel') === 'author' && element.closest('p') === null) ||
			isHoverCard(element) ||
			isPicture(element) ||
			(!pieces.has(name) || lengthOf(element) < 200 ? isNamedBoilerplate(element) : false);
		if (goes && !isLarge(element)) element.remove();
	}
};

/**
Make an extractor see quotations, of posts above all, as part of the text: what stands around nothing but a quotation,
and would be taken for an advertisement or a widget, goes, and so does the quotation's name.
*/
export const protectQuotations = (document: DomDocument): void => {
	for (const quotation of document.querySelectorAll('blockquote')) {
		const length = lengthOf(quotation);
		quotation.setAttribute('class', '');
		quotation.setAttribute('id', '');
		let outermost: DomElement = quotation;
		for (
			let element = quotation.parentElement;
			element !== null && !wrappers.has(nameOf(element)) && lengthOf(element) <= 1.2 * length;
			element = element.parentElement
		) {
			outermost = element;
		}

		if (outermost !== quotation) outermost.replaceWith(quotation);
	}
};
