/* What calls something false, in small letters with straight apostrophes. */

const falsehood =
	/\b(?:false|untrue|nonsense|an? (?:\w+ ){0,2}lie|spurious|bogus|trumped[ -]up|concocted|preposterous|ludicrous|laughable|junk|(?:are|were|as|all|of) lies|a forgery|fake|baseless|groundless|unfounded|absurd|ridiculous|rubbish|fabricat\w+|a provocation|a smear|a hoax|a bluff|an? rumou?r|exaggerat\w+|fiction|fantasy|fairy ?tales?|a myth|invention|not true|not correct|incorrect|inaccurate|(?:is|was|are|were|as|just|simply|flatly|plainly|plain|completely|both|dead|quite|badly) wrong(?! (?:to|for)\b)|misleading|taken out of context|slander\w*|without (?:any )?(?:foundation|merit|basis)|no truth|never happened|never took place)\b/;
/** What stands in whatever the pattern finds: the pattern is long, and compiled only where there is something for it. */
const stemsOfFalsehood =
	'false|untrue|nonsense| lie|spurious|bogus|trumped|concocted|preposterous|ludicrous|laughable|junk|forgery|fake|less|unfounded|absurd|ridiculous|rubbish|fabricat|provocation|smear|hoax|bluff|a rumo|exaggerat|ction|fantasy|fairy|myth|invention|not true|correct|accurate| wrong|mislead|context|slander|without|no truth|never'.split(
		'|',
	);

/** Whether something is called false, in small letters with straight apostrophes. */
export const isCalledFalse = (content: string): boolean =>
	stemsOfFalsehood.some(stem => content.includes(stem)) && falsehood.test(content);

/** What is said of a saying that is not to be relied on; said of anything else it denies nothing. */
const weakness =
	/\b(?:flawed|mistaken|unfair|cynical|a sham|a whitewash|a stunt|discredited|out of date|outdated|inflated)\b/;
const sayings =
	'(?:claim|version|account|estimate|figure|report|allegation|accusation|charge|statement|suggestion|story|description|calculation|analysis|stud(?:y|ie)|finding|criticism|comparison|number|review|investigation|conclusion|argument)s?';
/** "The mayor's claim was", "that is": a saying, or a pronoun for one, of which something is said. */
const sayingIs = new RegExp(
	`^\\W*(?:that )?(?:(?:that|this|it|they|these|those)|(?:(?:the|that|this|these|those|his|her|their|its) (?:[\\w'-]+ ){0,2}|[\\w'-]+'s (?:\\w+ )?)${sayings}) (?:is|are|was|were|'s)\\b`,
);
/** "It a sham", "the study flawed": a saying, or a pronoun for one, that is called something. */
const ofSaying = new RegExp(`^(?:it|that|this|them|(?:[\\w'-]+ ){0,3}${sayings})\\b`);

/** Whether a saying is called what is not to be relied on. */
export const isCalledWeak = (content: string): boolean =>
	weakness.test(content) && (ofSaying.test(content) || sayingIs.test(content));

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
	/^\W*(?:(?:that|this|it|they|these|those|(?:the|that|this|those|these) (?:[\w'-]+ ){0,2}\w+|all of (?:this|that|it)) (?:is|are|was|were|'s)(?: (?:all|simply|just|completely|utterly|totally|entirely|plainly|pure|absolutely|both|quite|a complete|an absolute|an outright))*|that's|it's|the \w+ never took place|no\b)/;
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
	/^\W*(?:that )?(?:[\w.'-]+ ){1,4}(?:is|are|was|were) (?:\w+ )?(?:(?:wrong|mistaken|misinformed)\b(?! (?:to|for|that|with|about)\b)|lying\b(?! (?:to|for|that|with|about|face|on|in|down|beside|dead|there|awake|unconscious|at|under)\b))/;

/** Answers that say no more than that something is false: "Nonsense", "Not so". */
const barelyFalse: ReadonlySet<string> = new Set(
	'no|nonsense|rubbish|lies|a lie|wrong|false|not so|not true|untrue|never|not once|never not once|that was not so|that is not so|it was not so|fiction|fantasy|garbage|baloney|quite the opposite'.split(
		'|',
	),
);
const longestBare = 40;

/** Whether it is no more than such an answer. */
export const isBarelyFalse = (content: string): boolean =>
	content.length < longestBare &&
	barelyFalse.has(
		content
			.replaceAll(/[^a-z ]/g, '')
			.trim()
			.replace(/^(?:utter|complete|total|absolute|pure|sheer|just|simply|all) /, ''),
	);

/** "Hotel records contradicted him", "that is not the company I know". */
const contradicting =
	/^\W*(?:that )?(?:[\w'-]+ ){1,4}contradict(?:s|ed)? (?:him|her|them|it|that|this|the \w+)\b|^\W*that (?:is|was|'s)(?: not|n't) the \w+ (?:i|we|he|she|they) (?:know|knew|recogni[sz]ed?)\b/;

/** Whether something is called false ("called it a forgery"), or answered so ("That is nonsense"). */
export const saysFalse = (cue: string, content: string): boolean => {
	// The short looks come first: the long patterns are compiled only where a story has something for them.
	if (isBarelyFalse(content)) return true;
	if (endsFalse.test(content) && (saidFalse.test(content) || claimIsFalse.test(content))) return true;
	if ((cue.match(/\w+/g) ?? []).some(word => naming.has(word)))
		return isCalledFalse(content) || isCalledWeak(content);
	if (content.includes(' wrong') || content.includes('mistaken') || content.includes('lying')) {
		if (isWrong.test(content)) return true;
	}

	const first = /\w+/.exec(content)?.[0] ?? '';
	if (/contradict|know|recogni/.test(content) && contradicting.test(content)) return true;
	if (answers.has(first) && answering.test(content) && isCalledFalse(content.slice(0, 60))) return true;
	// "The mayor's claim was misleading", "that version is a fabrication", "that is unfair".
	const start = content.slice(0, 90);
	return (weakness.test(start) || isCalledFalse(start)) && sayingIs.test(content);
};
