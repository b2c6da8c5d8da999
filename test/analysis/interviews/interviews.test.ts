import {expect, test} from 'vitest';
import {turnsOf} from '../../../source/analysis/interviews/turns.ts';
import {storyOf} from '../read.ts';

const introduction =
	'Ana Lind, the head of the port of Dunmore, answers for the gate that broke in May. Lind has run the port since 2015.';

/** Who says what, by the actor. */
const saidBy = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).claims.map(({source, content}) => `${source?.actor ?? '-'}: ${content[0]!.text}`);

test('an answer is claimed by who is asked, and "I" in it is that person', () => {
	const said = saidBy(
		introduction,
		'Q: When did you first know that the gate would not hold?',
		'A: At four in the morning. I asked the engineer to send everybody home.',
		'Q: Were you warned?',
		'A: Nobody warned us. I have told the inquiry that the report was late.',
	);
	expect(said).toContain('ana-lind: Nobody warned us. I have told the inquiry that the report was late.');
	expect(said).toContain('ana-lind: that the report was late');
	expect(said.filter(line => !line.startsWith('ana-lind'))).toEqual([]);
});

test('names label the turns of a debate, and who only asks claims nothing by that', () => {
	const said = saidBy(
		'Rosa Hale and Tom Brandt met on Monday in Halden.',
		'Moore: Who pays for it?',
		'Hale: The city does, and it always has.',
		'Moore: And who decides?',
		'Brandt: The people of the north bank decide.',
		'Hale: They were never asked about it.',
		'Brandt: They were asked twice, in May and in June.',
	);
	expect(said).toEqual([
		'rosa-hale: The city does, and it always has.',
		'tom-brandt: The people of the north bank decide.',
		'rosa-hale: They were never asked about it.',
		'tom-brandt: They were asked twice, in May and in June.',
	]);
});

test('what stands in brackets behind a label is no part of what is said', () => {
	const said = saidBy(
		'Rosa Hale and Tom Brandt met on Monday in Halden.',
		'Hale (for the city): The city pays, and it always has.',
		'Brandt (for the north bank): Nobody on the north bank was ever asked.',
		'Hale: They were asked twice, in May and in June.',
		'Brandt: They were told twice, which is something else.',
	);
	expect(said).toContain('rosa-hale: The city pays, and it always has.');
	expect(said).toContain('tom-brandt: Nobody on the north bank was ever asked.');
});

test('"I" is who is interviewed where the questions are paragraphs of their own', () => {
	const said = saidBy(
		introduction,
		'When did you know?',
		'At four in the morning. I thought that it was absurd.',
		'And what did the council do?',
		'I told them that the gate was gone.',
		'Will you stay?',
		'I said that I would stay until May.',
	);
	expect(said.length).toBeGreaterThanOrEqual(2);
	expect(said.filter(line => !line.startsWith('ana-lind'))).toEqual([]);
});

test.each([
	'One line.\n\nAnd another: with a colon in it.\n\nWho pays?\n\nNobody.',
	'Monday: The boats are back.\n\nTuesday: The boats left.',
	'',
])('is no interview: %j', text => {
	expect(turnsOf(text)).toEqual([]);
});
