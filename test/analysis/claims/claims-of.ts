import {findClaims, type RawClaim} from '../../../source/analysis/claims/find-claims.ts';
import {readLanguage} from '../../../source/language/read.ts';
import {quotationsOf} from '../../../source/language/quotations.ts';
import {blocksOf} from '../../../source/story/document.ts';
import {documentOf} from '../read.ts';

/** The text of some paragraphs and the claims that the stage finds in it. */
export const readClaims = (
	paragraphs: readonly string[],
	title: string | null = null,
): {readonly text: string; readonly claims: readonly RawClaim[]} => {
	const document = documentOf(paragraphs, {title});
	return {
		text: document.text,
		claims: findClaims(document.text, readLanguage(document), quotationsOf(blocksOf(document))),
	};
};

/** The claims as lines: source | cue | content, `-` where there is no source and ` … ` between the runs of the content. */
export const claimsOf = (...paragraphs: readonly string[]): readonly string[] =>
	linesOf(readClaims(paragraphs));

/** The same of a headline. */
export const claimsOfHeadline = (title: string): readonly string[] =>
	linesOf(readClaims(['Rain fell.'], title));

const linesOf = ({text, claims}: ReturnType<typeof readClaims>): readonly string[] =>
	claims.map(({source, cue, content}) => {
		const shown = content.map(({start, end}) => text.slice(start, end)).join(' … ');
		return `${source === null ? '-' : text.slice(source.start, source.end)} | ${text.slice(cue.start, cue.end)} | ${shown}`;
	});
