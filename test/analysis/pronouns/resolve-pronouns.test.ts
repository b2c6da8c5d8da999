import {expect, test} from 'vitest';
import {actorsIn, mentionsIn} from '../reading.ts';

test('he and she mean the person of that sex', () => {
	const text =
		'Mary Vashti and James Okafor opened the clinic in May. She runs it, and he paid for it.\n\n' +
		'Okafor said on Monday that he would pay again.';
	const mentions = mentionsIn(text);
	expect(mentions['Mary Vashti']).toContain('She');
	expect(mentions['James Okafor']?.filter(mention => mention === 'he')).toHaveLength(2);
});

test('a pronoun after a speaker means the speaker', () => {
	const text = 'Bram Okafor came home on Monday.\n\n“It was cold,” he said. “My boat was lost,” he added.';
	expect(mentionsIn(text)['Bram Okafor']).toEqual(['Bram Okafor', 'he', 'he']);
});

test('a pronoun tells the sex of a name that no list knows', () => {
	const text =
		'Xquil Orbandt took office in June. She had promised lower fares, and her party kept the promise. Fares fell after she asked.';
	expect(mentionsIn(text)['Xquil Orbandt']).toEqual(['Xquil Orbandt', 'She', 'her', 'she']);
});

test('a pronoun of the other sex is left alone', () => {
	const text = 'Mr. James Okafor came home on Monday. A nurse said that she had seen the boat.';
	expect(mentionsIn(text)['James Okafor']).toEqual(['James Okafor']);
});

const story =
	'Mr. {A} {B} resigned as head of the {C} Port Council on Monday, after a report found that he had sold land to {D} {E}, a developer.\n\n' +
	'{B} denied it. “Nobody has shown me a contract,” he said in {C}. {E} said that she had paid the market price.\n\n' +
	'The council will meet on Friday. {B} said that he would not come.';

const filled = (names: Readonly<Record<string, string>>): string =>
	story.replaceAll(/\{(\w)\}/g, (_, key: string) => names[key]!);

test('with all names exchanged for those of another country and sex the actors come out the same', () => {
	const one = filled({A: 'James', B: 'Okafor', C: 'Bristol', D: 'Mary', E: 'Vashti'});
	const other = filled({A: 'Wei', B: 'Zhang', C: 'Lagos', D: 'Ingrid', E: 'Sandoval'});
	const swapped = filled({A: 'Carmen', B: 'Ibáñez', C: 'Osaka', D: 'Robert', E: 'Lindqvist'})
		.replace('Mr.', 'Ms.')
		.replaceAll(/\b(he|she)\b/g, word => (word === 'he' ? 'she' : 'he'));
	const shape = (text: string): ReadonlyArray<readonly [string, string]> =>
		actorsIn(text).map(({kind, mentions}) => [kind, mentions.map(({form}) => form).join(' ')] as const);
	expect(shape(other)).toEqual(shape(one));
	expect(shape(swapped)).toEqual(shape(one));
	expect(shape(one)[0]).toEqual(['person', 'name pronoun name pronoun name pronoun']);
});

test('who is named by the way, in a clause about another, is not who the next sentence goes on with', () => {
	const mentions = mentionsIn(
		'Mark Jones, who worked for former President John Brown, lost his job. He said the deal was off.',
	);
	expect(mentions['Mark Jones']).toContain('He');
});
