import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** Whom the claims of a story cite: the name of the actor, or the words of a source that names nobody. */
const citedIn = (...paragraphs: readonly string[]): readonly string[] => {
	const {actors, claims} = storyOf(...paragraphs);
	return claims.map(
		({source}) => actors.find(({id}) => id === source?.actor)?.name ?? `(${source?.text ?? 'nobody'})`,
	);
};

test('who holds an office that ends in -ing, or is for something, is named', () => {
	expect(
		citedIn(
			'Managing director Anita Desborough said the offer was fair.',
			'Labour housing spokesman John Burke said it was not.',
			'Former minister for planning Declan Hurst said he was innocent.',
		),
	).toEqual(['Anita Desborough', 'John Burke', 'Declan Hurst']);
});

test('who commissioned a report does not speak in it', () => {
	expect(citedIn('The report, commissioned by the minister, Helen Vane, says no one was consulted.')).toEqual(
		['(The report, commissioned by the minister, Helen Vane,)'],
	);
	expect(citedIn('The mayor of the town, Deniz Ozan, said it was late.')).toEqual(['Deniz Ozan']);
});

test('where somebody is from does not speak', () => {
	expect(citedIn('The mum-of-three, from Wakefield, West Yorks, said Edna died in her sleep.')).toEqual([
		'(The mum-of-three, from Wakefield, West Yorks,)',
	]);
});
