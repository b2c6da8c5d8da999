import {sexOfNoun} from '../actors/sex.ts';

const persons = new Set(
	(
		'person people child baby teenager student teacher pupil patient doctor nurse lawyer attorney judge officer official ' +
		'soldier victim suspect defendant witness driver player coach manager worker employee employer owner author writer ' +
		'singer artist musician scientist researcher professor reporter journalist editor candidate senator minister president ' +
		'leader member mayor governor prisoner guard neighbor neighbour friend partner cousin parent spouse colleague critic ' +
		'expert analyst customer client passenger tourist visitor resident farmer voter lawmaker detective director ' +
		'spokesperson activist refugee migrant novelist poet painter composer engineer pilot captain chief founder chairman'
	).split(' '),
);

/** Whether the small-letter word means a person, and what it tells of the sex: undefined for other words. */
export const personNoun = (word: string): number | undefined => {
	const sex = sexOfNoun(word);
	if (sex !== 0) return sex;
	return persons.has(word) ? 0 : undefined;
};
