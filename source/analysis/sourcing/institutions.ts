import type {Actor, Mention} from '../../story/actor.ts';
import type {Span} from '../../story/span.ts';
import {stateOf} from '../disputes/metonyms.ts';
import {slugMaker} from '../actors/slug.ts';
import {headNoun} from './nouns-beside.ts';
import {mentionsBetween, placedMentions, type Placed} from './mentions.ts';
import {actorNamedIn} from './named-in.ts';

/** Public bodies of which a country has one of each kind: a country and a kind tell which one is meant. */
const bodies = new Set(
	'ministry government department agency parliament senate congress cabinet embassy consulate commission council court bank office bureau authority service army navy military police coastguard directorate inspectorate secretariat committee regulator watchdog administration presidency'.split(
		' ',
	),
);
/** Bodies that are told apart by their field alone: "the foreign ministry". */
const bodiesByField = /^(?:ministry|department)$/;
const noField = /^(?:same|other|new|old|former|whole|entire|relevant|local|national|federal|state)$/;

type Institution = {
	/** The words after the country: "foreign ministry". */
	readonly kind: string;
	/** How the country's name and its adjective begin alike: "chin" of "China's" and "Chinese". Empty where none is given. */
	readonly country: string;
	readonly name: string;
	readonly mentions: Mention[];
};

const rootLength = 4;
const determiners =
	/^(?:The|An?|Neither|Either|Both|Each|Every|Some|No|Another|One|Its|His|Her|Their|Our|This|That)$/;

/** How a country's name begins; that of the state for its capital. */
const countryOf = (owner: string): string => {
	const name = owner.toLowerCase();
	return (stateOf(name) ?? name).slice(0, rootLength);
};

/** The institution that the words describe without naming it, and where its description begins in them; null for other words. */
const institutionIn = (
	words: string,
): {readonly kind: string; readonly country: string; readonly start: number} | null => {
	// The long patterns are compiled only where there is something for them.
	const isOfCountry = words.includes(' of ') || words.includes(' in ');
	const {kind: kindOf, owner: ownerOf} = (isOfCountry ? ofCountry.exec(words)?.groups : null) ?? {};
	if (kindOf !== undefined && ownerOf !== undefined) {
		const noun = headNoun(kindOf);
		return noun !== null && bodies.has(noun) && kindOf.endsWith(noun)
			? {kind: kindOf, country: countryOf(ownerOf), start: 'the '.length}
			: null;
	}

	if (!bodies.has(words.slice(words.lastIndexOf(' ') + 1))) return null;
	const {
		start: determiner = '',
		owner = '',
		kind = '',
	} = /^(?<start>(?:the|a|an)\s+)?(?<owner>(?:[A-ZÀ-ÖØ-Þ][\wÀ-ɏ.-]*\s+)*[A-ZÀ-ÖØ-Þ][\wÀ-ɏ.-]*(?:['’]s?)?\s+)?(?<kind>[a-z][a-z -]*)$/.exec(
		words.replace(/^[A-Z][a-z]*\b/, first => (determiners.test(first) ? first.toLowerCase() : first)),
	)?.groups ?? {};
	const noun = kind === '' ? null : headNoun(kind);
	if (noun === null || !bodies.has(noun) || !kind.endsWith(noun)) return null;
	// "Sources in the home department" are no department.
	if (/^(?:in|at|from|of|with|close|near|inside|within|on|by|for|to|and|or)\s/.test(kind)) return null;
	const fields = kind.slice(0, -noun.length).trim();
	if (owner === '' && !(determiner === 'the ' && bodiesByField.test(noun) && isField(fields))) return null;
	return {kind, country: countryOf(owner.replace(/['’]s?\s*$/, '').trim()), start: determiner.length};
};

/** "The foreign ministry of neighbouring Tamir", "the government in Kyiv". */
const ofCountry =
	/^[Tt]he\s(?<kind>[a-z][a-z ]*[a-z])\s(?:of|(?<=ministry\s|government\s|parliament\s|embassy\s)in)\s(?:neighbou?ring\s)?(?:the\s)?(?<owner>[A-ZÀ-ÖØ-Þ][\wÀ-ɏ.-]*(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ.-]*)*)$/;

const isField = (fields: string): boolean =>
	fields !== '' && !fields.split(' ').some(word => noField.test(word));

/**
The actors, and after them the public bodies that the sources of claims describe and no name stands for: "the Chinese
foreign ministry", which "China's foreign ministry" and "the foreign ministry" mean too. Takes the claims in reading order.
*/
export const withInstitutions = <Kind extends Actor>(
	text: string,
	claims: ReadonlyArray<{readonly paragraph: number; readonly source: Span | null}>,
	actors: readonly Kind[],
): ReadonlyArray<Kind | Actor> => {
	const found: Institution[] = [];
	const cited = new Set<number>();
	let mentions: readonly Placed[] | undefined;
	for (const {source, paragraph} of claims) {
		if (source === null) continue;
		const words = text
			.slice(source.start, source.end)
			.replace(/,\s(?:which|who|whose)\b.*$/s, '')
			.replace(/[\s,]+$/, '');
		const institution = institutionIn(words);
		if (institution === null) continue;
		mentions ??= placedMentions(actors);
		if (actorNamedIn(text, source, mentions) !== null) continue;
		// A person's office is that of the person's staff.
		const within = mentionsBetween(mentions, source.start, source.end);
		const isPersons = institution.kind.endsWith('office') || / of /.test(words);
		if (isPersons && within.some(({actor}) => actor.kind === 'person')) continue;
		const {kind, country} = institution;
		const start = source.start + institution.start;
		const end = source.start + words.length;
		// Several claims may share a source.
		if (cited.has(start)) continue;
		cited.add(start);
		const mention: Mention = {paragraph, start, end, text: text.slice(start, end), form: 'description'};
		const known = found.find(
			each => each.kind === kind && (each.country === country || each.country === '' || country === ''),
		);
		if (known === undefined) found.push({kind, country, name: mention.text, mentions: [mention]});
		else known.mentions.push(mention);
	}

	if (found.length === 0) return actors;
	const nextId = slugMaker(actors.map(actor => actor.id));
	return [
		...actors,
		...found.map(({name, mentions: own}): Actor => ({
			id: nextId(name),
			name,
			kind: 'organization',
			description: null,
			mentions: own,
		})),
	].toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
};
