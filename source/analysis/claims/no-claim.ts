import {isDatelinePlace} from './dateline-place.ts';
import type {RawClaim} from './find-claims.ts';
import type {Span} from '../../story/span.ts';

/* What looks like a claim and is none: what is said for other reasons, words in another sense, what nobody has said yet. */

const wordsOf = (text: string, {start, end}: Span): string => text.slice(start, end);

/** What is asked so that one speaks at all is no claim: "who asked not to be named". */
const anonymity =
	/^(?:not to be (?:named|identified|quoted)|anonymity\b|to (?:remain|stay|be) anonymous|that (?:his|her|their|its) (?:[a-z]+ )?names? (?:not|be (?:withheld|kept|changed))|to (?:give|share|provide|reveal|disclose) (?:his|her|their) (?:[a-z]+ )?names?\b)/i;

/** "Not to be named because they fear": why is no claim either. */
const whyAnonymous =
	/(?:not to be (?:named|identified|quoted)|anonymity)[^.;\n]{0,30}\s(?:because|since|as)\s(?:they|he|she)\s+$/;

/** "Spoke on condition of anonymity to discuss the case". */
const whyToTalk = /^to (?:discuss|describe|speak|talk)\b/;

/** "He did not want to be named", "her name printed" tells of nothing else. */
const wantsNoName =
	/^(?:to be (?:named|identified|quoted)|(?:his|her|their) (?:[a-z]+ )?names? (?:printed|used|published|in print|made public|to be)\b)/;

const isAboutAnonymity = (text: string, {content, cue}: RawClaim): boolean => {
	const mayTellWhy = /(?:they|he|she) $/.test(text.slice(Math.max(0, cue.start - 5), cue.start));
	if (mayTellWhy && whyAnonymous.test(text.slice(Math.max(0, cue.start - 90), cue.start))) return true;
	const [first] = content;
	const {start} = first!;
	// The long patterns are compiled only where there is something for them.
	if (!/^(?:not to|anon|to |that |(?:his|her|their) )/i.test(text.slice(start, start + 6))) return false;
	if (!/nam|anonym|identif|quot|to (?:discuss|describe|speak|talk)/.test(text.slice(start, start + 40)))
		return false;
	const said = wordsOf(text, first!);
	if (anonymity.test(said) || wantsNoName.test(said)) return true;
	return whyToTalk.test(said) && /\banonymity\b/.test(text.slice(Math.max(0, start - 40), start));
};

