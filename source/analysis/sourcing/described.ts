import type {Actor, Mention} from '../../story/actor.ts';
import {isTitle} from '../names/words-of-names.ts';
import {personNoun} from '../pronouns/person-nouns.ts';
import {mentionsBetween, type Placed} from './mentions.ts';

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
	dr: 'doctor',
};

/** A noun for an actor, and the words around it. */
type Noun = {readonly noun: string; readonly around: string};

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

/** How many characters before a name are looked at. */
const farBefore = 110;

/** What the words before a name say that somebody is the minister, the head, the owner of. */
const officeOf = (before: string): Noun | null => {
	const around = before.replace(titlesAtEnd, '').toLowerCase();
	const phrase = officeBefore.exec(around)?.groups?.['phrase'];
	const noun = phrase === undefined ? null : headNoun(phrase);
	return noun !== null &&
		(personNoun(noun) !== undefined || isTitle(noun) || /^(?:co-?)?(?:head|chair|boss)$/.test(noun))
		? {noun, around}
		: null;
};

/** What the text calls an actor where it names it: "Governor Abreu", "the judge, Winifred Crane", "Halm Works, the builder". */
const nounsBeside = (text: string, {mention, actor}: Placed): readonly Noun[] => {
	const nouns: Noun[] = [];
	const before = text.slice(Math.max(0, mention.start - farBefore), mention.start);
	if (actor.kind === 'person') {
		const around = before.toLowerCase();
		const noun = (around.endsWith(', ') ? apposedBefore : titleBefore).exec(around)?.groups?.['noun'];
		const office = officeOf(before);
		if (office !== null) nouns.push(office);
		else if (noun !== undefined) nouns.push({noun: abbreviations[noun] ?? noun, around});
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
	const noun = phrase === undefined ? null : headNoun(phrase);
	if (noun !== null && !notNouns.test(noun)) nouns.push({noun, around: after.toLowerCase()});
	return nouns;
};

const notNouns = /^(?:who|which|whose|where|when|and|but|or|said|says|a|the)$/;

/** Common words for organizations of any kind: without more evidence they mean the last one spoken of. */
const anyOrganization = new Set(
	'company firm group business maker manufacturer agency organization organisation charity retailer startup regulator watchdog'.split(
		' ',
	),
);

const wordsOf = (name: string): readonly string[] =>
	name
		.toLowerCase()
		.replaceAll(/['’](?:s\b)?/g, '')
		.split(/[^\da-zß-öø-ɏ]+/)
		.filter(word => word !== '');

/** The head of an organization's name: its last word, or the one before "of". */
const headOfName = (words: readonly string[]): string | undefined => {
	const at = words.findIndex((word, index) => index > 0 && (word === 'of' || word === 'for'));
	return at > 0 ? words[at - 1] : words.at(-1);
};

/** Words beside a noun that tell nobody apart. */
const common = /^(?:then|new|old|former|late|deputy|acting|same|own)$/;

/** What leads to whom somebody addresses, at the front of a sentence. */
const addressed = /(?:^|[.!?\n]\W*)In an? [a-zA-Z -]+ (?:to|with) (?:the )?$/;

/** Those of them that mean somebody who does business. */
const anyFirm = new Set('company firm business maker manufacturer retailer startup'.split(' '));

/** Words in the name of what is no company: an office, a court, a paper, a party. */
const noFirm =
	/\b(?:commission|ministry|department|court|police|parliament|government|council|committee|senate|house|congress|agency|university|college|school|institute|times|guardian|post|tribune|herald|gazette|journal|reuters|bbc|cnn|sky news|associated press|bloomberg|al jazeera|association|federation|union|party|authority|office|bureau|tribunal|central bank|reserve|nations|treasury|army|church|trust|cabinet|assembly|board|inspectorate|watchdog|regulator|centre|center)\b/i;
/** What a paper does that tells of a story: not the company. */
const tells = /^\s(?:has seen|has learned|has obtained|understands|reported|revealed|first reported)\b/;
const seenBy = /\b(?:seen by|told|obtained by|reviewed by|verified by|according to|with)\s(?:the\s)?$/i;

/** How many actors are kept that one noun may mean. */
const keptByNoun = 6;

/** How far back, in characters, "the company" looks for one that nobody has cited yet. */
const reach = 600;

/**
What a definite description ("the company", "the audit office", "the judge") means, as the text has been read so far:
whom it has so called, beside a name or in it.
*/
export class Descriptions {
	readonly #text: string;
	readonly #mentions: readonly Placed[];
	/** The last one first. */
	readonly #byNoun = new Map<string, Array<{readonly actor: Actor | null; readonly around: string}>>();
	#next = 0;
	#lastOrganization: Placed | undefined;

	constructor(text: string, mentions: readonly Placed[]) {
		this.#text = text;
		this.#mentions = mentions;
	}

	/**
	The actor that the words at the offset mean, or null. `speaker` is the organization that was cited last, near by, and `not` one that
	it cannot be. Offsets should grow.
	*/
	actorOf(words: string, offset: number, speaker: Actor | null, not: Actor | null = null): Actor | null {
		while (this.#next < this.#mentions.length && this.#mentions[this.#next]!.mention.start < offset)
			this.#read(this.#mentions[this.#next++]!);
		const description = /^(?:the|this|that|its|their|his|her)\s+(?<rest>.+)$/is.exec(words)?.groups?.['rest'];
		const head = description === undefined ? null : headNoun(description);
		if (description === undefined || head === null) return null;
		const lower = description.toLowerCase();
		const modifiers = wordsOf(lower.slice(0, lower.indexOf(head))).filter(word => !common.test(word));
		const named = this.#byNoun.get(head)?.find(({around}) => modifiers.every(word => around.includes(word)));
		if (named !== undefined) return named.actor;
		if (!anyOrganization.has(head) || modifiers.length > 0) return null;
		if (anyFirm.has(head)) return this.#firmAt(offset, speaker, not);
		if (speaker !== null) return speaker;
		const last = this.#lastOrganization;
		return last === undefined || last.mention.start < offset - reach ? null : last.actor;
	}

	/** What "the company" means: the one that its own sentence has named before, the one that was cited last, or the last one named; none that is no company. */
	#firmAt(offset: number, speaker: Actor | null, not: Actor | null): Actor | null {
		const mentions = mentionsBetween(this.#mentions, offset - reach, offset).filter(
			({actor, mention}) =>
				actor.kind === 'organization' &&
				actor !== not &&
				mention.form === 'name' &&
				mention.end <= offset &&
				!noFirm.test(actor.name) &&
				!this.#isAddressee(mention.start) &&
				!this.#isTelling(mention),
		);
		const own = mentions.findLast(
			({mention}) => !/[.!?]["”’]?\s|\n/.test(this.#text.slice(mention.end, offset)),
		);
		if (own !== undefined) return own.actor;
		if (speaker !== null && !noFirm.test(speaker.name)) return speaker;
		return mentions.at(-1)?.actor ?? null;
	}

	/** A paper that has seen or been told what the story tells. */
	#isTelling({start, end}: Mention): boolean {
		return (
			tells.test(this.#text.slice(end, end + 30)) ||
			seenBy.test(this.#text.slice(Math.max(0, start - 24), start))
		);
	}

	/** Somebody without a name who is cited: "an army official". "The official" means him from here on, not one who was named before. */
	introduce(words: string): void {
		const description = /^(?:an?|one|another)\s+(?<rest>.+)$/is.exec(words)?.groups?.['rest'];
		const noun = description === undefined ? null : headNoun(description);
		if (noun !== null) this.#note({noun, around: description!.toLowerCase()}, null);
	}

	#read(placed: Placed): void {
		const {actor, mention} = placed;
		if (mention.form === 'pronoun') return;
		if (actor.kind !== 'person') {
			const words = wordsOf(actor.name);
			const head = headOfName(words);
			if (head !== undefined && words.length > 1)
				this.#note({noun: head, around: actor.name.toLowerCase()}, actor);
		}

		if (actor.kind === 'organization' && !this.#isAddressee(mention.start)) this.#lastOrganization = placed;
		for (const noun of nounsBeside(this.#text, placed)) this.#note(noun, actor);
	}

	/** "In a letter to Orrel, the company said": not Orrel is the company. */
	#isAddressee(offset: number): boolean {
		return addressed.test(this.#text.slice(Math.max(0, offset - 60), offset));
	}

	#note({noun, around}: Noun, actor: Actor | null): void {
		const others = (this.#byNoun.get(noun) ?? []).filter(other => actor === null || other.actor !== actor);
		this.#byNoun.set(noun, [{actor, around}, ...others.slice(0, keptByNoun - 1)]);
	}
}
