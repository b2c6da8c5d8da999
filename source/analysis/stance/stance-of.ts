import type {Stance} from '../../story/claim.ts';
import {cueWord, type CueWord} from './cue-words.ts';
import {saysFalse} from './falsehood.ts';
import {
	isInstruction,
	isInsult,
	isOffer,
	isOwnDenial,
	isRefusal,
	isSentOn,
	isSoAlready,
	isWithheld,
} from './what-follows.ts';

/** A cue where it stands. */
export type CueInPlace = {
	readonly cue: string;
	/** What its sentence has before it. */
	readonly before: string;
	/** What follows it. */
	readonly after: string;
	/** What is claimed, run by run. */
	readonly content: readonly string[];
};

/** Turns of phrase that no single word tells. */
const phrases: ReadonlyArray<readonly [Stance, RegExp]> = [
	[
		'declines',
		/\bno comment\b|(?:\bnot|n't) be drawn\b|\byet to (?:confirm|say|comment|respond|decide|reply|answer)\b|\bunable to (?:say|confirm|comment|tell)\b|\bneither confirm|\bstopped short\b|\btight-lipped\b|\bnot (?:\w+ )?(?:be reached|available)\b|\bunavailable\b/,
	],
	[
		'asserts',
		/\b(?:plead|pleads|pleaded|pled) guilty\b|\b(?:not|n't) (?:know|clear|sure)\b|\bknew nothing\b/,
	],
	[
		'denies',
		/\bno (?:\w+ )?(?:evidence|proof|sign|indication|documents?|records?)\b|\brul(?:e|es|ed|ing) (?:\w+ )?out\b|\bnot guilty\b|\b(?:push|hit)\w* (?:back|down)\b|\bsh(?:ot|oot)\w* down\b|\bcast\w* doubt\b|\bbrush\w* (?:off|aside)\b|\b(?:laugh|shrug)\w* off\b|\bpour(?:s|ed|ing)? cold water\b|\bdiscount(?:s|ed|ing)?$|\b(?:having|have|had) none of\b/,
	],
	[
		'accuses',
		/\b(?:lash|hit)\w* out\b|\btook aim\b|\bpoint\w* (?:the|a) finger\b|\bcharg(?:e|es|ed|ing) with\b|\bsuspected of\b|\b(?:rail\w* against|ripp\w* into|tore into|went after)\b/,
	],
	[
		'demands',
		/\bcall(?:s|ed|ing)? (?:for|on|upon)\b|\binsist(?:s|ed|ing)? (?:on|upon)\b|\bpush(?:es|ed|ing)? for\b|\bpress(?:es|ed|ing)? for\b|\bpray(?:s|ed|ing)?$/,
	],
	['asks', /\b(?:want|demand|ask|like)(?:s|ed|ing)? to know\b/],
	['asserts', /\bcall(?:s|ed|ing)? (?:\w+ )?to say\b/],
	[
		'promises',
		/\bagre(?:e|es|ed|eing) to\b|\b(?:undertook|undertaken)\b|\bga?ive?n? (?:his|her|its|their) word\b/,
	],
	[
		'asserts',
		/\bto be believed\b|\blikes? to (?:say|point|tell|note|recall|remind)\b|\blet it be (?:known|understood)\b/,
	],
	['believes', /\bwould (?:rather|like)\b/],
];

const negation = /(?:\b(?:not|never|cannot|nor|neither|hardly|scarcely)|n't)\b/;
/** What is yet to be. */
const toCome = /\b(?:will|would|shall)\b|'(?:ll|d)\b/;
/** A negation that the cue leaves out, just before it. */
const negationBefore =
	/(?:\b(?:not|never|cannot|nor|neither)|n't)(?:,? (?:yet|even|\w+ly|however|also))*,?\s*$/;
/** "Neither confirmed nor | denied". */
const refusesBoth = /\bneither\s+(?:confirm|admit|accept)\w*\s+n?or\s*$/;
/** Whether it is worth a look: the long pattern is compiled only where a story has something for it. */
const hasNobody = /\bn(?:either|one|obody|o) /;
/** Who does not do it: "neither the firm nor the council | responded", "none of them | answered". */
const nobodyBefore =
	/\b(?:neither\s[^,;.]{1,80}\snor\s[^,;.]{1,80}|(?:none|neither) of\s[^,;.]{1,60}|neither\s[a-z]+(?:\s(?:has|have|had))?|(?:no one|nobody)(?:\s[^,;.]{1,40})?|no\s(?:[a-z]+\s)?(?:officials?|ministers?|spokes[a-z]+|officers?|firms?|company|companies|councillors?|party|government|ministry))\s$/;
/** A refusal of which the cue names only what is refused: "refused to | deny", "declined to confirm or | deny". */
const refusalBefore =
	/\b(?:(?:declin|refus)(?:e|es|ed|ing) to(?: \w+ or)?|(?:not|n't) (?:confirm|admit) or)\s*$/;

/** What it is to deny holding; not to want, hope or fear something is no denial of it. */
const holding = /\b(?:believ|think|thought|accept|trust|consider|suppos|suspect|see)\w*/;

const negatedStance = (kind: CueWord, cue: string): Stance => {
	switch (kind) {
		case 'says':
		case 'promises': {
			return 'declines';
		}

		case 'denies':
		case 'declines':
		case 'accuses': {
			return 'asserts';
		}

		case 'asserts': {
			return 'denies';
		}

		case 'believes': {
			return holding.test(cue) ? 'denies' : 'believes';
		}

		default: {
			return kind;
		}
	}
};

/** Which word of the cue tells most: what is declined or denied wins over what is said. */
const strength: readonly CueWord[] = [
	'declines',
	'denies',
	'accuses',
	'demands',
	'promises',
	'asks',
	'predicts',
	'believes',
	'asserts',
	'says',
];

const kindOfWords = (cue: string, negated: boolean): CueWord | undefined => {
	// "Allegedly wrote": whoever says so accuses, and the writer writes.
	const words = cue.replace(/\b(?:allegedly|reportedly) (?=\w)/, '');
	const kinds = new Set(words.split(/[^a-zß-öø-ɏ'-]+/).map(word => cueWord(word)));
	// One who did not respond to requests requests nothing.
	if (negated && kinds.has('says')) return 'says';
	return strength.find(kind => kinds.has(kind));
};

/** What the cue does, before what it is about is looked at. */
const ofCue = (cue: string, before: string): Stance => {
	const negated =
		negation.test(cue.replace(/\bnot (?:only|guilty)\b/, '')) ||
		negationBefore.test(before) ||
		(hasNobody.test(before) && nobodyBefore.test(before));
	const phrase = phrases.find(([, pattern]) => pattern.test(cue))?.[0];
	if (phrase !== undefined)
		return phrase === 'denies' && negated && !/not guilty/.test(cue) ? 'asserts' : phrase;
	if (refusalBefore.test(before) || refusesBoth.test(before)) return 'declines';
	const kind = kindOfWords(cue, negated);
	if (kind === undefined) return 'asserts';
	if (negated) return negatedStance(kind, cue);
	return kind === 'says' ? 'asserts' : kind;
};

/** What one pleads in court, where the cue is the verb alone; null for other cues. */
const ofPlea = (cue: string, after: string): Stance | null => {
	const plea = /\b(?:plead(?:s|ed|ing)?|pled)$/.test(cue) ? /^\s*(?<not>not )?guilty\b/.exec(after) : null;
	if (plea === null) return null;
	return plea.groups?.['not'] === undefined ? 'asserts' : 'denies';
};

/**
What a claim does, by its cue, the negation of the cue, and, where one cue can do several things, what follows it: one
is asked whether, or asked to; one warns that, or not to; what is called false is denied.
*/
export const stanceOf = (place: CueInPlace): Stance => {
	const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");
	const cue = plain(place.cue);
	const after = plain(place.after);
	const runs = place.content.map(plain);
	const content = runs.join(' ');
	const isCalledFalse = (): boolean =>
		runs.some(run => saysFalse(cue, run)) || (runs.length === 2 && saysFalse(cue, content));
	const stance = ofPlea(cue, after) ?? ofCue(cue, plain(place.before));
	const goesOn = (pattern: RegExp): boolean => pattern.test(after.trimStart());
	// What stands before the cue tells nobody what to do: "he had set fire to the barn, she told the court".
	const follows = content.startsWith('to ') || after.includes(content.slice(0, 20));
	const instructs = (): boolean => isInstruction(after) || (follows && isInstruction(content));
	switch (stance) {
		case 'denies': {
			if (/\bno doubt\b/.test(cue)) return 'asserts';
			if (/\bden(?:y|ies|ied|ying)$/.test(cue) && isWithheld(content)) return 'declines';
			const turnsDown = /\b(?:reject|dismiss|rebuff|brush|refus|spurn|turn)\w*/.test(cue);
			return turnsDown && isOffer(content) ? 'declines' : stance;
		}

		case 'asserts':
		case 'accuses': {
			if (isCalledFalse()) return 'denies';
			if (/\brul(?:e|es|ed|ing)$/.test(cue) && /^ (?:that|it|this) out\b/.test(after)) return 'denies';
			if (/\b(?:not|n't) see$/.test(cue) && /^(?:it|things) (?:that|the same) way\b/.test(content))
				return 'denies';
			if (isRefusal(content) || isSentOn(cue, content)) return 'declines';
			if (isOwnDenial(content)) return 'denies';
			if (
				/\b(?:challeng|question|fault)ed\b/.test(cue) &&
				/\b(?:account|version|claims?|figures?|statement|assertion|findings)\b/.test(content.slice(0, 40))
			)
				return 'denies';
			if (/^that accus(?:es|ed) /.test(content)) return 'accuses';
			if (/^(?:now )?sees?$/.test(cue) && /\d/.test(content)) return 'predicts';
			if (/\b(?:brand|label)(?:s|l?ed)\b/.test(cue) && isInsult(content)) return 'accuses';
			if (/\bholds?$|\bheld$/.test(cue) && /\bresponsible\b/.test(content)) return 'accuses';
			// A turn of an interview that ends with a question asks it.
			if (cue === ':' && /\?["”]?$/.test(content)) return 'asks';
			return /\b(?:tell|tells|told|telling|direct\w*|challeng\w*|invit\w*)$/.test(cue) && instructs()
				? 'demands'
				: stance;
		}

		case 'asks': {
			const isRequest =
				/\bask/.test(cue) &&
				(instructs() || goesOn(/^for\b/) || cue.endsWith(' for') || content.startsWith('that '));
			return isRequest ? 'demands' : stance;
		}

		case 'predicts': {
			const isWarning = /\b(?:warn|caution)/.test(cue);
			if (isWarning && (instructs() || goesOn(/^(?:\w+ ){0,3}against\b/) || /\bagainst\b/.test(cue)))
				return 'demands';
			// "Warned that water was getting in": what is so already is no forecast.
			return isWarning && /^that\b/.test(content) && isSoAlready(content) ? 'asserts' : stance;
		}

		case 'believes': {
			if (/^accept(?:s|ed)?$|\b(?:ha(?:s|d|ve)|readily) accepted$/.test(cue)) return 'asserts';
			if (!/\bwant/.test(cue)) return stance;
			if (content.startsWith('to know')) return 'asks';
			return goesOn(/^(?!to\b)(?:\S+ ){1,6}?(?:to|out|gone|removed|back)\b/) ? 'demands' : stance;
		}

		case 'demands': {
			// To insist that something is so demands nothing, and neither does calling it something.
			if (/\binsist\w*(?: [a-z]+day)?$/.test(cue)) return goesOn(/^(?:on|upon)\b/) ? stance : 'asserts';
			if (!/\bcall\w*$/.test(cue)) return stance;
			if (goesOn(/^(?:for|on|upon)\b/)) return stance;
			if (isCalledFalse()) return 'denies';
			return isInsult(content) ? 'accuses' : 'asserts';
		}

		case 'promises': {
			const isToDo = goesOn(/^to\b/) || content.startsWith('to ');
			// To swear that something is so promises nothing.
			if (/\bsw(?:ear|ore|orn)\w*$/.test(cue) && !isToDo && !toCome.test(content))
				return isOwnDenial(content) ? 'denies' : 'asserts';
			return /\boffer\w*$/.test(cue) && !isToDo ? 'asserts' : stance;
		}

		default: {
			return stance;
		}
	}
};
