import {expect, test} from 'vitest';
import {storyOf, toldIn} from '../read.ts';

test.each([
	[
		'Helen Strachan said Mr Pettifer would have survived.',
		'Helen Strachan (named): Mr Pettifer would have survived',
	],
	[
		'A man told officers he was cold before he died, an inquest has heard.',
		'A man (unnamed): he was cold before he died',
	],
	[
		'Kyle Brandreth admitted theft and driving while disqualified.',
		'Kyle Brandreth (named): theft and driving while disqualified',
	],
	[
		'"I support them," Rowe said as she waited outside a church that has been offering free child care. "But my boss does not care."',
		'Rowe (named): "I support them," … "But my boss does not care."',
	],
	[
		'Ferrante did not respond to questions about the emails.',
		expect.stringMatching(/^Ferrante \(named\): (?:to )?questions about the emails$/),
	],
	[
		'People who took the pill scored 0.41 points better on a scale than those who received a placebo, the company said.',
		'the company (unnamed): People who took the pill scored 0.41 points better on a scale than those who received a placebo',
	],
])('what is said is told whole and alone: %s', (text, told) => {
	expect(toldIn(text)).toEqual([told]);
});

test('what is denied is the charge, and what is ruled out is what was said', () => {
	expect(toldIn('She accused leadership of freezing her out, a charge Okafor’s office denies.').at(-1)).toBe(
		'Okafor’s office (unnamed): a charge',
	);
	const [, claim] = storyOf(
		'The opposition said he should go. Anton Velkov, the premier, ruled that out and said he had been told nothing.',
	).claims;
	expect([claim?.stance, claim?.content[0]?.text]).toEqual(['denies', 'that']);
});

test('a question is asked from its first word on', () => {
	const [asked] = storyOf(
		'Asked by Samuel Oduya, representing the family, why she had not called an ambulance, Nadia Farouk said: "I did not."',
	).claims;
	expect(asked?.content[0]?.text).toBe('why she had not called an ambulance');
});

test('to whom and where something is told is not told', () => {
	expect(
		toldIn(
			'Ansel Poole told the meeting the plan was a mess.',
			'The thieves claimed in the listing to have three million records.',
			'The founder of the bank spent it all on horses, an inquest heard on Monday.',
		),
	).toEqual([
		'Ansel Poole (named): the plan was a mess',
		'The thieves (unnamed): to have three million records',
		'- (none): The founder of the bank spent it all on horses',
	]);
});

test('what one pleads is what one is guilty of, and no more', () => {
	expect(
		toldIn(
			'The treasurer, Imre Dahl, has pleaded guilty to false accounting and is giving evidence.',
			'Stroud pleaded not guilty at a hearing before Judge Norma Tisell, who set bail.',
		),
	).toEqual(['The treasurer, Imre Dahl, (named): to false accounting', 'Stroud (named): not guilty']);
});

test('what another sentence quotes is not said with the next', () => {
	expect(
		toldIn(
			'The premier told the house that the bridge would cost “ninety million and not a penny more.” The final bill, according to the National Audit Chamber, was £214m.',
		).at(-1),
	).toBe('the National Audit Chamber (named): The final bill … was £214m');
});

test('to whom something is put is not what is put, and what is unclear is not said', () => {
	expect(
		toldIn(
			'His barrister, Philippa Noon, put it to Tahlia Brann that she had “simply made that up”.',
			'According to court records, her children graduated in May, and it was unclear on Tuesday whether she would step aside.',
		).map(line => line.split(': ')[1]),
	).toEqual(['that she had “simply made that up”', 'her children graduated in May']);
});

test('what one will not do is part of a refusal', () => {
	expect(toldIn('Two firms are interested. A spokeswoman, Petra Lindq, declined to name them.').at(-1)).toBe(
		'A spokeswoman, Petra Lindq, (named): to name them',
	);
});
