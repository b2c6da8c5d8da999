import {describe, expect, test} from 'vitest';
import {linkDisputes} from '../../../source/analysis/disputes/link-disputes.ts';
import type {Actor} from '../../../source/story/actor.ts';
import type {Claim, Stance} from '../../../source/story/claim.ts';
import {sliceSpan} from '../../../source/story/span.ts';

type Said = readonly [paragraph: number, who: string | null, stance: Stance, cue: string, content: string];

/** The pairs that are linked, of claims that stand one after the other. An actor is who speaks, and is spoken of by name. */
const linksOf = (...said: readonly Said[]): ReadonlyArray<readonly [number, number]> => {
	let text = '';
	const names = new Set(said.flatMap(([, who]) => (who === null || /^[a-z]/u.test(who) ? [] : [who])));
	const claims = said.map(([paragraph, who, stance, cue, content], index): Claim => {
		const start = text.length;
		text += `${who ?? ''} ${cue} ${content}\n`;
		const at = start + (who ?? '').length + cue.length + 2;
		return {
			id: index + 1,
			paragraph,
			source:
				who === null
					? null
					: {...sliceSpan(text, start, start + who.length), actor: names.has(who) ? who : null},
			cue: sliceSpan(text, at - cue.length - 1, at - 1),
			content: [sliceSpan(text, at, at + content.length)],
			quotation: content.startsWith('“') ? 'direct' : 'indirect',
			sourcing: 'named',
			stance,
			disputes: [],
		};
	});
	const actors = [...names].map((name): Actor => ({
		id: name,
		name,
		kind: 'person',
		description: null,
		mentions: [...text.matchAll(new RegExp(name, 'gu'))].map(({index}) => ({
			...sliceSpan(text, index, index + name.length),
			paragraph: 1,
			form: 'name',
		})),
	}));
	return linkDisputes(text, claims, actors).flatMap(({id, disputes}) =>
		disputes.filter(other => other > id).map(other => [id, other] as const),
	);
};

