import {cleanLine} from '../clean.ts';
import {foldWords} from '../folded.ts';
import type {DomDocument} from './dom.ts';
import type {StructuredData} from './structured-data.ts';

const agree = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

const separators = /\s+[|–—•·»:_-]{1,2}\s+|\s*[|_]\s*/gu;

/** A page's title without the name of the site at its end or its beginning, as far as a headline is left. */
const withoutSite = (title: string, siteName: string | null): string => {
	const marks = [...title.matchAll(separators)];
	const last = marks.at(-1);
	if (last === undefined) return title;
	const before = title.slice(0, last.index).trim();
	const after = title.slice(last.index + last[0].length).trim();
	if (siteName !== null && foldWords(after) === foldWords(siteName)) return before;
	const [first] = marks;
	if (
		siteName !== null &&
		first !== undefined &&
		foldWords(title.slice(0, first.index)) === foldWords(siteName)
	) {
		return title.slice(first.index + first[0].length).trim();
	}

	const short = after.split(/\s+/u).length <= 4 && after.length < 0.5 * before.length;
	return short && before.split(/\s+/u).length >= 3 && /[|_–—-]/u.test(last[0]) ? before : title;
};

/** What stands over the comments of readers, and repeats the headline. */
const overComments = /^(?:\d+|one|no) (?:responses?|comments?|thoughts?|repl(?:y|ies))\b/iu;

const longEnough = (text: string): boolean =>
	foldWords(text).split(' ').length >= 3 || foldWords(text).length >= 10;

/**
The headline of an article, as its structured data or else the page's title says it; in the spelling of the heading on the
page where that agrees. Null where there is nothing of the kind. To be called before anything is removed from the page.
*/
export const headlineOf = (document: DomDocument, data: StructuredData): string | null => {
	const title = cleanLine(document.querySelector('title')?.textContent ?? '');
	const spoken = [...data.headlines, title].find(text => text !== '');
	const headings = [...document.querySelectorAll('h1, h2')]
		.slice(0, 40)
		.map(element => cleanLine(element.textContent ?? ''))
		.filter(
			text =>
				text.length < 400 &&
				longEnough(text) &&
				!overComments.test(text) &&
				foldWords(text) !== foldWords(data.siteName ?? ''),
		);
	if (spoken === undefined) return headings[0] ?? null;
	const confirmed = foldWords(spoken);
	const best = headings
		.filter(text => agree(foldWords(text), confirmed) && foldWords(text).length >= 0.4 * confirmed.length)
		.toSorted((a, b) => b.length - a.length)[0];
	return best ?? withoutSite(spoken, data.siteName);
};
