import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** The pairs of claims that dispute each other, by their numbers. */
const pairsIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).claims.flatMap(({id, disputes}) =>
		disputes.filter(other => other > id).map(other => `${id}-${other}`),
	);

test.each([
	[
		'what is called flawed, and who was wrong',
		'A study by the Heartland Centre found that turnout fell by a tenth. Roy Pelham called the study flawed, and said that turnout had risen. Anita Krol said Pelham was wrong on both counts.',
		['1-2', '1-3', '3-4'],
	],
	[
		'an account that somebody does not recognise',
		'Dr Adler said managers had known of the mould for years. Gill Proctor said she did not recognise Dr Adler’s account.',
		['1-2'],
	],
	[
		'something that somebody disputes',
		'The trust has said the council was responsible for repairs, something the authority disputes.',
		['1-2'],
	],
	[
		'nothing wrong',
		'Campaigners say the firm dumped waste in the river. The firm says it has done nothing wrong.',
		['1-2'],
	],
	[
		'what one never said',
		'Ravi Montague said that Celia Orms had promised a tram for £450m. “I never said that,” Orms said.',
		['1-2'],
	],
	[
		'an accusation that is called a disgrace',
		'Councillor Quill accused the mayor of having given contracts to friends. Orms called the accusation “a disgrace”.',
		['1-2'],
	],
	[
		'an allegation in the same sentence',
		'Police say he sold the car, an allegation Wojcik has denied through his attorney.',
		['1-2'],
	],
])('answers: %s', (_, text, pairs) => {
	expect(pairsIn(text)).toEqual(pairs);
});

test('a "no" answers what was asked, and not who spoke before', () => {
	expect(
		pairsIn(
			'Ana Lind said the bank was fighting the last war. Asked whether he had been pressed, Bo Ek said: “No. The minister has his opinions.”',
		),
	).toEqual([]);
});
