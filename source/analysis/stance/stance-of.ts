import type {Stance} from '../../story/claim.ts';
import {cueWord, type CueWord} from './cue-words.ts';

/** A cue where it stands. */
export type CueInPlace = {
	readonly cue: string;
	/** What its sentence has before it. */
	readonly before: string;
	/** What follows it. */
	readonly after: string;
	/** What is claimed, its runs joined. */
	readonly content: string;
};

/** Turns of phrase that no single word tells. */
const phrases: ReadonlyArray<readonly [Stance, RegExp]> = [
	[
		'declines',
		/\bno comment\b|\bneither confirm(?:ed|s)? (?:n?or|and) den(?:y|ied|ies)\b|\bneither confirm|\bstopped short\b|\btight-lipped\b|\bnot (?:\w+ )?(?:be reached|available)\b|\bunavailable\b/,
	],
	[
		'denies',
		/\brul(?:e|es|ed|ing) (?:\w+ )?out\b|\bnot guilty\b|\b(?:push|hit|shot|shoot)\w* (?:back|down)\b|\bcast\w* doubt\b|\bbrush\w* (?:off|aside)\b|\blaugh\w* off\b|\bpoured cold water\b/,
	],
	[
		'accuses',
		/\b(?:lash|hit)\w* out\b|\btook aim\b|\bpoint\w* (?:the|a) finger\b|\bcharg(?:e|es|ed|ing) with\b|\bsuspected of\b/,
	],
	[
		'demands',
		/\bcall(?:s|ed|ing)? (?:for|on|upon)\b|\binsist(?:s|ed|ing)? (?:on|upon)\b|\bpush(?:es|ed|ing)? for\b|\bagree(?:s|d)? to pay\b/,
	],
	['promises', /\bagre(?:e|es|ed|eing) to\b/],
];

const negation = /(?:\b(?:not|never|cannot|nor|neither|hardly|scarcely)|n't)\b/;
/** A negation that the cue leaves out, just before it. */
const negationBefore =
	/(?:\b(?:not|never|cannot|nor|neither)|n't)(?:,? (?:yet|even|\w+ly|however|also|publicly|immediately))*,?\s*$/;
/** A refusal of which the cue names only what is refused. */
const refusalBefore = /\b(?:declin|refus)(?:e|es|ed|ing) to\s*$/;

/** "to leave", "him to leave", "people not to go back": what somebody is to do. */
const isInfinitive = (text: string): boolean =>
	/^\s*(?:not to|never to|to) (?!be\b|have\b)\w/.test(text) ||
	/^\s*(?:\S+ ){1,6}?(?:not to|never to|to)(?: \w|\s*$)/.test(
		text.split(/[,:;"“‘(]|\bthat\b|\bif\b|\bwhether\b|\bhow\b|\bwhat\b/)[0]!,
	);

const falsity =
	/\b(?:false|untrue|nonsense|a lie|lies|a forgery|fake|baseless|groundless|unfounded|absurd|ridiculous|rubbish|fabricat\w+|a provocation|a smear|a hoax|fiction|fantasy|invention|not true|not correct|incorrect|inaccurate|wrong|misleading|slander\w*|without (?:any )?(?:foundation|merit|basis)|no truth|never happened|never took place)\b/;
const naming =
	/\b(?:call|describ|brand|label|term|dub|denounc|dismiss|characteri[sz])(?:s|es|e|ed|led|bed|ing)?\b/;
/** A short answer that says no more than that something is false. */
const plainDenial = new RegExp(
	String.raw`^\W*(?:(?:that|this|it|they|these|those|the \w+|all of (?:this|that|it)) (?:is|are|was|were|'s)(?: (?:all|simply|just|completely|utterly|totally|entirely|plainly|pure|absolutely|a complete|an absolute|an outright))*|the \w+ never took place|no\b)`,
);

const combine = (kind: CueWord, negated: boolean): Stance => {
	if (!negated) return kind === 'says' ? 'asserts' : kind;
	switch (kind) {
		case 'says': {
			return 'declines';
		}

		case 'denies':
		case 'declines':
		case 'accuses': {
			return 'asserts';
		}

		case 'asserts':
		case 'believes': {
			return 'denies';
		}

		case 'promises': {
			return 'declines';
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
	const kinds = new Set(cue.split(/[^\p{L}'-]+/u).map(word => cueWord(word)));
	// One who did not respond to requests requests nothing.
	if (negated && kinds.has('says')) return 'says';
	return strength.find(kind => kinds.has(kind));
};

/** What the cue does, before what it is about is looked at. */
const ofCue = (cue: string, before: string): Stance | undefined => {
	const negated =
		negation.test(cue.replace(/\bnot only\b|\bnot guilty\b/, '')) || negationBefore.test(before);
	const phrase = phrases.find(([, pattern]) => pattern.test(cue))?.[0];
	if (phrase !== undefined) return negated && phrase !== 'declines' ? combine(phrase, true) : phrase;
	if (refusalBefore.test(before)) return 'declines';
	// What would not, could not and did not be said is declined; what one says not to believe is denied.
	const kind = kindOfWords(cue, negated);
	return kind === undefined ? (negated ? 'denies' : undefined) : combine(kind, negated);
};

/**
What a claim does, by its cue, the negation of the cue, and, where one cue can do several things, what follows it: one
is asked whether, or asked to; one warns that, or not to; what is called false is denied.
*/
export const stanceOf = (place: CueInPlace): Stance => {
	const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");
	const [cue, before, after, content] = [place.cue, place.before, place.after, place.content].map(plain) as [
		string,
		string,
		string,
		string,
	];
	const stance = ofCue(cue, before);
	if (stance === 'denies' || stance === 'declines' || stance === 'accuses' || stance === 'promises')
		return stance;
	if (naming.test(cue) && falsity.test(content)) return 'denies';
	if (stance === undefined || stance === 'asserts') {
		if (/\b(?:tell|tells|told|telling)\b/.test(cue) && (isInfinitive(after) || isInfinitive(content)))
			return 'demands';
		if (falsity.test(content.slice(0, 60)) && plainDenial.test(content)) return 'denies';
		return 'asserts';
	}

	if (stance === 'asks')
		return /\bask/.test(cue) && (isInfinitive(after) || /^\s*for\b/.test(after) || /\bfor$/.test(cue))
			? 'demands'
			: stance;
	if (stance === 'predicts' && /\b(?:warn|caution)/.test(cue))
		return isInfinitive(after) || /^\s*against\b/.test(after) || /\bagainst\b/.test(cue) ? 'demands' : stance;
	if (stance === 'believes' && /\bwant/.test(cue)) {
		if (/^(?:\s*to)? (?:know|hear|find out)\b/.test(after)) return 'asks';
		return /^\s*(?!to\b)(?:\S+ ){1,6}?(?:to|out|gone|removed|back)\b/.test(after) ? 'demands' : stance;
	}

	// To insist that something is so demands nothing.
	if (stance === 'demands' && /\binsist(?:s|ed|ing)?$/.test(cue))
		return /^\s*(?:on|upon)\b/.test(after) ? stance : 'asserts';
	if (stance === 'demands' && /\bcall/.test(cue))
		return /^\s*(?:for|on|upon)\b/.test(after) || /\bcall\w* (?:for|on|upon)\b/.test(cue)
			? stance
			: 'asserts';
	return stance;
};
