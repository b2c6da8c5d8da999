import {setOf} from '../set-of.ts';
import type {NameReader} from './find-names.ts';
import type {TaggedName} from './kinds-of-text.ts';
import {shortenedIn} from './initials.ts';
import {officesIn} from './offices.ts';
import {roles, shapes, type TokenFacts} from './token-facts.ts';
import {isHead, organizationFrom, ownersIn, stretched, withRuns} from './whole-organizations.ts';

const mostParticles = 3;

/** The first of the particles of a family name that stand before the token at `first`: of "van der" before "Zwaan". */
const particlesBefore = (facts: readonly TokenFacts[], first: number): number => {
	let at = first;
	while (
		at > 0 &&
		first - at < mostParticles &&
		/^(?:van|von|der|den|de|du|ter|ten|bin|bint|binte|binti|ibn|al|el)$/.test(facts[at - 1]!.text)
	)
		at--;
	return at;
};

/** A nickname between two names of a person: James "Gentleman Jim" Corliss. */
const nickname =
	/^ (?:"[^"\s][^"]{0,24}"|“[^”]{1,25}”|‘[^’]{1,25}’|'[^'\s][^']{0,24}'|\([A-Za-zÀ-ɏ]{2,12}\)) $/;

/**
Two persons' names with nothing but particles or a nickname between them are one: "Tomas" and "Berk", "Anneke" and "Zwaan" around "van der".
*/
const asPerson = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null =>
	before.kind === 'person' &&
	name.kind === 'person' &&
	(particlesBefore(facts, name.first) === before.last + 1 ||
		nickname.test(reader.text.slice(before.end, name.start)))
		? stretched(reader, before, before.first, name.last)
		: null;

/** The names without those within a nickname: "Jim" in James "Gentleman Jim" Corliss. */
const withoutNicknames = (reader: NameReader, names: readonly TaggedName[]): readonly TaggedName[] =>
	names.filter((_name, index) => {
		const before = names[index - 1];
		const after = names[index + 1];
		return (
			before === undefined ||
			after === undefined ||
			before.kind !== 'person' ||
			after.kind !== 'person' ||
			!nickname.test(reader.text.slice(before.end, after.start))
		);
	});

/** What a body's name begins with: "U.N. Security Council". */
const union = /^(?:U\.?N|E\.?U|U\.?S|U\.?K)\.?$/;

const bodiesOf = setOf(
	'alliance centre center institute ministry union association federation council academy society confederation agency authority league fund foundation bureau committee commission',
);

/** "Alliance" before "of Sahel States", "Accra Centre" before "for Rural Studies": what goes on behind a body's noun. */
const goesOnWith = (before: TaggedName, name: TaggedName, between: string): boolean =>
	before.kind === 'organization' &&
	name.kind !== 'person' &&
	(/^ for (?:the )?$/.test(between) ||
		(bodiesOf.has(before.text.toLowerCase()) && /^ of (?:the )?$/.test(between)));

/** Two names with an ampersand between them are one firm, "Brand & Sons"; a saint and what is called after him are one house. */
const asOrganization = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null => {
	const between = reader.text.slice(before.end, name.start);
	const isOne =
		/^ ?& ?$/.test(between) ||
		(between === ' ' && name.kind === 'organization' && union.test(before.text)) ||
		(isHead(facts[before.last]!) && goesOnWith(before, name, between));
	if (isOne) return organizationFrom(reader, before, before.first, name.last);
	const saint = [before.first, before.first - 1].find(at => /^(?:St\.?|Saint)$/.test(facts[at]?.text ?? ''));
	return saint !== undefined && isHead(facts[name.first]!) && /^['’]s?\s$/.test(between)
		? organizationFrom(reader, before, saint, name.last)
		: null;
};

/** "Strait of Orsk": a word for a kind of place and the name that tells which one. */
const asPlace = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null =>
	name.kind === 'place' &&
	before.first === before.last &&
	before.last + 2 === name.first &&
	facts[before.last + 1]!.text === 'of' &&
	(facts[before.first]!.roles & roles.placeWord) !== 0
		? stretched(reader, name, before.first, name.last)
		: null;

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

/** The names of one sentence, where the tagger took one for two, or for less than it is. `facts` are of the sentence's tokens. */
export const joinedNames = (
	reader: NameReader,
	names: readonly TaggedName[],
	facts: readonly TokenFacts[],
	sentence: number,
): readonly TaggedName[] => {
	const joined: TaggedName[] = [];
	const whole = withRuns(reader, names, sentence, [...ownersIn(facts), ...officesIn(facts)]);
	const wholes = withRuns(reader, whole, sentence, shortenedIn(facts, whole));
	for (const name of withoutNicknames(reader, wholes)) {
		const before = joined.at(-1);
		const one =
			before === undefined
				? null
				: (asPerson(reader, before, name, facts) ??
					asPlace(reader, before, name, facts) ??
					asOrganization(reader, before, name, facts));
		if (one === null) joined.push(name);
		else joined[joined.length - 1] = one;
	}

	return joined.map((name, index) => {
		const whole = withFront(reader, name, facts, (joined[index - 1]?.last ?? -1) + 1);
		const to = joined[index + 1]?.first ?? facts.length;
		return withSecondField(
			reader,
			withTail(reader, withHead(reader, whole, facts, to), facts, to),
			facts,
			to,
		);
	});
};
