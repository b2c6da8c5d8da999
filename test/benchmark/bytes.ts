import path from 'node:path';
import {open, projectFolder, type Person} from '../terminal/harness.ts';

/** The bytes that a key sends down the line, on a real terminal at two sizes, with less on the same file beside it. */

const story = path.join(projectFolder, 'data/stories/wang-yi-in-moscow.txt');
const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

const bytesOf = async (person: Person, keys: readonly string[]): Promise<readonly number[]> => {
	const sizes: number[] = [];
	for (const key of keys) {
		const before = person.written().length;
		person.press(key);
		await person.waitForSilence(150);
		sizes.push(person.written().length - before);
	}

	return sizes;
};

const print = (name: string, sizes: readonly number[]): void => {
	console.log(
		`  ${name.padEnd(34)}${[median(sizes), Math.round(mean(sizes)), Math.max(...sizes)].map(size => String(size).padStart(8)).join('')}`,
	);
};

const times = (count: number, key: string): readonly string[] => Array.from({length: count}, () => key);

for (const [columns, rows] of [
	[80, 24],
	[120, 40],
] as const) {
	console.log(`bytes at ${columns}x${rows}${' '.repeat(22)}median    mean    most`);
	const less = open({program: ['less', story], columns, rows});
	await less.sees('Moscow');
	await less.waitForSilence();
	print('less: first screen', [less.written().length]);
	print('less: j', await bytesOf(less, times(5, 'j')));
	await less.leave();
	const person = open({args: [story], columns, rows});
	await person.sees(/Claims [1-9]\d*/u);
	const first = person.written().indexOf('\u{1B}[?2026l');
	print('nutgraf: first frame', [first]);
	await person.waitForSilence(1000);
	print('nutgraf: until all is there', [person.written().length]);
	print('nutgraf: j in the paragraphs', await bytesOf(person, times(15, 'j')));
	person.press('tab');
	await person.waitForSilence();
	print('nutgraf: j in the actors', await bytesOf(person, times(10, 'j')));
	person.press('tab');
	await person.waitForSilence();
	print('nutgraf: j in the claims', await bytesOf(person, times(10, 'j')));
	print('nutgraf: / and a typed word', await bytesOf(person, ['/', ...'kremlin']));
	await person.leave();
}
