import {withoutInnerStops} from '../../language/inner-stops.ts';
import type {Span} from '../../story/span.ts';
import {personNoun} from '../pronouns/person-nouns.ts';
import {pronounOf} from '../pronouns/pronoun-words.ts';
import {headNoun} from './nouns-beside.ts';
import {mentionsBetween, paragraphStart, type Placed} from './mentions.ts';
import type {SourceActor} from './speaker.ts';

/** How many characters back another person is looked for. */
const reach = 500;

/**
The person whom the text speaks of last before an offset, other than the one given, and whom a pronoun of a sex (negative male,
positive female) can mean. Null where there is none near by.
*/
export const personBefore = (
	offset: number,
	not: SourceActor,
	sex: number,
	mentions: readonly Placed[],
): SourceActor | null => {
	const before = mentionsBetween(mentions, offset - reach, offset);
	const found = before.findLast(
		({actor, mention}) => mention.end <= offset && actor.id !== not.id && fits(actor, sex),
	);
	return found === undefined ? null : found.actor;
};

/** The one person of a known sex whom the paragraph names before an offset; null where it names none, or several. */
export const personNamedBefore = (
	offset: number,
	sex: number,
	text: string,
	mentions: readonly Placed[],
): SourceActor | null => {
	const start = paragraphStart(text, offset, reach);
	const named = mentionsBetween(mentions, start, offset).filter(
		({actor, mention}) =>
			mention.start >= start &&
			mention.end <= offset &&
			mention.form === 'name' &&
			actor.kind === 'person' &&
			Math.sign((actor as SourceActor).sex ?? 0) === sex,
	);
	const [first] = named;
	return first !== undefined && named.every(({actor}) => actor === first.actor) ? first.actor : null;
};

/** Whether a pronoun of a sex can mean an actor. */
const fits = (actor: SourceActor, sex: number): boolean => {
	const known = Math.sign(actor.sex ?? 0);
	return actor.kind === 'person' && (known === 0 || known === sex);
};

