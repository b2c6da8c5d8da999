import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {spawn, type IPty} from '@lydell/node-pty';
import {emulate, type Emulator, type Look} from './emulator.ts';
import {bytesOfKey} from './keys.ts';
import type {WidthTable} from './width-tables.ts';

/**
A person at the keyboard of a real pseudo-terminal, with an emulator as the screen. Nothing here waits for a time to
pass: `sees` and its like wait for the screen, for as long as a slow machine may need.
*/

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const builtProgram = path.join(projectFolder, 'dist/cli.js');
const patience = 20_000;

export type Opening = {
	/** The arguments of the built program. */
	readonly args?: readonly string[];
	/** Another program and its arguments, in place of the built one. */
	readonly program?: readonly [file: string, ...args: string[]];
	/** A shell command that gives the program its standard input, as in `cat story.txt`; the keyboard stays the terminal. */
	readonly input?: string;
	readonly columns?: number;
	readonly rows?: number;
	/** Added to a bare environment: no locale but C.UTF-8, no colour settings, no user's folders. */
	readonly env?: Readonly<Record<string, string>>;
	readonly folder?: string;
	readonly widths?: WidthTable;
	/** The line between the person and the program; an immediate one where it is left out. */
	readonly line?: SlowLine;
};

/** A line that takes its time: both ways take half of the round trip, and what the program writes comes at a rate. */
export type SlowLine = {
	/** Ten of them carry a byte. */
	readonly bitsPerSecond: number;
	/** Milliseconds. */
	readonly roundTrip: number;
};

export type Ending = {
	readonly code: number;
	/** The number of the signal that ended the program, 0 for none. */
	readonly signal: number;
};

export type Person = {
	/** Press keys one after the other: characters, or names as in `page down`, `ctrl+c`, `shift+tab`. */
	readonly press: (...keys: readonly string[]) => void;
	/** Type characters, all in one write, as a fast typist on a slow line. */
	readonly type: (text: string) => void;
	/** Paste as a terminal does where the program asked for bracketed paste. */
	readonly paste: (text: string) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** Wait until the screen shows the text; a string may cross nothing but its own row. */
	readonly sees: (what: string | RegExp) => Promise<void>;
	/** Wait until the screen does not show the text. */
	readonly seesNo: (what: string | RegExp) => Promise<void>;
	/** Wait until `condition` of the emulator holds; `what` names it in the error. */
	readonly waitFor: (what: string, condition: (emulator: Emulator) => boolean) => Promise<void>;
	/** Wait until the program has written nothing for `milliseconds`. For measures, not for tests of what is shown. */
	readonly waitForSilence: (milliseconds?: number) => Promise<void>;
	readonly screen: () => readonly string[];
	/** One row of the screen, counted from 0; from the bottom where negative. */
	readonly line: (row: number) => string;
	/** Where the text stands on the screen. */
	readonly find: (text: string) => {readonly column: number; readonly row: number};
	/** How the first cell of the text looks on the screen. */
	readonly look: (text: string) => Look;
	readonly emulator: Emulator;
	/** All that the program wrote so far. */
	readonly written: () => Buffer;
	/** Stop and go on reading what the program writes, as a line that stands still does. */
	readonly stopReading: () => void;
	readonly goOnReading: () => void;
	readonly signal: (name: NodeJS.Signals) => void;
	readonly pid: number;
	/** Wait until the program has ended. */
	readonly ends: () => Promise<Ending>;
	/** End whatever still runs and give everything back. To be called after every test. */
	readonly leave: () => Promise<void>;
};

const describeScreen = (emulator: Emulator): string =>
	emulator
		.screen()
		.map(row => `  |${row}`)
		.join('\n');

const bareEnvironment = (home: string): Record<string, string> => ({
	PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
	TERM: 'xterm-256color',
	LANG: 'C.UTF-8',
	HOME: home,
	XDG_CONFIG_HOME: path.join(home, 'config'),
	XDG_STATE_HOME: path.join(home, 'state'),
	XDG_CACHE_HOME: path.join(home, 'cache'),
	XDG_DATA_HOME: path.join(home, 'data'),
});

const commandOf = ({program, args = [], input}: Opening): readonly [string, ...string[]] => {
	const command = program ?? ([process.execPath, builtProgram, ...args] as const);
	// The shell gives way to the program, so that the pseudo-terminal's process is the one under test.
	return input === undefined ? command : ['/bin/bash', '-c', `exec "$@" < <(${input})`, 'bash', ...command];
};

