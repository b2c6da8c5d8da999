import {setOf} from '../set-of.ts';
import type {NameReader} from './find-names.ts';
import type {TaggedName} from './kinds-of-text.ts';
import {shapes, type TokenFacts} from './token-facts.ts';
import {isHead, organizationFrom, stretched} from './whole-organizations.ts';

/* Names of which the tagger saw less than there is: what stands before or behind belongs to them. */

/** Nouns of bodies that go on with what they are of or for. */
export const bodiesOf = setOf(
	'alliance centre center institute ministry union association federation council academy society confederation agency authority league fund foundation bureau committee commission',
);

/** "Orrin Capital" goes on with a "Partners" after it, and is an organization by it. */
const withHead = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	to: number,
): TaggedName => {
	let {last} = name;
	while (last + 1 < to && isHead(facts[last + 1]!)) last++;
	return last === name.last ? name : organizationFrom(reader, name, name.first, last);
};

/** "Association" before "of Flight Attendants", "Committee" before "for a Responsible Budget": a body's noun goes on over the capitals behind it. */
const withTail = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	to: number,
): TaggedName => {
	if (name.kind !== 'organization' || !bodiesOf.has(name.text.toLowerCase())) return name;
	if (!/^(?:of|for)$/.test(facts[name.last + 1]?.text ?? '')) return name;
	let at = name.last + 2;
	if (/^(?:an?|the)$/.test(facts[at]?.text ?? '')) at++;
	let last = name.last;
	while (at < to && facts[at]!.shape === shapes.capitalised) {
		last = at++;
		if (facts[at]?.text === 'and') at++;
	}

	return last === name.last ? name : organizationFrom(reader, name, name.first, last);
};

const bodyForTwo =
	/^(?:.* )?(?:Union|Committee|Ministry|Department|Guild|Association|Society|Federation|Institute|Commission|Council) (?:of|on|for) [^,]*[a-z]$/;

/** "Committee on Petitions" before "and Accounts": the second of two fields, in which the tagger saw no name. */
const withSecondField = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	to: number,
): TaggedName => {
	if (name.kind !== 'organization' || facts[name.last + 1]?.text !== 'and') return name;
	if (!bodyForTwo.test(name.text)) return name;
	let last = name.last + 1;
	while (last + 1 < to && facts[last + 1]!.shape === shapes.capitalised) last++;
	return last === name.last + 1 ? name : organizationFrom(reader, name, name.first, last);
};

const ofPossessors = setOf(
	'Landing Ferry Crossing Mill Mills Corner Corners Point Cove Creek Hollow Gap Bluff Ridge Bay Island Lake Harbor Harbour Hill Falls Beach Bridge Green Head Neck Reach Ferry',
);

/** "Pell" goes on with "’s Landing" after it, and is a place by it. */
const withLanding = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	to: number,
): TaggedName => {
	const last = name.last + 2;
	const isPlace =
		name.first === name.last &&
		last < to &&
		/^['’]s$/.test(facts[name.last + 1]!.text) &&
		ofPossessors.has(facts[last]!.text) &&
		!isCapitalised(facts[last + 1]);
	return isPlace ? {...stretched(reader, name, name.first, last), kind: 'place', chances: undefined} : name;
};

const isCapitalised = (fact: TokenFacts | undefined): boolean => fact?.shape === shapes.capitalised;

/** "Larch" before "& Dane": the second half of a firm, in which the tagger saw no name. */
const withAmpersand = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	to: number,
): TaggedName => {
	if (facts[name.last + 1]?.text !== '&' || name.last + 2 >= to || !isCapitalised(facts[name.last + 2]))
		return name;
	let last = name.last + 2;
	while (last + 1 < to && isCapitalised(facts[last + 1])) last++;
	return organizationFrom(reader, name, name.first, last);
};

const parties = setOf('party movement alliance coalition front league');

/** "Progress Party" behind "Unity and": the first of the two that a party is for. */
const withFirstAim = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	from: number,
): TaggedName => {
	const first = name.first - 2;
	if (name.kind !== 'organization' || !parties.has(facts[name.last]!.lower) || name.first === name.last)
		return name;
	if (first < Math.max(from, 1) || facts[name.first - 1]!.text !== 'and' || !isCapitalised(facts[first]))
		return name;
	// "Labour and the Progress Party" are two, and so is what is named before a comma.
	return /^(?:the|ruling|governing|opposition|a|former)$/i.test(facts[first - 1]!.text)
		? organizationFrom(reader, name, first, name.last)
		: name;
};

/** "Republic of Korea" goes on to its front, over capitalised words and what is whose: "Democratic People’s Republic of Korea". */
const withFront = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	from: number,
): TaggedName => {
	if (name.kind === 'person' || facts[name.first]!.lower !== 'republic') return name;
	let {first} = name;
	for (let at = first - 1; at >= from; at--) {
		if (facts[at]!.shape === shapes.capitalised && facts[at]!.lower !== 'the') first = at;
		else if (!/^['’]s?$/.test(facts[at]!.text)) break;
	}

	return stretched(reader, name, first, name.last);
};

/** A name with all that belongs to it between the tokens at `from` and before `to`, which are of other names. */
export const longerName = (
	reader: NameReader,
	name: TaggedName,
	facts: readonly TokenFacts[],
	{from, to}: {readonly from: number; readonly to: number},
): TaggedName => {
	const whole = withFirstAim(
		reader,
		withAmpersand(reader, withLanding(reader, withFront(reader, name, facts, from), facts, to), facts, to),
		facts,
		from,
	);
	return withSecondField(reader, withTail(reader, withHead(reader, whole, facts, to), facts, to), facts, to);
};