describe('a dispute', () => {
	test('is a denial and the accusation whose words it takes up', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the ferry was late again'],
				[1, 'Ozan', 'accuses', 'accused', 'Halm of using cheap steel in the bridge'],
				[2, 'Irene', 'asserts', 'said', 'that tolls would rise'],
				[3, 'Halm', 'denies', 'denied', 'that it had used cheap steel'],
			),
		).toEqual([[2, 4]]);
	});

	test('is a denial that points at an accusation across paragraphs', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'accuses', 'accused', 'Halm of bribery'],
				[1, 'Irene', 'asserts', 'said', 'that the weather had turned'],
				[3, 'Halm', 'denies', 'denied', 'the allegation'],
			),
		).toEqual([[1, 3]]);
	});

	test('is a denial and the allegation within it that nobody stands for', () => {
		const text = 'Halm denies allegations that it used cheap steel';
		const it = sliceSpan(text, 24, text.length);
		const denial: Claim = {
			id: 1,
			paragraph: 1,
			source: {...sliceSpan(text, 0, 4), actor: 'halm'},
			cue: sliceSpan(text, 5, 11),
			content: [sliceSpan(text, 12, text.length)],
			quotation: 'indirect',
			sourcing: 'named',
			stance: 'denies',
			disputes: [],
		};
		const within: Claim = {...denial, id: 2, source: null, content: [it], sourcing: 'none'};
		const linked = (cue: string) =>
			linkDisputes(
				text,
				[denial, {...within, cue: {...sliceSpan(text, 12, 23), text: cue}, stance: 'accuses'}],
				[],
			).map(({disputes}) => disputes);
		expect(linked('allegations')).toEqual([[2], [1]]);
		expect(linked('hearing')).toEqual([[], []]);
	});

	test('is what one calls false and what was said just before', () => {
		expect(
			linksOf(
				[1, 'a player', 'asserts', 'said', 'the squad had refused to travel'],
				[1, 'another', 'denies', 'said', 'that was nonsense'],
			),
		).toEqual([[1, 2]]);
	});

	test('is between a state and its capital by another name', () => {
		expect(
			linksOf(
				[1, 'China', 'asserts', 'said', 'that trade had grown'],
				[1, 'Ozan', 'accuses', 'accused', 'China of arming its neighbour'],
				[3, 'Beijing', 'denies', 'denied', 'that it had armed anybody'],
			),
		).toEqual([[2, 3]]);
	});

	test('goes on in what the one who denies says next', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'accuses', 'accused', 'Halm of bribery'],
				[2, 'Halm', 'denies', 'denied', 'the charges'],
				[2, 'Halm', 'asserts', 'said', '“We have paid nobody.”'],
			),
		).toEqual([
			[1, 2],
			[1, 3],
		]);
	});

	test('is a count that comes to another figure', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that 4,000 marchers crossed the bridge'],
				[2, 'Halm', 'asserts', 'said', 'that 900 marchers crossed it'],
			),
		).toEqual([[1, 2]]);
	});

	test('is a negation of what somebody said was done', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that his troops did not enter the village'],
				[2, 'witnesses', 'asserts', 'said', 'that soldiers entered the village at dawn'],
			),
		).toEqual([[1, 2]]);
	});

	test('is a disclaimer of what was said', () => {
		expect(
			linksOf(
				[1, 'the opposition', 'asserts', 'says', 'that the vote was rigged'],
				[1, 'the commission', 'asserts', 'said', 'there was no evidence of fraud'],
			),
		).toEqual([[1, 2]]);
	});

	test('is an ellipsis that turns what was said round', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the drug could not come from food'],
				[1, 'Irene', 'asserts', 'said', 'that it could'],
			),
		).toEqual([[1, 2]]);
	});

	test('is one who says otherwise', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the water could be drunk'],
				[1, 'doctors', 'asserts', 'say', 'otherwise'],
			),
		).toEqual([[1, 2]]);
	});

	test('is a figure and who disputes it', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that 900 boats sank'],
				[1, 'Irene', 'asserts', 'said', 'that the sailors were brave'],
				[2, 'Halm', 'denies', 'disputed', 'the figure'],
			),
		).toEqual([[1, 3]]);
	});

	test('is a count put beside another', () => {
		expect(
			linksOf(
				[1, 'the police', 'predicts', 'expect', 'about two thousand people'],
				[1, 'the organisers', 'predicts', 'expect', 'ten thousand'],
			),
		).toEqual([[1, 2]]);
	});

	test('is between critics and defenders of one thing', () => {
		expect(
			linksOf(
				[1, 'critics of the plan', 'asserts', 'say', 'that small schools keep families'],
				[1, 'supporters', 'asserts', 'say', 'that small schools are cold'],
			),
		).toEqual([[1, 2]]);
	});

	test('is a denial of the one whose accusation it names', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the ferry had been late'],
				[1, 'Irene', 'asserts', 'said', 'that the captain had slept'],
				[2, 'Halm', 'denies', 'rejected', 'Ozan’s claim'],
			),
		).toEqual([[1, 3]]);
	});

	test('is what one calls an accusation against him', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'accuses', 'accused', 'Halm of bribery'],
				[2, 'Halm', 'asserts', 'called', 'the allegation “a shakedown”'],
			),
		).toEqual([[1, 2]]);
	});

	test('is blame that is passed on', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'accuses', 'blamed', 'Halm for the dead bees'],
				[1, 'Halm', 'accuses', 'blamed', 'the weather'],
			),
		).toEqual([[1, 2]]);
	});

	test('goes on in the same paragraph, and not in a promise', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'accuses', 'accused', 'Halm of bribery'],
				[2, 'Halm', 'denies', 'denied', 'the allegation'],
				[2, 'Halm', 'asserts', 'said', 'that the books were in order'],
				[2, 'Halm', 'promises', 'vowed', 'to sue'],
			),
		).toEqual([
			[1, 2],
			[1, 3],
		]);
	});

	test('answers the accusation, and not the quotation that goes on with it', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that Halm had cheated'],
				[1, 'Ozan', 'asserts', 'said', '“I saw the books.”'],
				[2, 'Halm', 'denies', 'called', 'the account untrue'],
			),
		).toEqual([[1, 3]]);
	});

	test('is a denial before its accusation, in the lead', () => {
		expect(
			linksOf(
				[1, 'Halm', 'denies', 'denied', 'that it hid the price of the bridge'],
				[3, 'Ozan', 'accuses', 'accused', 'Halm of lying about the bridge'],
			),
		).toEqual([[1, 2]]);
	});

	test('is a denial in words of its own and the accusation in the next paragraph', () => {
		expect(
			linksOf(
				[1, 'Halm', 'denies', 'denied', 'that it had paid anybody'],
				[2, 'Ozan', 'accuses', 'accused', 'Halm of rigging the tender'],
			),
		).toEqual([[1, 2]]);
	});
});

