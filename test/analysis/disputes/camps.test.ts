import {expect, test} from 'vitest';
import {affiliationsIn} from '../../../source/analysis/disputes/camps.ts';
import {statesIn} from '../../../source/analysis/disputes/metonyms.ts';
import {storyOf} from '../read.ts';
import type {Placed} from '../../../source/analysis/sourcing/mentions.ts';

test('a body for which somebody is cited again and again is noted once', () => {
	const told = Array.from(
		{length: 50},
		(_, index) => `Ana Lind of Orrel Council said that road ${index} was open.`,
	);
	const {actors, claims} = storyOf(...told);
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	const mentions = actors
		.flatMap(actor => actor.mentions.map((mention): Placed => ({actor, mention})))
		.toSorted((a, b) => a.mention.start - b.mention.start);
	const [bodies] = affiliationsIn(claims, mentions, id => byId.get(id)).values();
	expect(claims).toHaveLength(50);
	expect([...bodies!]).toEqual(['orrel-council']);
});

test.each([
	['A statement from the Chinese foreign ministry', ['the state of china']],
	['two senior American officials', ['the state of united states']],
	['South Korean officials', []],
	['Russian sources', []],
	['Chinese students in Paris', []],
])('%s speaks for %s', (source, states) => {
	expect(statesIn(source)).toEqual(states);
});
