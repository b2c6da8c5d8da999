/* What stands in small letters with straight apostrophes. */

/** Verbs and adjectives that go on with "to" themselves: "he plans to leave" tells nobody to leave. */
const ownTo =
	/^(?:plan|want|need|have|has|had|is|was|were|be|are|intend|hope|like|expect|try|tries|tried|use|go|going|ready|able|willing|set|likely|unlikely|seem|continue|wish|ought|come|came|went|refuse|decline|fail|agree|decide|begin|began|start|due|about|according|up|down|back|next|close|thank|similar|compared?|access|right|way|time|plans?|chance|decision|ability|effort|attempt|bid|need|want)(?:s|ed|ped|ning|ting|ing|d)?$/;
const subjects =
	/^(?:i|this|these|you|he|she|they|we|it|there|that|what|how|if|whether|who|why|where|when|about)$/;

/** Whether it says what somebody is to do: "to leave", "him to leave", "people not to go back". */
export const isInstruction = (text: string): boolean => {
	if (/^\s*['"“‘]/.test(text)) return false;
	const plain = text.includes('(') ? text.replace(/ \([^)]*\)/, '') : text;
	const words = (plain.trimStart().split(/[,:;.!?"“‘(]/)[0] ?? '').split(' ').slice(0, 9);
	for (const [index, word] of words.entries()) {
		if (subjects.test(word)) return false;
		if (word !== 'to') continue;
		const before =
			words[index - 1] === 'not' || words[index - 1] === 'never' ? words[index - 2] : words[index - 1];
		return before === undefined || !ownTo.test(before);
	}

	return false;
};

/** "We reject these allegations", "I never said that": a denial in the words of who is quoted. */
export const ownDenial =
	/^\W*(?:that )?(?:no[.,] (?!doubt)|(?:we|i|he|she|they|it) (?:(?:["“]?\w+ly["”]? )?(?:reject(?:s|ed)?|den(?:y|ies|ied)|disput(?:es?|ed)|refut(?:es?|ed))\s|(?:had |have |has )?never (?:said|told|claimed|promised|suggested|received any such)\b|(?:did|does|do)(?: not|n't) recogni[sz]e\b|(?:did|have done|has done|had done) nothing (?:wrong|improper|illegal|unlawful)\b))/;

/** "Bo Ek did not do this": whoever says so of him denies it. */
export const didNotDoIt =
	/^\W*(?:that )?(?:i|we|he|she|they|(?:my|her|his|our) [a-z]+|[\w.'-]+(?: [\w.'-]+){0,2}) did(?: not|n't) do (?:this|it|that)\b/;

/** "That Lieutenant Ek “categorically denies threatening anyone”", told by who speaks for him. */
const deniesIt = /^\W*(?:that )?(?:[\w.'-]+ ){1,4}["“]?(?:\w+ly )?den(?:ies|ied)\b/;

/** "I have never cheated", "she did not say that". */
const neverDid =
	/^\W*(?:that )?(?:we|i|he|she|they|it) (?:(?:have|had|has) never (?:cheated|lied|stolen|doped|harmed|hurt|taken (?:a |any )?(?:bribes?|drugs))|did(?: not|n't) say (?:that|it))\b/;

const stemsOfDenial = [
	'reject',
	'deny',
	'denie',
	'disput',
	'refut',
	'never',
	'recogni',
	'nothing',
	'no.',
	'no,',
];

/** Whether it is such a denial; the long pattern is compiled only where there is something for it. */
export const isOwnDenial = (content: string): boolean =>
	(/^\W*(?:that )?(?:no[.,]|we|i|he|she|they|it)\s/.test(content) &&
		stemsOfDenial.some(stem => content.includes(stem)) &&
		ownDenial.test(content)) ||
	((content.includes(' never ') || content.includes(' say ')) && neverDid.test(content)) ||
	(content.includes(' do ') && didNotDoIt.test(content)) ||
	(content.includes(' deni') && deniesIt.test(content));

/** "A disgruntled thief": what nobody wants to be called. */
export const isInsult = (content: string): boolean =>
	/\ban? (?:[\w-]+ ){0,2}(?:liar|thief|crook|cheat|fraud|criminal|traitor|coward|bully|murderer|killer|terrorist|racist|fascist|dictator|hypocrite|predator|thug|gangster|warmonger)\b/.test(
		content,
	);

/** Whether what is said is so now or was, rather than to be feared: nothing in it is yet to come. */
export const isSoAlready = (content: string): boolean =>
	/\b(?:is|are|was|were|has|have|had|does|do|depends?)\b/.test(content) &&
	!/\b(?:will|would|could|may|might|can|shall|should|must|risks?|risking|danger|going to|about to|set to|unless|if|likely|soon|before|running out)\b|'ll\b|\bto (?:be|become|come)\b/.test(
		content,
	);

/** "We do not comment on guesswork": who says that says nothing else. */
export const isRefusal = (content: string): boolean =>
	/comment|discuss|position|able to/.test(content) &&
	/^\W*no comment\b|^\W*(?:that )?(?:it|he|she|they|we|i|the [a-z]+) (?:would|could|did|does|do|can|will|was|were|is|are|am)(?: not|n't) ["“]?(?:be (?:commenting|discussing)|in a position to|able to|comment|discuss|going to comment)\b|^\W*(?:the [a-z]+ )?["“]?do(?:es)? not comment\b/.test(
		content,
	);

/** Whether somebody is sent on to others with what he is asked: "referred questions to the company". */
export const isSentOn = (cue: string, content: string): boolean =>
	/\b(?:referr?|re?direct)(?:s|ed)?$/.test(cue) &&
	/^(?:\w+ ){0,3}(?:questions|enquiries|inquiries|queries|requests)\b/.test(content);

/** Whether it is something that is offered or asked for, which one does not deny but decline. */
export const isOffer = (content: string): boolean =>
	/^\W*(?:(?!that\b|claims?\b|allegations?\b|reports?\b|suggestions?\b|accusations?\b|rumou?rs?\b)[\w'$.,-]+ ){0,6}?(?:offers?|bids?|proposals?|plans?|requests?|calls|demands?|appeals?|applications?|invitations?|takeover|deals?|amendments?|motions?|bills?|settlement)\b(?! (?:that|of having))/.test(
		content,
	);

/** Whether it is something that one gets or is refused: "denied them permits", "denied bail"; who does so disputes nothing. */
export const isWithheld = (content: string): boolean =>
	/^(?:(?:him|her|them|us|me|you|people|anyone|anybody) (?!to\b)(?!was\b|were\b|had\b|is\b|are\b)[\w-]+|(?:\w+ )?(?:bail|entry|access|permission|asylum|visas?|parole|boarding|treatment|service|tenure)\b)/.test(
		content,
	);
