import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {RawClaim} from './find-claims.ts';
import {othersNear} from './others-near.ts';

/* What a content has at its end, or a cue at its own, that belongs to what the reporter tells next. */

/** "He said that it was late | but declined to say more": what the same speaker does next is told by the reporter. */
const reportersTurn = /\s(?:but|and)\s(?:also\s|then\s|later\s)?$/;
const refusal =
	/,?\s(?:but|and)\s(?:(?:he|she|it|they)\s)?(?:has\s)?(?:declined|refused|would not (?:say|comment|discuss)|did not (?:say|elaborate|rule out|name|specify|give|provide|explain)|gave no|ruled out|stopped short|fired|sacked|walked out|hung up|stormed out|it (?:was|is|remains|remained) (?:unclear|not (?:immediately )?clear))\b/;

/** What stands in whatever the pattern finds: it is long, and compiled only where there is something for it. */
const refusals =
	'declined,refused,would not ,did not ,gave no,ruled out,stopped short,fired,sacked,walked out,hung up,stormed out,clear'.split(
		',',
	);

const withoutNextDeed = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const run = claim.content.at(-1)!;
	if (claim.source === null || run.start < claim.cue.end || /["“”]/.test(text.slice(run.start, run.end)))
		return claim;
	if (!/\s(?:but|and)\s/.test(text.slice(run.start, run.end))) return claim;
	let {end} = run;
	for (const {source, cue} of others) {
		if (source?.start !== claim.source.start || cue.start <= run.start || cue.start >= end) continue;
		const turn = reportersTurn.exec(text.slice(run.start, cue.start));
		if (turn !== null) end = run.start + turn.index;
	}

	const words = text.slice(run.start, end);
	const refused = refusals.some(stem => words.includes(stem)) ? refusal.exec(words) : null;
	if (refused !== null && refused.index > 0) end = run.start + refused.index;
	while (end > run.start && /[,\s]/.test(text[end - 1]!)) end--;
	return end === run.end || end <= run.start
		? claim
		: {...claim, content: [...claim.content.slice(0, -1), {...run, end}]};
};

/** "They want more, two of the sources said": who says so is no part of what is wanted. */
const withoutAttribution = (text: string, claim: RawClaim, others: readonly RawClaim[]): RawClaim => {
	const run = claim.content.at(-1)!;
	const told = others.find(
		({source, cue}) =>
			source !== null &&
			source.start > run.start &&
			cue.start > run.start &&
			Math.abs(Math.max(source.end, cue.end) - run.end) < 2,
	);
	if (told === undefined) return claim;
	const comma = /,\s+$/.exec(text.slice(run.start, Math.min(told.source!.start, told.cue.start)));
	return comma === null || comma.index === 0
		? claim
		: {...claim, content: [...claim.content.slice(0, -1), {...run, end: run.start + comma.index}]};
};

const longestVerb = 12;
const deniedWhere =
	/(?<=^(?:denied|denies|admitted|insisted|claimed))\s(?:at|before|during)\s(?:the|an?|his|her|their)\s[^,.;:"“”\n]{2,40}$/;

/** "Denied at | the tribunal that he knew": where and how long something is said is no part of it. */
const withoutPlace = (text: string, claim: RawClaim): RawClaim => {
	const {cue} = claim;
	const [first, ...rest] = claim.content;
	const where = cue.end - cue.start > longestVerb ? deniedWhere.exec(text.slice(cue.start, cue.end)) : null;
	if (where !== null) return {...claim, cue: {...cue, end: cue.end - where[0].length}};
	const preposition = /\s(?:at|in|to|during|before|on|from)$/.exec(text.slice(cue.start, cue.end));
	if (preposition === null || first === undefined || first.start < cue.end) return claim;
	const place = /^(?:the|an?|his|her|their)\s[^,.;:"“”\n]{2,40}?\s(?=that\s)/.exec(
		text.slice(first.start, first.end),
	);
	return place === null
		? claim
		: {
				...claim,
				cue: {...cue, end: cue.end - preposition[0].length},
				content: [{start: first.start + place[0].length, end: first.end}, ...rest],
			};
};

const verbsOfSaying = new Set('said says say added reported found warned estimated claimed'.split(' '));
const amounts = new Set('less more fewer only about around nearly almost just'.split(' '));

/** "Said less | than a third": how much there is belongs to what is said. */
const withAmount = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const [verb = '', amount = '', ...more] = text.slice(cue.start, cue.end).split(/\s/);
	const [first, ...rest] = content;
	if (more.length > 0 || !verbsOfSaying.has(verb) || !amounts.has(amount)) return claim;
	if (first === undefined || first.start !== cue.end + 1) return claim;
	const end = cue.start + verb.length;
	return {...claim, cue: {...cue, end}, content: [{start: end + 1, end: first.end}, ...rest]};
};

/** "Said her daughter, Ana Lind-Roy": what stands between the verb and the name is of the speaker. */
const withRelation = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	if (source === null || content.length < 2 || source.start < cue.end) return claim;
	const between = content.find(run => run.start >= cue.end && run.end < source.start);
	if (between === undefined || !/^\s$/.test(text.slice(cue.end, between.start))) return claim;
	return /^,\s$/.test(text.slice(between.end, source.start)) && between.end - between.start < 60
		? {...claim, source: {...source, start: between.start}, content: content.filter(run => run !== between)}
		: claim;
};

