import {expect, test} from 'vitest';
import {storyOf, toldIn} from '../read.ts';

test.each([
	'If Judge Hart finds that the firm was careless, its chief will go the same day.',
	'The clerk was admitted to intensive care in Dunmore on Monday.',
	'Vestria recalled its ambassador from Halland on Monday.',
	'Another, who identified herself simply as Mama Lind, left early.',
	'Dr. Lind, asked about the study, laughed.',
	'Kathleen Lanigan is not named as a defendant.',
	'Two inmates were refused bail.',
	'She will help anyone who supports the bill.',
	'Rourke has recused himself.',
])('nobody claims anything: %s', text => {
	expect(toldIn(text)).toEqual([]);
});

test('what an interviewer asks of somebody is nothing that he says', () => {
	expect(toldIn('When did you first know that the gate would not hold?')).toEqual([]);
});

test('labels of a text are nobody', () => {
	const sources = storyOf(
		'Explainer: What the row over the river is about',
		'Q: The council says it was warned.',
	).claims;
	expect(sources.map(({source}) => source?.text)).not.toContain('Explainer');
	expect(sources.map(({source}) => source?.text)).not.toContain('Q');
});

test('one refusal to confirm or deny is one claim, and no denial', () => {
	const {claims} = storyOf('Ana Lind declined to confirm or deny the existence of an inquiry.');
	expect(claims.map(({stance}) => stance)).toEqual(['declines']);
});

test('who talks so that he may discuss a case says nothing thereby', () => {
	const said = toldIn(
		'The offer was refused, said a person who spoke on the condition of anonymity to discuss the case.',
	);
	expect(said.join('\n')).not.toMatch(/: to discuss/);
});

test('who is asked in front of an answer asks nothing', () => {
	expect(
		toldIn(
			'Asked about the draft, the Castell spokesman said it was old. Asked whether he would resign, Pell said he would not.',
		),
	).toEqual(['the Castell spokesman (unnamed): it was old', 'Pell (named): he would not']);
});

test('on what condition one gives no name is no claim', () => {
	expect(
		toldIn(
			'Sabira, a 30-year-old nurse who asked that her family name not be used, said the roof fell in.',
			'Another neighbour, who did not want her name printed, said she heard two shots.',
		),
	).toEqual([
		'Sabira, a 30-year-old nurse who asked that her family name not be used, (named): the roof fell in',
		'Another neighbour, who did not want her name printed, (unnamed): she heard two shots',
	]);
});

test('what is seen, weighed, wanted or shown is not said', () => {
	expect(
		toldIn(
			'The jury was shown a letter from the bank.',
			'The row centres on the Aske Bank, a stretch of sea rich in cod that both countries claim.',
			'Shells slammed into a market in the town on Monday.',
			'The alarm was “muted” and work continued.',
		),
	).toEqual([]);
});

test('what is done, and what is expected of somebody by the way, is not said', () => {
	expect(
		toldIn(
			'Detectives on Thursday questioned three senior officials of the land registry.',
			'Police fired tear gas to break up a protest.',
			'Mr. Stadt, who is expected to retire this summer, acknowledged that the cameras had failed.',
			'One of them, a supervisor who asked that his name be withheld because he signed an agreement, said the gauge was broken.',
		).map(line => line.split(': ').slice(1).join(': ')),
	).toEqual(['that the cameras had failed', 'the gauge was broken']);
});

test('what “was believed” stays a claim of nobody, also by the way', () => {
	expect(
		toldIn(
			'His visit follows a meeting of the two leaders, which was believed to result in an arms agreement.',
		),
	).toEqual(['- (none): which … to result in an arms agreement']);
});

test('that somebody gave few details is told by the reporter', () => {
	expect(
		toldIn(
			'Karsund’s foreign ministry announced the visit on Friday. The ministry gave few details of whom Mr. Holm would see.',
		),
	).toEqual(['Karsund’s foreign ministry (named): the visit']);
});

test('what two sides will discuss is not said yet', () => {
	expect(toldIn('The ministry said the two sides would discuss the bases in the north.')).toEqual([
		'The ministry (unnamed): the two sides would discuss the bases in the north',
	]);
});
