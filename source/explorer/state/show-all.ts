import type {ParagraphMatch} from '../../search/paragraph-search.ts';
import type {Reading, Visible} from './state.ts';

/** Where nothing is searched for. */
export const noMatches: ReadonlyMap<number, ParagraphMatch> = new Map();

/** Everything that the story has. */
export const showAll = ({story, blocks}: Reading): Visible => ({
	paragraphs: blocks.map(block => block.number),
	actors: story.actors,
	claims: story.claims,
	matches: noMatches,
	elsewhere: 0,
});
