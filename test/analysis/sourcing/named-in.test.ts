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

test('who asks is not who answers, and who is only spoken of in a quotation does not say it', () => {
	expect(
		citedIn(
			'Joost Hagel shook his head. Asked by Willem Starp whether he knew the man, he said he did not.',
		).at(-1),
	).toBe('Joost Hagel');
	expect(citedIn('Gary Wend was angry. "Ryan got the ball," he fumed. "I have seen it four times."')).toEqual(
		['Gary Wend'],
	);
});

test('who is quoted does not mean himself by "he"', () => {
	const {actors} = storyOf(
		'Mads Kell told the court that he handed Joost Hagel an envelope. "He counted it in front of me," Kell said.',
	);
	const mentionsOf = (name: string): readonly string[] =>
		actors.find(actor => actor.name === name)?.mentions.map(({text}) => text) ?? [];
	expect(mentionsOf('Joost Hagel')).toEqual(['Joost Hagel', 'He']);
	expect(mentionsOf('Mads Kell')).toEqual(['Mads Kell', 'he', 'Kell']);
});

test('an age tells who is meant', () => {
	expect(
		citedIn('James Corl, 43, was seen in Otley. The 43-year-old said he had "nothing to say to the papers".'),
	).toEqual(['James Corl']);
});

test('one of whom nobody has spoken for long, and who has said nothing, is not meant by "he"', () => {
	const cited = citedIn(
		'Joost Hagel, the king of Orsk, travelled to Lowick in May.',
		'The town has a harbour and two banks.',
		'Trade between the two lands has grown for years.',
		'Most of it is timber.',
		'He suggested that the harbour may be sold.',
	);
	expect(cited).toEqual(['(He)']);
});

test('the company is not the place that is named before it', () => {
	expect(citedIn('The combined group will have its office in Hamburg, the company said.')).toEqual([
		'(the company)',
	]);
	expect(
		citedIn('Norvik Air said jobs were safe. The results were published in Paris, the company said.').at(-1),
	).toBe('Norvik Air');
});
