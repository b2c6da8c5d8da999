import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {f1, measures, scoreLine, scoreStory, sumOf, type Measure} from './score.ts';
import {annotatedStories} from './stories.ts';
import {judgeTruth} from '../../data/models/training/truth.ts';

/** The least F1 of the whole set, a little under what is reached; sourcing, source actors and stance are those of the claims found. */
const least: Readonly<Record<Measure, number>> = {
	names: 91,
	kinds: 75,
	aliases: 89,
	pronouns: 82,
	claims: 78,
	sourcing: 89,
	'source actors': 86,
	stance: 96,
	disputes: 50,
};

/** The same of the last stages alone, on the true names and claims. */
const leastOfTruth: Partial<Readonly<Record<Measure, number>>> = {
	sourcing: 95,
	'source actors': 93,
	stance: 96,
	disputes: 66,
};

describe('the annotated stories', () => {
	const stories = annotatedStories();
	const scores = stories.map(story => ({
		name: story.name,
		scores: scoreStory(story, analyse(story.document)),
	}));
	const all = sumOf(scores.map(each => each.scores));

	test('are read as well as before', () => {
		console.log([...scores.map(each => scoreLine(each.name, each.scores)), scoreLine('all', all)].join('\n'));
		for (const measure of measures) expect(f1(all[measure]), measure).toBeGreaterThanOrEqual(least[measure]);
	});

	test('are judged as well as before where names and claims are true', () => {
		const judged = sumOf(stories.map(story => scoreStory(story, judgeTruth(story))));
		console.log(scoreLine('of truth', judged));
		for (const [measure, score] of Object.entries(leastOfTruth) as ReadonlyArray<[Measure, number]>)
			expect(f1(judged[measure]), measure).toBeGreaterThanOrEqual(score);
	});

	test('are annotated without a slip', () => {
		expect(stories.length).toBeGreaterThanOrEqual(10);
		for (const {name, document, actors, mentions, claims} of stories) {
			const ids = claims.map(claim => claim.id);
			expect(new Set(ids).size, name).toBe(ids.length);
			for (const claim of claims) for (const id of claim.disputes) expect(ids, name).toContain(id);
			for (const actor of actors)
				expect(
					mentions.some(mention => mention.actor === actor.id),
					`${name}: ${actor.id}`,
				).toBe(true);
			for (const {start, end, text} of [
				...mentions,
				...claims.flatMap(claim => [claim.cue, ...claim.content]),
			])
				expect(document.text.slice(start, end), name).toBe(text);
		}
	});
});
