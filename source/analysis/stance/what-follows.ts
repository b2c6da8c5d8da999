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
	/\b(?:false|untrue|nonsense|a lie|(?:are|were|as|all|of) lies|a forgery|fake|baseless|groundless|unfounded|absurd|ridiculous|rubbish|fabricat\w+|a provocation|a smear|a hoax|a bluff|exaggerat\w+|fiction|fantasy|fairy ?tales?|a myth|invention|not true|not correct|incorrect|inaccurate|(?:is|was|are|were|as|just|simply|flatly|plainly|plain|completely) wrong|misleading|slander\w*|without (?:any )?(?:foundation|merit|basis)|no truth|never happened|never took place)\b/;
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
	/^\W*(?:(?:that|this|it|they|these|those|(?:the|that|this|those|these) \w+|all of (?:this|that|it)) (?:is|are|was|were|'s)(?: (?:all|simply|just|completely|utterly|totally|entirely|plainly|pure|absolutely|a complete|an absolute|an outright))*|that's|it's|the \w+ never took place|no\b)/;
const answers: ReadonlySet<string> = new Set('that this it they these those the all no'.split(' '));

/** "Rumours that he left are untrue": what is said, and at the end that it is false. */
const saidFalse =
	/^\W*(?:\w+ ){0,3}(?:rumou?rs?|claims?|reports?|allegations?|accusations?|suggestions?|stories|statements?|charges?) .*\b(?:is|are|was|were) (?:\w+ )?(?:false|untrue|nonsense|baseless|groundless|unfounded|fabricated|wrong|incorrect|inaccurate)\W*$/;
const endsFalse = /(?:false|untrue|nonsense|less|unfounded|fabricated|wrong|incorrect|inaccurate)\W*$/;

/** Answers that say no more than that something is false: "Nonsense", "Not so". */
const barelyFalse: ReadonlySet<string> = new Set(
	'nonsense|rubbish|lies|a lie|wrong|false|not so|not true|untrue|never|not once|never not once|that was not so|that is not so|it was not so|fiction|fantasy|garbage|baloney|quite the opposite'.split(
		'|',
	),
);
const longestBare = 40;

/** "We reject these allegations": a denial in the words of who is quoted. */
export const ownDenial =
	/^\W*(?:that )?(?:we|i|he|she|they|it) (?:\w+ly )?(?:rejects?|den(?:y|ies)|disputes?|refutes?)\s/;

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
	/^\W*(?:that )?(?:it|he|she|they|we|i|the [a-z]+) (?:would|could|did|does|do|can|will|was|were|is|are|am)(?: not|n't) (?:be (?:commenting|discussing)|in a position to|able to|comment|going to comment)\b/.test(
		content,
	);

/** Whether something is called false ("called it a forgery"), or answered so ("That is nonsense"). */
export const saysFalse = (cue: string, content: string): boolean => {
	// The short looks come first: the long patterns are compiled only where a story has something for them.
	if (isBarelyFalse(content)) return true;
	if (endsFalse.test(content) && saidFalse.test(content)) return true;
	if ((cue.match(/\w+/g) ?? []).some(word => naming.has(word))) return falsehood.test(content);
	const first = /\w+/.exec(content)?.[0] ?? '';
	return answers.has(first) && answering.test(content) && falsehood.test(content.slice(0, 60));
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
