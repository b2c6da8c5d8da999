/** How long a key takes from the action to the lines of the next screen, by the size of the story; as ratios to a short one. */
import {layout} from '../../source/explorer/layout/layout.ts';
import type {Action} from '../../source/explorer/state/action.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {composeDocument} from '../../source/story/document.ts';
import {createRandom} from '../random.ts';

const words =
	'harbour council ferry vote night dredger seal mayor report survey water bridge storm island crew'.split(
		' ',
	);

/** A text of `count` paragraphs of about 400 characters, the same at every run. */
const longDocument = (count: number) => {
	const random = createRandom(7);
	const paragraphs = Array.from({length: count}, () => ({
		text: Array.from({length: 62}, () => words[Math.floor(random() * words.length)]).join(' '),
		kind: 'text' as const,
	}));
	return composeDocument({
		title: 'A long story',
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: 'long.txt'},
		paragraphs,
	});
};

const keys: ReadonlyArray<readonly [string, Action]> = [
	['j', {type: 'move', by: 1, unit: 'item'}],
	['Page Down', {type: 'move', by: 1, unit: 'page'}],
	['G', {type: 'edge', edge: 'last'}],
	['k', {type: 'move', by: -1, unit: 'item'}],
	['g', {type: 'edge', edge: 'first'}],
];

/** Median milliseconds of 200 runs. After five of them one is in the middle again, so that a short story does not end under the keys. */
const median = (count: number, action: Action): number => {
	const middle: Action = {type: 'digit', digit: '1'};
	const first = startState(longDocument(count), {label: 'long.txt', columns: 120, rows: 40});
	const begin = [middle, {...middle, digit: '2'}, {type: 'jump'} as const].reduce(reduce, first);
	let state = begin;
	const times = Array.from({length: 200}, (_, run) => {
		if (run % 5 === 0) state = begin;
		const start = performance.now();
		state = reduce(state, action);
		layout(state);
		return performance.now() - start;
	}).toSorted((a, b) => a - b);
	return times[100] ?? 0;
};

const sizes = [24, 20_000, 100_000];
console.log('A key, from the action to the lines of the screen (120x40), as a ratio to 24 paragraphs');
for (const [name, action] of keys) {
	// Once through all sizes first, so that none of them pays for what is compiled.
	for (const size of sizes) median(size, action);
	const times = sizes.map(size => median(size, action));
	const base = times[0] ?? 1;
	console.log(
		`${name.padEnd(10)} ${sizes.map((size, index) => `${size}: ${((times[index] ?? 0) / base).toFixed(2)}`).join('   ')}   (${base.toFixed(3)} ms)`,
	);
}
