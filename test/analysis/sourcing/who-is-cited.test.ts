import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** Whom each claim cites: the words of its source, and the name of the actor. */
const citedIn = (...paragraphs: readonly string[]): readonly string[] => {
	const {actors, claims} = storyOf(...paragraphs);
	const names = new Map(actors.map(({id, name}) => [id, name]));
	return claims.map(({source}) => `${source?.text} = ${names.get(source?.actor ?? '') ?? 'nobody'}`);
};

/** Whom each pronoun means. */
const pronounsIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs)
		.actors.flatMap(({name, mentions}) =>
			mentions
				.filter(({form}) => form === 'pronoun')
				.map(({text, start}) => ({line: `${text} = ${name}`, start})),
		)
		.toSorted((a, b) => a.start - b.start)
		.map(({line}) => line);

test('“he said” behind somebody without a name is not a person named before', () => {
	expect(
		citedIn(
			'Sven Okander took the blame. He was calm.',
			'A teammate, who spoke on condition that he not be named, said the dressing room was stunned. “Tiago drinks no coffee,” he said.',
			'One professor of law, who would not be named, compared working there to living beside a volcano. “The soil is good,” he said.',
		),
	).toEqual([
		'A teammate, who spoke on condition that he not be named, = nobody',
		'he = nobody',
		'he = nobody',
	]);
});

test('pronouns between a speaker and his verb, and with which his words begin, are his', () => {
	expect(
		pronounsIn(
			'Clem Tarrow laughed at the hearing.',
			'A source in the ministry, who pleaded for secrecy because he was not allowed to speak, said the sum was paid.',
		),
	).toEqual([]);
	expect(
		pronounsIn(
			'Bo Dansk opened the hearing.',
			'In his submission, the director, Clem Tarrow, said his workers were gone.',
		),
	).toEqual(['his = Clem Tarrow', 'his = Clem Tarrow']);
});

test('whom a letter goes to does not write it', () => {
	expect(
		citedIn(
			'Sen. Walt Brisk has asked the firm to hand over its data. In a letter to its chief executive, Dana Rothe, he wrote that the public has a right to know.',
		).at(-1),
	).toBe('he = Walt Brisk');
});

test('a title with a point ends no sentence: who answers somebody goes on', () => {
	expect(
		citedIn(
			'The press secretary, Dov Lanner, hit back at Mr. Amos Whit, saying that the order went out in time. He described the statement as “cheap”.',
		),
	).toEqual([
		'The press secretary, Dov Lanner, = Dov Lanner',
		'The press secretary, Dov Lanner, = Dov Lanner',
		'He = Dov Lanner',
	]);
});

test('whom a sentence begins with is spoken of by the one who interrupts it', () => {
	expect(
		citedIn(
			'Ines Quarry, a sociologist, likes Bea Orme. Orme, she told me over tea, once spent a wedding in the kitchen.',
		),
	).toEqual(['she = Ines Quarry']);
});

test('who is spoken of by an office or a family is the one whom the paragraph names', () => {
	expect(
		citedIn(
			'Jean Tapping, 68, has manned the crossing for years. “I have seen three generations cross,” said the grandmother-of-five.',
			'Penley MP Fiona Carle has waded in. In a post, the Conservative MP said she was “very disappointed”.',
			'Danny Arker came on late. “We shut our eyes,” the striker said.',
		),
	).toEqual([
		'the grandmother-of-five = Jean Tapping',
		'the Conservative MP = Fiona Carle',
		'the striker = Danny Arker',
	]);
});

test('“the company” is the firm that owns something or is told to be one, and no person', () => {
	expect(
		citedIn(
			'Corrie-Hale Minerals, which owns the mine, denies that it ignored any warning. In a written response, the company said that the readings were shared.',
			"Shares in the country's biggest seafood processor, Nordfisk, fell on Thursday. The company said it expected no disruption.",
			'The engineer who wrote the memo, Osian Prent, left the company in May. The company said the memo was false.',
		).filter(line => /company =/.test(line)),
	).toEqual(['the company = Corrie-Hale Minerals', 'The company = Nordfisk', 'The company = Nordfisk']);
});

