import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {withSpeakers} from '../../../source/analysis/sourcing/mentions-of-speakers.ts';
import type {Actor} from '../../../source/story/actor.ts';
import type {Claim} from '../../../source/story/claim.ts';
import {documentOf} from '../read.ts';

const actor = (id: string, starts: readonly number[]): Actor => ({
	id,
	name: id,
	kind: 'person',
	description: null,
	mentions: starts.map(start => ({paragraph: 1, start, end: start + 2, text: 'he', form: 'pronoun'})),
});

const claimBy = (start: number, speaker: string | null): Claim => ({
	id: 1,
	paragraph: 1,
	source: {start, end: start + 2, text: 'he', actor: speaker},
	cue: {start: start + 3, end: start + 7, text: 'said'},
	content: [],
	quotation: 'indirect',
	sourcing: speaker === null ? 'unnamed' : 'named',
	stance: 'asserts',
	disputes: [],
});

const startsOf = (actors: readonly Actor[]): Record<string, readonly number[]> =>
	Object.fromEntries(actors.map(({id, mentions}) => [id, mentions.map(({start}) => start)]));

describe('a pronoun that is a source', () => {
	test('is a mention of the one who is cited', () => {
		const moved = withSpeakers('', [actor('reis', [5, 60]), actor('vale', [20, 90])], [claimBy(20, 'reis')]);
		expect(startsOf(moved)).toEqual({reis: [5, 20, 60], vale: [90]});
	});

	test('is a mention of nobody where nobody with a name is cited', () => {
		expect(startsOf(withSpeakers('', [actor('vale', [20, 90])], [claimBy(20, null)]))).toEqual({vale: [90]});
	});

	test('leads to the counsel who spoke, and not to the client', () => {
		const story = analyse(
			documentOf(
				[
					'Ledger pages are gone',
					'Ms. Irene Vale was in court.',
					'Her counsel, Mr. Okon Reis, accused the mill of burning the ledger. "The pages are missing," he said.',
				],
				{title: 'Ledger pages are gone'},
			),
		);
		const reis = story.actors.find(({name}) => name === 'Okon Reis');
		expect(story.claims.at(-1)?.source?.actor).toBe(reis?.id);
		expect(reis?.mentions.at(-1)).toMatchObject({text: 'he', form: 'pronoun'});
	});
});

test.each([
	[
		'Dominic Ferrante left. Ferrante wept. Anna Lane’s lawyer, Adaeze Nwosu, said she welcomed the fight. Theo Banks said he was not surprised.',
		{'Adaeze Nwosu': ['she'], 'Theo Banks': ['he']},
	],
	['Dominic Ferrante left. A former employee said he was not surprised.', {}],
])('a pronoun that begins what one says is the one who says it: %s', (text, expected) => {
	const pronouns = analyse(documentOf([text])).actors.map(({name, mentions}) => [
		name,
		mentions.filter(({form}) => form === 'pronoun').map(({text: word}) => word),
	]);
	expect(Object.fromEntries(pronouns.filter(([, words]) => words!.length > 0))).toEqual(expected);
});
