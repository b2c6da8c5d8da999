import type {RawClaim} from './find-claims.ts';
import {hasVerb} from './has-verb.ts';

/* Speakers of whom the models took a part, or what stands beside them. */

const longestSubject = 80;
const whoIsTold =
	/(?:^|[.!?]["”’]?\s|\n|\b(?:and|but|while)\s)(?<subject>(?:[A-ZÀ-ÖØ-Þ]|the\s)[^,.;:!?\n"“”]{1,70}),\s$/;

/** "Tunde Amadi, who led them, | said": what is told of the speaker is not the speaker. */
const withAntecedent = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue} = claim;
	if (
		source === null ||
		source.end > cue.start ||
		!/^(?:who|which|whose)\s\S/.test(text.slice(source.start, source.end))
	)
		return claim;
	const before = text.slice(Math.max(0, source.start - longestSubject), source.start);
	const subject = whoIsTold.exec(before)?.groups?.['subject'];
	if (subject === undefined) return claim;
	const end = source.start - /,\s$/.exec(before)![0].length;
	const start = end - subject.length;
	return claim.content.some(run => run.start < end && start < run.end)
		? claim
		: {...claim, source: {start, end}};
};

/** "Samira Haddou of | the Museum": where one is from, taken for what is said. */
const withWhereFrom = (text: string, claim: RawClaim): RawClaim => {
	const {source, content} = claim;
	const next = source === null ? undefined : content.find(run => run.start === source.end + 1);
	if (source === null || next === undefined || content.length < 2) return claim;
	const words = text.slice(next.start, next.end);
	const isFrom =
		/\s(?:of|at|from|for|in)$/.test(text.slice(source.start, source.end)) || /^(?:of|at|from)\s/.test(words);
	return isFrom && !hasVerb(words)
		? {...claim, source: {...source, end: next.end}, content: content.filter(run => run !== next)}
		: claim;
};

const longestNoun = 60;
const participle =
	/^(?:seen|obtained|reviewed|prepared|published|released|compiled|analysed|analyzed|verified|led) by\s/;
const nounBefore = /(?:^|[,.;:!?“"\n]\s?)(?<noun>(?:[A-Za-z][\w-]*\s){1,5})$/;

/** "Documents | seen by the Herald suggest": a participle is of something. */
const withNounBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, content} = claim;
	if (source === null || !participle.test(text.slice(source.start, source.end))) return claim;
	const noun = nounBefore.exec(text.slice(Math.max(0, source.start - longestNoun), source.start))?.groups?.[
		'noun'
	];
	if (noun === undefined) return claim;
	const start = source.start - noun.length;
	return content.some(run => run.start < source.start && start < run.end)
		? claim
		: {...claim, source: {...source, start}};
};

/** "The minister, who was speaking at a stakeholders' | meeting, said": what is told of the speaker ends with its comma. */
const withWholeAside = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	if (source === null || source.end + 2 >= cue.start) return claim;
	const words = text.slice(source.start, source.end);
	const rest = text.slice(source.end, cue.start);
	if (!/,\s(?:who|which|whose)\s/.test(words) || !/^['’\s][^.!?\n"“”;]*,\s$/.test(rest)) return claim;
	const end = source.end + rest.trimEnd().length;
	return content.some(run => run.start < end && source.end < run.end)
		? claim
		: {...claim, source: {...source, end}};
};

const longestClause = 300;
const wholeClause = /(?:^|[.!?]["”’]?\s|\n)(?<words>[A-ZÀ-ÖØ-Þ][^.!?\n"“”;]*[^.!?\n"“”;,]),\s$/;

/** "Its wells are legal, Strand said in an interview at | its offices": where one speaks is not what one says. */
const withClauseBefore = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [only, ...more] = content;
	if (source === null || only === undefined || more.length > 0) return claim;
	if (source.end > cue.start || only.start < cue.end) return claim;
	const isPlace = /(?:^|\s)(?:at|in|on|outside|during)\s$/.test(text.slice(cue.start, only.start));
	if (!isPlace || hasVerb(text.slice(only.start, only.end))) return claim;
	const before = text.slice(Math.max(0, source.start - longestClause), source.start);
	const clause = wholeClause.exec(before)?.groups?.['words'];
	if (clause === undefined || !hasVerb(clause)) return claim;
	const end = source.start - 2;
	return {...claim, content: [{start: end - clause.length, end}]};
};

/** What makes speakers whole, in the order in which it is to be tried. */
export const wholeSpeakers = [
	withWhereFrom,
	withNounBefore,
	withWholeAside,
	withClauseBefore,
	withAntecedent,
];
