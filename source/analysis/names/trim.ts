import type {ActorKind} from '../../story/actor.ts';
import type {Span} from '../../story/span.ts';
import {setOf} from '../set-of.ts';
import type {Token} from '../../language/tokens.ts';
import {roles, type TokenFacts} from './token-facts.ts';
import {isTitle} from './words-of-names.ts';
import {arePlaces, wordLists} from './word-table.ts';

const determiners = new Set([
	'the',
	'a',
	'an',
	'this',
	'that',
	'these',
	'those',
	'our',
	'their',
	'his',
	'her',
	'its',
	'my',
]);
const possessive = /^['’]s?$/;

/** "Madrid-based Transvia" is called Transvia. */
const fromWhere = /^[A-ZÀ-ÖØ-Þ].*-(?:based|born|listed|owned|educated|headquartered)$/;
/** "The Labour MP": who sits for a party. */
const seat = /^(?:MPs?|MEPs?|MSPs?|MLAs?|TDs?|AMs?)$/;
/** "Drugmaker Halm Pharma" is called Halm Pharma. */
const trades = setOf(
	'drugmaker chipmaker carmaker automaker planemaker steelmaker retailer insurer lender startup broadcaster brewer housebuilder publisher bookmaker supermarket airline',
);

type TrimmedSpan = Span & {readonly first: number; readonly last: number};

/**
The span of a name without what does not belong to it: a determiner or title before, a possessive ending, a small word
or mark at either end, the small part of a compound ("backed" in "U.S.-backed"). Undefined where nothing is left.
*/
export const nameSpan = (
	tokens: readonly Token[],
	facts: readonly TokenFacts[],
	from: number,
	to: number,
	kind: ActorKind,
): TrimmedSpan | undefined => {
	let first = from;
	let last = to;
	while (first < last && isBefore(facts[first]!, kind)) first++;
	while (first < last && fromWhere.test(facts[first]!.text)) first++;
	if (first < last && kind === 'organization' && trades.has(facts[first]!.lower)) first++;
	if (first < last && facts[first]!.lower === 'rival') first++;
	while (
		last > first &&
		(possessive.test(facts[last]!.text) || isLoose(facts[last]!) || seat.test(facts[last]!.text))
	)
		last--;
	// "A St. Louis Democrat" is from St. Louis.
	while (kind === 'place' && last > first && /^(?:democrat|republican)s?$/.test(facts[last]!.lower)) last--;
	if (isLoose(facts[first]!) || determiners.has(facts[first]!.lower)) return undefined;
	// "Russian oil": an adjective of a place by itself names nobody; "Russians" does.
	const only = first === last ? facts[first]! : undefined;
	// "Port authority chief": a sentence begins with a capital, and a port by itself is none.
	if (only !== undefined && first === 0 && kind === 'place' && (only.roles & roles.placeWord) !== 0)
		return undefined;
	if (only !== undefined && (isAdjective(only) || isOffices(only.lower) || isOfOffice(facts, first)))
		return undefined;
	const {start} = tokens[first]!;
	let {end} = tokens[last]!;
	// "U.S.-backed", "Moscow-based": the name ends before the hyphen.
	const compound = /[-–](?=[a-zß-öø-ÿ])/.exec(tokens[last]!.text);
	if (
		compound !== null &&
		compound.index > 1 &&
		!/^(?:al|el|un|il|ul|ud|e|a|de|la|le|sur|du)$/u.test(tokens[last]!.text.slice(compound.index + 1)) &&
		kind !== 'person'
	) {
		end = tokens[last]!.start + compound.index;
	}

	return {start, end, first, last};
};

/** What parties and faiths are called, and so their members: "a Republican", "Catholic schools". */
const beliefs = setOf(
	'republican democrat democratic communist socialist islamist islamic catholic protestant jewish muslim hindu buddhist orthodox',
);

const isAdjective = ({lists, lower}: TokenFacts): boolean =>
	beliefs.has(lower) || ((lists & wordLists.demonym) !== 0 && !arePlaces(lists) && !lower.endsWith('s'));

/** "State" in "Secretary of State". */
const isOfOffice = (facts: readonly TokenFacts[], index: number): boolean =>
	facts[index - 1]?.lower === 'of' &&
	/(?:^|-)(?:secretar(?:y|ies)|ministers?)$/.test(facts[index - 2]?.lower ?? '') &&
	!arePlaces(facts[index]!.lists);

/** "Senators", "Hydrologists": holders of an office and people of a trade, not somebody's name. */
const isOffices = (lower: string): boolean =>
	(lower.endsWith('s') && isTitle(lower.slice(0, -1)) && lower !== 'mrs' && lower !== 'ms') ||
	/(?:olog|om|ic|iatr)ists$|ographers$/.test(lower);

const isBefore = (fact: TokenFacts, kind: ActorKind): boolean =>
	determiners.has(fact.lower) || isLoose(fact) || (kind === 'person' && (fact.roles & roles.title) !== 0);

/** A mark or a link that cannot end a name. */
const isLoose = (fact: TokenFacts): boolean =>
	!fact.candidate &&
	/^(?:[^\dA-Za-zÀ-\u1FFF\u2C00-\uFFFF]+|of|the|and|for|de|la|in|on|at|to|und|et|y|e|i)$/.test(fact.text);
