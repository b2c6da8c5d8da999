import type {Actor} from '../../story/actor.ts';
import type {Span} from '../../story/span.ts';
import {mentionsBetween, type Placed} from './mentions.ts';

/** What may follow the name that is the head of the words: nothing, an apposition, or what belongs to it. */
const afterHead =
	/^(?:['’]?s?\s*$|\s+(?:both|alike|each|jointly)\s*$|\s*[,(–—]|\s*-(?![a-z])|\s+(?:of|at|from|in|on|who|with|for|himself|herself|itself|themselves)\b|\s+and\s(?:his|her|their)\s(?:colleagues|team|co-authors|coauthors|lawyers?|family|wife|husband|supporters|allies)\s*$|\s+(?:and|or)\s.*(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ.-]*|others)$|\s+and\s(?:\d+|two|three|four|five|several|dozens of|many|other)\s[a-z -]+$)/s;
/** What before a name makes it depend on another word: "aides to Wang", "a lawyer representing Halm Works". */
const dependsBefore =
	/(?<![\w-])(?:of|for|from|at|in|with|by|to|on|about|near|inside|within|against|who|that|which|than|under|over|representing|supporting|opposing|backing|investigating|advising|criticising|criticizing|following|concerning|using|covering|running|heading|monitoring|mediating|funding|owning|joining|facing|accusing|seen|led|run|owned|backed|hired)\s+(?:(?:the|a|an|his|her|its|their)\s+)?(?:[\w'’-]+\.?\s+){0,3}$|&\s*$/i;

/** What a body says by: "a report by the Orrel Institute", "figures from Orrel". */
const ofBody =
	/\b(?:report|study|analysis|survey|poll|figures|data|estimates?|paper|audit|review|research|statistics|forecast|modelling|modeling)\s(?:(?:published|released|compiled|issued|produced|conducted|done)\s)?(?:by|from)\s(?:the\s)?(?:[a-z]+\s){0,3}$/i;

/** An office with what it is for, in small letters: "former minister for planning". */
const smallOffice =
	/^(?:The\s|the\s)?(?:[\w-]+\s){0,3}(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Ss]uperintendent|[Dd]irector|[Cc]hief|[Hh]ead|[Gg]overnor|[Pp]resident|[Cc]hair|[Dd]ean|[Ii]nspector|[Rr]egistrar|[Ss]peaker)\s(?:for|of)\s(?:the\s)?(?:[a-z-]+\s){1,4}$/;

/** What an organization's name may have behind it: "the GMB union". */
const whatItIs =
	/^\s(?:trade |news |campaign |rights |pressure |monitoring )?(?:union|party|group|company|firm|newspaper|agency|bank|charity|club|website|campaign|foundation|think[ -]tank)\s*(?:,.*)?$/s;

/** "Commissioned by the minister, | Helen Vane": who stands in apposition to somebody that the words only bring in. */
const apposedWithin =
	/,[^,]*\b(?:by|for|to|of|from|with|against)\s+(?:the|an?|his|her|its|their)\s[^,]+,\s*$/i;

/** An office that a name stands behind: "Secretary of State", "Director of National Intelligence". */
const office =
	/\b(?:[Ss]ecretary|[Mm]inister|[Cc]hief|[Ss]peaker|[Dd]irector|[Cc]ommissioner|[Hh]ead|[Ll]eader|[Pp]resident)\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+(?:and\s+)?){1,4}$/;

/**
The actor that the words of a source name. A group spoken of by a name ("Russian sources", "Wang's aides") is no
actor: the name has to be the head of the words, or of an apposition to it ("the mayor, Deniz Ozan").
*/
export const actorNamedIn = (text: string, source: Span, mentions: readonly Placed[]): Actor | null => {
	for (const {mention, actor} of mentionsBetween(mentions, source.start, source.end)) {
		const after = text.slice(mention.end, source.end);
		const before = text.slice(source.start, mention.start);
		const phrase = before.slice(before.lastIndexOf(',') + 1);
		const isAlone =
			!dependsBefore.test(phrase) ||
			(actor.kind === 'organization' && /\s(?:by|from)\s/.test(phrase) && ofBody.test(phrase)) ||
			(actor.kind === 'person' &&
				(phrase.includes(' of ') || phrase.includes(' for ')) &&
				(office.test(phrase) || smallOffice.test(phrase)));
		// "The Reno, Nevada-based company".
		if (after.includes('-') && /^(?:,\s[A-Z][\w.]*)?(?:\s[A-Z][\w.]*)*-(?:based|listed|born)\b/.test(after))
			continue;
		const isHead =
			after === '' || afterHead.test(after) || (actor.kind === 'organization' && whatItIs.test(after));
		if (isAlone && isHead) {
			// "The mother of three, from Wakefield, West Yorks": where somebody is from does not speak.
			const isFromThere = actor.kind === 'place' && before.includes(',');
			return isFromThere || (before.includes(',') && apposedWithin.test(before)) ? null : actor;
		}

		// What stands in a clause of its own names nobody who speaks: "Unions, who were not told by Halden".
		if (before.includes(',') && /,\s*(?:who|which|whose|where|when)\b/.test(before)) return null;
	}

	return null;
};
