import {describe, expect, test} from 'vitest';
import {actorsIn} from '../reading.ts';

const match =
	'Sweden beat Belgium in opening match\n\n' +
	'Sweden beat Belgium 2-1 on Saturday in the first match of the tournament in Geneva.\n\n' +
	'The Swedish captain, Ida Renn, scored from a penalty after ten minutes, and the referee gave the goal after a long wait. ' +
	"Belgium's goalkeeper, Mara Holt, said that her team had lost the game in the first half.\n\n" +
	'Sweden will play against Norway on Tuesday. Norway lost to Belgium last season, in a final that ended in a draw before the players went home.\n\n' +
	'"We came to win," said the coach, Peter Vance, who lives in Denmark.';

const kindsIn = (text: string): Readonly<Record<string, string>> =>
	Object.fromEntries(actorsIn(text).map(({name, kind}) => [name, kind]));

describe('the report of a match', () => {
	test('takes countries that play for organizations, and where it is played for a place', () => {
		expect(kindsIn(match)).toMatchObject({
			Sweden: 'organization',
			Belgium: 'organization',
			Norway: 'organization',
			Geneva: 'place',
			Denmark: 'place',
			'Ida Renn': 'person',
		});
	});

	test('gives a team no description', () => {
		expect(actorsIn(match).find(({name}) => name === 'Belgium')?.description).toBeNull();
	});
});

test('a country that beats another outside of sports stays a place', () => {
	const text =
		'Sweden beat Belgium to the contract, the ministry said on Monday. Belgium lost to Sweden in the last round as well.\n\n' +
		'"We faced Norway next," the minister said, and Norway won.';
	expect(kindsIn(text)).toMatchObject({Sweden: 'place', Belgium: 'place', Norway: 'place'});
});
