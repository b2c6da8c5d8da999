import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, expect, it} from 'vitest';
import {longStory} from '../benchmark/long-story.ts';
import {open, type Person} from '../terminal/harness.ts';

/** A story of three thousand paragraphs, from the first screen to the last claim. */

let folder: string;
let story: string;
let person: Person;

beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-long-'));
	story = path.join(folder, 'long.txt');
	writeFileSync(
		story,
		longStory(3000)
			.paragraphs.map(({text}) => text)
			.join('\n\n'),
	);
});
afterEach(async () => person.leave());
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

it('keys are answered throughout, mistyped names are found, and what the analysis finds comes in the end', async () => {
	person = open({args: [story]});
	await person.sees('1/3000');
	const waits: number[] = [];
	let number = 1;
	const isAnalysed = (): boolean => / claims · /u.test(person.line(0));
	for (const start = performance.now(); !isAnalysed() && performance.now() - start < 120_000;) {
		const pressed = performance.now();
		person.press('j');
		number += 1;
		await person.sees(`Paragraphs ${number}/3000`);
		waits.push(performance.now() - pressed);
		await new Promise(resolve => setTimeout(resolve, 20));
	}

	expect(isAnalysed()).toBe(true);
	const sorted = waits.toSorted((a, b) => a - b);
	expect(sorted.length).toBeGreaterThan(10);
	// On a machine that does much else besides, a frame may take its time; it never takes as long as a stage of the analysis.
	expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(300);

	for (const [typed, found] of [
		['Kortolev', 'Korolev'],
		['ukriane', 'Ukraine'],
	] as const) {
		person.type(`/${typed}`);
		await person.sees(/\d+ shown/u);
		await person.sees(found);
		expect(person.look(found).background).not.toBe(null);
		person.press('escape');
		await person.seesNo('shown');
	}

	person.press('q');
	expect(await person.ends()).toEqual({code: 0, signal: 0});
});
