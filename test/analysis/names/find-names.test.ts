import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {namesIn, read} from '../reading.ts';

describe('a name', () => {
	test('stands without its title, its determiner and its possessive ending', () => {
		expect(namesIn('On Monday Ms. Dana Ruiz’s lawyer met Senator Tomas Berk in London.')).toEqual([
			'Dana Ruiz/person',
			'Tomas Berk/person',
			'London/place',
		]);
	});

	test('is no adjective of a place, but its people have one', () => {
		const names = namesIn('Buyers of Russian oil and of French wine said that most Germans paid more.');
		expect(names.map(name => name.split('/')[0])).toEqual(['Germans']);
	});

	test('of a person is found wherever the text gives the family name', () => {
		const text =
			'Ottoline Vashti sold her boats in March. The crews had known nothing of it.\n\n' +
			'Vashti paid them for a month. “Ask Vashti,” one of them said, and the harbour master agreed with Vashti.';
		expect(namesIn(text).filter(name => name === 'Vashti/person')).toHaveLength(3);
	});

	test('of a person is one even where the family name is also a city’s', () => {
		const text =
			'Odile Paris lost the vote. Paris said on Friday that she would not run again, and Paris left.';
		expect(namesIn(text)).toEqual(['Odile Paris/person', 'Paris/person', 'Paris/person']);
	});

	test('can hold the name of a place or a person, which stands beside it', () => {
		const text =
			'Leeds is cold in May. Leeds University closed its gates, and so did the Dana Ruiz Foundation. Dana Ruiz did not say why.';
		const names = namesIn(text);
		expect(names).toContain('Leeds University/organization');
		expect(names.filter(name => name === 'Leeds/place')).toHaveLength(2);
		expect(names.filter(name => name === 'Dana Ruiz/person')).toHaveLength(2);
	});

	test('of a body begins with an adjective as well as with a noun', () => {
		const names = namesIn(
			'The United Nations and the European Union asked the Lethian Supreme Court to wait. The World Health Organisation (WHO) did not.\n\n' +
				'The National Harbour Council met at the White House. The E.U. and the S.E.C. were there, and so was the WHO.',
		);
		for (const body of [
			'United Nations',
			'European Union',
			'World Health Organisation',
			'WHO',
			'National Harbour Council',
			'White House',
			'E.U.',
			'S.E.C.',
		])
			expect(names).toContain(`${body}/organization`);
	});

	test('that the lists know stands without its article', () => {
		expect(namesIn('The WHO warned of it on Monday. The Guardian reported that the WHO was late.')).toEqual([
			'WHO/organization',
			'Guardian/organization',
			'WHO/organization',
		]);
	});

	test('is found in a sentence of many names, which is no headline', () => {
		const names = namesIn(
			'The International Harbour Organisation agreed with the Vestrian Safety Authority and the Norrland Fisheries Council.',
		);
		expect(names).toEqual([
			'International Harbour Organisation/organization',
			'Vestrian Safety Authority/organization',
			'Norrland Fisheries Council/organization',
		]);
	});

	test('goes over the particles of a family name, and over what a republic calls itself', () => {
		const names = namesIn(
			'Prof Anneke van der Zwaan of Utrecht University met the envoy of the Democratic People’s Republic of Korea.',
		);
		expect(names).toContain('Anneke van der Zwaan/person');
		expect(names).toContain('Democratic People’s Republic of Korea/place');
	});

	test('of a strait or an alliance goes on behind "of"', () => {
		const names = namesIn(
			'Ships were held in the Strait of Orsk on Monday. Officials of the Alliance of Sahel States had no comment.',
		);
		expect(names).toEqual(['Strait of Orsk/place', 'Alliance of Sahel States/organization']);
	});

	test('of a ministry goes over the commas in what it is for', () => {
		const names = namesIn(
			'Officials at the Ministry of Housing, Lands and Forests met the Ministry of Foreign Affairs and Trade on Monday.\n\n' +
				'The Department of Justice, Congress and the White House were told.',
		);
		expect(names).toEqual([
			'Ministry of Housing, Lands and Forests/organization',
			'Ministry of Foreign Affairs and Trade/organization',
			'Department of Justice/organization',
			'Congress/organization',
			'White House/organization',
		]);
	});

	test('of two countries with a hyphen is two names', () => {
		expect(namesIn('They spoke about US-China trade for an hour.')).toEqual(['US/place', 'China/place']);
	});

	test('of a firm goes over its ampersand, and of a union over whose it is', () => {
		const names = namesIn(
			'“We were offered less,” said Samira Holt, who leads the Orrel Teachers’ Association (OTA).\n\n' +
				'Analysts at Brand & Sons expect the walkout to cost 20 million crowns a day.',
		);
		expect(names).toContain('Brand & Sons/organization');
		expect(names.filter(name => name.endsWith('Association/organization'))).toHaveLength(1);
		expect(names).not.toContain('Sons/person');
	});

	test('with a title is a person’s, and of a house called after a saint goes on with what it is', () => {
		const names = namesIn(
			'Anton Delacroix told the health committee that officials had relied on estimates from the regions.\n\n' +
				'A senior civil servant warned Mr Delacroix in March that the numbers did not exist.\n\n' +
				'The Nurses’ Federation, which first raised the alarm, welcomed the apology.\n\n' +
				'Dr Yusuf Amara of St Brennan’s Hospital in Lowick said three patients had died on trolleys since January.',
		);
		expect(names).toContain('Delacroix/person');
		expect(names).toContain('St Brennan’s Hospital/organization');
		expect(names).toContain('Nurses’ Federation/organization');
	});

	test('behind an office and a comma is a person’s, though there is a town of the same name', () => {
		const names = namesIn(
			'Emil Dask, 34, pleaded not guilty in a court in Lowick.\n\n' +
				'"No officer has been suspended and none will be," said the statement, which was signed by its director, Lena Ostrow.\n\n' +
				'The Tarn Pharmacists’ Guild has previously warned that smuggled pills could be fake.',
		);
		expect(names).toContain('Lena Ostrow/person');
		expect(names.some(name => name.endsWith('Pharmacists’ Guild/organization'))).toBe(true);
	});

	test('is found in a headline and in capitals', () => {
		expect(namesIn('DANA RUIZ WINS SECOND TERM AS MAYOR OF LONDON')).toEqual([
			'DANA RUIZ/person',
			'LONDON/place',
		]);
		expect(namesIn('Dana Ruiz Wins Second Term as Mayor of London')).toEqual([
			'Dana Ruiz/person',
			'London/place',
		]);
	});
});

test('names lie in the text, in reading order, whatever the text', () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.string({unit: 'grapheme', maxLength: 8}),
					fc.constantFrom('Dana', 'Ruiz', 'of', 'the', 'Leeds', 'University', 'U.S.', '“', '.', '\n\n', '’s'),
				),
				{maxLength: 40},
			),
			words => {
				const {text, names} = read(words.join(' '));
				let last = 0;
				for (const {start, end, text: found} of names) {
					expect(text.slice(start, end)).toBe(found);
					expect(start).toBeGreaterThanOrEqual(last);
					last = start;
				}
			},
		),
		{numRuns: 200},
	);
});

test('a body for two fields keeps the second', () => {
	expect(
		namesIn(
			'The House Committee on Public Petitions and Accounts met. The Union of Shop and Counter Workers said it would strike.',
		),
	).toEqual([
		'House Committee on Public Petitions and Accounts/organization',
		'Union of Shop and Counter Workers/organization',
	]);
});
