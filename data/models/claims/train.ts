/**
Makes weights.bin of the models `cues` and `claims` in one go: the cues by logistic regression, the spans around a cue
by a conditional random field that knows true cues only, where their content begins and ends by a log-linear model, and
what keeps or drops a claim by logistic regression, these two on claims read by cross-validation, from cues found by
cross-validation.
usage: node data/models/claims/train.ts CORPUS_FOLDER [TEACHER_FOLDER]
CORPUS_FOLDER holds text/*.txt and attributions/*.ann, as the train part of PolNeAR does; TEACHER_FOLDER what teacher.py
wrote of it. The teacher has not seen the first fold of four, which alone tells how good the claims would be.
*/
import {writeFileSync} from 'node:fs';
import {cueFloor} from '../../../source/analysis/claims/find-claims.ts';
import {packWeights, type PackedTable} from '../../../source/analysis/claims/weights.ts';
import {readCorpus} from './corpus.ts';
import {drillName, drills} from './drills.ts';
import {acceptScore, learnAccept, type Judged} from './learn-accept.ts';
import {learnBounds, type Choice} from './learn-bounds.ts';
import {chancesOf, decisionsOf, learnCues} from './learn-cues.ts';
import {leaning, learnSpans, type SpanWeights} from './learn-spans.ts';
import {agrees, rightOnes, withoutRivals} from './measure.ts';
import {otherNames, ownStories, storyName} from './own-stories.ts';
import {prepare, type Prepared} from './prepare.ts';
import {choicesOf, guessesOf, packedBounds, readingsOf} from './readings.ts';
import {spanExample, type SpanExample} from './span-example.ts';
import {readTeacher} from './teacher.ts';
import {meanOf} from '../training/mean.ts';

const [folder, teacherFolder] = process.argv.slice(2);
if (folder === undefined) {
	console.error('usage: node data/models/claims/train.ts CORPUS_FOLDER [TEACHER_FOLDER]');
	process.exit(2);
}

const cueBits = 19;
const spanBits = 18;
const acceptBits = 14;
const boundsBits = 15;
const foldCount = 4;
const cueEpochs = 6;
const cueRate = 0.02;
const spanEpochs = 7;
const spanRate = 0.05;
const spanDrop = 0.4;
const contentLean = 0.12;

const started = performance.now();
const tell = (what: string): void =>
	console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);

const teacher = teacherFolder === undefined ? undefined : readTeacher(teacherFolder);
const {prepared} = prepare([...(await readCorpus(folder)), ...drills(), ...ownStories()]);
/** A story is of the fold of the same story with other names. */
const titles = [...new Set(prepared.map(({name}) => name.replace(otherNames, '')))];
const places = new Map(titles.map((title, index) => [title, index]));
const placeOf = ({name}: Prepared): number => places.get(name.replace(otherNames, ''))!;
const folds = Array.from({length: foldCount}, (_, fold) =>
	prepared.filter(article => placeOf(article) % foldCount === fold),
);
/** Each run takes the examples in another order; the models are the means of what they come to. */
const seeds = [1, 2, 3, 4];

const decisions = folds.map(fold =>
	decisionsOf(
		fold.flatMap(article => article.examples),
		(1 << cueBits) - 1,
		teacher,
	),
);
tell(`${prepared.length} articles read`);
const cuesFrom = (sets: typeof decisions): Float32Array =>
	meanOf(seeds.map(seed => learnCues(sets, cueBits, cueEpochs, cueRate, seed)));
const chances = folds.map((_, fold) =>
	chancesOf(decisions[fold]!, cuesFrom(decisions.filter((_set, index) => index !== fold))),
);
const cueWeights = cuesFrom(decisions);
writeFileSync(new URL('../cues/weights.bin', import.meta.url), packWeights([cueWeights]));
tell('cues learned');

const examplesOf = (articles: readonly Prepared[], all: Float32Array): readonly SpanExample[] => {
	const found: SpanExample[] = [];
	let offset = 0;
	for (const [index, article] of articles.entries()) {
		for (const example of article.examples) {
			const own = all.subarray(offset, offset + example.passage.size);
			offset += own.length;
			const anchors = new Set(example.gold.map(claim => claim.anchor));
			for (const anchor of own.keys()) if (own[anchor]! > cueFloor) anchors.add(anchor);
			for (const anchor of anchors)
				found.push(spanExample(index, example, anchor, own, (1 << spanBits) - 1, teacher));
		}
	}

	return found;
};

