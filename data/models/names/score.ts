// Scores the actors of a text against those that people marked, as names, kinds, aliases and pronouns.
import type {ActorKind, Mention} from '../../../source/story/actor.ts';

/** An actor as the analysis finds it. */
export type FoundActor = {readonly kind: ActorKind; readonly mentions: readonly Mention[]};
/** A mention as people marked it: from `start` to `end` with what describes it, the core being the words that name. */
export type MarkedMention = {
	readonly start: number;
	readonly end: number;
	readonly coreStart: number;
	readonly coreEnd: number;
	readonly form: string;
	readonly text: string;
};
/** An actor as people marked it; `type` is GUM's. */
export type MarkedActor = {readonly type: string; readonly mentions: readonly MarkedMention[]};

/** Sums over texts: `ratesOf` makes precision, recall and F1 of them. */
export type Sums = {
	gold: number;
	found: number;
	right: number;
	typed: number;
	aliasPrecision: number;
	aliasRecall: number;
	pronounGold: number;
	pronounFound: number;
	pronounRight: number;
};

/** Sums of no text. */
export const noSums = (): Sums => ({
	gold: 0,
	found: 0,
	right: 0,
	typed: 0,
	aliasPrecision: 0,
	aliasRecall: 0,
	pronounGold: 0,
	pronounFound: 0,
	pronounRight: 0,
});

const personal = /^(?:he|she|they|him|her|them|his|their|himself|herself|themselves|hers|theirs)$/i;

/** Add what one text gives to the sums; `report` gets a line for each error. */
export const addScores = (
	sums: Sums,
	found: readonly FoundActor[],
	marked: readonly MarkedActor[],
	report: (line: string) => void = () => {},
): void => {
	const gold = marked.flatMap(actor =>
		actor.mentions.filter(mention => mention.form === 'name').map(mention => ({...mention, actor})),
	);
	const names = found.flatMap(actor =>
		actor.mentions.filter(mention => mention.form === 'name').map(mention => ({...mention, actor})),
	);
	type Gold = (typeof gold)[number];
	type Name = (typeof names)[number];
	const nameOf = new Map<Gold, Name>();
	const goldOf = new Map<Name, Gold>();
	for (const name of names) {
		const match = gold
			.filter(
				other =>
					!nameOf.has(other) &&
					name.start < other.coreEnd &&
					name.end > other.coreStart &&
					name.start >= other.start - 20 &&
					name.end <= other.end + 20,
			)
			.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
		if (match === undefined) {
			report(`false "${name.text}" (${name.actor.kind})`);
			continue;
		}

		nameOf.set(match, name);
		goldOf.set(name, match);
		sums.right++;
		if (name.actor.kind === match.actor.type) sums.typed++;
		else report(`kind "${name.text}" is ${match.actor.type}, not ${name.actor.kind}`);
	}

	sums.gold += gold.length;
	sums.found += names.length;
	for (const mention of gold) {
		const name = nameOf.get(mention);
		if (name === undefined) {
			report(`missed "${mention.text.slice(0, 60)}" (${mention.actor.type})`);
			continue;
		}

		const same = gold.filter(other => other.actor === mention.actor);
		const share = same.filter(other => nameOf.get(other)?.actor === name.actor).length / same.length;
		sums.aliasRecall += share;
		if (share < 0.5) report(`split "${name.text}"`);
	}

	for (const name of names) {
		const mention = goldOf.get(name);
		if (mention === undefined) continue;
		const same = names.filter(other => other.actor === name.actor);
		const share = same.filter(other => goldOf.get(other)?.actor === mention.actor).length / same.length;
		sums.aliasPrecision += share;
		if (share < 0.5) report(`mixed "${name.text}"`);
	}

	const homeOf = new Map<MarkedActor, FoundActor | undefined>();
	for (const actor of marked) {
		const votes = new Map<FoundActor, number>();
		for (const mention of gold) {
			const home = nameOf.get(mention)?.actor;
			if (mention.actor === actor && home !== undefined) votes.set(home, (votes.get(home) ?? 0) + 1);
		}

		homeOf.set(actor, [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0]);
	}

	const pronouns = new Map(
		marked.flatMap(actor =>
			actor.mentions
				.filter(mention => mention.form === 'pronoun' && personal.test(mention.text))
				.map(mention => [mention.start, actor] as const),
		),
	);
	sums.pronounGold += pronouns.size;
	const resolved = new Set<number>();
	for (const actor of found) {
		for (const mention of actor.mentions) {
			if (mention.form !== 'pronoun' || !personal.test(mention.text)) continue;
			sums.pronounFound++;
			resolved.add(mention.start);
			const meant = pronouns.get(mention.start);
			if (meant !== undefined && homeOf.get(meant) === actor) sums.pronounRight++;
			else
				report(
					`pronoun "${mention.text}" at ${mention.start}: ${meant === undefined ? 'nobody' : 'another'}`,
				);
		}
	}

	for (const [start] of pronouns) if (!resolved.has(start)) report(`pronoun at ${start} left`);
};

const rates = (right: number, found: number, gold: number): string => {
	const precision = (100 * right) / Math.max(1, found);
	const recall = (100 * right) / Math.max(1, gold);
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return `${precision.toFixed(1)}/${recall.toFixed(1)}/${f1.toFixed(1)}`;
};

/** Precision, recall and F1 of each measure, in one line. */
export const ratesOf = (sums: Sums): string => {
	const precision = sums.aliasPrecision / Math.max(1, sums.found);
	const recall = sums.aliasRecall / Math.max(1, sums.gold);
	return [
		`names ${rates(sums.right, sums.found, sums.gold)}`,
		`typed ${rates(sums.typed, sums.found, sums.gold)}`,
		`aliases ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)}`,
		`pronouns ${rates(sums.pronounRight, sums.pronounFound, sums.pronounGold)}`,
	].join('  ');
};
