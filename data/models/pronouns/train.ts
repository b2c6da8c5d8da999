// Trains weights.bin, the ranker of the actors that a pronoun can mean.
// usage: node data/models/pronouns/train.ts CORPUS_FOLDER   (the folder that holds gum/train)
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {findActors, type NamedActor} from '../../../source/analysis/actors/find-actors.ts';
import {findNames} from '../../../source/analysis/names/find-names.ts';
import {
	choiceScores,
	resolveWith,
	weightCount,
	weightIndex,
	type Choice,
} from '../../../source/analysis/pronouns/resolve-pronouns.ts';
import {quotationsOf} from '../../../source/language/quotations.ts';
import {randomFrom} from '../names/crf.ts';
import {readGold} from '../names/gold.ts';

type GoldActor = {
	readonly mentions: ReadonlyArray<{
		readonly start: number;
		readonly end: number;
		readonly coreStart: number;
		readonly coreEnd: number;
		readonly form: string;
	}>;
};

type Learnt = Choice & {readonly gold: number};

const choicesOf = (folder: string, document: ReturnType<typeof readGold>[number]): readonly Learnt[] => {
	const text = readFileSync(path.join(folder, 'text', `${document.name}.txt`), 'utf8');
	const gold = (
		JSON.parse(readFileSync(path.join(folder, 'actors', `${document.name}.json`), 'utf8')) as {
			actors: readonly GoldActor[];
		}
	).actors;
	const {sentences} = document;
	const actors = findActors(sentences, findNames(text, sentences));
	// Which of our actors holds most of the names of a gold actor.
	const homeOf = new Map<number, NamedActor>();
	for (const goldActor of gold) {
		const votes = new Map<NamedActor, number>();
		for (const mention of goldActor.mentions) {
			if (mention.form !== 'name') continue;
			for (const actor of actors) {
				if (actor.names.some(name => name.start < mention.coreEnd && name.end > mention.coreStart))
					votes.set(actor, (votes.get(actor) ?? 0) + 1);
			}
		}

		const home = [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
		if (home === undefined) continue;
		for (const mention of goldActor.mentions) if (mention.form === 'pronoun') homeOf.set(mention.start, home);
	}

	const blocks: Array<{start: number; end: number; text: string; number: number}> = [];
	for (const sentence of sentences) {
		const start = sentence.tokens[0]!.start;
		const end = sentence.tokens.at(-1)!.end;
		const last = blocks.at(-1);
		if (last !== undefined && last.number === sentence.paragraph) last.end = end;
		else blocks.push({start, end, text: '', number: sentence.paragraph});
	}

	const quotations = quotationsOf(
		blocks.map(block => ({...block, text: text.slice(block.start, block.end)})),
	);
	const choices: Learnt[] = [];
	resolveWith(sentences, actors, quotations, choice => {
		const home = homeOf.get(choice.start);
		const index = home === undefined ? choice.candidates.length : choice.candidates.indexOf(home);
		const right = index < 0 ? choice.candidates.length : index;
		choices.push({...choice, gold: right});
		return right;
	});
	return choices;
};

const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: train.ts CORPUS_FOLDER');
const folder = path.join(corpora, 'gum', 'train');
const choices = readGold(folder).flatMap(document => choicesOf(folder, document));
const weights = new Float32Array(weightCount);
const sums = new Float64Array(weightCount);
const squares = new Float32Array(weightCount);
const random = randomFrom(7);
const order = choices.map((_, index) => index);
const rounds = 20;
for (let round = 0; round < rounds; round++) {
	for (let index = order.length - 1; index > 0; index--) {
		const other = Math.floor(random() * (index + 1));
		[order[index], order[other]] = [order[other]!, order[index]!];
	}

	for (const index of order) {
		const {gold, features} = choices[index]!;
		const scores = choiceScores(weights, features);
		const most = Math.max(...scores);
		const chances = scores.map(score => Math.exp(score - most));
		const total = chances.reduce((sum, chance) => sum + chance, 0);
		features.forEach((list, candidate) => {
			const slope = (candidate === gold ? 1 : 0) - chances[candidate]! / total;
			for (const feature of list) {
				const at = weightIndex(feature);
				const step = slope - 0.01 * weights[at]!;
				squares[at]! += step * step;
				weights[at]! += (0.05 * step) / (Math.sqrt(squares[at]!) + 1e-3);
			}
		});
	}

	if (round >= rounds / 2) for (let at = 0; at < weightCount; at++) sums[at]! += weights[at]!;
}

const averaged = Float32Array.from(sums, sum => sum / Math.ceil(rounds / 2));
writeFileSync(process.argv[3] ?? new URL('weights.bin', import.meta.url), new Uint8Array(averaged.buffer));
console.log(
	`${choices.length} pronouns, ${choices.filter(choice => choice.gold < choice.candidates.length).length} of them with an actor`,
);