/** Where a sentence ends and the next begins; for words from `withoutInnerStops`. */
export const sentenceEnd = /[.!?]["”’')]*\s+(?=["“‘'A-ZÀ-ÖØ-Þ])/g;

/**
The person whose name begins the sentence before one that begins with "he", the source of a claim, where that sentence does not speak of
`actor`: "Lind was the third witness. He said". Null where there is none.
*/
export const subjectBeforeHim = (
	text: string,
	source: Span,
	actor: SourceActor,
	mentions: readonly Placed[],
): SourceActor | null => {
	const pronoun = pronounOf(text.slice(source.start, source.end));
	if (pronoun === undefined || pronoun.plural || pronoun.role !== 'subject') return null;
	const from = paragraphStart(text, source.start, reach);
	const lead = withoutInnerStops(text.slice(from, source.start));
	if (!/[.!?]["”’)]*\s$/.test(lead)) return null;
	const last = [...lead.matchAll(sentenceEnd)].at(-1);
	const start = last === undefined ? from : from + last.index + last[0].length;
	const near = mentionsBetween(mentions, start, source.start).filter(({mention}) => mention.start >= start);
	if (near.some(placed => placed.actor.id === actor.id && placed.mention.end <= source.start)) return null;
	const first = near.find(({actor: each}) => each.kind === 'person');
	if (first === undefined || first.mention.form !== 'name' || !fits(first.actor, pronoun.sex)) return null;
	const before = text.slice(start, first.mention.start);
	// "A second pathologist, Prof Alan Lind, disagreed": the name stands in apposition to the subject.
	const isSubject =
		/^(?:[A-Z][a-z]*\.?\s)?$/.test(before) ||
		(/^(?:The|An?|Another|His|Her|Its)\s[^,]{3,60},\s(?:[A-Z][\w.]*\s){0,2}$/.test(before) &&
			/^,\s[a-z]+(?:ed|s)\b|^,\s(?:said|was|is|had)\b/.test(
				text.slice(first.mention.end, first.mention.end + 30),
			));
	return isSubject ? first.actor : null;
};

const nobodyFirst = /^(?:An?|One|Another)\s(?<phrase>[a-z][^.!?;:"“”\n]+)/;

/**
Whether the sentence before one that begins with "he", or is quoted before "he said", is about somebody without a name: "A teammate, who would not be
named, compared it to a circus. “It is absurd,” he said." `start` is where the words begin that are claimed or the sentence that tells who claims them.
*/
export const isOfNobodyBefore = (text: string, start: number, mentions: readonly Placed[]): boolean => {
	const from = paragraphStart(text, start, reach);
	// With the first letter of the words, by which a sentence's end is known.
	const ends = [...withoutInnerStops(text.slice(from, start + 1)).matchAll(sentenceEnd)];
	const last = ends.at(-1);
	if (last === undefined || from + last.index + last[0].length !== start) return false;
	const before = ends.at(-2);
	const first = before === undefined ? from : from + before.index + before[0].length;
	const phrase = nobodyFirst.exec(text.slice(first, start))?.groups?.['phrase'];
	const noun = phrase === undefined ? null : headNoun(phrase);
	if (noun === null || personNoun(noun) === undefined) return false;
	return !mentionsBetween(mentions, first, start).some(
		({actor, mention}) =>
			actor.kind === 'person' &&
			mention.form === 'name' &&
			// "A pathologist, Prof Ana Lind,".
			/,\s(?:[A-Z][\w.]*\s){0,2}$/.test(text.slice(Math.max(0, mention.start - 30), mention.start)),
	);
};

/** Whether a quotation names somebody: nobody calls himself by his name in "“Mr Hart was told to pay,” he said". */
const isQuotedByName = (text: string, run: Span, near: readonly Placed[], actor: SourceActor): boolean =>
	/^["“]/.test(text.slice(run.start, run.end)) &&
	near.some(
		placed =>
			placed.actor.id === actor.id &&
			placed.mention.form === 'name' &&
			placed.mention.start > run.start &&
			placed.mention.end <= run.end,
	);

const asksSomebody = /^\s(?:asked|pressed|questioned|challenged)\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?$/;

/**
Who answers with a sentence that begins with "he", the source of a claim, where somebody asks in the one before: "Ana Lind asked Bo Ek whether he
knew. He said". `citedBefore` tells who was cited last, other than the one who asks, and whom "asked him" means. Null where nobody asks.
*/
export const whoAnswers = (
	text: string,
	source: Span,
	mentions: readonly Placed[],
	citedBefore: (asker: SourceActor) => SourceActor | null,
): SourceActor | null => {
	const pronoun = pronounOf(text.slice(source.start, source.end));
	if (pronoun === undefined || pronoun.plural || pronoun.role !== 'subject') return null;
	if (!/[.?]\s$/.test(text.slice(source.start - 2, source.start))) return null;
	const near = mentionsBetween(mentions, source.start - reach, source.start);
	for (const [index, {actor, mention}] of near.entries()) {
		const next = near[index + 1];
		if (actor.kind !== 'person' || mention.form !== 'name' || next === undefined) continue;
		const behind = withoutInnerStops(text.slice(mention.end, source.start));
		if (/^\s(?:then\s)?(?:asked|pressed|questioned) (?:him|her)\b[^.!?\n]*[.?]\s$/.test(behind)) {
			const asked = citedBefore(actor);
			return asked !== null && fits(asked, pronoun.sex) ? asked : null;
		}

		if (next.actor.id === actor.id || !fits(next.actor, pronoun.sex)) continue;
		if (/[.!?]\s\S/.test(withoutInnerStops(text.slice(next.mention.end, source.start)))) continue;
		const between = text.slice(mention.end, next.mention.start);
		// What the asker is at stands between: "Ana Lind, for the defence, asked him".
		if (asksSomebody.test(between) || /^,\s[^,.;\n]{2,40},\sasked\s$/.test(between)) return next.actor;
	}

	return null;
};

const asks = /^(?:['’]s?)?(?:\s[a-z]+)?\s(?:asked|pressed|questioned|challenged|wondered)\b/;
const askedBy =
	/\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Ii]nterviewed|[Pp]rompted|[Pp]ushed)\s(?:[a-z]+\s){0,3}by\s(?:[\w.,-]+\s){0,3}$/;

/** Whether a name stands for who asks, to whom "he said" answers: "Asked by Ana Lind, he said", "When Ana Lind asked, she said". */
const isAsker = (text: string, {mention}: Placed): boolean =>
	askedBy.test(text.slice(Math.max(0, mention.start - 60), mention.start)) ||
	// "According to Ana Lind, he" is somebody else, and so is "in a letter to Ana Lind, he".
	/\b(?:[Aa]ccording|[Ll]etter|[Ee]-?mail|[Mm]emo|[Nn]ote|[Mm]essage|[Ss]tatement|[Rr]eply|[Pp]etition) to\s(?:(?:his|her|their|its|the)\s[a-z\s-]+,?\s)?$/.test(
		text.slice(Math.max(0, mention.start - 60), mention.start),
	) ||
	asks.test(text.slice(mention.end, mention.end + 40));

/** How many paragraphs back one may have been spoken of whom "he said" means, and who has not been cited. */
const paragraphsBack = 2;

/** Whether nobody has spoken of an actor for so long that "he said" can hardly mean him: it is better to name nobody. */
export const isLongGone = (source: Span, paragraph: number, actor: SourceActor, text: string): boolean => {
	if (actor.kind !== 'person' || pronounOf(text.slice(source.start, source.end)) === undefined) return false;
	const last = actor.mentions.findLast(mention => mention.end <= source.start);
	return last !== undefined && paragraph - last.paragraph > paragraphsBack;
};

/**
Who "he" or "she" is, the source of a claim, where the pronoun was taken for somebody who cannot be it: one who is only named in the
words that are quoted before it, or who asked the question that is answered. `previous` is the person who was cited last, other than that one. Null where nobody else can be meant.
*/
export const notWhoIsQuoted = (
	text: string,
	claim: {readonly source: Span; readonly content: readonly Span[]},
	actor: SourceActor,
	mentions: readonly Placed[],
	previous: SourceActor | null = null,
): SourceActor | null => {
	const {source, content} = claim;
	const pronoun = pronounOf(text.slice(source.start, source.end));
	if (pronoun === undefined || pronoun.plural || actor.kind !== 'person') return actor;
	const near = mentionsBetween(mentions, source.start - reach, source.start);
	const last = near.findLast(placed => placed.actor.id === actor.id && placed.mention.end <= source.start);
	if (last === undefined) return actor;
	const within = content.find(
		run => run.end <= source.start && run.start <= last.mention.start && last.mention.end <= run.end,
	);
	const isNamed = within !== undefined && isQuotedByName(text, within, near, actor);
	if (isNamed && previous !== null && fits(previous, pronoun.sex)) return previous;
	const isOnlyThere =
		within !== undefined &&
		(isNamed ||
			(last.mention.form === 'name' &&
				!near.some(placed => placed.actor.id === actor.id && placed.mention.start < within.start)));
	const asker = near.find(
		placed =>
			placed.actor.id === actor.id &&
			placed.mention.form === 'name' &&
			placed.mention.end <= source.start &&
			!/[.!?]["”’]?\s|\n/.test(withoutInnerStops(text.slice(placed.mention.end, source.start))) &&
			isAsker(text, placed),
	);
	if (!isOnlyThere && asker === undefined) {
		// "Ek, she told me, was late": whom the sentence begins with is spoken of.
		const isTopic = near.some(
			placed =>
				placed.actor.id === actor.id &&
				placed.mention.form === 'name' &&
				placed.mention.end === source.start - 2 &&
				/(?:^|[.!?]["”’)]*\s|\n)$/.test(
					text.slice(Math.max(0, placed.mention.start - 3), placed.mention.start),
				) &&
				content.some(run => run.start > source.end),
		);
		if (!isTopic) return actor;
		return previous !== null && fits(previous, pronoun.sex)
			? previous
			: personBefore(source.start - 2, actor, pronoun.sex, mentions);
	}

	if (
		!isOnlyThere &&
		previous !== null &&
		fits(previous, pronoun.sex) &&
		near.some(placed => placed.actor.id === previous.id)
	)
		return previous;
	const before = (isOnlyThere ? within : asker!.mention).start;
	return personBefore(before, actor, pronoun.sex, mentions);
};
