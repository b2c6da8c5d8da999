import {expect, test} from 'vitest';
import {affiliationsIn} from '../../../source/analysis/disputes/camps.ts';
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
