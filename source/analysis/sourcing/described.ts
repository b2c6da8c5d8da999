import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {Actor, Mention} from '../../story/actor.ts';
import {setOf} from '../set-of.ts';
import {isCalling} from './callings.ts';
import {endsInQuotation} from './in-quotation.ts';
import {mentionsBetween, paragraphStart, type Placed} from './mentions.ts';
import {headNoun, nounsBeside, roleInCourt, type Noun} from './nouns-beside.ts';

/** Common words for organizations of any kind: without more evidence they mean the last one spoken of. */
const anyOrganization = new Set(
	'company firm group business maker manufacturer agency organization organisation charity retailer startup regulator watchdog operator lender insurer brewer carrier supplier developer chain producer processor'.split(
		' ',
	),
);

const wordsOf = (name: string): readonly string[] =>
	name
		.toLowerCase()
		.replaceAll(/['’](?:s\b)?/g, '')
		.split(/[^\da-zß-öø-ɏ]+/)
		.filter(word => word !== '');

/** The head of an organization's name: its last word, or the one before "of" or "in". */
const headOfName = (words: readonly string[]): string | undefined => {
	const at = words.findIndex(
		(word, index) => index > 0 && (word === 'of' || word === 'for' || word === 'in'),
	);
	return at > 0 ? words[at - 1] : words.at(-1);
};

/** Words beside a noun that tell nobody apart. */
const common = /^(?:then|new|old|former|late|deputy|acting|same|own)$/;

/** What a firm is called without telling it from others. */
const tellsNobodyApart = setOf(
	'low cost budget troubled struggling embattled national loss making state owned listed',
);

/** What leads to whom somebody addresses, at the front of a sentence. */
const addressed = /(?:^|[.!?\n]\W*)In an? [a-zA-Z -]+ (?:to|with) (?:the )?$/;

/** Those of them that mean somebody who does business. */
const anyFirm = new Set(
	'company firm business maker manufacturer retailer startup operator lender insurer brewer carrier supplier developer chain producer processor'.split(
		' ',
	),
);

/** Words in the name of what is no company: an office, a court, a paper, a party. */
const noFirmWords = setOf(
	'commission ministry department court police parliament government council committee senate house congress agency university college school institute times guardian ' +
		'post tribune herald gazette journal reuters bbc cnn bloomberg association federation union party authority office bureau tribunal reserve nations treasury army church ' +
		'trust cabinet assembly unit squad brigade force board inspectorate watchdog regulator centre center',
);
const noFirmNames = /\b(?:central bank|sky news|associated press|al jazeera)\b/;

const isNoFirm = (name: string): boolean => {
	const lower = name.toLowerCase();
	return lower.split(/[\s-]/).some(word => noFirmWords.has(word)) || noFirmNames.test(lower);
};

/** What a paper does that tells of a story: not the company. */
const tells = /^\s(?:has seen|has learned|has obtained|understands|reported|revealed|first reported)\b/;
const seenBy = /\b(?:seen by|told|obtained by|reviewed by|verified by|according to|with)\s(?:the\s)?$/i;

/** What the names of bodies have in them that a noun may mean. */
const kindsOfBodies: ReadonlyMap<string, () => RegExp> = new Map(
	Object.entries({
		union: () => /\b(?:Union|Federation|Guild|Brotherhood|Workers|Teamsters|Local)\b/,
		university: () => /\b(?:University|College|Institute)\b/,
		charity: () => /\b(?:Foundation|Trust|Charity|Fund)\b/,
		hospital: () => /\b(?:Hospital|Infirmary|Clinic|Medical Cent(?:er|re))\b/,
		airline: () => /\b(?:Air|Airlines?|Airways)\b/,
		club: () => /\b(?:FC|Club|Rovers|United|City|Athletic|Wanderers)\b/,
		regulator: () => /\b(?:Authority|Commission|Agency|Regulator)\b/,
		newspaper: () => /\b(?:Times|Post|Herald|Tribune|Gazette|Courier|Ledger|Chronicle|Journal|Mail|Echo)\b/,
	}),
);

/** Where a description says whose somebody is. */
const ownedBy = /\b(?:his|her|their|its)\s|['’]s?\s|\sfor\s|\sof\s/;

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
	/** Whether the story speaks of a witness or a defendant: only then it is looked who that is. */
	readonly #isInCourt: boolean;
	#lastOrganization: Placed | undefined;

	constructor(text: string, mentions: readonly Placed[]) {
		this.#text = text;
		this.#isInCourt = /\b[Tt]he (?:witness|defendant)\b/.test(text);
		this.#mentions = mentions;
	}

	/**
	The actor that the words at the offset mean, or null. `speaker` is the organization that was cited last, near by, and `not` one that
	it cannot be. Offsets should grow.
	*/
	actorOf(words: string, offset: number, speaker: Actor | null, not: Actor | null = null): Actor | null {
		while (this.#next < this.#mentions.length && this.#mentions[this.#next]!.mention.start < offset)
			this.#read(this.#mentions[this.#next++]!);
		const person = this.#personCalled(words, offset);
		if (person !== null) return person;
		const description =
			/^(?:the|this|that|its|their|his|her)\s+(?:[A-Z][\w., ]*-(?:based|listed)\s)?(?<rest>.+)$/is.exec(words)
				?.groups?.['rest'];
		const head = description === undefined ? null : headNoun(description);
		if (description === undefined || head === null) return null;
		const lower = description.toLowerCase();
		const modifiers = wordsOf(lower.slice(0, lower.indexOf(head))).filter(word => !common.test(word));
		const named = this.#byNoun.get(head)?.find(({around}) => modifiers.every(word => around.includes(word)));
		// "His lawyer" is no lawyer of somebody else's.
		const isOwned = /^(?:his|her|their)\s/i.test(words);
		if (named !== undefined && isOwned && !ownedBy.test(named.around)) return null;
		if (named !== undefined) return named.actor;
		const own = modifiers.length > 0 ? null : this.#bodyOfKind(head, offset);
		if (own !== null) return own;
		if (!anyOrganization.has(head) || !modifiers.every(word => tellsNobodyApart.has(word))) return null;
		if (anyFirm.has(head)) return this.#firmAt(offset, speaker, not);
		if (speaker !== null) return speaker;
		const last = this.#lastOrganization;
		return last === undefined || last.mention.start < offset - reach ? null : last.actor;
	}

	/** Who "the 34-year-old", "the Welshman" and "the striker" are: the one person named before in the paragraph, or in the one before it. */
	#personCalled(words: string, offset: number): Actor | null {
		if (!isCalling(words)) return null;
		const own = paragraphStart(this.#text, offset, 4 * reach);
		for (const start of [own, paragraphStart(this.#text, Math.max(0, own - 2), 4 * reach)]) {
			const named = mentionsBetween(this.#mentions, start, offset).filter(
				({actor, mention}) =>
					actor.kind === 'person' &&
					mention.form === 'name' &&
					mention.end <= offset &&
					// "Orrel MP Ana Lind", "“Bo just said so”": whom the paragraph does not bring in.
					!/^\s(?:MP|MEP|MSP)\b/.test(this.#text.slice(mention.end, mention.end + 5)) &&
					!endsInQuotation(this.#text.slice(start, mention.start)),
			);
			const [first] = named;
			if (first === undefined) continue;
			return named.every(({actor}) => actor === first.actor) ? first.actor : null;
		}

		return null;
	}

	/** The body that the text has named last whose name is of a kind: "the union" after "Port Verity Federation of Teachers". */
	#bodyOfKind(noun: string, offset: number): Actor | null {
		const kind = kindsOfBodies.get(noun);
		if (kind === undefined) return null;
		const placed = mentionsBetween(this.#mentions, offset - 4 * reach, offset).findLast(
			({actor, mention}) =>
				actor.kind === 'organization' &&
				mention.end <= offset &&
				actor.name.split(' ').length > 1 &&
				kind().test(actor.name),
		);
		return placed?.actor ?? null;
	}

	/** What "the company" means: the one that its own sentence has named before, the one that was cited last, or the last one named; none that is no company. */
	#firmAt(offset: number, speaker: Actor | null, not: Actor | null): Actor | null {
		const mentions = mentionsBetween(this.#mentions, offset - reach, offset).filter(
			({actor, mention}) =>
				actor.kind === 'organization' &&
				actor !== not &&
				mention.form === 'name' &&
				mention.end <= offset &&
				!isNoFirm(actor.name) &&
				!this.#isAddressee(mention.start) &&
				!this.#isTelling(mention),
		);
		const own = mentions.findLast(
			({mention}) => !/[.!?]["”’]?\s|\n/.test(withoutInnerStops(this.#text.slice(mention.end, offset))),
		);
		if (own !== undefined) return own.actor;
		// One that this paragraph names is meant rather than one who was cited in the paragraph before and is not spoken of here.
		const paragraph = paragraphStart(this.#text, offset, reach);
		const here = mentions.findLast(({mention}) => mention.start >= paragraph);
		if (
			here !== undefined &&
			speaker !== null &&
			!speaker.mentions.some(({start}) => start >= paragraph && start < offset)
		)
			return here.actor;
		if (speaker !== null && !isNoFirm(speaker.name)) return speaker;
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
		const role = this.#isInCourt ? roleInCourt(this.#text, placed) : null;
		if (role !== null) this.#note(role, actor);
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
