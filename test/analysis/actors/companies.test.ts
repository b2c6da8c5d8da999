import {describe, expect, test} from 'vitest';
import {isOrganizationByWords, withCompanies} from '../../../source/analysis/actors/companies.ts';
import type {NameInPlace} from '../../../source/analysis/actors/name-groups.ts';
import {analyse} from '../../../source/analysis/analyse.ts';
import {documentOf} from '../read.ts';

const place = (text: string): NameInPlace => ({
	text,
	start: 0,
	end: text.length,
	kind: 'place',
	paragraph: 1,
	sentence: 0,
	first: 0,
	last: 0,
	nested: false,
});

const kindsOf = (...names: readonly string[]): readonly string[] =>
	withCompanies(names.map(place)).map(({kind}) => kind);

describe('what was taken for a place', () => {
	test('is a company by its last word, and so is what is short for it', () => {
		expect(kindsOf('Norrby Lines', 'Norrby', 'Marosh')).toEqual(['organization', 'organization', 'place']);
	});

	test('stays one where a list knows the place, or the last word is one of places too', () => {
		expect(kindsOf('London Airways', 'London', 'West Bank', 'Soviet Union')).toEqual([
			'organization',
			'place',
			'place',
			'place',
		]);
	});

	test('is one actor with its short name in a story', () => {
		const {actors} = analyse(
			documentOf([
				'Norrby Lines denied that it had ignored the captain.',
				'Shares in Norrby fell by six percent.',
			]),
		);
		expect(
			actors.map(({name, kind, mentions}) => [
				name,
				kind,
				mentions.filter(({form}) => form === 'name').length,
			]),
		).toEqual([['Norrby Lines', 'organization', 2]]);
	});
});

test('a person’s name of two words that ends as a company’s is a company’s', () => {
	expect(isOrganizationByWords(['halm', 'works'])).toBe(true);
	expect(isOrganizationByWords(['works'])).toBe(false);
	expect(isOrganizationByWords(['irene', 'vale'])).toBe(false);
});

test('a place at the front of a sentence describes nobody', () => {
	const {actors} = analyse(
		documentOf(['Outside the court, Irene Vale, who lost a brother, asked for the ledger.']),
	);
	expect(actors.find(({name}) => name === 'Irene Vale')?.description).toBeNull();
});

test('a family name means the person, and not the firm that is called after him', () => {
	const {actors} = analyse(
		documentOf([
			'Voss Holdings won the contract in May. Its founder, Greg Voss, said the price was fair.',
			'"We never met," Mr. Voss told reporters. Voss had no comment on the letter.',
		]),
	);
	const named = (name: string): number =>
		actors.find(actor => actor.name === name)!.mentions.filter(({text}) => text === 'Voss').length;
	expect(named('Greg Voss')).toBeGreaterThan(1);
	expect(named('Voss Holdings')).toBe(0);
});
