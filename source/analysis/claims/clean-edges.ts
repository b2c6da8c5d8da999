import type {RawClaim} from './find-claims.ts';
import type {Span} from '../../story/span.ts';

/* What stands at the edges of a speaker's words or of what is said, and is neither. */

/** The time of an entry, and that it is new: "6:40 a.m. ", "14.05 GMT - Breaking: ". */
const time =
	/^\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|EST|EDT|CET|CEST|ET|PT))?(?:\s[-–—]|:)?\s(?:(?:Breaking|Update|Updated|New|Latest):\s|(?=["“‘A-ZÀ-ÖØ-Þ]))/;

const withoutTimeOf = (text: string, run: Span): Span => {
	if (!/\d/.test(text[run.start] ?? '')) return run;
	const found = time.exec(text.slice(run.start, run.end));
	return found === null || (run.start > 0 && text[run.start - 1] !== '\n')
		? run
		: {...run, start: run.start + found[0].length};
};

/** "6:40 a.m. Ferries are suspended, the company said": when the story tells of it is no part of it. */
const withoutTime = (text: string, claim: RawClaim): RawClaim => {
	const {source, content} = claim;
	const first = content[0]!;
	const own = source === null ? null : withoutTimeOf(text, source);
	const said = withoutTimeOf(text, first);
	return own === source && said === first
		? claim
		: {...claim, source: own, content: said === first ? content : [said, ...content.slice(1)]};
};

/** What a sentence begins with before the one who speaks in it. */
const lead =
	/^(?:(?:but|and|while|whereas|although)\s|In\s(?:\d{4}|[A-Z][a-z]+),?\s(?=(?:the|an?)\s)|(?:Outside court|In court|Earlier|Later|Afterwards?|Meanwhile|Still|However|(?:Cross-examining|Prosecuting|Opening|Closing|Speaking|Responding|Testifying|Replying|Writing|Giving evidence|Summing up)(?:\s[a-z]+)?),\s)(?=\S)/;
/** "Ana Lind, a sociologist who", "Bo Ek, whose son", "police on Friday": what the models broke off, or took too much. */
const brokenOff =
	/(?<=\S)(?:(?:,|\sand)?\s(?:who|which|that|whose\s[^"“”]*)|\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

const mayBreakOff = [' who', ' which', ' that', 'day'];

/** "But a police officer", "Cross-examining, Ana Lind", "Ana Lind, a sociologist who": the speaker alone. */
const withSpeakerBare = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null) return claim;
	const words = text.slice(source.start, source.end);
	const mayLead = words.includes(', ') || /^[a-z]|^In\s/.test(words);
	const before = mayLead ? (lead.exec(words)?.[0].length ?? 0) : 0;
	// "Critics, whose number grows, said" has its comma; what is broken off has none.
	const isBroken =
		source.end <= cue.start && !words.endsWith(',') && mayBreakOff.some(word => words.includes(word));
	const behind = isBroken ? (brokenOff.exec(words)?.[0].length ?? 0) : 0;
	return before + behind === 0
		? claim
		: {...claim, source: {start: source.start + before, end: source.end - behind}};
};

const agency = /\b(?:the|an?|its|their)\s(?:[a-z-]+\s){0,3}[a-z-]+,\s$/;

/** "Carried by the state agency, Orrel News, the ministry | said": no comma closes the apposition but one, and the ministry speaks. */
const withoutAgency = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (source === null || source.end > cue.start || text[source.end - 1] === ',') return claim;
	const words = text.slice(source.start, source.end);
	if (!words.includes(', ')) return claim;
	const name = /^[A-ZÀ-ÖØ-Þ][^,]+,\s(?=(?:the|its|their)\s[^,]+$)/.exec(words);
	return name === null || !agency.test(text.slice(Math.max(0, source.start - 60), source.start))
		? claim
		: {...claim, source: {...source, start: source.start + name[0].length}};
};

/** "They are closed, a court heard | yesterday": when somebody spoke is not said. */
const whenSaid =
	/^(?:yesterday|today|tonight|earlier|later|(?:late |early )?on\s[A-Z][a-z]+day|last\s[a-z]+|this\s[a-z]+)$/;

const withoutWhen = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const last = content.at(-1)!;
	if (content.length < 2 || last.start < cue.end || last.end - last.start > 20) return claim;
	return content[0]!.end <= cue.start && whenSaid.test(text.slice(last.start, last.end))
		? {...claim, content: content.slice(0, -1)}
		: claim;
};

/** "What the club called | a “minor” injury": the word that the sentence goes on with is not said. */
const withoutWhat = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const [first, ...rest] = content;
	return rest.length > 0 &&
		first!.end <= cue.start &&
		/^what$/i.test(text.slice(first!.start, first!.end)) &&
		/^(?:["“A-ZÀ-ÖØ-Þ]|an?\s|the\s)/.test(text.slice(rest[0]!.start, rest[0]!.end))
		? {...claim, content: rest}
		: claim;
};

/** What makes the edges clean, in the order in which it is to be tried. */
export const cleanEdges = [withoutTime, withSpeakerBare, withoutAgency, withoutWhen, withoutWhat];