test('a paper that has seen a letter does not speak in it', () => {
	expect(
		citedIn('The Echo has seen a letter of the council. It adds that there will be no right of appeal.'),
	).toEqual(['It = nobody']);
});

test('a union with what it does, and a directorate, are bodies', () => {
	expect(
		citedIn(
			'The GMB union, which represents the patrols, has warned that it could ballot its members.',
			'The Tavren health directorate put the death toll at 61.',
		),
	).toEqual([
		'The GMB union, which represents the patrols, = GMB',
		'The Tavren health directorate = Tavren health directorate',
	]);
});

test('who stands in court is the witness, the defendant or the detective from then on', () => {
	expect(
		citedIn(
			'Gerald Pinn denies fraud. Imran Dahl, 47, told the court that Pinn had rung him at home.',
			'“I was a liar,” the witness answered.',
			'Det Con Alan Kerr told the jury that he had found cash. Pinn said nothing, the detective said. Later the defendant claimed that the cash was his mother’s.',
		).filter(line => line.startsWith('the ')),
	).toEqual(['the witness = Imran Dahl', 'the detective = Con Alan Kerr', 'the defendant = Gerald Pinn']);
});

test('who does something to “him” is not he, but who tells of it may be', () => {
	expect(
		pronounsIn('Gerald Pinn denies fraud. Imran Dahl, 47, told the court that Pinn had rung him at home.'),
	).toEqual(['him = Imran Dahl']);
});

test('a midwife and a clerk are persons, and who was cited without a name speaks on', () => {
	for (const noun of ['midwife', 'clerk', 'athlete'])
		expect(
			citedIn(
				`Eva Lind runs the ward in Orrel. A ${noun} said that it was full. She said that nobody had come.`,
			),
		).toEqual([`A ${noun} = nobody`, 'She = nobody']);
});

test('an actor and a footballer may be women', () => {
	expect(
		pronounsIn(
			'Robin Vale, an actor, opened the play on Monday. She said that it was long.',
			'Kim Orsk, a footballer, left on Monday. She said that it was late.',
		),
	).toEqual(['She = Robin Vale', 'She = Kim Orsk']);
});

test('who is asked fires back, a justice is the judge, an MP the legislator, a rival the carrier', () => {
	expect(
		citedIn(
			'His barrister, Philippa Noon, put it to Tahlia Brann that she had “simply made that up”.',
			'“I wish I had,” she fired back.',
			'Justice Howard Plimm was unimpressed. The judge warned the network it could face costs.',
			'Opposition MP Raphael Onduk demanded that Josphat Murand step aside. “A hyena cannot count goats,” the legislator said.',
			'Rival Halmair, which holds 9% of slots at the hub, has lodged an objection. In it, the low-cost carrier claims that fares would rise.',
		),
	).toEqual([
		'His barrister, Philippa Noon, = Philippa Noon',
		'she = Tahlia Brann',
		'The judge = Howard Plimm',
		'Opposition MP Raphael Onduk = Raphael Onduk',
		'the legislator = Raphael Onduk',
		'the low-cost carrier = Halmair',
	]);
});

test('a report by a body speaks for it, and one that it has only commissioned does not', () => {
	expect(
		citedIn(
			'A report by the Brei Institute estimates that prices will rise.',
			'Figures published by the Veshire Bureau of Statistics show that crime rose.',
			'A report commissioned by the Norlund Institute says the system is broken.',
		).map(line => line.split(' = ')[1]),
	).toEqual(['Brei Institute', 'Veshire Bureau of Statistics', 'nobody']);
});

test('what somebody is quoted with speaks of another, also behind words of his that are not quoted', () => {
	expect(
		pronounsIn(
			'Luis Farrow thinks that mites were to blame. Dale Corrigan says that is nonsense: “He was here for 20 minutes and he never opened a hive.”',
		),
	).toEqual(['He = Luis Farrow', 'he = Luis Farrow']);
});
