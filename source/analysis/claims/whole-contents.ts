import type {RawClaim} from './find-claims.ts';

/* Contents of which the models left a part behind, or took more than is said. */

const longestSubject = 44;
const finite = /^(?:would|might|could|should|will|may|must|can|had|has|have|was|were|is|are|did|does)\b/;

/** "Said | Mr Pettifer would have survived": who it is said of belongs to it. */
const withSubject = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [first, ...rest] = content;
	if (source === null || first === undefined || source.end > cue.start) return claim;
	const between = text.slice(cue.end, Math.max(cue.end, first.start));
	if (between.length < 3 || between.length > longestSubject) return claim;
	if (!finite.test(text.slice(first.start, first.start + 12))) return claim;
	return /^\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\.?\s)?[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]*(?:\s[A-ZÀ-ÖØ-Þ][\wÀ-ɏ’'-]*){0,3}\s$/.test(
		between,
	)
		? {...claim, content: [{start: cue.end + 1, end: first.end}, ...rest]}
		: claim;
};

const hearing =
	/,\s(?:an?|the)\s(?:inquest|court|inquiry|tribunal|jury|hearing)\s(?:has\s|had\s|was\s)?(?:heard|told)$/;

/** "He was cold before he died, | an inquest has heard": where that was told is no part of it. */
const withoutHearing = (text: string, claim: RawClaim): RawClaim => {
	const last = claim.content.at(-1)!;
	const words = text.slice(last.start, last.end);
	const tail = /(?:heard|told)$/.test(words) ? hearing.exec(words) : null;
	return tail === null || tail.index === 0
		? claim
		: {...claim, content: [...claim.content.slice(0, -1), {...last, end: last.start + tail.index}]};
};

/** "Admitted theft | and driving while disqualified": a second deed of which the first is told by a noun. */
const withSecondDeed = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const [only, ...more] = content;
	if (only === undefined || more.length > 0 || only.start < cue.end) return claim;
	if (!/\b(?:admit(?:s|ted)|den(?:y|ies|ied))$/.test(text.slice(cue.start, cue.end))) return claim;
	const rest = /^ and [a-z]+ing\b[^,.!?;:"“”\n]*/.exec(text.slice(only.end, only.end + 120))?.[0];
	return rest === undefined ? claim : {...claim, content: [{...only, end: only.end + rest.length}]};
};

/** "“I support them,” Rowe said | as she waited outside": what one does while one is quoted is not said. */
const withoutMeanwhile = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	if (content.length < 2 || content[0]!.start > cue.start) return claim;
	if (!/^["“]/.test(text.slice(content[0]!.start, content[0]!.end))) return claim;
	const said = content.filter(
		run =>
			run.start < cue.end ||
			!/^(?:as (?:he|she|they|it|the|we)|while|when|after|before|that (?:he|she|they|it)|in an?|on (?:his|her|the)|at (?:his|her|the|an?))\s/.test(
				text.slice(run.start, run.end),
			),
	);
	return said.length === content.length ? claim : {...claim, content: said};
};

const asking = /^\s(?:questions|requests|inquiries|enquiries|calls|messages)(?:\s[a-z]+){1,3}\s$/;

/** "Did not respond to | questions about the emails", "did not respond | to a request". */
const withQuestions = (text: string, claim: RawClaim): RawClaim => {
	const [first, ...rest] = claim.content;
	if (first === undefined || first.start <= claim.cue.end || first.start - claim.cue.end > 40) return claim;
	if (text.startsWith('respond to ', claim.cue.end - 'respond'.length) && first.start === claim.cue.end + 4)
		return {...claim, cue: {...claim.cue, end: claim.cue.end + ' to'.length}};
	return asking.test(text.slice(claim.cue.end, first.start))
		? {...claim, content: [{start: claim.cue.end + 1, end: first.end}, ...rest]}
		: claim;
};

const chargeAtEnd = /,\s(?<charge>(?:an?|the)\s(?:charge|allegation|claim|accusation|suggestion|assertion))$/;

/** "She accused him of theft, | a charge his office denies": what is denied is the charge. */
const withChargeAlone = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const [only, ...more] = content;
	if (source === null || only === undefined || more.length > 0 || only.end > cue.start) return claim;
	const between = text.slice(only.end, Math.max(only.end, source.start));
	const isApart = /\s$/.test(between) && chargeAtEnd.exec(between.slice(0, -1))?.index === 0;
	if (isApart) return {...claim, content: [{start: only.end + 2, end: only.end + between.length - 1}]};
	if (between.length > 2) return claim;
	const charge = chargeAtEnd.exec(text.slice(only.start, only.end))?.groups?.['charge'];
	return charge === undefined
		? claim
		: {...claim, content: [{start: only.end - charge.length, end: only.end}]};
};

