import {composeDocument} from '../../../source/story/document.ts';
import type {Span} from '../../../source/story/span.ts';
import type {Article, GoldClaim} from './corpus.ts';
import {createRandom} from '../training/random.ts';

/*
Sentences put together for this project, for ways to attribute that are common in news and rare in the corpus: hearsay
without a source, an adverb of hearsay, a short sentence with its attribution behind it or amid it, a speaker and a colon. In the patterns {s|…} is the
source, {q|…} the cue and {c|…} the content; a word in capitals is one of its list.
*/
const patterns = [
	'It {q|is HELD} {c|that SUBJECT LATELY}.',
	'It {q|was HELD} {c|that SUBJECT LATELY}.',
	'{c|SUBJECT} {q|is HELD} {c|to have DONE}.',
	'{c|SUBJECT} {q|was HELD} {c|to have DONE}.',
	'{c|SUBJECT} {q|HEARSAY} {c|LATELY}.',
	'{c|SUBJECT had} {q|HEARSAY} {c|DONE}.',
	'{c|MANY} {q|are HELD} {c|to have DONE}.',
	'{c|SUBJECT SOON}, {s|PEOPLE} {q|SAY}.',
	'{c|SUBJECT LATELY}, {s|PEOPLE} {q|SAY}.',
	'{c|SUBJECT SOON}, {s|SOMEBODY} {q|SAID}.',
	'{s|SOMEBODY in PLACE} {q|SAID} {c|that SUBJECT LATELY}.',
	'{s|SOMEBODY} {q|declined} {c|to comment}.',
	'{c|SUBJECT}, {s|SOMEBODY} {q|SAID}, {c|SOON}.',
	'{s|ROLE}{q|:} {c|SUBJECT SOON}',
	'SUBJECT LATELY.',
];
const parts: Readonly<Record<string, readonly string[]>> = {
	HELD: 'believed,thought,understood,feared,alleged,reported,said,assumed,rumoured,suspected'.split(','),
	HEARSAY: 'reportedly,allegedly,supposedly,purportedly'.split(','),
	SUBJECT:
		'the ferry,the captain,one of the guards,the bridge,the mayor,a former teacher,the club,the factory,the strike,most of the money,the hospital,her brother,the water,a minister,the new law,the driver,the tower,the museum'.split(
			',',
		),
	MANY: 'two of the guards,both clubs,three ministers,the sailors,at least ten people,the brothers'.split(
		',',
	),
	LATELY:
		'left early,lost its licence,was sold last year,broke down near the harbour,paid in cash,met the bank in secret,sank in the storm,cost twice as much,asked for more time,came too late,took the last train,ran out of fuel,was closed on Friday,knew of the plan'.split(
			',',
		),
	DONE: 'left early,lost its licence,been sold last year,broken down near the harbour,paid in cash,met the bank in secret,cost twice as much,taken the last train,run out of fuel,known of the plan'.split(
		',',
	),
	SOON: 'will sail again,will open in spring,may have to close,could lose the vote,is safe,is not for sale,will need more staff,would cost jobs,has to wait,will rise again'.split(
		',',
	),
	PEOPLE:
		'officials,experts,analysts,witnesses,doctors,neighbours,critics,police,organisers,farmers,two of its pilots,people close to the talks'.split(
			',',
		),
	SOMEBODY:
		'the foreign ministry,the health ministry,the port authority,the company,a spokesman,the union,its chairman,the court,a police officer,the embassy,Anna Lindqvist,Mr. Okafor'.split(
			',',
		),
	ROLE: 'minister,police,union,report,doctors,Lindqvist,Okafor,embassy,court,chairman'.split(','),
	SAY: 'say,said,warn,believe,fear,argue,predict'.split(','),
	SAID: 'said,announced,warned,confirmed,argued,insisted,predicted'.split(','),
	PLACE: 'Beijing,Lisbon,Oslo,Nairobi,Lima,Ottawa,Warsaw'.split(','),
};
/** The beginning of the name of each such article. */
export const drillName = 'drill ';

const articleCount = 46;
const sentenceCount = 8;

/** The sentences as small articles, the same each time. */
export const drills = (): readonly Article[] => {
	const random = createRandom(17);
	const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
	return Array.from({length: articleCount}, (_, number) => {
		const marked = Array.from({length: sentenceCount}, () =>
			oneOf(patterns).replaceAll(/[A-Z]{3,}/g, name => oneOf(parts[name]!)),
		).map(sentence => sentence.replace(/[a-zA-Z](?![|a-z]*\|)/, letter => letter.toUpperCase()));
		const plain = marked.map(sentence => sentence.replaceAll(/\{.\||\}/g, ''));
		const document = composeDocument({
			title: null,
			byline: null,
			published: null,
			url: null,
			language: 'en',
			source: {kind: 'stdin', location: '-'},
			paragraphs: plain.map(text => ({text, kind: 'text'})),
		});
		let from = 0;
		const gold = marked.flatMap((sentence, index) => {
			const start = document.text.indexOf(plain[index]!, from);
			from = start + plain[index]!.length;
			return claimOf(sentence, start);
		});
		return {name: `${drillName}${number}`, document, gold};
	});
};

const claimOf = (marked: string, start: number): readonly GoldClaim[] => {
	const roles: Record<string, Span[]> = {s: [], q: [], c: []};
	let at = start;
	for (const piece of marked.split(/(\{.\|[^}]*\})/)) {
		const [, role, text] = /^\{(.)\|(.*)\}$/.exec(piece) ?? [];
		const {length} = text ?? piece;
		if (role !== undefined) roles[role]!.push({start: at, end: at + length});
		at += length;
	}

	return roles['q']!.length === 0 ? [] : [{source: roles['s']!, cue: roles['q']!, content: roles['c']!}];
};
