import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {open, projectFolder, type Person} from './harness.ts';

const program = path.join(projectFolder, 'test/terminal/programs/session.ts');
const direct = [process.execPath, program] as const;
let person: Person;
afterEach(async () => person.leave());

const isRunning = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

const isBack = (): void => {
	const {emulator} = person;
	expect(emulator.alternate()).toBe(false);
	expect(emulator.cursorShown()).toBe(true);
	expect(emulator.modes()).toEqual({bracketedPaste: false, wraparound: true, mouse: false});
};

const takesOver = async (): Promise<void> => {
	await person.sees('Session 80x24');
	const {emulator} = person;
	expect(emulator.alternate()).toBe(true);
	expect(emulator.cursorShown()).toBe(false);
	expect(emulator.modes()).toEqual({bracketedPaste: true, wraparound: false, mouse: false});
};

describe('the end of a session gives the terminal back', () => {
	it.each<[string, (someone: Person) => void, {code: number; signal: number}, string]>([
		['by itself', someone => someone.press('q'), {code: 3, signal: 0}, ''],
		['by SIGTERM', someone => someone.signal('SIGTERM'), {code: 0, signal: 15}, 'kept'],
		['by SIGINT', someone => someone.signal('SIGINT'), {code: 0, signal: 2}, 'kept'],
		['by SIGHUP', someone => someone.signal('SIGHUP'), {code: 0, signal: 1}, 'kept'],
		['by SIGQUIT', someone => someone.signal('SIGQUIT'), {code: 0, signal: 3}, 'kept'],
		['by an error in a handler', someone => someone.press('e'), {code: 2, signal: 0}, 'said: broken handler'],
		['by an error in a promise', someone => someone.press('p'), {code: 2, signal: 0}, 'said: broken promise'],
		['by a call that ends the program', someone => someone.press('x'), {code: 4, signal: 0}, ''],
	])('%s', async (_how, act, ending, said) => {
		person = open({program: direct});
		await takesOver();
		act(person);
		expect(await person.ends()).toEqual(ending);
		isBack();
		expect(person.screen().join('\n').trim()).toContain(said);
	});

	// The program fills the line before it ends: a signal from here could come before the keys.
	it.each<[string, string, {code: number; signal: number}]>([
		['by SIGTERM', 't', {code: 0, signal: 15}],
		['by an error', 'e', {code: 2, signal: 0}],
	])('%s on a line that stands still', async (_how, key, ending) => {
		person = open({program: direct});
		await takesOver();
		person.stopReading();
		person.press('f', 'k', key);
		expect(await person.ends()).toEqual(ending);
	});

	it('and leaves no process where the terminal is closed', async () => {
		person = open({program: ['/bin/bash', '--norc', '-i'], env: {NODE: direct[0], PROGRAM: program}});
		person.type('"$NODE" "$PROGRAM" 2> "$HOME/said" & echo "pid $!"; fg\r');
		await takesOver();
		const pid = Number(/pid (\d+)/u.exec(person.written().toString())?.[1]);
		expect(isRunning(pid)).toBe(true);
		await person.leave();
		await expect.poll(() => isRunning(pid), {timeout: 10_000}).toBe(false);
	});
});

describe('keys', () => {
	it('arrive one by one and uncooked', async () => {
		person = open({program: direct});
		await takesOver();
		person.press('ctrl+c');
		await person.sees(String.raw`key "\u0003"`);
	});

	it('come from the terminal where the standard input is a pipe', async () => {
		person = open({program: direct, input: 'echo a story'});
		await takesOver();
		person.press('k');
		await person.sees('key "k"');
		person.press('q');
		expect(await person.ends()).toEqual({code: 3, signal: 0});
		isBack();
	});

	it('are answered while the line takes nothing', async () => {
		person = open({program: direct});
		await takesOver();
		person.stopReading();
		person.press('f');
		person.press('q');
		// The end comes although most of what was written never went out.
		expect(await person.ends()).toEqual({code: 3, signal: 0});
	});
});

const inShell = () =>
	open({
		program: ['/bin/bash', '--norc', '--noediting', '-i'],
		env: {PS1: 'prompt> ', NODE: direct[0], PROGRAM: program},
	});

describe('a stop', () => {
	it('gives the shell its screen, and fg brings the program back', async () => {
		person = inShell();
		await person.sees('prompt>');
		person.type('"$NODE" "$PROGRAM"\r');
		await takesOver();
		person.press('z');
		await person.sees('Stopped');
		isBack();
		person.type('echo $((40 + 2))\r');
		await person.sees(/^42$/mu);
		person.type('fg\r');
		await person.sees('resumed 1');
		expect(person.emulator.alternate()).toBe(true);
		person.press('k');
		await person.sees('key "k"');
		person.press('q');
		await person.waitFor('the shell', emulator => !emulator.alternate());
		person.type('echo "code $?"\r');
		await person.sees('code 3');
		isBack();
	});

	it('works twice, with another size, and from outside', async () => {
		person = inShell();
		await person.sees('prompt>');
		person.type('"$NODE" "$PROGRAM"\r');
		await takesOver();
		person.press('z');
		await person.sees('Stopped');
		person.resize(60, 20);
		person.type('fg\r');
		await person.sees('Session 60x20, resumed 1');
		person.press('z');
		await person.sees('Stopped');
		person.type('bg; kill -STOP %1; clear; echo $((50 + 5))\r');
		await person.sees(/^55$/mu);
		person.type('fg\r');
		await person.sees(/Session 60x20, resumed [23]/u);
		person.press('q');
		await person.waitFor('the shell', emulator => !emulator.alternate());
		isBack();
	});

	it('ends in the program again where there is no job control', async () => {
		person = open({program: direct});
		await takesOver();
		person.press('z');
		await person.sees('resumed 1');
		expect(person.emulator.alternate()).toBe(true);
	});
});
