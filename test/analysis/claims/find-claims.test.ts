import {describe, expect, test} from 'vitest';
import {claimsOf, claimsOfHeadline} from './claims-of.ts';

describe('a claim comes out whole', () => {
	test.each([
		['The council denied that the well was dry.', 'The council | denied | that the well was dry'],
		[
			'The well has been dry for a week, said Ada Brook, who keeps the inn.',
			'Ada Brook, who keeps the inn | said | The well has been dry for a week',
		],
		[
			'According to police records, the shop had been closed for a year.',
			'police records | According to | the shop had been closed for a year',
		],
		[
			'The shop had been closed for a year, according to police records.',
			'police records | according to | The shop had been closed for a year',
		],
		[
			'Officials from the ministry, who spoke on condition of anonymity, said the plant in Kessel would shut in spring and that about 300 workers would lose their jobs.',
			'Officials from the ministry, who spoke on condition of anonymity, | said | the plant in Kessel would shut in spring and that about 300 workers would lose their jobs',
		],
		[
			'Ms. Vale said the bank had lost its licence because it hid its debts from the regulator.',
			'Ms. Vale | said | the bank had lost its licence because it hid its debts from the regulator',
		],
		[
			'The dam, Ms. Orrin said, would be mended by May.',
			'Ms. Orrin | said | The dam … would be mended by May',
		],
		[
			'“We will rebuild the mill,” Ms. Orrin said. “It will take a year. Nobody should doubt it.”',
			'Ms. Orrin | said | “We will rebuild the mill,” … “It will take a year. Nobody should doubt it.”',
		],
		[
			'“I saw the light,” Pell said, “and then it was gone.”',
			'Pell | said | “I saw the light,” … “and then it was gone.”',
		],
	])('%s', (paragraph, claim) => {
		expect(claimsOf(paragraph)).toEqual([claim]);
	});
});

describe('a claim for which nobody stands has no source', () => {
	test.each([
		['It is believed that the bridge will close in May.', 'is believed'],
		['The town was believed to owe two million crowns.', 'was believed'],
		['It is understood that the orchard belongs to the church.', 'is understood'],
		['The boat reportedly sank off the cape.', 'reportedly'],
		['The treasurer was allegedly paid in gold.', 'allegedly'],
	])('%s', (paragraph, cue) => {
		const [claim, ...others] = claimsOf(paragraph);
		expect(claim).toMatch(`- | ${cue} | `);
		expect(others).toEqual([]);
	});
});

describe('sources without a name', () => {
	test.each([
		['Russian sources said that the talks had failed.', 'Russian sources | said | that the talks had failed'],
		[
			'Some analysts expect a new round of talks in spring.',
			'Some analysts | expect | a new round of talks in spring',
		],
		['The statement called the plan “a mistake”.', 'The statement | called | the plan “a mistake”'],
		['Few believe that the ferry will sail again.', 'Few | believe | that the ferry will sail again'],
	])('%s', (paragraph, claim) => {
		expect(claimsOf(paragraph)).toEqual([claim]);
	});
});

test.each([
	['The ferry will sail again, officials say.', 'officials | say | The ferry will sail again'],
	['The orchard may be sold, villagers fear.', 'villagers | fear | The orchard may be sold'],
	[
		'The foreign ministry in Beijing announced that the ferry would sail again.',
		'The foreign ministry in Beijing | announced | that the ferry would sail again',
	],
])('a short sentence is read whole: %s', (paragraph, claim) => {
	expect(claimsOf(paragraph)).toEqual([claim]);
});

test('who declines to comment makes a claim of it', () => {
	expect(claimsOf('Mr. Tarn declined to comment.')).toEqual(['Mr. Tarn | declined | to comment']);
});

test('claims of neighbouring sentences keep apart', () => {
	expect(
		claimsOf('The council said on Monday that it would pay. The minister warned that the river would rise.'),
	).toEqual(['The council | said | that it would pay', 'The minister | warned | that the river would rise']);
	expect(
		claimsOf('“We will rebuild the mill,” Ms. Orrin said. The council said on Monday it would pay.'),
	).toEqual(['Ms. Orrin | said | “We will rebuild the mill,”', 'The council | said | it would pay']);
});

test('a claim may hold another', () => {
	expect(claimsOf('The report found that Ms. Orrin had said that the dam was safe.')).toEqual([
		'The report | found | that Ms. Orrin had said that the dam was safe',
		'Ms. Orrin | had said | that the dam was safe',
	]);
});

test('content that holds another claim holds it to its end', () => {
	const [denial] = claimsOf(
		'Karsa, a close ally of Halm, denies allegations that it supported Halm indirectly during the conflict.',
	);
	expect(denial).toBe(
		'Karsa, a close ally of Halm, | denies | allegations that it supported Halm indirectly during the conflict',
	);
});

test('headlines attribute', () => {
	expect(claimsOfHeadline('Orrin says mill will reopen in spring')).toEqual([
		'Orrin | says | mill will reopen in spring',
	]);
	expect(claimsOfHeadline('Mayor: bridge will stay closed until May')).toEqual([
		'Mayor | : | bridge will stay closed until May',
	]);
});

test('a text without a claim has none', () => {
	expect(claimsOf('Rain fell on the valley. The bridge is forty metres long.')).toEqual([]);
	expect(claimsOf('')).toEqual([]);
});

test.each([
	{
		lind: 'Lind: I went to the harbour with my brother and saw the boats, and nobody was there to meet us.',
		ek: 'Ek: That is what I heard too, and I was sorry for you and for him.',
		moreThan: 0,
	},
	{
		lind: 'Lind: We think the harbour was closed because the council had no money left.',
		ek: 'Ek: I heard the same from the captain, and he was angry about it.',
		moreThan: 11,
	},
])(
	'what a speaker says behind a colon ends where the next one speaks, also in one paragraph: $lind',
	({lind, ek, moreThan}) => {
		const turns = Array.from({length: 12}, (_, index) => (index % 2 === 0 ? lind : ek));
		const said = claimsOf(turns.join(' ')).map(line => line.split(' | ')[2]!);
		expect(said.length).toBeGreaterThan(moreThan);
		expect(said.filter(words => words.includes('Lind:') || words.includes('Ek:'))).toEqual([]);
	},
);