/** "NEW DELHI: The court", where a story comes from says nothing. */
const isDateline = (text: string, {paragraph, source, cue}: RawClaim): boolean =>
	paragraph === 1 &&
	source !== null &&
	wordsOf(text, cue) === ':' &&
	isDatelinePlace(wordsOf(text, source)) &&
	!/["“‘']/.test(text.slice(cue.end, cue.end + 3));

/** "The appeal was dismissed": by whom, and what was said, the words do not tell. */
const isDismissed = (text: string, {source, cue}: RawClaim): boolean =>
	source === null && /^(?:was|were|is|are|been|be) dismissed$/.test(wordsOf(text, cue));

/** "Was quoted by Orrel News as saying": who quotes does not say it. */
const isQuoting = (text: string, {cue}: RawClaim): boolean => /\bquoted by$/.test(wordsOf(text, cue));

/** "If the court finds that": what somebody may say one day, or may have said. */
const isHypothetical = (text: string, {source, cue}: RawClaim): boolean =>
	source !== null &&
	source.end <= cue.start &&
	/\b(?:[Ii]f|[Uu]nless|[Ww]hether)\s$/.test(text.slice(Math.max(0, source.start - 9), source.start));

/** "When did you learn that?": what is asked of somebody is nothing that he says. */
const isAskedOfYou = (text: string, {source, cue}: RawClaim): boolean =>
	source !== null &&
	/^you$/i.test(wordsOf(text, source)) &&
	/^[^.!?\n]*\?/.test(text.slice(cue.end, cue.end + 300));

/** The labels of a text: who asks and who answers in an interview, what kind of text it is. */
const label = /^(?:q|a|question|answer|explainer|analysis|opinion|watch|video|live|fact[ -]check|updated?)$/i;

const isLabel = (text: string, {source}: RawClaim): boolean =>
	source !== null && text[source.end] === ':' && label.test(wordsOf(text, source));

/** Verbs that have another sense, by the last word of the cue, and what follows them in it. */
const otherSenses: ReadonlyMap<string, () => RegExp> = new Map(
	Object.entries({
		// "The firm recalled its cars", "recalled after lunch".
		recalled: () =>
			/^(?:its|his|her|their|the) (?:[\w-]+ ){0,2}(?:ambassadors?|envoys?|diplomats?|troops|forces|parliament|vehicles|cars|products?)\b|^(?:after|from|to) /,
		identified: () => /^(?:him|her|it|them)sel(?:f|ves)\b/,
		identifies: () => /^(?:him|her|it|them)sel(?:f|ves)\b/,
		recused: () => /^(?:him|her|it|them)sel(?:f|ves)\b/,
		referred: () => /^(?:him|her|it|them)sel(?:f|ves)\b/,
		admitted: () =>
			/^to (?:(?:the|an?|his|her) )?(?:[\w-]+ )?(?:hospital|care|clinic|ward|university|college|school|icu)\b/i,
		fired: () =>
			/^(?:tear gas|(?:warning |live |several |two )?(?:shots?|rounds)|rubber bullets|missiles?|rockets?)\b/,
		drew: () => /^(?:(?:the|a|loud|long) )?(?:[\w'’]+ ){0,3}(?:applause|laughter|cheers|boos|crowds?)\b/,
		questioned: () =>
			/^(?:(?:the|two|three|four|five|six|several|a|dozens of|senior) )*(?:[\w-]+ )?(?:officials?|officers?|suspects?|people|men|women|man|woman|witnesses)\b/,
		examined: () => /^(?:the|a|an|his|her|their|its|more|some|two|three|several)\b/,
		citing: () => /^(?:unnamed|anonymous|two|three|several|people|sources|officials|diplomats)\b/,
		until: () => /^(?:the )?(?:[A-Z][a-z]+ \d|\d|next|tomorrow|noon|midnight)/,
		overruled: () => /^(?:him|her|it|them)$/,
		weighed: () => /^(?:about |around |only |nearly )?[\d$£€]/,
		into: () => /^(?:an?|the|his|her|its|their) /,
		considers: () => /^(?:it|this|that)(?: for\b.*)?$/,
		considered: () => /^(?:it|this|that)(?: for\b.*)?$/,
		showed: () => /^(?:little|no|any|some) (?:\w+ )?(?:emotion|remorse|interest|mercy|signs?)\b/,
	}),
);
/** "Calls to his office went unanswered". */
const isUnanswered = (text: string, cue: Span, said: string): boolean =>
	/^calls?\b/i.test(wordsOf(text, cue)) &&
	/\b(?:went unanswered|(?:was|were) not (?:immediately )?(?:answered|returned))\b/.test(said);

const saysNothing = new Set(['to', 'why', 'how', 'what']);

const isInOtherSense = (text: string, {cue, content}: RawClaim): boolean => {
	if (content.length !== 1) return false;
	const said = wordsOf(text, content[0]!);
	if (saysNothing.has(said.toLowerCase())) return true;
	const words = wordsOf(text, cue).replace(/ to$/, '');
	return (
		otherSenses
			.get(words.slice(words.lastIndexOf(' ') + 1))?.()
			.test(said) === true || isUnanswered(text, cue, said)
	);
};

/** "Ana Lind, asked about the study, laughed": who is asked asks nothing. */
const isAskedAside = (text: string, {source, cue}: RawClaim): boolean =>
	source !== null &&
	source.end <= cue.start &&
	/^asked\b/.test(wordsOf(text, cue)) &&
	/,\s$/.test(text.slice(source.end - 1, cue.start)) &&
	/^\s(?:about|whether|if|why|what|how|by|on)\b/.test(text.slice(cue.start + 5, cue.end + 10));

/** "Asked about the letter, she laughed": nobody is told of who asks. */
const isAskedInFront = (text: string, {source, cue}: RawClaim): boolean =>
	source === null && /^(?:Asked|Pressed|Questioned)\b/.test(wordsOf(text, cue));

/** "The jury was shown a letter": who shows it does not speak. */
const isShown = (text: string, {source, cue}: RawClaim): boolean =>
	source === null && /^(?:was|were|been) shown$/.test(wordsOf(text, cue));

/** "Ana Lind, | who is expected to retire": nobody expects it, and it is told by the way. */
const isExpectedAside = (text: string, {source, cue, content}: RawClaim): boolean =>
	source === null &&
	/\b(?:is|are|was|were) expected$/.test(wordsOf(text, cue)) &&
	/^(?:who|whose\b.*)$/.test(wordsOf(text, content[0]!));

/** "Is not named as a defendant", "were refused bail": what is not done to somebody is no refusal of anybody's. */
const isNotNamed = (text: string, {source, cue}: RawClaim): boolean =>
	source === null &&
	/\b(?:is|are|was|were|been) (?:not (?:named|identified)|refused)$/.test(wordsOf(text, cue));

/** "Anyone who opposes it": whoever may do so, nobody has. */
const isAnybody = (text: string, {source}: RawClaim): boolean =>
	source !== null &&
	/\b(?:anyone|anybody|everyone|everybody|those|whoever) $/i.test(
		text.slice(Math.max(0, source.start - 10), source.start),
	) &&
	/^who$/.test(wordsOf(text, source));

/** "The drug, | called nevarostat": what something is called is claimed by nobody. */
const isCalledSo = (text: string, {source, cue, content}: RawClaim): boolean =>
	source !== null &&
	// A speaker in apposition has a comma of its own: "a lawyer, Ana Lind, called it a lie".
	!wordsOf(text, source).slice(0, -1).includes(',') &&
	text[content.at(-1)!.end] === ',' &&
	source.end <= cue.start &&
	/^(?:called|known as|named)$/.test(wordsOf(text, cue)) &&
	/,\s$/.test(text.slice(Math.max(0, cue.start - 2), cue.start));

/** "Patients who see flashing lights": some of them, told by what they see, say nothing; nor does a paper that "has seen" a letter. */
const isSeeing = (text: string, {source, cue}: RawClaim): boolean =>
	source !== null &&
	(/^(?:has|have) (?:seen|obtained)$/.test(wordsOf(text, cue)) ||
		(/^(?:see|sees|saw)$/.test(wordsOf(text, cue)) &&
			/^(?:who|that|which)$/.test(wordsOf(text, source)) &&
			text[source.start - 2] !== ','));

/** "A bank that both countries | claim": what somebody wants to have is not said. */
const isWanted = (text: string, {source, cue, content}: RawClaim): boolean =>
	source !== null &&
	/^claim(?:s|ed)?$/.test(wordsOf(text, cue)) &&
	source.end <= cue.start &&
	content.at(-1)!.end <= source.start &&
	/\bthat$/.test(wordsOf(text, content.at(-1)!)) &&
	/^[.,;]/.test(text.slice(cue.end, cue.end + 1));

/** "Tells a different story: …", "offered no evidence", "gave few details": what the reporter says of who speaks. */
const isReporters = (text: string, {cue, content}: RawClaim): boolean =>
	/^(?:an?other story:|a different story:|no evidence|no proof|(?:few|no|little|scant) (?:more |further )?(?:details?|information|specifics|particulars))/.test(
		text.slice(content[0]!.start, content[0]!.end + 1),
	) &&
	/\b(?:tells?|told|tell|offer(?:s|ed)?|g[ai]ves?|provided?|paint(?:s|ed)?|presented)$/.test(
		wordsOf(text, cue),
	);

/** "A", "the": a word that the models left of who speaks. */
const isNobodys = (text: string, {source}: RawClaim): boolean =>
	source !== null && /^(?:an?|the)$/i.test(wordsOf(text, source));

/** "The alarm was “muted” and work | continued": nobody goes on speaking. */
const isGoingOn = (text: string, {source, cue, content}: RawClaim): boolean =>
	source !== null &&
	wordsOf(text, cue) === 'continued' &&
	content.length === 1 &&
	/[^,.!?—–-]["”]\s(?:and\s)?$/.test(text.slice(content[0]!.start, source.start));

const unclear = /\bit (?:is|was|remains|remained) (?:still )?(?:unclear|not (?:immediately )?clear)$/i;

/** "It was unclear on Tuesday whether she would go": what the reporter does not know. */
const isUnclear = (text: string, {cue}: RawClaim): boolean =>
	wordsOf(text, cue).endsWith('clear') && unclear.test(text.slice(Math.max(0, cue.start - 20), cue.end));

/** "The two sides would discuss the bases": what will be talked of is not said yet. */
const isToBeDiscussed = (text: string, {cue}: RawClaim): boolean =>
	/^(?:will|would|to|may|might|could) (?:also )?discuss$/.test(wordsOf(text, cue));

/** Whether no reader would take it for a claim. */
export const isNoClaim = (text: string, claim: RawClaim): boolean =>
	isAboutAnonymity(text, claim) ||
	isQuoting(text, claim) ||
	isDismissed(text, claim) ||
	isDateline(text, claim) ||
	isHypothetical(text, claim) ||
	isAskedOfYou(text, claim) ||
	isLabel(text, claim) ||
	isInOtherSense(text, claim) ||
	isAskedAside(text, claim) ||
	isAskedInFront(text, claim) ||
	isShown(text, claim) ||
	isExpectedAside(text, claim) ||
	isSeeing(text, claim) ||
	isNobodys(text, claim) ||
	isReporters(text, claim) ||
	isGoingOn(text, claim) ||
	isWanted(text, claim) ||
	isUnclear(text, claim) ||
	isToBeDiscussed(text, claim) ||
	isNotNamed(text, claim) ||
	isAnybody(text, claim) ||
	isCalledSo(text, claim);
