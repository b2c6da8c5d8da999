import {answers} from './drill-answers.ts';
import {interrupted} from './drill-interrupted.ts';
import {press} from './drill-press.ts';
import {sequels} from './drill-sequels.ts';

/*
Sentences put together for this project, for ways to attribute that are common in news and rare in the corpus. In the patterns
{s|…} is the source, {q|…} the cue and {c|…} the content of a claim, {S|…}, {Q|…} and {C|…} those of a second one; a word in capitals
is one of its list, in which others may stand.
*/

/** Patterns, what the words in capitals stand for, and how many articles of how many sentences are made of them. */
export type DrillSet = {
	readonly seed: number;
	readonly articles: number;
	readonly sentences: number;
	readonly patterns: readonly string[];
	readonly parts: Readonly<Record<string, readonly string[]>>;
};

/** Hearsay without a source, an adverb of hearsay, a short sentence with its attribution behind it or amid it, a speaker and a colon. */
const hearsay: DrillSet = {
	seed: 17,
	articles: 46,
	sentences: 8,
	patterns: [
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
	],
	parts: {
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
	},
};

export const drillSets: readonly DrillSet[] = [hearsay, press, interrupted, answers, sequels];
