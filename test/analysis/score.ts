/** Measures the stories that the analysis makes against the annotated ones, by the rules of the shared scorers. */
import type {Actor, Mention} from '../../source/story/actor.ts';
import type {Claim} from '../../source/story/claim.ts';
import {overlaps, type Span} from '../../source/story/span.ts';
import type {Analysis, Story} from '../../source/story/story.ts';
import type {AnnotatedStory, TrueClaim, TrueMention} from '../../data/models/training/annotated-story.ts';

/** What was there, what was given, and how much of it was right. */
export type Tally = {gold: number; given: number; right: number};

export const measures = [
	'names',
	'kinds',
	'aliases',
	'pronouns',
	'claims',
	'sourcing',
	'source actors',
	'stance',
	'disputes',
] as const;
export type Measure = (typeof measures)[number];
export type Scores = Record<Measure, Tally>;

export const noScores = (): Scores => {
	const zero = (): Tally => ({gold: 0, given: 0, right: 0});
	return Object.fromEntries(measures.map(measure => [measure, zero()])) as Scores;
};

/** F1 of a tally, from 0 to 100; 100 where nothing was there and nothing given. */
export const f1 = ({gold, given, right}: Tally): number =>
	gold + given === 0 ? 100 : (200 * right) / (gold + given);

/** The sum of the scores of several stories. */
export const sumOf = (all: readonly Scores[]): Scores => {
	const sum = noScores();
	for (const scores of all) {
		for (const measure of measures) {
			sum[measure].gold += scores[measure].gold;
			sum[measure].given += scores[measure].given;
			sum[measure].right += scores[measure].right;
		}
	}

	return sum;
};

/** A line for a table: each measure's F1. */
export const scoreLine = (label: string, scores: Scores): string =>
	`${label.padEnd(12)}${measures.map(measure => `${measure} ${f1(scores[measure]).toFixed(1)}`).join('   ')}`;

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

type Placed = {readonly mention: Mention; readonly actor: Actor};

const personal = /^(?:he|she|they|him|her|them|his|their|himself|herself|themselves|hers|theirs)$/iu;

const scoreActors = (annotated: AnnotatedStory, story: Pick<Story, 'actors'>, scores: Scores): void => {
	const given = story.actors.flatMap(actor => actor.mentions.map((mention): Placed => ({mention, actor})));
	const givenNames = given.filter(({mention}) => mention.form === 'name');
	const goldNames = annotated.mentions.filter(({form}) => form === 'name');
	const kindOf = new Map(annotated.actors.map(actor => [actor.id, actor.kind]));
	const matchOf = new Map<TrueMention, Placed>();
	const goldOf = new Map<Placed, TrueMention>();
	const isMatch = (gold: TrueMention, {mention}: Placed, exact: boolean): boolean =>
		exact
			? isSameSpan(gold, mention)
			: overlaps(gold, mention) && mention.start >= gold.start - 20 && mention.end <= gold.end + 20;
	// What fits to the letter is matched first: a name may hold another one.
	for (const exact of [true, false]) {
		for (const name of givenNames) {
			if (goldOf.has(name)) continue;
			const match = goldNames.find(gold => !matchOf.has(gold) && isMatch(gold, name, exact));
			if (match === undefined) continue;
			matchOf.set(match, name);
			goldOf.set(name, match);
			scores.names.right++;
			if (kindOf.get(match.actor) === name.actor.kind) scores.kinds.right++;
		}
	}

	for (const measure of ['names', 'kinds', 'aliases'] as const) {
		scores[measure].gold += goldNames.length;
		scores[measure].given += givenNames.length;
	}

	// B-cubed: the mean of recall and precision weighs as in F1 where both are sums over mentions.
	let recall = 0;
	let precision = 0;
	for (const [gold, match] of matchOf) {
		const own = goldNames.filter(other => other.actor === gold.actor);
		recall += own.filter(other => matchOf.get(other)?.actor === match.actor).length / own.length;
		const same = givenNames.filter(other => other.actor === match.actor);
		precision += same.filter(other => goldOf.get(other)?.actor === gold.actor).length / same.length;
	}

	const [r, p] = [recall / Math.max(1, goldNames.length), precision / Math.max(1, givenNames.length)];
	scores.aliases.right +=
		r + p === 0 ? 0 : ((2 * p * r) / (p + r)) * ((goldNames.length + givenNames.length) / 2);

	const goldPronouns = annotated.mentions.filter(({form}) => form === 'pronoun');
	const homes = homesOf(matchOf);
	const givenPronouns = given.filter(
		({mention}) => mention.form === 'pronoun' && personal.test(mention.text),
	);
	scores.pronouns.gold += goldPronouns.length;
	scores.pronouns.given += givenPronouns.length;
	for (const {mention, actor} of givenPronouns) {
		const gold = goldPronouns.find(({start}) => start === mention.start);
		if (gold !== undefined && homes.get(gold.actor) === actor) scores.pronouns.right++;
	}
};

