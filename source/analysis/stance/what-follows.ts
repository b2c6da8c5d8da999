/* What stands in small letters with straight apostrophes. */

/** Verbs and adjectives that go on with "to" themselves: "he plans to leave" tells nobody to leave. */
const ownTo =
	/^(?:plan|want|need|have|has|had|is|was|were|be|are|intend|hope|like|expect|try|tries|tried|use|go|going|ready|able|willing|set|likely|unlikely|seem|continue|wish|ought|come|came|went|refuse|decline|fail|agree|decide|begin|began|start|due|about|according|up|down|back|next|close|thank|similar|compared?|access|right|way|time|plans?|chance|decision|ability|effort|attempt|bid|need|want)(?:s|ed|ped|ning|ting|ing|d)?$/;
const subjects =
	/^(?:i|this|these|you|he|she|they|we|it|there|that|what|how|if|whether|who|why|where|when|about)$/;

/** Whether it says what somebody is to do: "to leave", "him to leave", "people not to go back". */
export const isInstruction = (text: string): boolean => {
	if (/^\s*['"“‘]/.test(text)) return false;
	const words = (text.trimStart().split(/[,:;.!?"“‘(]/)[0] ?? '').split(' ').slice(0, 6);
	for (const [index, word] of words.entries()) {
		if (subjects.test(word)) return false;
		if (word !== 'to') continue;
		const before =
			words[index - 1] === 'not' || words[index - 1] === 'never' ? words[index - 2] : words[index - 1];
		return before === undefined || !ownTo.test(before);
	}

	return false;
};

/** What is said of something that is not true, in small letters. */
export const falsehood =
	/\b(?:false|untrue|nonsense|an? (?:\w+ ){0,2}lie|(?:are|were|as|all|of) lies|a forgery|fake|baseless|groundless|unfounded|absurd|ridiculous|rubbish|fabricat\w+|a provocation|a smear|a hoax|a bluff|exaggerat\w+|fiction|fantasy|fairy ?tales?|a myth|invention|not true|not correct|incorrect|inaccurate|(?:is|was|are|were|as|just|simply|flatly|plainly|plain|completely|both|dead|quite|badly) wrong(?! (?:to|for)\b)|misleading|flawed|mistaken|unfair|a sham|a whitewash|discredited|out of date|outdated|inflated|taken out of context|slander\w*|without (?:any )?(?:foundation|merit|basis)|no truth|never happened|never took place)\b/;
/** The verbs of a cue that calls something something. */
const naming: ReadonlySet<string> = new Set(
	[
		'call',
		'describ',
		'brand',
		'label',
		'term',
		'dub',
		'denounc',
		'dismiss',
		'characteris',
		'characteriz',
	].flatMap(stem => ['', 's', 'es', 'e', 'ed', 'led', 'bed', 'ing', 'ling'].map(ending => stem + ending)),
);
/** The beginning of an answer that goes on to say that something is false. */
const answering =
	/^\W*(?:(?:that|this|it|they|these|those|(?:the|that|this|those|these) (?:[\w'-]+ ){0,2}\w+|[\w'-]+'s (?:\w+ )?(?:claim|version|account|estimate|figure|report|allegation|statement)s?|all of (?:this|that|it)) (?:is|are|was|were|'s)(?: (?:all|simply|just|completely|utterly|totally|entirely|plainly|pure|absolutely|both|quite|a complete|an absolute|an outright))*|that's|it's|the \w+ never took place|no\b)/;
const answers: ReadonlySet<string> = new Set('that this it they these those the all no'.split(' '));

/** "Rumours that he left are untrue": what is said, and at the end that it is false. */
const saidFalse =
	/^\W*(?:\w+ ){0,3}(?:rumou?rs?|claims?|reports?|allegations?|accusations?|suggestions?|stories|statements?|charges?|stud(?:y|ies)|findings|research|analysis|account|figures|calculations?) .*\b(?:is|are|was|were) (?:\w+ )?(?:false|untrue|nonsense|baseless|groundless|unfounded|fabricated|flawed|wrong|incorrect|inaccurate|misleading)\W*$/;
const endsFalse =
	/(?:false|untrue|nonsense|less|unfounded|fabricated|flawed|wrong|incorrect|inaccurate|misleading)\W*$/;
/** "A claim is simply untrue", as it is put together from "a claim parents say is simply untrue". */
const claimIsFalse =
	/^(?:an?|the) (?:\w+ )?(?:claim|allegation|charge|accusation|suggestion|assertion|account|version) (?:is|are|was|were) /;
/** "Ms Hart was wrong on both counts": somebody is, and not to have done something. */
export const isWrong =
	/^\W*(?:that )?(?:[\w.'-]+ ){1,4}(?:is|are|was|were) (?:\w+ )?(?:wrong|mistaken|lying|misinformed)\b(?! (?:to|for|that|with|about)\b)/;

/** Answers that say no more than that something is false: "Nonsense", "Not so". */
const barelyFalse: ReadonlySet<string> = new Set(
	'nonsense|rubbish|lies|a lie|wrong|false|not so|not true|untrue|never|not once|never not once|that was not so|that is not so|it was not so|fiction|fantasy|garbage|baloney|quite the opposite'.split(
		'|',
	),
);
const longestBare = 40;

/** "We reject these allegations", "I never said that": a denial in the words of who is quoted. */
export const ownDenial =
	/^\W*(?:that )?(?:no[.,] (?!doubt)|(?:we|i|he|she|they|it) (?:(?:\w+ly )?(?:rejects?|den(?:y|ies)|disputes?|refutes?)\s|(?:had |have |has )?never (?:said|told|claimed|promised|suggested|received any such)\b|(?:did|does|do)(?: not|n't) recogni[sz]e\b|(?:did|have done|has done|had done) nothing (?:wrong|improper|illegal|unlawful)\b))/;

const stemsOfDenial = ['reject', 'den', 'disput', 'refut', 'never', 'recogni', 'nothing', 'no.', 'no,'];

/** Whether it is such a denial; the long pattern is compiled only where there is something for it. */
export const isOwnDenial = (content: string): boolean =>
	stemsOfDenial.some(stem => content.includes(stem)) && ownDenial.test(content);

/** "A disgruntled thief": what nobody wants to be called. */
export const isInsult = (content: string): boolean =>
	/\ban? (?:[\w-]+ ){0,2}(?:liar|thief|crook|cheat|fraud|criminal|traitor|coward|bully|murderer|killer|terrorist|racist|fascist|dictator|hypocrite|predator|thug|gangster|warmonger)\b/.test(
		content,
	);

/** Whether what is said is so now or was, rather than to be feared: nothing in it is yet to come. */
export const isSoAlready = (content: string): boolean =>
	/\b(?:is|are|was|were|has|have|had)\b/.test(content) &&
	!/\b(?:will|would|could|may|might|can|shall|should|must|risks?|risking|danger|going to|about to|set to|unless|if|likely|soon|before|running out)\b|'ll\b|\bto (?:be|become|come)\b/.test(
		content,
	);

/** Whether it is no more than such an answer. */
export const isBarelyFalse = (content: string): boolean =>
	content.length < longestBare &&
	barelyFalse.has(
		content
			.replaceAll(/[^a-z ]/g, '')
			.trim()
			.replace(/^(?:utter|complete|total|absolute|pure|sheer|just|simply|all) /, ''),
	);

/** "We do not comment on guesswork": who says that says nothing else. */
export const isRefusal = (content: string): boolean =>
	/^\W*no comment\b|^\W*(?:that )?(?:it|he|she|they|we|i|the [a-z]+) (?:would|could|did|does|do|can|will|was|were|is|are|am)(?: not|n't) (?:be (?:commenting|discussing)|in a position to|able to|comment|going to comment)\b/.test(
		content,
	);

/** Whether somebody is sent on to others with what he is asked: "referred questions to the company". */
export const isSentOn = (cue: string, content: string): boolean =>
	/\b(?:referr?|re?direct)(?:s|ed)?$/.test(cue) &&
	/^(?:\w+ ){0,3}(?:questions|enquiries|inquiries|queries|requests)\b/.test(content);

/** "Hotel records contradicted him", "that is not the company I know". */
const contradicting =
	/^\W*(?:that )?(?:[\w'-]+ ){1,4}contradict(?:s|ed)? (?:him|her|them|it|that|this|the \w+)\b|^\W*that (?:is|was|'s)(?: not|n't) the \w+ (?:i|we|he|she|they) (?:know|knew|recogni[sz]ed?)\b/;

/** Whether something is called false ("called it a forgery"), or answered so ("That is nonsense"). */
export const saysFalse = (cue: string, content: string): boolean => {
	// The short looks come first: the long patterns are compiled only where a story has something for them.
	if (isBarelyFalse(content)) return true;
	if (endsFalse.test(content) && (saidFalse.test(content) || claimIsFalse.test(content))) return true;
	if ((cue.match(/\w+/g) ?? []).some(word => naming.has(word))) return falsehood.test(content);
	if (content.includes(' wrong') || content.includes('mistaken') || content.includes('lying')) {
		if (isWrong.test(content)) return true;
	}

	const first = /\w+/.exec(content)?.[0] ?? '';
	if (contradicting.test(content)) return true;
	const begins = answers.has(first) || content.slice(0, 40).includes("'s ");
	return begins && answering.test(content) && falsehood.test(content.slice(0, 90));
};

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
