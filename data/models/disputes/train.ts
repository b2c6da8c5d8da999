/**
Makes weights.bin: which of two claims contradicts the other, by logistic regression, learnt from our own annotated stories with their true
names and claims. Prints how good it is by cross-validation over the stories, alone and beside the rules. Deterministic, in seconds.
usage: node data/models/disputes/train.ts
*/
import {writeFileSync} from 'node:fs';
import {packWeights} from '../../../source/analysis/claims/weights.ts';
import {learntStories, smallStories, type AnnotatedStory} from '../training/annotated-story.ts';
import {meanOf} from '../training/mean.ts';
import {createRandom} from '../training/random.ts';
import {truthOf} from '../training/truth.ts';
import {shuffled} from '../claims/learn-cues.ts';
import type {Claim} from '../../../source/story/claim.ts';
import {pairsOf, type Pair, type PairedStory} from './pairs.ts';

const tableBits = 13;
const foldCount = 6;
const epochs = 6;
const rate = 0.1;
const shrink = 1e-3;
/** How many of the features are left out at random in each step. */
const dropped = 0.3;
const seeds = [1, 2, 3, 4];
/** How often the pairs of small texts are learnt beside those of stories: they are chosen to look like what they are not. */
const smallTimes = 4;
const mostOfSmall = 12;

/** What stands where a true claim does. */
const keyOf = ({cue, content}: Pick<Claim, 'content'> & {readonly cue: Claim['cue']}): string =>
	`${cue?.start} ${cue?.end} ${content[0]?.start}`;

const pairedStory = (story: AnnotatedStory): PairedStory => {
	const {actors, claims} = truthOf(story);
	const idOf = new Map(story.claims.map(claim => [keyOf(claim), claim.id]));
	const linked = new Set(
		story.claims.flatMap(({id, disputes}) => disputes.flatMap(other => [`${id} ${other}`, `${other} ${id}`])),
	);
	return pairsOf(
		story.document.text,
		claims,
		actors,
		(a, b) => linked.has(`${idOf.get(keyOf(a))} ${idOf.get(keyOf(b))}`),
		linked.size / 2,
		(1 << tableBits) - 1,
	);
};

const learnOnce = (pairs: readonly Pair[], seed: number): Float32Array => {
	const weights = new Float32Array(1 << tableBits);
	const squares = new Float32Array(1 << tableBits).fill(0.1);
	const random = createRandom(seed);
	for (let epoch = 0; epoch < epochs; epoch++) {
		for (const item of shuffled(pairs.length, random)) {
			const {features, right} = pairs[item]!;
			const kept = features.filter(() => random() >= dropped);
			const sum = kept.reduce((all, feature) => all + weights[feature]!, 0) / (1 - dropped);
			const error = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0);
			for (const feature of kept) {
				const slope = error + shrink * weights[feature]!;
				squares[feature]! += slope * slope;
				weights[feature]! -= (rate * slope) / Math.sqrt(squares[feature]!);
			}
		}
	}

	return weights;
};

/** The mean of what several orders of the pairs come to. */
const learn = (pairs: readonly Pair[]): Float32Array => meanOf(seeds.map(seed => learnOnce(pairs, seed)));

/** The pairs that are learnt from. */
const learntFrom = (some: readonly PairedStory[]): readonly Pair[] =>
	some.flatMap(({pairs}) =>
		pairs.length > mostOfSmall ? pairs : Array.from({length: smallTimes}, () => pairs).flat(),
	);

const chanceOf = (weights: Float32Array, {features}: Pair): number =>
	1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + weights[feature]!, 0)));

const stories = [...learntStories(), ...smallStories()].map(pairedStory);
const links = stories.reduce((sum, story) => sum + story.links, 0);
const judged = Array.from({length: foldCount}, (_, fold) => {
	const weights = learn(learntFrom(stories.filter((_story, index) => index % foldCount !== fold)));
	return stories
		.filter((_story, index) => index % foldCount === fold)
		.flatMap(({pairs}) => pairs.map(pair => ({...pair, chance: chanceOf(weights, pair)})));
}).flat();

const tell = (what: string, given: readonly Pair[]): void => {
	const right = given.filter(pair => pair.right).length;
	console.log(
		`${what}: ${given.length} links, precision ${((100 * right) / given.length).toFixed(1)}, recall ${((100 * right) / links).toFixed(1)}, F1 ${((200 * right) / (given.length + links)).toFixed(1)}`,
	);
};

console.log(
	`${stories.length} stories, ${links} links, of which ${judged.filter(({right}) => right).length} among ${judged.length} pairs`,
);
tell(
	'rules',
	judged.filter(({isLinked}) => isLinked),
);
for (let least = 0.2; least < 0.75; least += 0.05) {
	tell(
		`chance ${least.toFixed(2)}`,
		judged.filter(({chance}) => chance >= least),
	);
	tell(
		'  and the rules',
		judged.filter(({chance, isLinked}) => isLinked || chance >= least),
	);
}

writeFileSync(new URL('weights.bin', import.meta.url), packWeights([learn(learntFrom(stories))]));