const examples = folds.map((fold, index) => examplesOf(fold, chances[index]!));
tell(`${examples.reduce((sum, list) => sum + list.length, 0)} windows`);

const learnFrom = (all: ReadonlyArray<readonly SpanExample[]>): SpanWeights => {
	const known = all.flat().filter(({gold}) => gold !== undefined);
	const runs = seeds.map(seed => learnSpans(known, spanBits, spanEpochs, spanRate, spanDrop, seed));
	const emissions = meanOf(runs.map(run => run.emissions));
	const transitions = meanOf(runs.map(run => run.transitions));
	return leaning({emissions, transitions, mask: runs[0]!.mask}, contentLean);
};

const readings = folds.map((_, fold) => {
	const weights = learnFrom(examples.filter((_list, index) => index !== fold));
	tell(`fold ${fold + 1} read`);
	return readingsOf(examples[fold]!, weights);
});
const isDrill = ({name}: Prepared): boolean => name.startsWith(drillName);
const isStory = ({name}: Prepared): boolean => name.startsWith(storyName);
const isOfCorpus = (article: Prepared): boolean => !isDrill(article) && !isStory(article);
// The sentences of drills are too simple to learn from where contents end.
const choices = readings.map((list, fold) =>
	choicesOf(
		list.filter(({item}) => !isDrill(folds[fold]![item.article]!)),
		boundsBits,
	),
);
const boundsFrom = (all: ReadonlyArray<readonly Choice[]>): PackedTable =>
	packedBounds(learnBounds(all.flat(), boundsBits));
const read = readings.flatMap((list, fold) =>
	guessesOf(folds[fold]!, list, boundsFrom(choices.filter((_list, index) => index !== fold)), acceptBits).map(
		(guesses, index) => ({article: folds[fold]![index]!, guesses}),
	),
);

// How good the claims of the corpus would be, each judged by weights that never saw its article.
const judgedFrom = (some: typeof read): readonly Judged[] =>
	some.flatMap(({article, guesses}) =>
		guesses.map(guess => ({
			features: guess.features,
			numbers: guess.numbers,
			right: article.claims.some(claim => agrees(article.text, guess, claim) > 0),
		})),
	);
const halves = [0, 1].map(half => read.filter(({article}) => (placeOf(article) >> 2) % 2 === half));
const scored = halves.flatMap((half, index) => {
	const weights = learnAccept(judgedFrom(halves[1 - index]!), acceptBits);
	return half.map(({article, guesses}) => ({
		article,
		guesses: guesses.map(guess => ({...guess, chance: acceptScore(weights, guess.features, guess.numbers)})),
	}));
});
const unseen = new Set(folds[0]);
for (const [name, some] of [
	['the corpus', scored.filter(({article}) => isOfCorpus(article))],
	['its first fold', scored.filter(({article}) => isOfCorpus(article) && unseen.has(article))],
	['own stories', scored.filter(({article}) => isStory(article) && !article.name.endsWith(otherNames))],
] as const) {
	const goldCount = some.reduce((sum, {article}) => sum + article.claims.length, 0);
	for (let floor = 0.24; floor < 0.46; floor += 0.02) {
		let kept = 0;
		let hits = 0;
		for (const {article, guesses} of some) {
			const likely = withoutRivals(guesses.filter(({chance}) => chance >= floor));
			kept += likely.length;
			hits += rightOnes(article.text, likely, article.claims).filter(Boolean).length;
		}

		tell(
			`cross-validated, ${name}, floor ${floor.toFixed(2)}: precision ${(hits / kept).toFixed(3)}, recall ${(hits / goldCount).toFixed(3)}, F1 ${((2 * hits) / (kept + goldCount)).toFixed(4)}`,
		);
	}
}

const accept = learnAccept(judgedFrom(read), acceptBits);
const bounds = learnBounds(choices.flat(), boundsBits);
const spans = learnFrom(examples);
writeFileSync(
	new URL('weights.bin', import.meta.url),
	packWeights([spans.emissions, spans.transitions, accept.features, accept.numbers, bounds]),
);
tell('done');