/** Open a program on a new pseudo-terminal and sit down in front of it. */
export const open = (opening: Opening = {}): Person => {
	const {columns = 80, rows = 24, env = {}, folder = projectFolder, widths = 'graphemes'} = opening;
	const home = mkdtempSync(path.join(tmpdir(), 'nutgraf-test-'));
	const [file, ...args] = commandOf(opening);
	const pty: IPty = spawn(file, args, {
		name: env['TERM'] ?? 'xterm-256color',
		cols: columns,
		rows,
		cwd: folder,
		env: {...bareEnvironment(home), ...env},
		encoding: null,
	});
	const emulator = emulate(columns, rows, widths);
	const chunks: Buffer[] = [];
	let lastWrite = performance.now();
	let ending: Ending | undefined;
	// Whether it has ended and all that it wrote is on the screen.
	let isOver = false;
	let shown = Promise.resolve();
	// Whoever waits for the screen is asked again after every change of it.
	const waiting = new Set<() => void>();
	const wake = (): void => {
		for (const look of waiting) look();
	};

	const finishShowing = async (before: Promise<void>): Promise<void> => {
		await before;
		isOver = true;
		wake();
	};

	const {line} = opening;
	const write = (data: string): void => {
		if (ending === undefined) pty.write(data);
	};

	const send = (data: string): void => {
		if (line === undefined) write(data);
		else setTimeout(write, line.roundTrip / 2, data);
	};

	emulator.onReply(send);
	// With `encoding: null` the data are buffers, whatever the types say.
	pty.onData((data: string | Buffer) => {
		const chunk = Buffer.from(data as string, 'utf8');
		chunks.push(chunk);
		lastWrite = performance.now();
		if (line === undefined) {
			shown = shown.then(async () => emulator.feed(chunk)).then(wake);
			return;
		}

		// Nothing more is taken from the program before the line has carried this.
		if (ending === undefined) pty.pause();
		const carrying = (chunk.length * 10_000) / line.bitsPerSecond;
		const arrival = sleep(carrying + line.roundTrip / 2);
		setTimeout(() => pty.resume(), carrying);
		shown = shown
			.then(async () => arrival)
			.then(async () => emulator.feed(chunk))
			.then(wake);
	});
	pty.onExit(({exitCode, signal}) => {
		ending = {code: exitCode, signal: signal ?? 0};
		if (line === undefined) {
			shown = finishShowing(shown);
			return;
		}

		// On a slow line the last words are still to come; the system keeps them for a moment only.
		pty.resume();
		setTimeout(() => (shown = finishShowing(shown)), 1000);
	});

	const until = async (what: string, isReached: () => boolean): Promise<void> => {
		await shown;
		await new Promise<void>((resolve, reject) => {
			const finish = (error?: Error): void => {
				waiting.delete(look);
				clearTimeout(timer);
				if (error === undefined) resolve();
				else reject(error);
			};

			const fail = (why: string): void => {
				finish(new Error(`${why} while waiting for ${what}; the screen shows:\n${describeScreen(emulator)}`));
			};

			const look = (): void => {
				if (isReached()) finish();
				else if (isOver) fail(`the program ended with ${JSON.stringify(ending)}`);
			};

			const timer = setTimeout(() => {
				fail(`${patience / 1000} seconds passed`);
			}, patience);
			waiting.add(look);
			look();
		});
	};

	const shows = (what: string | RegExp): boolean =>
		typeof what === 'string'
			? emulator.screen().some(row => row.includes(what))
			: what.test(emulator.screen().join('\n'));

	const find = (text: string): {column: number; row: number} => {
		const row = emulator.screen().findIndex(line => line.includes(text));
		if (row === -1) throw new Error(`"${text}" is not on the screen:\n${describeScreen(emulator)}`);
		// An offset in the row's text is no column where wide characters stand before it.
		const looks = emulator.cells()[row] ?? [];
		for (let column = 0; column < looks.length; column++) {
			const rest = looks.slice(column).map(look => look.text);
			if (looks[column]?.width !== 0 && rest.join('').startsWith(text)) return {column, row};
		}

		throw new Error(`"${text}" is in row ${row} but begins inside a cell`);
	};

	const person: Person = {
		press: (...keys) => {
			for (const key of keys) send(bytesOfKey(key));
		},
		type: send,
		paste: text => {
			send(emulator.modes().bracketedPaste ? `\u{1B}[200~${text}\u{1B}[201~` : text);
		},
		resize: (newColumns, newRows) => {
			emulator.resize(newColumns, newRows);
			if (ending === undefined) pty.resize(newColumns, newRows);
		},
		sees: async what => until(`${what}`, () => shows(what)),
		seesNo: async what => until(`${what} to go`, () => !shows(what)),
		waitFor: async (what, condition) => until(what, () => condition(emulator)),
		waitForSilence: async (milliseconds = 150) => {
			const start = performance.now();
			for (;;) {
				const rest = Math.max(start, lastWrite) + milliseconds - performance.now();
				if (rest <= 0) break;
				await sleep(rest);
			}

			await shown;
		},
		screen: emulator.screen,
		line: row => emulator.screen().at(row) ?? '',
		find,
		look: text => {
			const {column, row} = find(text);
			return emulator.look(column, row);
		},
		emulator,
		written: () => Buffer.concat(chunks),
		stopReading: () => {
			pty.pause();
		},
		goOnReading: () => {
			pty.resume();
		},
		signal: name => {
			if (ending === undefined) process.kill(pty.pid, name);
		},
		pid: pty.pid,
		ends: async () => {
			await until('the program to end', () => isOver);
			return ending!;
		},
		leave: async () => {
			if (ending === undefined) {
				pty.resume();
				pty.kill('SIGKILL');
				await person.ends();
			}

			emulator.dispose();
			rmSync(home, {recursive: true, force: true});
		},
	};
	return person;
};
