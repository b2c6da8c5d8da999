/*
How fast the analysis reads: tokens a second of each stage and of all, warm; and by the size of the text, whether the time
for a token stays the same. Time is the processor's, so that what else the machine does counts little: that of the thread that analyses, which is
what one waits for, and in a column of its own that of all threads, with those that compile and clean up beside it. One pass of a plain regular expression
over the same text serves to compare the figures of two machines.
*/
import {statSync, readdirSync} from 'node:fs';
import {findActors} from '../../source/analysis/actors/find-actors.ts';
import {analyse} from '../../source/analysis/analyse.ts';
import {claimsOfPassage} from '../../source/analysis/claims/find-claims.ts';
import {passagesOf} from '../../source/analysis/claims/passage.ts';
import {linkDisputes} from '../../source/analysis/disputes/link-disputes.ts';
import {findNames} from '../../source/analysis/names/find-names.ts';
import {withPronouns} from '../../source/analysis/pronouns/resolve-pronouns.ts';
import {judgeClaims} from '../../source/analysis/stance/judge-claims.ts';
import {dataFile} from '../../source/language/data-folder.ts';
import {quotationsOf} from '../../source/language/quotations.ts';
import {readParagraph, type Sentence} from '../../source/language/read.ts';
import {blocksOf, type StoryDocument} from '../../source/story/document.ts';
import {newsText} from './news-text.ts';
import {timed, type Took} from './processor-time.ts';

type Stage = Took & {readonly name: string};

/** Every stage by itself, in the order of the analysis, each over the whole text. */
const timeStages = (
	document: StoryDocument,
): {readonly stages: readonly Stage[]; readonly tokens: number} => {
	const stages: Stage[] = [];
	const time = <Result>(name: string, work: () => Result): Result => {
		const {result, thread, all} = timed(work);
		stages.push({name, thread, all});
		return result;
	};
	const blocks = blocksOf(document);
	const quotations = time('quotations', () => quotationsOf(blocks));
	const sentences = time('tokens, sentences', () =>
		blocks
			.flatMap(block => readParagraph(block.text, block.start, block.number))
			.filter((sentence: Sentence) => sentence.tokens.length > 0),
	);
	const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
	time('tags', () => {
		for (const sentence of sentences) sentence.tags.at(0);
	});
	time('parse', () => {
		for (const sentence of sentences) sentence.heads.at(0);
	});
	const names = time('names', () => findNames(document.text, sentences));
	const found = time('actors', () => findActors(sentences, names));
	const actors = time('pronouns', () => withPronouns(sentences, found, quotations));
	const raw = time('claims', () =>
		passagesOf(sentences, quotations).flatMap(passage => claimsOfPassage(document.text, passage)),
	);
	const judged = time('stance, sourcing', () => judgeClaims(document.text, raw, actors, quotations));
	time('disputes', () => linkDisputes(document.text, judged, actors));
	return {stages, tokens};
};

/** The least of several times: what else the machine does only adds to them. */
const least = (times: readonly Took[]): Took => ({
	thread: Math.min(...times.map(({thread}) => thread)),
	all: Math.min(...times.map(({all}) => all)),
});

const leastOf = (runs: number, work: () => unknown): Took =>
	least(Array.from({length: runs}, () => timed(work)));

const plainPass = ({text}: StoryDocument): number =>
	text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
const perSecond = (tokens: number, milliseconds: number): string =>
	Math.round((1000 * tokens) / milliseconds).toLocaleString('en');

const measured = newsText(60_000);
for (let warming = 0; warming < 2; warming++) timeStages(measured);
const runs = Array.from({length: 3}, () => timeStages(measured));
const {tokens, stages} = runs[0]!;
const plain = leastOf(5, () => plainPass(measured));
const whole = leastOf(3, () => analyse(measured));
console.log(
	`warm, ${tokens.toLocaleString('en')} tokens${' '.repeat(11)}tokens a second   x a plain regular expression   a second of all threads`,
);
const row = (name: string, took: Took): void =>
	console.log(
		`  ${name.padEnd(28)}${perSecond(tokens, took.thread).padStart(13)}${(took.thread / plain.thread).toFixed(1).padStart(12)}${perSecond(tokens, took.all).padStart(38)}`,
	);
row('a plain regular expression', plain);
for (const [index, {name}] of stages.entries()) row(name, least(runs.map(run => run.stages[index]!)));
row('the whole analysis', whole);

console.log(
	'\nby size                         tokens   tokens a second   time of a token, x the first   a second of all threads',
);
let first: number | undefined;
for (const [words, times] of [
	[1000, 5],
	[10_000, 5],
	[100_000, 3],
	[1_000_000, 2],
] as const) {
	const document = newsText(words);
	const count = plainPass(document);
	const took = leastOf(times, () => analyse(document));
	first ??= took.thread / count;
	console.log(
		`  ${`${words.toLocaleString('en')} words`.padEnd(20)}${count.toLocaleString('en').padStart(16)}${perSecond(count, took.thread).padStart(18)}${(took.thread / count / first).toFixed(2).padStart(16)}${perSecond(count, took.all).padStart(36)}`,
	);
}

const models = dataFile('models/');
console.log('\nmodels                           bytes');
let all = 0;
for (const name of readdirSync(models)) {
	const size = readdirSync(`${models}/${name}`)
		.filter(file => file.endsWith('.bin'))
		.reduce((sum, file) => sum + statSync(`${models}/${name}/${file}`).size, 0);
	if (size > 0) console.log(`  ${name.padEnd(20)}${size.toLocaleString('en').padStart(16)}`);
	all += size;
}

console.log(
	`  ${'all'.padEnd(20)}${all.toLocaleString('en').padStart(16)}   ${(all / (5 * 1024 * 1024)).toFixed(2)} of 5 MB`,
);
