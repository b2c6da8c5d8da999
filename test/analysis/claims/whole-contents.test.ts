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
