import type {Span} from '../../story/span.ts';

/** What this stage changes of a claim. */
type Sourced = {readonly source: Span | null; readonly cue: Span; readonly content: readonly Span[]};

const hearsay = /\b(?:reportedly|allegedly|supposedly|purportedly)\b/i;
/** What somebody reportedly said still has a speaker. */
const speech =
	/\b(?:say|says|said|saying|tells?|told|telling|argu\w+|claim\w*|insist\w*|ask\w*|wr[io]t\w+|yell\w*|shout\w*|warn\w*|den(?:y|ies|ied)|accus\w+|admit\w*|complain\w*|threaten\w*|call\w*|demand\w*|order\w*)\b/i;
/** "Was believed to", "is also said to": nobody is cited for it but by a "by" that would follow. */
const passive =
	/\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+|long\s+|not\s+|once\s+)*(?:believed|thought|said|understood|expected|reported|rumou?red|alleged|feared|estimated|assumed|presumed|suspected|known|likely|tipped|forecast|projected|predicted)\b/i;

/** "Has been told that": who is told says nothing. */
const listens =
	/\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|also\s+|not\s+|never\s+)*(?:told|informed|assured|warned|briefed|notified|asked|advised|reminded|persuaded|promised)(?:\son\s[a-z]+day(?:\s[a-z]+)?)?(?:\sto)?$/i;

/** "Was urged to", "has been accused of": whom something is asked of or said of does not say it. */
const isMet =
	/\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+|never\s+)*(?:accused|urged|ordered|asked|charged|blamed|criticised|criticized|suspected)(?:\s(?:of|to|for|with))?$/i;

/** "The court heard that": who sits there says nothing. */
const hearing =
	/\b(?:court|jury|jurors|judges?|inquest|inquiry|tribunal|hearing|panel|committee|trial|commission)$/i;

/** Whether what stands before a cue only hears of it: "BBC Sport has been told that", "High Court told" at a headline's end. */
const isListener = (subject: string, words: string, after: string): boolean =>
	(/^heard\b/.test(words) && hearing.test(subject)) ||
	(listens.test(words) && !/^\s+by\b/.test(after)) ||
	// "Thousands told to leave as cracks widen": who tells would tell somebody.
	(/^(?:told|urged|ordered|warned|advised)$/.test(words) && /^\s(?:not )?to\s/.test(after)) ||
	(words === 'told' && /^\s*(?:\n|$)/.test(after));

/**
A claim that nobody is cited for has no source: who "reportedly agreed" or "is believed to have left" says nothing. What
the words before such a cue name belongs to the content.
*/
export const withoutSubject = <Kind extends Sourced>(text: string, claim: Kind): Kind => {
	const {source, cue, content} = claim;
	if (source === null) return claim;
	// A mark alone names nobody.
	if (!/[\dA-Za-zÀ-\u1FFF\u2C00-\uFFFF]/.test(text.slice(source.start, source.end)))
		return {...claim, source: null};
	if (source.start >= cue.start) return claim;
	const words = text.slice(cue.start, cue.end);
	const after = text.slice(cue.end, cue.end + 12);
	if (isListener(text.slice(source.start, source.end), words, after)) return {...claim, source: null};
	const isPassive =
		(isMet.test(words) && !/^\s+by\b/.test(after)) ||
		((/^\s*to\b/.test(after) || /\bto$/.test(words)) && passive.test(words));
	const isHearsay = hearsay.test(words) && !speech.test(words);
	if (!isPassive && !isHearsay) return claim;
	const isWithin = content.some(run => run.start <= source.start && run.end >= source.end);
	return {...claim, source: null, content: isWithin ? content : [source, ...content]};
};

/** "Rain was expected, he said": what is expected there is what somebody says, and no claim of nobody. */
export const isToldBySomebody = ({source, cue}: Sourced, others: readonly Sourced[]): boolean =>
	source === null &&
	others.some(
		other => other.source !== null && other.content.some(run => run.start <= cue.start && cue.end <= run.end),
	);
