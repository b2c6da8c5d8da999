import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Claim} from '../../source/story/claim.ts';
import type {Span} from '../../source/story/span.ts';
import type {Story} from '../../source/story/story.ts';
import {exchangeNames} from '../../data/models/training/exchanged.ts';
import {annotatedStories} from './stories.ts';
import {judgeTruth} from '../../data/models/training/truth.ts';

/* The same text with every name of another country and sex must come out the same. */

const keyOf = ({start, end}: Span): string => `${start}-${end}`;
const same: (span: Span) => Span = span => span;

/** What the analysis found, each thing as a line that can be compared. */
const findings = (story: Story, back: (span: Span) => Span) => {
	const actorKey = new Map(story.actors.map(actor => [actor.id, keyOf(back(actor.mentions[0]!))]));
	const claimKey = (claim: Claim): string =>
		[claim.source, claim.cue, ...claim.content]
			.map(span => (span === null ? '-' : keyOf(back(span))))
			.join(' ');
	const byId = new Map(story.claims.map(claim => [claim.id, claim]));
	const mentions = story.actors.flatMap(actor => actor.mentions.map(mention => ({actor, mention})));
	const of = (form: string): ReadonlyArray<(typeof mentions)[number]> =>
		mentions.filter(({mention}) => mention.form === form);
	return {
		names: of('name').map(({mention}) => keyOf(back(mention))),
		kinds: of('name').map(({mention, actor}) => `${keyOf(back(mention))} ${actor.kind}`),
		actors: of('name').map(({mention, actor}) => `${keyOf(back(mention))} ${actorKey.get(actor.id)}`),
		pronouns: of('pronoun').map(({mention, actor}) => `${keyOf(back(mention))} ${actorKey.get(actor.id)}`),
		claims: story.claims.map(claimKey),
		judged: story.claims.map(
			claim => `${claimKey(claim)} ${claim.stance} ${claim.sourcing} ${claim.quotation}`,
		),
		disputes: story.claims.flatMap(claim =>
			claim.disputes.map(id => `${claimKey(claim)} ${claimKey(byId.get(id)!)}`),
		),
	};
};

type Findings = ReturnType<typeof findings>;
type Compared = Record<keyof Findings, {same: number; all: number}>;

const compare = (a: Findings, b: Findings): Compared =>
	Object.fromEntries(
		Object.entries(a).map(([key, list]) => {
			const others = new Set<string>(b[key as keyof Findings]);
			return [key, {same: 2 * list.filter(item => others.has(item)).length, all: list.length + others.size}];
		}),
	) as Compared;

/** The least share, in percent, that comes out the same over all stories; a little under what is reached. */
const least: Readonly<Record<keyof Findings, number>> = {
	names: 92,
	kinds: 85,
	actors: 86,
	pronouns: 68,
	claims: 88,
	judged: 84,
	disputes: 70,
};

describe('with the names of another country and sex', () => {
	const compared = annotatedStories()
		.filter(story => story.exchange.size > 0)
		.map(story => {
			const exchanged = exchangeNames(story);
			return {
				name: story.name,
				compared: compare(
					findings(analyse(story.document), same),
					findings(analyse(exchanged.document), exchanged.back),
				),
			};
		});
	const percent = ({same: equal, all}: {same: number; all: number}): number =>
		all === 0 ? 100 : (100 * equal) / all;
	const keys = Object.keys(least) as ReadonlyArray<keyof Findings>;

	test('stories come out the same', () => {
		const sum = (key: keyof Findings) => ({
			same: compared.reduce((total, each) => total + each.compared[key].same, 0),
			all: compared.reduce((total, each) => total + each.compared[key].all, 0),
		});
		console.log(
			[
				...compared.map(
					each =>
						`${each.name.padEnd(12)}${keys.map(key => `${key} ${percent(each.compared[key]).toFixed(0)}`).join('   ')}`,
				),
				`all         ${keys.map(key => `${key} ${percent(sum(key)).toFixed(1)}`).join('   ')}`,
			].join('\n'),
		);
		for (const key of keys) expect(percent(sum(key)), key).toBeGreaterThanOrEqual(least[key]);
	});

	test.each(annotatedStories())('the claims of $name are judged just the same', story => {
		const {document, forth} = exchangeNames(story);
		const judged = ({claims}: Pick<Story, 'claims'>) =>
			claims.map(({stance, sourcing, source, quotation, disputes}) => [
				stance,
				sourcing,
				source?.actor,
				quotation,
				disputes,
			]);
		expect(judged(judgeTruth(story, document, forth))).toEqual(judged(judgeTruth(story)));
	});

	test('are read in another text indeed', () => {
		for (const story of annotatedStories()) {
			const {document, back, forth} = exchangeNames(story);
			expect(document.text).not.toBe(story.document.text);
			for (const {start, end} of story.mentions) expect(back(forth({start, end}))).toEqual({start, end});
		}
	});
});