/** The actor of the analysis that holds most of the names of each true one. */
const homesOf = (matchOf: ReadonlyMap<TrueMention, Placed>): ReadonlyMap<string, Actor> => {
	const homes = new Map<string, Actor>();
	for (const [id, matches] of Map.groupBy(matchOf, ([gold]) => gold.actor)) {
		const votes = Map.groupBy(matches, ([, {actor}]) => actor);
		const [best] = [...votes].toSorted((a, b) => b[1].length - a[1].length);
		if (best !== undefined) homes.set(id, best[0]);
	}

	return homes;
};

/** The actor of the analysis that stands for each true one, by most of its names. */
export const actorsOfTruth = (
	annotated: AnnotatedStory,
	story: Pick<Story, 'actors'>,
): ReadonlyMap<string, Actor> => {
	const matchOf = new Map<TrueMention, Placed>();
	const names = story.actors.flatMap(actor =>
		actor.mentions.filter(({form}) => form !== 'pronoun').map((mention): Placed => ({mention, actor})),
	);
	const golds = annotated.mentions.filter(({form}) => form !== 'pronoun');
	for (const fits of [isSameSpan, overlaps]) {
		for (const placed of names) {
			const gold = golds.find(each => !matchOf.has(each) && fits(each, placed.mention));
			if (gold !== undefined) matchOf.set(gold, placed);
		}
	}

	return homesOf(matchOf);
};

const charactersOf = (text: string, spans: readonly Span[]): ReadonlySet<number> => {
	const characters = new Set<number>();
	for (const {start, end} of spans)
		for (let at = start; at < end; at++) if (!/\s/u.test(text[at]!)) characters.add(at);
	return characters;
};

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
	[...a].filter(item => b.has(item)).length;

/** Which true claim each claim of the story is, by the rule of the shared scorer. */
export const matchClaims = (
	annotated: AnnotatedStory,
	claims: readonly Claim[],
): ReadonlyMap<Claim, TrueClaim> => {
	const {text} = annotated.document;
	const golds = annotated.claims.map(claim => ({claim, content: charactersOf(text, claim.content)}));
	const used = new Set<TrueClaim>();
	const matches = new Map<Claim, TrueClaim>();
	for (const claim of claims) {
		const content = charactersOf(text, claim.content);
		const [best] = golds
			.filter(
				gold =>
					!used.has(gold.claim) &&
					(2 * shared(gold.content, content)) / Math.max(1, gold.content.size + content.size) >= 0.5 &&
					(gold.claim.source === null
						? claim.source === null
						: claim.source !== null && overlaps(gold.claim.source, claim.source)) &&
					claim.cue !== null &&
					overlaps(gold.claim.cue, claim.cue),
			)
			.toSorted((a, b) => shared(b.content, content) - shared(a.content, content));
		if (best === undefined) continue;
		used.add(best.claim);
		matches.set(claim, best.claim);
	}

	return matches;
};

export const trueSourcing = ({source}: TrueClaim): Claim['sourcing'] =>
	source === null ? 'none' : source.actor === null ? 'unnamed' : 'named';

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const scoreClaims = (annotated: AnnotatedStory, story: Analysis, scores: Scores): void => {
	const matches = matchClaims(annotated, story.claims);
	const homes = actorsOfTruth(annotated, story);
	scores.claims.gold += annotated.claims.length;
	scores.claims.given += story.claims.length;
	scores.claims.right += matches.size;
	// Of the claims that were found, so that each stage is measured by itself.
	for (const measure of ['sourcing', 'source actors', 'stance'] as const) {
		scores[measure].gold += matches.size;
		scores[measure].given += matches.size;
	}

	for (const [claim, gold] of matches) {
		if (claim.sourcing === trueSourcing(gold)) scores.sourcing.right++;
		const actor = gold.source?.actor ?? null;
		if ((claim.source?.actor ?? null) === (actor === null ? null : (homes.get(actor)?.id ?? '')))
			scores['source actors'].right++;
		if (gold.stances.includes(claim.stance)) scores.stance.right++;
	}

	const truth = new Set(annotated.claims.flatMap(claim => claim.disputes.map(id => pairKey(claim.id, id))));
	const byId = new Map(story.claims.map(claim => [claim.id, claim]));
	const given = new Set(story.claims.flatMap(claim => claim.disputes.map(id => pairKey(claim.id, id))));
	scores.disputes.gold += truth.size;
	scores.disputes.given += given.size;
	for (const key of given) {
		const [a, b] = key.split(' ').map(id => matches.get(byId.get(Number(id))!)?.id);
		if (a !== undefined && b !== undefined && truth.has(pairKey(a, b))) scores.disputes.right++;
	}
};

/** The scores of one story. */
export const scoreStory = (annotated: AnnotatedStory, story: Analysis): Scores => {
	const scores = noScores();
	scoreActors(annotated, story, scores);
	scoreClaims(annotated, story, scores);
	return scores;
};