/** "Has ruled | that out": what is ruled out is "that". */
const withoutOut = (text: string, claim: RawClaim): RawClaim => {
	const [only, ...more] = claim.content;
	if (
		only === undefined ||
		more.length > 0 ||
		!/\brul(?:e|es|ed|ing)$/.test(text.slice(claim.cue.start, claim.cue.end))
	)
		return claim;
	return /^(?:that|it|this) out$/.test(text.slice(only.start, only.end))
		? {...claim, content: [{...only, end: only.end - ' out'.length}]}
		: claim;
};

/** "Asked by Sam Oduya, | representing the family, why she had waited": what is asked begins with the question. */
const withQuestionAlone = (text: string, claim: RawClaim): RawClaim => {
	const [first, ...rest] = claim.content;
	if (first === undefined || !/^asked\b/i.test(text.slice(claim.cue.start, claim.cue.end))) return claim;
	const aside = /^[a-z]+ing [^,.?!\n]{3,60},\s(?=(?:why|whether|if|how|what|when|where|who|about)\b)/.exec(
		text.slice(first.start, first.end),
	);
	return aside === null
		? claim
		: {...claim, content: [{start: first.start + aside[0].length, end: first.end}, ...rest]};
};

/** The claim with whom it is said to in its cue, where what is said begins with that right behind one of the verbs. */
const withHearerInCue = (text: string, claim: RawClaim, verbs: RegExp, hearer: RegExp): RawClaim => {
	const {cue, content} = claim;
	const [first, ...rest] = content;
	if (first?.start !== cue.end + 1 || !verbs.test(text.slice(cue.start, cue.end))) return claim;
	const found = hearer.exec(text.slice(first.start, first.end));
	if (found === null) return claim;
	const start = first.start + found[0].length;
	return {...claim, cue: {...cue, end: start - 1}, content: [{start, end: first.end}, ...rest]};
};