const sayings = new Set(
	'reports suggestions claims allegations accusations rumours rumors speculation criticism'.split(' '),
);

/** "Denied | reports that he left": the word for what was said is part of what is denied. */
const withSaying = (text: string, claim: RawClaim): RawClaim => {
	const [first, ...rest] = claim.content;
	if (first === undefined || first.start < claim.cue.end) return claim;
	const between = text.slice(claim.cue.end, first.start);
	return between.length < 20 && sayings.has(between.trim())
		? {...claim, content: [{start: claim.cue.end + 1, end: first.end}, ...rest]}
		: claim;
};

/** "Says Ana Baek, | a geologist at the institute": what is told of the speaker is no part of what is said. */
const withoutWhoItIs = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const last = content.at(-1)!;
	if (source === null || content.length < 2 || source.start < cue.end || content[0]!.start > cue.start)
		return claim;
	const isBeside = /^,?\s$/.test(text.slice(source.end, last.start));
	return isBeside && /^(?:an?|the|who|whose|his|her|its)\s/.test(text.slice(last.start, last.end))
		? {...claim, content: content.slice(0, -1)}
		: claim;
};

/** "It is younger, argues Ann Baek. | “I laughed,” recalled her editor": what the next sentence has is not hers, unless it is a quotation alone. */
const withoutNextSentence = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const last = content.at(-1)!;
	const behind = Math.max(cue.end, source?.end ?? 0);
	if (content.length < 2 || last.start < behind || content[0]!.start > cue.start) return claim;
	if (!/[.!?]["”]?\s/.test(withoutInnerStops(text.slice(behind, last.start)))) return claim;
	const words = text.slice(last.start, last.end);
	return /^["“][^"“”]*["”]?$/.test(words) || !/["“”]/.test(words)
		? claim
		: {...claim, content: content.slice(0, -1)};
};

/** "Ekl promised “ten, and no more.” The bill, | according to the auditor, was twelve": what another sentence quotes is not said with it. */
const withoutSentenceBefore = (text: string, claim: RawClaim): RawClaim => {
	const [first, ...rest] = claim.content;
	if (first === undefined || first.end > claim.cue.start) return claim;
	const words = text.slice(first.start, first.end);
	if (/^["“]/.test(words) || !/["”]\s+[A-Z]/.test(words)) return claim;
	const end = [...words.matchAll(/[.!?]["”]\s+(?=[A-Z])/g)].at(-1);
	return end === undefined
		? claim
		: {...claim, content: [{...first, start: first.start + end.index + end[0].length}, ...rest]};
};

/** The claims without what the reporter tells next, or of the speaker. */
export const withoutTails = (text: string, claims: readonly RawClaim[]): readonly RawClaim[] =>
	claims.map((claim, index) => {
		const others = othersNear(claims, index);
		const own = withoutWhoItIs(
			text,
			withSaying(
				text,
				withRelation(text, withoutPlace(text, withAmount(text, withoutSentenceBefore(text, claim)))),
			),
		);
		return withoutNextSentence(text, withoutAttribution(text, withoutNextDeed(text, own, others), others));
	});
