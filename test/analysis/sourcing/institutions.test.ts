import {describe, expect, test} from 'vitest';
import {withInstitutions} from '../../../source/analysis/sourcing/institutions.ts';
import type {Actor} from '../../../source/story/actor.ts';
import {analyse} from '../../../source/analysis/analyse.ts';
import {documentOf} from '../read.ts';

/** The institutions that the words of some sources bring in, with how often each is cited. */
const institutionsIn = (
	sources: readonly string[],
	named: readonly Actor[] = [],
): Readonly<Record<string, number>> => {
	const text = sources.join('\n\n');
	const claims = sources.map((words, index) => {
		const start = sources.slice(0, index).join('\n\n').length + (index === 0 ? 0 : 2);
		return {paragraph: index + 1, source: {start, end: start + words.length}};
	});
	return Object.fromEntries(
		withInstitutions(text, claims, named).map(({name, mentions}) => [name, mentions.length]),
	);
};

describe('a source that names nobody yet', () => {
	test.each([
		[['the Karsund foreign ministry'], {'Karsund foreign ministry': 1}],
		[['Lodravia’s central bank,'], {'Lodravia’s central bank': 1}],
		[['The interior ministry'], {'interior ministry': 1}],
		[['the Umbarian navy', "Umbaria's navy"], {'Umbarian navy': 2}],
		[['the Umbarian foreign ministry', 'the foreign ministry'], {'Umbarian foreign ministry': 2}],
		[['the foreign ministry of neighbouring Karsund'], {'foreign ministry of neighbouring Karsund': 1}],
		[['The government of Umbaria', 'the Umbarian government'], {'government of Umbaria': 2}],
		[['the Umbarian navy', 'the Karsund navy'], {'Umbarian navy': 1, 'Karsund navy': 1}],
	] as const)('%j is a public body', (sources, expected) => {
		expect(institutionsIn(sources)).toEqual(expected);
	});

	test.each([
		'the ministry',
		'the government',
		'Neither government',
		'the other ministry',
		'Karsund sources',
		'a spokesman for the Karsund foreign ministry',
		'officials at the Karsund foreign ministry',
		'Karsund foreign ministry officials',
		'some analysts',
		'the statement',
	])('“%s” stays unnamed', words => {
		expect(institutionsIn([words])).toEqual({});
	});

	test('the office of a person is no body of its own', () => {
		const vale: Actor = {
			id: 'vale',
			name: 'Vale',
			kind: 'person',
			description: null,
			mentions: [{paragraph: 1, start: 4, end: 8, text: 'Vale', form: 'name'}],
		};
		expect(institutionsIn(["Mr. Vale's office"], [vale])).toEqual({Vale: 1});
	});

	test('is an actor among the others, whom the ministry stands for afterwards', () => {
		const {actors, claims} = analyse(
			documentOf([
				'The bridge at Port Anselm is safe, according to the Varran transport ministry.',
				'The ministry said that trains would run again on Monday.',
			]),
		);
		const ministry = actors.find(({name}) => name === 'Varran transport ministry');
		expect(ministry?.kind).toBe('organization');
		expect(claims.map(claim => [claim.source?.actor, claim.sourcing])).toEqual([
			[ministry?.id, 'named'],
			[ministry?.id, 'named'],
		]);
	});
});
