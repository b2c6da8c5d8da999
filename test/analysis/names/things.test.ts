import {expect, test} from 'vitest';
import {createThings} from '../../../source/analysis/names/things.ts';
import {actorsIn} from '../reading.ts';

const actorNames = (text: string): readonly string[] => actorsIn(text).map(({name}) => name);

/** What the first actor is called, and by which pronouns. */
const mentionsOf = (text: string): readonly string[] =>
	actorsIn(text)[0]!.mentions.map(mention => mention.text);

test('a short form of words in small letters is nobody, one of a name is', () => {
	const text =
		'The Lethian Trade Council (LTC) asked for a study of persistent organic residues (POR) on Monday.\n\n' +
		'POR was found in the river, Dana Ruiz said. The LTC said that POR was everywhere, and that AI had found it.';
	expect(actorNames(text)).toEqual(['Lethian Trade Council', 'Dana Ruiz']);
});

test('an everyday short form is an actor where the text makes it one', () => {
	const text =
		'The Vestrian Airline Trust (VAT) lost a tenth of its value on Monday. Dana Ruiz, who leads the VAT, said that the VAT was sound.';
	expect(actorNames(text)).toEqual(['Vestrian Airline Trust', 'Dana Ruiz']);
	expect(actorsIn(text)[0]!.mentions.filter(({text: mention}) => mention === 'VAT')).toHaveLength(3);
});

test('a storm is nobody, also by its bare name', () => {
	const text =
		'Hurricane Odalys reached the coast near Lisbon on Monday. Dana Ruiz, the mayor, said that Odalys had taken forty roofs.\n\n' +
		'Cyclone Odalys will weaken soon, she said.';
	expect(actorNames(text)).toEqual(['Lisbon', 'Dana Ruiz']);
});

test('feasts, beliefs, prizes, degrees and papers are nobody', () => {
	const text =
		'Dana Ruiz won the Halmer Science Prize at Christmas for a study of Marxism. She has a Bachelor of Science from Lisbon, ' +
		'and said that the Lisbon Treaty was dead.';
	expect(actorNames(text)).toEqual(['Dana Ruiz', 'Lisbon']);
});

test('a day, the side that somebody takes and a politician’s party are nobody', () => {
	const text =
		'Rep. Dana Ruiz, D-Va., spoke at a rally Friday evening. On Friday pro-Moscow voters and anti-Berk voters had come to hear her.\n\n' +
		'Ruiz left Friday night.';
	expect(actorNames(text)).toEqual(['Dana Ruiz']);
});

test('a former member of something is none of it, and a politician is from a city', () => {
	const names = actorNames('Rita Hale, a St. Louis Democrat, met the ex-Orrel coach on Monday.');
	expect(names).toContain('St. Louis');
	expect(names).not.toContain('ex-Orrel');
});

test('a grade that a debt is given and somebody from a land are nobody', () => {
	expect(actorNames('Dana Ruiz said that Baa3 was fair. The Welshman agreed with Ruiz on Monday.')).toEqual([
		'Dana Ruiz',
	]);
});

test('a ship is nobody, also where no word says that it is one', () => {
	expect(
		actorNames(
			'The ferry Marna ran late. Dana Ruiz, who commanded the Marna for years, said the Marna was old.\n\n' +
				'Ana Lind was on board the Orrel Star. The Orrel Star was safe, Lind said.',
		),
	).toEqual(['Dana Ruiz', 'Ana Lind']);
	expect(actorNames('Dana Ruiz, the member of the board the Herald spoke to, works for the Herald.')).toEqual(
		['Dana Ruiz', 'Herald'],
	);
});

test('boats are nobody, also behind a comma', () => {
	expect(actorNames('Two men are missing from a fishing boat, the Patient Annet, off the coast.')).toEqual(
		[],
	);
});

test('a person stays one beside a storm of the same name', () => {
	const text =
		'Boris Hale runs the inn at Orrel Point. Storm Boris hit the coast on Monday.\n\nBoris said the roof had gone.';
	expect(actorNames(text)).toEqual(['Boris Hale', 'Orrel Point']);
	expect(mentionsOf(text)).toEqual(['Boris Hale', 'Boris']);
});

test('who watches storms, whose ship it is and who made it are somebody', () => {
	const text =
		'Olga Brand, who commanded the Royal Navy for a year, said the fleet was small. The National Hurricane Center said that it would rain.\n\n' +
		'Brand boarded the Boeing at noon. Boeing said that it was safe, and the Royal Navy agreed.';
	expect(actorNames(text)).toEqual(['Olga Brand', 'Royal Navy', 'National Hurricane Center', 'Boeing']);
});

test('a body for a policy is somebody, a law is nobody', () => {
	expect(
		actorNames(
			'The Institute for Harbour and Trade Policy said on Monday that the Harbour Safety Act was out of date.',
		),
	).toEqual(['Institute for Harbour and Trade Policy']);
});

test('short forms are told as they are written', () => {
	expect(actorNames('Ai Weilan opened a show in the harbour. Ai said that he would sue the town.')).toEqual([
		'Ai Weilan',
	]);
	expect(mentionsOf('Ai Weilan opened a show in the harbour. Ai said that he would sue the town.')).toContain(
		'Ai',
	);
	expect(
		actorNames('The NGO said that the MPs were late. The GP and two DJs agreed, and so did Dana Ruiz.'),
	).toEqual(['Dana Ruiz']);
});

test('a firm may be called like a sum, and one who is for a town is nobody', () => {
	const {include} = createThings();
	expect(['A24', 'N26', 'R2D'].filter(name => include(name, new Map()))).toEqual([]);
	expect(
		['A$24', 'N46bn', 'R5,000', 'Pro-Orrel', 'anti-Orrel'].filter(name => !include(name, new Map())),
	).toEqual([]);
	expect(actorNames('Dana Ruiz said that N46bn and R5,000 were lost. Pro-Orrel voters agreed.')).toEqual([
		'Dana Ruiz',
	]);
});
