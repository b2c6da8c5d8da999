import {claimTerms, parseQuery} from '../../search/query.ts';
import type {Reading} from './state.ts';

/**
Whether it can be said what a search finds: the words of the story must have been read, and who claims what found where it asks for
that. Until then everything shows.
*/
export const isAnswered = ({search, analysed}: Reading, text: string): boolean =>
	search !== null && (analysed === 1 || claimTerms(parseQuery(text)).length === 0);
