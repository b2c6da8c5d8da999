import {expect, test} from 'vitest';
import {storyOf, toldIn} from '../read.ts';

test('whom a sentence is about does not speak where another interrupts it', () => {
	expect(
		toldIn(
			'Sir Julian Orrin denied it. Ms Leigh, he told the court, was "a fantasist who saw a payday".',
			'Mr Hart, Ms Dahl said, had lied.',
		),
	).toEqual([
		'Sir Julian Orrin (named): it',
		'he (named): Ms Leigh … was "a fantasist who saw a payday"',
		'Ms Dahl (named): Mr Hart … had lied',
	]);
});

test('an apposition before the cue stays with its speaker', () => {
	expect(toldIn('The mayor, Deniz Ozan, said that the ferry would sail.')).toEqual([
		'The mayor, Deniz Ozan, (named): that the ferry would sail',
	]);
});

test('an apposition without its second comma is none the less one', () => {
	const [told] = toldIn('Vestria’s prime minister, Najib Orrin said, "We are in contact with all parties."');
	expect(told).toBe('Vestria’s prime minister, Najib Orrin (named): "We are in contact with all parties."');
});

test('what was said to somebody behind a colon is told once', () => {
	expect(toldIn('Oskar Dar told BBC Radio Leeds: "We had an offer and they took it away."')).toEqual([
		'Oskar Dar (named): "We had an offer and they took it away."',
	]);
});

test('a quotation belongs to who is cited in its own sentence', () => {
	expect(
		toldIn(
			'The race is closer than either side admits. "It is the farmers who will decide," Karim Vale opined.',
		),
	).toEqual(['Karim Vale (named): "It is the farmers who will decide,"']);
});

test('who is told something is not its source', () => {
	const [told] = toldIn('BBC Sport has been told that a first bid of £42m was turned down.');
	expect(told).toBe('- (none): that a first bid of £42m was turned down');
});

test('the wish not to be named is no claim, and a refusal to confirm or deny is one', () => {
	expect(
		toldIn(
			'One official, who asked not to be named, said the vote was lost.',
			'Paul Hart neither confirmed nor denied that he would stand.',
		),
	).toEqual(['One official (unnamed): the vote was lost', 'Paul Hart (named): that he would stand']);
	expect(storyOf('Paul Hart neither confirmed nor denied that he would stand.').claims[0]!.stance).toBe(
		'declines',
	);
});

test('the condition on which one speaks is no part of what one says', () => {
	const story = storyOf(
		'A senior party leader, however, admitted on condition of anonymity that the party had erred.',
	);
	expect(story.claims.map(({cue, content}) => [cue?.text, content[0]!.text])).toEqual([
		['admitted', 'that the party had erred'],
	]);
});

test('somebody without a name who spoke last speaks on', () => {
	expect(
		toldIn(
			'Tom Hart leads the junta.',
			'The diplomat, who requested anonymity, said the plan had failed. "This is the fourth plot in two years," he added.',
		),
	).toEqual([
		'The diplomat, who requested anonymity, (unnamed): the plan had failed',
		'he (unnamed): "This is the fourth plot in two years,"',
	]);
});

test('a company is not the place that it is based in', () => {
	expect(toldIn('The Oslo-based company said that it had lost 3 million crowns.')).toEqual([
		'The Oslo-based company (unnamed): that it had lost 3 million crowns',
	]);
});

test('an official without a name who spoke last is not one with a name who spoke before', () => {
	expect(
		toldIn(
			'Police spokesman Mark Jones said the man had fled.',
			'A spokesman for the army said the man was dead. The spokesman said no soldiers were hurt.',
		),
	).toEqual([
		'Police spokesman Mark Jones (named): the man had fled',
		'A spokesman for the army (unnamed): the man was dead',
		'The spokesman (unnamed): no soldiers were hurt',
	]);
});

test('who quotes or answers is not who says or asks', () => {
	expect(
		toldIn(
			'Jacek Vale was quoted by Reuters as saying: "Common sense has finally won."',
			'Asked about the minutes, the spokesperson said that they were lost.',
		),
	).toEqual([
		'Jacek Vale (named): "Common sense has finally won."',
		'the spokesperson (unnamed): that they were lost',
	]);
});

test('who stands behind the cue says what stands before it', () => {
	expect(
		toldIn('The plan, drafted by Vestria and Lethia, calls for calm, said one of the officials.'),
	).toContain('one of the officials (unnamed): The plan, drafted by Vestria and Lethia, calls for calm');
});

test('the charge belongs to an accusation, whenever it was made', () => {
	expect(
		toldIn(
			'The European Union accused Vestria on Tuesday of holding up grain ships in the strait, a charge that Vestria rejected.',
		)[0],
	).toBe('The European Union (named): Vestria on Tuesday of holding up grain ships in the strait');
});

test('who speaks next is nothing that one says', () => {
	expect(
		toldIn(
			'Jon Halvik, a farmer from Dunmore who lost forty sheep, said he would sue, and his neighbour, Petra Linn, a retired teacher, said the council had ignored them.',
		),
	).toEqual([
		'Jon Halvik, a farmer from Dunmore who lost forty sheep, (named): he would sue',
		expect.stringMatching(/Petra Linn, a retired teacher, \(named\): the council had ignored them$/),
	]);
});

test('a title takes the name behind it, and no comma stands before a speaker', () => {
	expect(toldIn('Mr Dahl called the claims "baseless".')).toEqual(['Mr Dahl (named): the claims "baseless"']);
	expect(toldIn('The idea that the plant is safe is "laughable", Ms Voss says.')[0]).toMatch(
		/^Ms Voss \(named\)/,
	);
});

test('two who do not answer are told with their "neither", and decline', () => {
	const [claim] = storyOf('Neither the firm nor the council responded to requests for comment.').claims;
	expect(claim?.source?.text).toBe('Neither the firm nor the council');
	expect(claim?.stance).toBe('declines');
});

test('a court that hears something does not say it', () => {
	expect(toldIn('The court heard that the guard had been paid 400 crowns.')[0]).toMatch(/^- \(none\)/);
});

test('what somebody is heard to say goes on behind the interruption', () => {
	const [said] = toldIn(
		'Celeste Amadou is a lawyer. The records, she said, show that Leitch booked the room.',
	);
	expect(said).toBe('she (named): The records … show that Leitch booked the room');
});