describe('no dispute', () => {
	test('is between one and the same source', () => {
		expect(
			linksOf(
				[1, 'Halm', 'asserts', 'said', 'that steel was cheap'],
				[2, 'Halm', 'denies', 'denied', 'that steel was cheap'],
			),
		).toEqual([]);
	});

	test('is a denial of something that nobody said', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the ferry was late'],
				[2, 'Halm', 'denies', 'denied', 'that a sale was planned'],
			),
		).toEqual([]);
	});

	test('are two who agree', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the old bridge was closed in March'],
				[2, 'Halm', 'asserts', 'confirmed', 'that the old bridge was closed in March'],
			),
		).toEqual([]);
	});

	test('is between one and who speaks for them', () => {
		expect(
			linksOf(
				[1, 'Halm', 'asserts', 'said', 'that the old bridge was safe in March'],
				[1, 'Ozan', 'asserts', 'said', 'that the weather had turned'],
				[2, 'aides to Halm', 'asserts', 'said', 'that the old bridge was not safe in March'],
			),
		).toEqual([]);
	});

	test('is between who tells of a denial and who denies', () => {
		const text = 'Ozan said that Halm denied the sale of the bridge';
		const claim = (id: number, source: string, cue: string, content: string, stance: Stance): Claim => {
			const spanOf = (part: string) => sliceSpan(text, text.indexOf(part), text.indexOf(part) + part.length);
			return {
				id,
				paragraph: 1,
				source: {...spanOf(source), actor: source},
				cue: spanOf(cue),
				content: [spanOf(content)],
				quotation: 'indirect',
				sourcing: 'named',
				stance,
				disputes: [],
			};
		};
		const told = claim(1, 'Ozan', 'said', 'that Halm denied the sale of the bridge', 'asserts');
		const denial = claim(2, 'Halm', 'denied', 'the sale of the bridge', 'denies');
		expect(linkDisputes(text, [told, denial], []).flatMap(({disputes}) => disputes)).toEqual([]);
	});

	test('is what was declined, or only offered', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'accuses', 'accused', 'Halm of bribery'],
				[1, 'Halm', 'declines', 'declined', 'to comment'],
				[2, 'Irene', 'declines', 'rejected', 'an offer of 2 percent'],
			),
		).toEqual([]);
	});

	test('is somebody turned down who said nothing of the kind', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the ferry was late'],
				[2, 'Halm', 'denies', 'dismissed', 'Irene as a weak minister'],
			),
		).toEqual([]);
	});

	test('is a denial that does not mean the one who spoke', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'declines', 'declined', 'to comment'],
				[1, 'Irene', 'accuses', 'accused', 'Halm of bribery'],
				[2, 'Halm', 'denies', 'rejected', 'Ozan’s accusations'],
			),
		).toEqual([]);
	});

	test('are two who both deny it', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that nobody had closed the bridge'],
				[2, 'Halm', 'denies', 'denied', 'that it had closed the bridge'],
			),
		).toEqual([]);
	});

	test('are two polls, or shares of different things', () => {
		expect(
			linksOf(
				[1, 'a poll by Ozan', 'asserts', 'found', 'that 41 percent back the law'],
				[1, 'a survey by Irene', 'asserts', 'found', 'that 47 percent back it'],
				[2, 'Halm', 'asserts', 'said', 'that profits rose 12 percent'],
				[2, 'analysts', 'asserts', 'said', 'that sales rose 4 percent'],
			),
		).toEqual([]);
	});

	test('is what one does not say of himself', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that he had not seen a ship in the harbour'],
				[1, 'Irene', 'asserts', 'said', 'that she would see the harbour before she left'],
			),
		).toEqual([]);
	});

	test('is between a person named and "the candidate" just after', () => {
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', 'that the bridge was safe'],
				[1, 'the candidate', 'asserts', 'said', 'that the bridge was not safe'],
			),
		).toEqual([]);
	});

	test('is found in a few words of a long speech', () => {
		const speech =
			'that the harbour would grow, that ships from the north would come every week, that the market hall needed a roof, ' +
			'that teachers deserved better wages and patients shorter queues, and that old bridges never last';
		expect(
			linksOf(
				[1, 'Ozan', 'asserts', 'said', speech],
				[2, 'Halm', 'asserts', 'said', 'that old bridges last'],
			),
		).toEqual([]);
	});
});