/** "Put | it to Orme that she had lied": to whom it is put is not what is put. */
const withoutPutTo = (text: string, claim: RawClaim): RawClaim =>
	withHearerInCue(text, claim, /^puts?$/, /^it to [^,.;:“”"]{2,50}?\s(?=that\s)/);

/** "Declined | them", of "declined to name them": what one will not do is part of it. */
const withRefusedDeed = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const [first, ...rest] = content;
	if (first === undefined || first.start - cue.end < 4 || first.start - cue.end > 30) return claim;
	if (!/\b(?:declin|refus)(?:e|es|ed|ing)$/.test(text.slice(cue.start, cue.end))) return claim;
	return /^\sto\s[a-z]+(?:\s[a-z]+)*\s$/.test(text.slice(cue.end, first.start))
		? {...claim, content: [{start: cue.end + 1, end: first.end}, ...rest]}
		: claim;
};

/** "A figure that | the agency disputes": the word that goes on is none of the figure. */
const withoutThat = (text: string, claim: RawClaim): RawClaim => {
	const {source, cue, content} = claim;
	const last = content.at(-1)!;
	const isBefore = source !== null && last.end < source.start && source.end <= cue.start;
	return isBefore && /^an?\s[a-z ]+\sthat$/.test(text.slice(last.start, last.end))
		? {...claim, content: [...content.slice(0, -1), {...last, end: last.end - ' that'.length}]}
		: claim;
};

const tells = /(?:^|\s)(?:told|tells)$/;

const toldTo =
	/^(?:the|an?|his|her|their)\s(?:[a-z]+\s)?(?:meeting|court|hearing|committee|council|conference|crowd|inquiry|inquest|panel|jury|tribunal|house|assembly|newspaper|paper|programme|program|board|rally|audience)(?:\son\s[A-Z][a-z]+day)?\s(?!of\b|in\b|at\b|on\b|that\s(?:was|had|is|has)\b|had\b|was\b|has\b|is\b|would\b|will\b|and\b)(?=\S)/;

/** "Told | the meeting the plan was a shambles": to whom it is said is not said. */
const withoutToldTo = (text: string, claim: RawClaim): RawClaim =>
	withHearerInCue(text, claim, tells, toldTo);

/** "Told | over tea, once spent a year there": where one talks is not said. */
const withoutSetting = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const [first, ...rest] = content;
	if (first === undefined || first.start < cue.end || !tells.test(text.slice(cue.start, cue.end)))
		return claim;
	const where =
		/^(?:over|during|in|at|by)\s(?:(?:an?|the|his|her|their|our)\s)?[a-z]+(?:\s[a-z]+)?,\s(?=[a-z])/.exec(
			text.slice(first.start, first.end),
		);
	return where === null
		? claim
		: {...claim, content: [{start: first.start + where[0].length, end: first.end}, ...rest]};
};

/** "Pleaded | not guilty at a hearing before Judge Lind": what one pleads, and no more. */
const withPlea = (text: string, claim: RawClaim): RawClaim => {
	const {cue} = claim;
	if (!/\bplead(?:s|ed)?$|\bpled$/.test(text.slice(cue.start, cue.end))) return claim;
	const plea =
		/^\s(?<plea>(?:not\s)?guilty(?:\sto\s(?:(?!and\s(?:is|was|will|has|had|told|said)\b)[^,.;:!?"“”\n]){2,120}?(?=\s(?:at|before|on|in|last|and\s(?:is|was|will|has|had|told|said))\b|[,.;:!?"“”\n]|$))?)/.exec(
			text.slice(cue.end, cue.end + 160),
		)?.groups?.['plea'];
	return plea === undefined
		? claim
		: {...claim, content: [{start: cue.end + 1, end: cue.end + 1 + plea.length}]};
};

/** "Claimed in | the listing to have three million records": where it is claimed is not claimed. */
const withoutWhere = (text: string, claim: RawClaim): RawClaim => {
	const {cue, content} = claim;
	const [first, ...rest] = content;
	const isInCue = text.startsWith(' in', cue.end - ' in'.length);
	if (first === undefined || text.slice(isInCue ? cue.end - ' in'.length : cue.end, first.start) !== ' in ')
		return claim;
	const where = /^(?:the|an?|his|her|its|their)\s(?:[a-z]+\s){1,2}(?=(?:that|to have|to be)\s)/.exec(
		text.slice(first.start, first.end),
	);
	return where === null
		? claim
		: {
				...claim,
				cue: isInCue ? {...cue, end: cue.end - ' in'.length} : cue,
				content: [{start: first.start + where[0].length, end: first.end}, ...rest],
			};
};

const repairs = [
	withSubject,
	withoutHearing,
	withSecondDeed,
	withoutMeanwhile,
	withQuestions,
	withChargeAlone,
	withoutOut,
	withQuestionAlone,
	withRefusedDeed,
	withoutThat,
	withoutToldTo,
	withoutPutTo,
	withoutSetting,
	withPlea,
	withoutWhere,
];

/** The claim with what is said, whole and alone. */
export const withWholeContent = (text: string, claim: RawClaim): RawClaim =>
	repairs.reduce((better, repair) => repair(text, better), claim);
