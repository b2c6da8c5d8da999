import {expect, test} from 'vitest';
import {toldIn} from '../read.ts';

test('a spokeswoman denies what follows what she said', () => {
	expect(
		toldIn(
			'A spokeswoman for the hospital said staff were happy and denied that anybody had been threatened.',
			'A spokesman for Orrel Works said the firm was “proud of the culture that it has built” and denied that Dr Lind had been threatened.',
		),
	).toEqual([
		'A spokeswoman for the hospital (unnamed): staff were happy',
		'A spokeswoman for the hospital (unnamed): that anybody had been threatened',
		'A spokesman for Orrel Works (unnamed): the firm was “proud of the culture that it has built”',
		'A spokesman for Orrel Works (unnamed): that Dr Lind had been threatened',
	]);
});

test('how one speaks is no part of the name', () => {
	expect(toldIn('Ana Lind strongly denies wrongdoing.', 'The family said no.')).toEqual([
		'Ana Lind (named): wrongdoing',
		'The family (unnamed): no',
	]);
});

test('what is told of a speaker in commas does not speak', () => {
	const said = toldIn(
		'Tunde Amadi, who led them, said the union had never meant to reach a deal.',
		'The foreign ministry of Vestria, which backs the rebels, said the raid was a crime and warned that it would not stand by.',
	);
	expect(said.map(line => line.split(/,| \(/)[0])).toEqual([
		'Tunde Amadi',
		'The foreign ministry of Vestria',
		'The foreign ministry of Vestria',
	]);
});

test.each([
	['“You said forty,” Hart shot back. “You said it in this room.”', 'Hart'],
	['The leaks went on for years, documents seen by the Herald suggest.', 'documents seen by the Herald'],
	['The gap does not close, Lind and her colleagues write.', 'Lind and her colleagues'],
	['De Wit counters that fires leave a signature.', 'De Wit'],
	['The fires could be much younger, argues Ana Baek.', 'Ana Baek'],
	[
		'The cuts would fall mainly on the north, an internal memo dated June 3 and seen by the Courier showed.',
		'an internal memo dated June 3 and seen by the Courier',
	],
])('is found: %s', (text, source) => {
	expect(toldIn(text).map(line => line.split(' (')[0])).toEqual([source]);
});

test.each([
	[
		'The work is “the best evidence yet”, says Samira Haddou of the Museum of Human Origins in Rabat.',
		'Samira Haddou of the Museum of Human Origins in Rabat (named): The work is “the best evidence yet”',
	],
	[
		'Its wells are legal and its pumping has fallen by a fifth, Peter Strand, a vice president, said in an interview at its glass-walled offices outside Orrel.',
		'Peter Strand, a vice president, (named): Its wells are legal and its pumping has fallen by a fifth',
	],
	[
		'The minister, who was speaking at a stakeholders’ meeting in Oskel on Thursday, said the bridge was safe.',
		'The minister, who was speaking at a stakeholders’ meeting in Oskel on Thursday, (unnamed): the bridge was safe',
	],
])('a speaker is told whole, and where one speaks is not what one says: %s', (text, told) => {
	expect(toldIn(text)).toEqual([told]);
});

test('what is told of a speaker behind the verb is no part of what is said', () => {
	const [said] = toldIn(
		'The fires could be much younger, argues Ana Baek, a geologist at Halden University who read the paper for another journal.',
	);
	expect(said).toMatch(/younger$/);
});

test('the word for what was said is part of what is denied', () => {
	expect(toldIn('Gene Fadler denied reports that he had been promised a new road.')).toEqual([
		'Gene Fadler (named): reports that he had been promised a new road',
	]);
});

test('of whom something is asked is part of what is asked', () => {
	expect(
		toldIn(
			'Ana Lind called on Mr Garth to publish the lease in full.',
			'Rosa Hale urged the council to act.',
		),
	).toEqual([
		'Ana Lind (named): Mr Garth to publish the lease in full',
		'Rosa Hale (named): the council to act',
	]);
});

test.each([
	['Anna Smith accused him of theft and Ben Ferrante admitted guilt.', 'Ben Ferrante (named): guilt'],
	[
		'A draft, seen by Reuters and confirmed by two officials, refers to "family units".',
		expect.stringMatching(/^A draft.* \(unnamed\): "family units"$/),
	],
	[
		'His wife sat behind him. She declined to speak to a reporter but their daughter, Erin Hale, said outside the courtroom that her father was innocent.',
		'their daughter, Erin Hale, (named): that her father was innocent',
	],
	[
		'Leanne wept. Outside court she said the family had waited for months.',
		'she (named): the family had waited for months',
	],
	[
		'Lind rejected the remarks. Lind, the manager said, had passed 61 tests in four years.',
		'the manager (unnamed): Lind … had passed 61 tests in four years',
	],
])('the one before the verb speaks: %s', (text, told) => {
	expect(toldIn(text).at(-1)).toEqual(told);
});

test('two who each accuse the other both do', () => {
	expect(
		toldIn(
			'Shells hit a market on Thursday, killing dozens, residents said, as the Tamir army and the rebel Eastern Front each accused the other of the attack.',
		).map(line => line.split(' (')[0]),
	).toEqual(['residents', 'the Tamir army and the rebel Eastern Front each']);
});

test('a paper says what is in it, and not who published it', () => {
	expect(
		toldIn(
			'A memo circulated by the Prairie Network and obtained by Capitol Weekly urges members to oppose the bill “in any form” and claims that it would cost $38 billion.',
			'A report commissioned by Norlund and published by the Institute says the system is broken.',
		).map(line => line.split(' (')[0]),
	).toEqual([
		'A memo circulated by the Prairie Network and obtained by Capitol Weekly',
		'A memo circulated by the Prairie Network and obtained by Capitol Weekly',
		'A report commissioned by Norlund and published by the Institute',
	]);
});

test('what one body puts at another figure is not the first one’s', () => {
	expect(
		toldIn(
			'The Library Guild says that 187 branches have shut since 2016, while the Culture Ministry puts the total at 94.',
		),
	).toEqual([
		'The Library Guild (named): that 187 branches have shut since 2016',
		'the Culture Ministry (named): the total at 94',
	]);
});

test('who stands behind the verb speaks, by whatever he is called', () => {
	const said = toldIn(
		'“I have seen three generations cross,” said the grandmother-of-five. “They never rang me.”',
		'“It is a room with books,” said its general secretary, Maud Pell.',
	).map(line => line.split(' (')[0]);
	expect(said[0]).toBe('the grandmother-of-five');
	expect(said.at(-1)).toMatch(/Maud Pell$/);
});

test('nobody is “it” that is understood, a captain reveals, one of several tells', () => {
	expect(
		toldIn(
			'It’s understood the network offered to settle the case last month.',
			'The retired Wombats full-back revealed he had been offered money.',
			'One of them, a supervisor who left the plant in April, told me the gauge was broken.',
			'“I put my pension in that plot,” lamented Rose Kang, a retired nurse. “Where do they want me to go?”',
			'Deano Fisk told his listeners she was “having a lend”, adding: “Nobody’s owed a show.”',
		)
			.map(line => line.split(' (')[0])
			.filter(speaker => speaker !== 'the network'),
	).toEqual([
		'-',
		'The retired Wombats full-back',
		expect.stringMatching(/^One of them/),
		expect.stringMatching(/^Rose Kang/),
		'Deano Fisk',
		'Deano Fisk',
	]);
});

test('according to two of whom the first has no noun of his own, both say it', () => {
	expect(toldIn('The talks ended early, according to US and Vestrian statements.')).toEqual([
		'US and Vestrian statements (unnamed): The talks ended early',
	]);
});

test('what stands in commas behind a name is told of the one who speaks', () => {
	expect(
		toldIn(
			'Tamir, a close ally of Vestria, denies allegations that it sent arms.',
			'Bo Ek, the mayor of Orrel, said the bridge was safe.',
			'Beijing, a close ally of Moscow, denies allegations that it sent arms.',
		).map(line => line.split(' (')[0]),
	).toEqual([
		'Tamir, a close ally of Vestria,',
		'Bo Ek, the mayor of Orrel,',
		'Beijing, a close ally of Moscow,',
	]);
});
