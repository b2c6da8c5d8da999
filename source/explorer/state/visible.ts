import {parseQuery} from '../../search/query.ts';
import {searchMeant} from '../search-meant.ts';
import {isAnswered} from './is-answered.ts';
import {indexOfParagraph} from './look-up.ts';
import {noMatches, showAll} from './show-all.ts';
import type {Reading, State, Visible} from './state.ts';

/** What has to do with one actor: the paragraphs that mention it, the claims by it or about it, who stands beside it. */
const filterTo = (reading: Reading, id: string): Visible => {
	const {index, blocks, story} = reading;
	const actor = index.actorById.get(id);
	const claims = new Set([...(index.claimsBy.get(id) ?? []), ...(index.claimsAbout.get(id) ?? [])]);
	const paragraphs = new Set(actor?.mentions.map(mention => mention.paragraph));
	for (const claim of claims) paragraphs.add(claim.paragraph);
	const beside = new Set([...paragraphs].flatMap(number => index.actorsIn.get(number) ?? []));
	return {
		paragraphs: blocks.filter(block => paragraphs.has(block.number)).map(block => block.number),
		actors: story.actors.filter(other => other === actor || beside.has(other)),
		claims: story.claims.filter(claim => claims.has(claim)),
		matches: noMatches,
		elsewhere: 0,
	};
};

/** What the filter and the search leave of the story. */
export const visibleOf = (state: Pick<State, 'reading' | 'filter' | 'search'>): Visible => {
	const {reading, filter, search} = state;
	const shown = filter === null ? showAll(reading) : filterTo(reading, filter);
	if (search === null || search.text.trim() === '') return shown;
	if (reading.search === null || !isAnswered(reading, search.text)) return shown;
	const found = searchMeant(reading.story, parseQuery(search.text), {
		paragraphs: reading.search,
		order: search.order,
	});
	const kept = filter === null ? null : new Set(shown.paragraphs);
	const actors = new Set(found.actors);
	const claims = new Set(found.claims);
	const matches =
		kept === null ? found.paragraphs : found.paragraphs.filter(match => kept.has(match.paragraph));
	return {
		paragraphs: matches.map(match => match.paragraph),
		actors: shown.actors.filter(actor => actors.has(actor.id)),
		claims: shown.claims.filter(claim => claims.has(claim.id)),
		matches: new Map(matches.map(match => [match.paragraph, match])),
		elsewhere: found.paragraphs.length - matches.length,
	};
};

/**
The state with what its filter and search leave, each pane still at the item that it was at; where that is gone, at
the next one. With `best`, the paragraphs begin at the first instead: the best match.
*/
export const showAgain = (state: State, best = false): State => {
	const visible = visibleOf(state);
	const {positions} = state;
	const paragraph = state.visible.paragraphs[positions.paragraphs.selected] ?? 1;
	const actor = state.visible.actors[positions.actors.selected];
	const claim = state.visible.claims[positions.claims.selected];
	const next = {...state, visible};
	const at = indexOfParagraph(next, paragraph);
	const isThere = visible.paragraphs[at] === paragraph;
	const selected = best ? 0 : isThere ? at : Math.min(at + 1, Math.max(0, visible.paragraphs.length - 1));
	// What shows the same paragraphs as before stays where it is.
	const isSame =
		!best &&
		visible.paragraphs.length === state.visible.paragraphs.length &&
		visible.paragraphs.every((number, index) => number === state.visible.paragraphs[index]);
	// The claims go along with the paragraph at hand, unless it is them that one goes through.
	const here = visible.paragraphs[isSame ? positions.paragraphs.selected : selected] ?? 0;
	const isKept = state.focus === 'claims' || claim?.paragraph === here;
	const nextClaim = visible.claims.findIndex(other =>
		isKept ? other.id >= (claim?.id ?? 0) : other.paragraph >= here,
	);
	return {
		...next,
		positions: {
			paragraphs: isSame ? positions.paragraphs : {selected, top: Math.max(0, selected - 1), line: 0},
			actors: {
				...positions.actors,
				selected: Math.max(
					0,
					visible.actors.findIndex(other => other.id === actor?.id),
				),
			},
			claims: {...positions.claims, selected: Math.max(0, nextClaim)},
		},
	};
};
