import {expect, test} from 'vitest';
import {storyOf, toldIn} from '../read.ts';

/* Whom a careful reader takes for the one who speaks, where the words before the verb name somebody else too. */

test('the town that a story comes from says nothing', () => {
	expect(toldIn('NEW DELHI: Police on Friday denied the allegation.')).toEqual([
		'Police (unnamed): the allegation',
	]);
	expect(toldIn('PUNE: A sessions court here on Friday rejected the bail plea of the man.')).toEqual([
		'A sessions court (unnamed): the bail plea of the man',
	]);
});

test('the one whom “whose spokesperson” names is the one who speaks', () => {
	expect(
		toldIn(
			'Much depends on the nine deputies, whose spokesperson, Andreu Pla, said that they were not for sale.',
		),
	).toEqual(['Andreu Pla (named): that they were not for sale']);
});

test('a participle of speech has the speaker of its sentence', () => {
	expect(
		toldIn('Finance chief Mads Eriksholm said there were no plans, adding that the firm had cash.'),
	).toEqual([
		'Finance chief Mads Eriksholm (named): there were no plans',
		'Finance chief Mads Eriksholm (named): that the firm had cash',
	]);
});

test('a participle of speech has no speaker of another sentence', () => {
	expect(
		toldIn('Mads Eriksholm said there were no plans. The firm moved on, adding that it had cash.'),
	).toEqual(['Mads Eriksholm (named): there were no plans', 'The firm (unnamed): that it had cash']);
});

test('what a speaker did is not what he said', () => {
	expect(toldIn('Peter Stone told her that she was lazy and fired her.')).toEqual([
		'Peter Stone (named): that she was lazy',
	]);
});

test.each([
	['Joint commissioner of police Anil Rao denied the charge.', 'anil-rao'],
	['Chief of staff Ana Lind said yes.', 'ana-lind'],
	['Lotte Brinkhof and her colleagues argue that sugar is safe.', 'lotte-brinkhof'],
])('is named: %s', (text, actor) => {
	expect(storyOf(text).claims.map(({source, sourcing}) => [source?.actor, sourcing])).toEqual([
		[actor, 'named'],
	]);
});

test.each([
	'Sources in the home department said the talks failed.',
	'Officials at the finance ministry said so.',
])('is unnamed: %s', text => {
	expect(storyOf(text).claims.map(({source, sourcing}) => [source?.actor, sourcing])).toEqual([
		[null, 'unnamed'],
	]);
});

test('somebody’s lawyer is not the lawyer of somebody else', () => {
	const {claims} = storyOf(
		'Lawyer Ann Brown said her client was innocent.',
		'Police said Dinesh Kale would confess. His lawyer declined to comment.',
	);
	expect(claims.map(({source}) => [source?.text, source?.actor])).toEqual([
		['Lawyer Ann Brown', 'ann-brown'],
		['Police', null],
		['His lawyer', null],
	]);
});

test('“the company” is the start-up brought in with what it has raised', () => {
	const {claims} = storyOf(
		'Walter Szymborn is a co-founder of Enterica, a start-up that has raised $120 million. The company said it was ready.',
	);
	expect(claims.map(({source}) => source?.actor)).toEqual(['enterica']);
});

test('who says that it rejects something denies it', () => {
	const {claims} = storyOf(
		'Former staff have claimed records were falsified. Larkhaven said it “categorically” rejected any suggestion that records had been falsified.',
	);
	expect(claims.map(({stance}) => stance)).toEqual(['asserts', 'denies']);
	expect(claims[1]!.disputes).toEqual([1]);
});
