import {expect, test} from 'vitest';
import {toldIn} from '../read.ts';

test('a speaker is found behind what is told of him in commas', () => {
	expect(
		toldIn(
			'Archbishop Miroslav Hudec, who succeeded Sartorelli as head of the regional conference, said the cardinal was honest.',
			'One EU diplomat, granted anonymity to speak freely, said the talks had stalled.',
		),
	).toEqual([
		'Archbishop Miroslav Hudec (named): the cardinal was honest',
		'One EU diplomat (unnamed): the talks had stalled',
	]);
});

test('what is said goes on behind an aside', () => {
	expect(
		toldIn(
			'The report said the vessel, a 40-year-old trawler, sank in four minutes.',
			'Campaigners say staff at the plant in Aldermouth, Northumberland, knew in October that a wall had cracked.',
			'Eleven people who took an experimental drug for more than a year died, two of the authors say.',
		),
	).toEqual([
		'The report (unnamed): the vessel, a 40-year-old trawler, sank in four minutes',
		'Campaigners (unnamed): staff at the plant in Aldermouth, Northumberland, knew in October that a wall had cracked',
		'two of the authors (unnamed): Eleven people who took an experimental drug for more than a year died',
	]);
});

test('where somebody is from, or for whom he works, is not who speaks', () => {
	const said = toldIn(
		'In 1988 she was sued by a salesman from Portland who claimed she had thrown a spatula at him.',
		'The letter was sent by a lawyer for Corvina Group, who said that the deal was dead.',
	);
	expect(said.filter(line => line.includes('(named)'))).toEqual([]);
});

test('who is asked, accused or urged says nothing', () => {
	const said = toldIn(
		'Peg Dunley was asked what she would do differently.',
		'Dormio has been accused of hiding the breach. Dormio was urged to publish the report.',
	);
	expect(said.every(line => line.startsWith('- (none)'))).toBe(true);
});

test('what somebody says was expected is no claim of nobody', () => {
	expect(toldIn('Rain was expected to come by Wednesday, Tom Reyle said.')).toEqual([
		'Tom Reyle (named): Rain was expected to come by Wednesday',
	]);
});

test('a network called X ends a sentence', () => {
	expect(
		toldIn('Tyler Osgood called it "a learning moment" in a post on X. He deleted it within the hour.')[0],
	).not.toContain('deleted');
});

test('somebody without a name who has just been cited goes on', () => {
	expect(
		toldIn(
			'The court was full. Minister Karim Raja was present.',
			'In his affidavit, the petitioner submitted that the firm was founded in 2022. He contended that the estimate had been inflated.',
		).at(-1),
	).toMatch(/^He \(unnamed\)/);
});

test('a second half with an auxiliary of its own is said too', () => {
	expect(
		toldIn(
			'The petitioner submitted that the firm was founded in 2022 and did not have a licence.',
			'She had lived in the canyon since 1967, Lupe Arlan said, and had evacuated four times.',
		),
	).toEqual([
		'The petitioner (unnamed): that the firm was founded in 2022 and did not have a licence',
		'Lupe Arlan (named): She had lived in the canyon since 1967 … and had evacuated four times',
	]);
});

test('what stands before its speaker is told from its first word on', () => {
	expect(
		toldIn(
			'A glassy sponge hauled up from two miles below the surface of the sea produces a substance that kills some of the most stubborn bacteria known to medicine, scientists reported on Monday.',
		),
	).toEqual([
		'scientists (unnamed): A glassy sponge hauled up from two miles below the surface of the sea produces a substance that kills some of the most stubborn bacteria known to medicine',
	]);
});

test('what a sentence ends with belongs to what is said in it', () => {
	expect(
		toldIn(
			'She signs everything, Bea Orme said, including, on one occasion, a parking ticket.',
			'The militia claimed to have shot down a helicopter near Orlev, killing all six on board.',
			'The firm said the pump was working until midnight, when power was lost.',
			'There was no powder in the hall, Bea Orme said, only onions and books.',
		),
	).toEqual([
		'Bea Orme (named): She signs everything … including, on one occasion, a parking ticket',
		'The militia (unnamed): to have shot down a helicopter near Orlev, killing all six on board',
		'The firm (unnamed): the pump was working until midnight, when power was lost',
		'Bea Orme (named): There was no powder in the hall … only onions and books',
	]);
});

test('when somebody spoke, and what others then show, is not said', () => {
	expect(toldIn('The wall was sound, Bea Orme said when he was asked.')).toEqual([
		'Bea Orme (named): The wall was sound',
	]);
});
