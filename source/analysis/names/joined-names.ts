import type {NameReader} from './find-names.ts';
import type {TaggedName} from './kinds-of-text.ts';
import {shortenedIn} from './initials.ts';
import {officesIn} from './offices.ts';
import {roles, type TokenFacts} from './token-facts.ts';
import {bodiesOf, longerName} from './longer-names.ts';
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

/** "Democratic People" and "Republic of Korea": a people's republic is one country. */
const asRepublic = (
	reader: NameReader,
	before: TaggedName,
	name: TaggedName,
	facts: readonly TokenFacts[],
): TaggedName | null =>
	facts[before.last]!.lower === 'people' &&
	facts[name.first]!.lower === 'republic' &&
	/^['’]s? $/.test(reader.text.slice(before.end, name.start))
		? stretched(reader, name, before.first, name.last)
		: null;

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
					asRepublic(reader, before, name, facts) ??
					asOrganization(reader, before, name, facts));
		if (one === null) joined.push(name);
		else joined[joined.length - 1] = one;
	}

	return joined.map((name, index) => {
		const from = (joined[index - 1]?.last ?? -1) + 1;
		const to = joined[index + 1]?.first ?? facts.length;
		return longerName(reader, name, facts, {from, to});
	});
};
