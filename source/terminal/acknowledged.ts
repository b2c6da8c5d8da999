import type {ReadStream} from 'node:tty';

/**
How far the terminal is behind. What a program writes is taken at once by the system and by the programs in between, which may hold many
seconds of a slow line: only the terminal's own answer tells what has arrived. So each frame ends with a question that every terminal
answers, and where too much is under way unanswered, the next frame waits, and is by then a later one.
*/
export type AcknowledgedLine = {
	/** Write and ask. `done` is called when the next may be written: there is only one under way that waits for it. */
	readonly write: (data: string, done: () => void) => void;
	/** What was under way is lost, as after a stop. */
	readonly forget: () => void;
	/** Resolves when all answers have come, so that none of them is left to the shell; or when it is too long to wait for them. */
	readonly settled: () => Promise<void>;
	readonly close: () => void;
};

export type AcknowledgedOptions = {
	readonly write: (data: string, done: () => void) => void;
	/** Call `onAnswer` for each answer that the terminal sends. */
	readonly listen: (onAnswer: () => void) => void;
};

/** Device Status Report, and the answer to it that all is well (ECMA-48; every terminal since the VT100). */
export const question = '\u{1B}[5n';
const answer = '\u{1B}[0n';

/** Bytes that may be under way unanswered: about a second of a line of 9,600 bits a second. */
const mostUnderWay = 1024;
/** A terminal that has not answered for so many milliseconds is not waited for any more. */
const patience = 5000;
const patienceAtEnd = {known: 1500, unknown: 300} as const;

/** See `AcknowledgedLine`. Nothing waits before the terminal's first answer: some never answer. */
export const acknowledge = ({write, listen}: AcknowledgedOptions): AcknowledgedLine => {
	let underWay: number[] = [];
	let isAnswering = false;
	let isTaken = true;
	let next: (() => void) | undefined;
	let atEnd: (() => void) | undefined;
	let timer: NodeJS.Timeout | undefined;

	const goOn = (): void => {
		const bytes = underWay.reduce((sum, size) => sum + size, 0);
		if (!isTaken || (isAnswering && bytes > mostUnderWay)) return;
		const done = next;
		next = undefined;
		done?.();
	};

	const forget = (): void => {
		clearTimeout(timer);
		underWay = [];
		isTaken = true;
	};

	const giveUp = (): void => {
		isAnswering = false;
		forget();
		goOn();
	};

	const waitForAnswer = (): void => {
		clearTimeout(timer);
		if (underWay.length > 0) timer = setTimeout(giveUp, patience).unref();
	};

	listen(() => {
		if (underWay.length === 0) return;
		isAnswering = true;
		underWay.shift();
		waitForAnswer();
		if (underWay.length === 0) atEnd?.();
		goOn();
	});

	return {
		write: (data, done) => {
			next = done;
			isTaken = false;
			underWay.push(Buffer.byteLength(data));
			if (underWay.length === 1) waitForAnswer();
			write(data + question, () => {
				isTaken = true;
				goOn();
			});
		},
		forget,
		settled: async () => {
			if (underWay.length === 0) return;
			await new Promise<void>(resolve => {
				atEnd = resolve;
				setTimeout(resolve, patienceAtEnd[isAnswering ? 'known' : 'unknown']);
			});
		},
		close: () => {
			next = undefined;
			forget();
		},
	};
};

/**
Call `onAnswer` for each of the terminal's answers among the keys that somebody else reads, and take it out: behind a bare Escape it would
make one unknown key of the two. One that comes in two pieces stays; whoever reads keys knows it as a sequence that no key sends.
*/
export const listenForAnswers = (keyboard: ReadStream, onAnswer: () => void): void => {
	const read = keyboard.read.bind(keyboard);
	// An answer may come in two pieces.
	let end = '';
	keyboard.read = (size?: number): string | Buffer | null => {
		const chunk = read(size) as string | Buffer | null;
		if (chunk === null) return null;
		const text = end + String(chunk);
		const parts = text.split(answer);
		for (let count = 1; count < parts.length; count++) onAnswer();
		end = parts.at(-1)!.slice(1 - answer.length);
		return parts.length > 1 ? String(chunk).replaceAll(answer, '') : chunk;
	};
};
