import {milliseconds} from '../clock.ts';

/** A line on standard error that says what takes so long. It shows only on a terminal, and goes before anything else is printed. */
export type Progress = {
	/** What is going on now, without how to cancel it. Drawn once the program has run for a while, and not too often. */
	readonly say: (text: string) => void;
	/** Say it at once: what follows will take a while, and leave no room to say so. */
	readonly announce: (text: string) => void;
	/** Say what `text` gives, again and again, while the work goes on that leaves room for timers, as reading does. */
	readonly during: <Value>(text: () => string, work: Promise<Value>) => Promise<Value>;
	/** What stands in front of all that is said, as in `3 of 40, `. */
	readonly prefix: (text: string) => void;
	readonly clear: () => void;
};

/** The stream of standard error, as far as this needs it. */
export type ErrorStream = {
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly write: (text: string) => unknown;
};

/** Milliseconds until the person is told that something is going on, and between two drawings. */
const quiet = 200;
const pause = 100;

const ending = ' (Ctrl-C cancels)';

/** As much of the text as one line of the terminal has room for, with how to cancel. */
export const progressText = (text: string, columns: number): string => {
	const room = columns - 1 - ending.length;
	return room < 8 ? text.slice(0, Math.max(0, columns - 1)) : text.slice(0, room) + ending;
};

/** A progress line on a stream; on one that is no terminal nothing is ever written. `now` counts milliseconds from the program's start. */
export const createProgress = (
	stream: ErrorStream,
	isDumb: boolean,
	now: () => number = milliseconds,
): Progress => {
	const isShown = stream.isTTY === true && !isDumb;
	let start = now();
	let last = Number.NEGATIVE_INFINITY;
	let front = '';
	let isDrawn = false;
	const draw = (text: string, time: number): void => {
		last = time;
		isDrawn = true;
		// Some terminals do not tell how wide they are.
		const columns = (stream.columns ?? 0) > 0 ? stream.columns! : 80;
		stream.write(`\r${progressText(front + text, columns)}\u{1B}[K`);
	};

	const say = (text: string): void => {
		const time = now();
		if (isShown && time - start >= quiet && time - last >= pause) draw(text, time);
	};

	return {
		say,
		announce: text => {
			if (isShown) draw(text, now());
		},
		during: async (text, work) => {
			if (!isShown) return work;
			const timer = setInterval(() => say(text()), pause);
			try {
				return await work;
			} finally {
				clearInterval(timer);
			}
		},
		prefix: text => {
			front = text;
		},
		clear: () => {
			if (isDrawn) stream.write('\r\u{1B}[K');
			isDrawn = false;
			// What was printed shows that something is going on.
			start = now();
		},
	};
};

/** Where nobody is to be told. */
export const noProgress: Progress = {
	say: () => {},
	announce: () => {},
	during: (_text, work) => work,
	prefix: () => {},
	clear: () => {},
};
