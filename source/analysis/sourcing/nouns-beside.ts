import {isTitle} from '../names/words-of-names.ts';
import {setOf} from '../set-of.ts';
import {personNoun} from '../pronouns/person-nouns.ts';
import type {Placed} from './mentions.ts';

// Latin letters are written out throughout: patterns of all the world's letters take longer to compile than all else here.
const small = /^(?:\d{1,3}-)?[a-zß-öø-ɏ-]{3,}$/;

/** The head noun of the words: the last one before a comma, a preposition or a clause. */
export const headNoun = (words: string): string | null => {
	const [phrase = ''] = words
		.toLowerCase()
		.split(
			/[,;:.()"“”‘—–]|\s(?:of|for|from|at|in|on|with|by|to|who|which|that|whose|where|near|under|behind|said|says)\b|\s(?!(?:managing|acting|sitting|ruling|founding|leading|outgoing|incoming|governing|visiting)\b)\w+ing\b/,
		);
	const head = phrase.trim().split(/\s+/).at(-1) ?? '';
	return small.test(head) ? head : null;
};

/** How a word before a name is written out: "Gov. Abreu" is a governor. */
const abbreviations: Readonly<Record<string, string>> = {
	gov: 'governor',
	sen: 'senator',
	rep: 'representative',
	pres: 'president',
	prof: 'professor',
	gen: 'general',
	capt: 'captain',
	sgt: 'sergeant',
	det: 'detective',
	lt: 'lieutenant',
	cllr: 'councillor',
	insp: 'inspector',
	supt: 'superintendent',
	dr: 'doctor',
};

/** What else somebody with a title is called. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
	mp: ['lawmaker', 'legislator', 'politician'],
	senator: ['lawmaker', 'legislator'],
	representative: ['lawmaker'],
	congressman: ['lawmaker'],
	congresswoman: ['lawmaker'],
	justice: ['judge'],
};

/** A noun for an actor, and the words around it. */
export type Noun = {readonly noun: string; readonly around: string};

/* What stands before a name, in small letters. */
const apposedBefore =
	/(?:^|\s)(?:the|a|an|his|her|its|their|\S+['’]s?)\s(?:[a-zß-öø-ɏ-]+\s){0,3}(?<noun>[a-zß-öø-ɏ-]{3,}), $/;
/** "The minister of works, Ana Lind": what somebody is, and of what. No other clause stands between. */
const officeBefore =
	/(?:^|[\s"“‘(])(?:the|an?|his|her|its|their|\S+['’]s?)\s(?<phrase>(?:(?!(?:the|an?|that|and|or|who|which|of|for|at|in|on|to|said|told)\s)[a-zß-öø-ɏ-]+\s){1,4}(?:of|for|at|in|on)\s[^,.;:!?\n]{3,70}), $/;
/** Titles between such words and the name: "Chief", "Mr.". */
const titlesAtEnd = /(?<=, )(?:[A-Z][a-z]+\.? ){1,3}$/;
/** "In Paris, the company said": who speaks next is nothing that is said of the place. */
const speaksNext =
	/^, (?:the|an?|its|his|her|their)\s(?:[a-z-]+\s){1,4}(?:said|says|say|added|adds|told|tells|announced|reported|warned|confirmed|wrote|insisted|argued|claimed|estimates?|estimated)\b/;
const titleBefore = /(?<noun>[a-zß-öø-ɏ-]{2,})\.? $/;

/** Nouns that no person is called. */
const bodies = setOf(
	'ministry union firm company group agency police council court bank regulator hospital school party government army club charity board committee team newspaper',
);

/** Whether a noun before a name can be of the person: a point behind it ends a short form, or the sentence before. */
const isOfPerson = (noun: string, around: string): boolean =>
	!bodies.has(noun) && (!around.endsWith('. ') || abbreviations[noun] !== undefined);

/** How many characters before a name are looked at. */
const farBefore = 110;

const inner = [' of ', ' for ', ' at ', ' in ', ' on '];

/** What the words before a name say that somebody is the minister, the head, the owner of. */
const officeOf = (before: string): Noun | null => {
	// The long pattern is compiled only where there is something for it.
	if (!before.includes(', ') || !inner.some(word => before.includes(word))) return null;
	const around = before.replace(titlesAtEnd, '').toLowerCase();
	const phrase = officeBefore.exec(around)?.groups?.['phrase'];
	const noun = phrase === undefined ? null : headNoun(phrase);
	return noun !== null &&
		(personNoun(noun) !== undefined || isTitle(noun) || /^(?:co-?)?(?:head|chair|boss)$/.test(noun))
		? {noun, around}
		: null;
};

const givesEvidence =
	/^(?:, (?:aged )?\d+,|, [^,.\n]{3,60},)? (?:(?:also|then) )?(?:told (?:the )?(?:court|jury|jurors|inquest|tribunal|hearing|inquiry)|gave evidence|testified|took the stand|said in evidence)\b/;
const answersCharges =
	/^(?:, (?:aged )?\d+,|, [^,.\n]{3,60},)? (?:(?:has|had) )?(?:den(?:y|ies|ied)|pleaded|pleads|admit(?:s|ted)|is accused of|was accused of|is charged with|was charged with|is on trial|stands accused|went on trial)\b/;

/** What somebody is in court, by what the text says of him: "the witness", "the defendant". */
export const roleInCourt = (text: string, {mention, actor}: Placed): Noun | null => {
	if (actor.kind !== 'person') return null;
	const after = text.slice(mention.end, mention.end + 110);
	if (givesEvidence.test(after)) return {noun: 'witness', around: ''};
	return answersCharges.test(after) ? {noun: 'defendant', around: ''} : null;
};

/** What the text calls an actor where it names it: "Governor Abreu", "the judge, Winifred Crane", "Halm Works, the builder". */
export const nounsBeside = (text: string, {mention, actor}: Placed): readonly Noun[] => {
	const nouns: Noun[] = [];
	const before = text.slice(Math.max(0, mention.start - farBefore), mention.start);
	if (actor.kind === 'person') {
		const around = before.toLowerCase();
		const noun = (around.endsWith(', ') ? apposedBefore : titleBefore).exec(around)?.groups?.['noun'];
		const office = officeOf(before);
		if (office !== null) nouns.push(office);
		else if (noun !== undefined && isOfPerson(noun, around)) {
			const whole = abbreviations[noun] ?? noun;
			for (const each of [whole, ...(alsoCalled[whole] ?? [])]) nouns.push({noun: each, around});
		}

		if (around.includes('det') && /\bdet(?:ective)?\.? (?:[a-z]+\.? ){1,2}$/.test(around))
			nouns.push({noun: 'detective', around});
	}

	if (actor.kind === 'organization') {
		const noun = /\b(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s){0,2}(?<noun>[a-z-]{3,})\s$/.exec(before)?.groups?.[
			'noun'
		];
		if (noun !== undefined && !/^(?:of|for|from|at|by|with|and|that|which|said)$/.test(noun))
			nouns.push({noun, around: before.toLowerCase()});
	}

	const after = text.slice(mention.end, mention.end + 90);
	const age =
		actor.kind === 'person'
			? /^(?:, (?:aged )?| \()(?<years>\d{1,3})[,)\s]/.exec(after)?.groups?.['years']
			: undefined;
	if (age !== undefined) nouns.push({noun: `${age}-year-old`, around: ''});
	if (!after.startsWith(', ') || speaksNext.test(after)) return nouns;
	const apposed = /^, (?:\d+, )?(?:the|a|an|its|his|her|their|\S+['’]s)\s(?<phrase>[^\n]+)/i.exec(after)
		?.groups?.['phrase'];
	const phrase = apposed ?? /^, (?<phrase>[a-zß-öø-ÿ][^\n]+)/.exec(after)?.groups?.['phrase'];
	const isClause =
		/^(?:who|which|whose|whom|where|when|and|but|or|said|says|told|tells|added|adds|asked|wrote|argued|warned|was|were|is|are|had|has|will|would|did|does)\b/.test(
			phrase ?? '',
		);
	const noun = phrase === undefined || isClause ? null : headNoun(phrase);
	// "The engineer, Bo Ek, left the company": he is none.
	const isBody = noun !== null && actor.kind === 'person' && bodies.has(noun);
	if (noun !== null && !isBody && !notNouns.test(noun)) nouns.push({noun, around: after.toLowerCase()});
	return nouns;
};

const notNouns = /^(?:who|which|whose|where|when|and|but|or|said|says|a|the)$/;
