import type {Mention} from '../../story/actor.ts';
import {runThrough} from '../../story/run-through.ts';
import type {Quotation} from '../../language/quotations.ts';
import type {NamedActor} from '../actors/find-actors.ts';
import type {ReadSentence} from '../names/find-names.ts';
import {byWeights, packagedWeights, type Decide, type PronounWeights} from './choice.ts';
import {Resolver, type Placed} from './resolver.ts';

/** The names in reading order, with the actors that they belong to. */
const placedNames = (actors: readonly NamedActor[]): readonly Placed[] =>
	actors
		.flatMap(actor => actor.names.map((name): Placed => ({actor, name})))
		.sort((a, b) => a.name.sentence - b.name.sentence || a.name.first - b.name.first);

/** A test of whether an offset stands in a quotation. It must be asked for growing offsets. */
const quotedTest = (quotations: readonly Quotation[]): ((offset: number) => boolean) => {
	const outer = quotations.filter(quotation => quotation.depth === 0);
	let next = 0;
	return offset => {
		while (next < outer.length && outer[next]!.end <= offset) next++;
		return next < outer.length && outer[next]!.start <= offset;
	};
};

function* resolveInPieces(
	sentences: readonly ReadSentence[],
	actors: readonly NamedActor[],
	quotations: readonly Quotation[],
	decide: Decide,
): Generator<number, ReadonlyMap<string, readonly Mention[]>> {
	const placed = placedNames(actors);
	const quoted = quotedTest(quotations);
	const resolver = new Resolver(sentences, decide);
	let next = 0;
	for (const index of sentences.keys()) {
		const first = next;
		while (placed[next]?.name.sentence === index) next++;
		resolver.read(index, placed.slice(first, next), quoted);
		yield index / sentences.length;
	}

	return resolver.found;
}

/**
Resolve the pronouns of a text by any way of deciding; the training program gives its own. The mentions that they are, by the id of
the actor.
*/
export const resolveWith = (
	sentences: readonly ReadSentence[],
	actors: readonly NamedActor[],
	quotations: readonly Quotation[],
	decide: Decide,
): ReadonlyMap<string, readonly Mention[]> =>
	runThrough(resolveInPieces(sentences, actors, quotations, decide));

/**
The actors with the pronouns (he, she, they and their forms) that mean them as further mentions. A pronoun that
more likely means somebody without a name, or is unclear, stays out. Yields the share of the work that is done.
*/
export function* withPronounsInPieces(
	sentences: readonly ReadSentence[],
	actors: readonly NamedActor[],
	quotations: readonly Quotation[] = [],
	weights: PronounWeights = packagedWeights(),
): Generator<number, readonly NamedActor[]> {
	const found = yield* resolveInPieces(sentences, actors, quotations, byWeights(weights));
	return actors.map(actor => {
		const pronouns = found.get(actor.id);
		if (pronouns === undefined) return actor;
		return {...actor, mentions: [...actor.mentions, ...pronouns].sort((a, b) => a.start - b.start)};
	});
}

/** The actors with their pronouns, in one piece. */
export const withPronouns = (
	sentences: readonly ReadSentence[],
	actors: readonly NamedActor[],
	quotations: readonly Quotation[] = [],
	weights: PronounWeights = packagedWeights(),
): readonly NamedActor[] => runThrough(withPronounsInPieces(sentences, actors, quotations, weights));
