import {writeSync} from 'node:fs';
import {isatty, type ReadStream, type WriteStream} from 'node:tty';
import {openLineOut} from './line-out.ts';

/**
The explorer's stay on a terminal: it takes over the screen and the keyboard, and gives them back as they were however
the program ends: by itself, by a signal, by an error that nobody caught, or because the terminal is gone.
*/
export type Session = {
	/** Write to the terminal; `done` is called when the line has taken it. Does nothing when the session is not on the screen. */
	readonly write: (data: string, done?: () => void) => void;
	/** Give the terminal back, stop the whole job as the shell's job control expects, and take the terminal again when it goes on. */
	readonly suspend: () => void;
	/** Give the terminal back for good. The program goes on and ends by itself. */
	readonly leave: () => void;
};

export type SessionOptions = {
	/** `lines` for a program that writes lines below one another, as for a screen reader: the screen and the cursor stay as they are. */
	readonly screen?: 'whole' | 'lines';
	readonly keyboard: ReadStream;
	readonly output: WriteStream & {readonly fd: number};
	/** The terminal is ours again after a stop: its screen is empty and its size may have changed. */
	readonly onResume: () => void;
	/** The last chance, without waiting for anything, to keep what must not be lost; not called by `leave`. */
	readonly onEnd?: () => void;
	/** What is said of an error that nobody caught. */
	readonly describeError: (error: unknown) => string;
};

// In this order: the alternate screen, no cursor, no wrapping at the right edge, pastes told apart from keys. To give it
// back, first an update that was cut off is ended, and looks are reset.
const modes = {
	whole: {
		takeOver: '\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h',
		giveBack: '\u{1B}[?2026l\u{1B}[m\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l',
	},
	lines: {takeOver: '\u{1B}[?2004h', giveBack: '\u{1B}[?2004l'},
} as const;
const patience = 300;

// Each with the number that a shell adds to 128.
const endings = {SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15} as const;
type EndingSignal = keyof typeof endings;
const endingSignals = Object.keys(endings) as readonly EndingSignal[];

/** Take over the terminal. Only one session can be open at a time. */
export const openSession = (options: SessionOptions): Session => {
	const {keyboard, output, onResume, onEnd, describeError} = options;
	const {takeOver, giveBack} = modes[options.screen ?? 'whole'];
	// `away` while the job is stopped, or on its way there.
	let state: 'here' | 'away' | 'over' = 'away';
	let fallback: NodeJS.Timeout | undefined;
	let isStandingStill = false;

	const line = openLineOut(output.fd, () => {
		end(() => process.exit(128 + endings.SIGHUP));
	});

	const setRaw = (isRaw: boolean): void => {
		try {
			keyboard.setRawMode(isRaw);
		} catch {
			// The terminal is gone, and its modes with it.
		}
	};

	const enter = (): void => {
		clearTimeout(fallback);
		state = 'here';
		// Modes are remembered and not set twice, but the shell may have changed them meanwhile. A job in the background
		// is stopped here, before it can write over the shell's line.
		setRaw(false);
		setRaw(true);
		line.write(takeOver);
	};

	const release = (): void => {
		isStandingStill = !line.writeNow(giveBack, patience);
		setRaw(false);
	};

	const onSuspendSignal = (): void => {
		suspend();
	};

	const suspend = (): void => {
		if (state !== 'here') return;
		state = 'away';
		release();
		process.off('SIGTSTP', onSuspendSignal);
		// The whole group, so that a pipeline or `npm start` stops with us. Where there is no job control, as in a
		// terminal of our own, the signal is ignored, nothing says so, and we have to come back by ourselves.
		process.kill(0, 'SIGTSTP');
		fallback = setTimeout(() => {
			// After a stop this timer is due as well; the signal to go on, which is read next, comes first.
			setImmediate(() => {
				if (state === 'away') comeBack();
			});
		}, 200);
	};

	const comeBack = (): void => {
		if (state === 'over') return;
		process.on('SIGTSTP', onSuspendSignal);
		enter();
		onResume();
		// A size that changed while we were stopped was told to the shell alone.
		process.kill(process.pid, 'SIGWINCH');
	};

	const onContinue = (): void => {
		process.off('SIGTSTP', onSuspendSignal);
		comeBack();
	};

	const stop = (): void => {
		if (state === 'here') release();
		state = 'over';
		clearTimeout(fallback);
		line.close();
		for (const signal of endingSignals) process.off(signal, onEndingSignal);
		process.off('SIGCONT', onContinue);
		process.off('SIGTSTP', onSuspendSignal);
		process.off('exit', stop);
		process.off('uncaughtException', onError);
		keyboard.off('end', onGone);
		keyboard.off('close', onGone);
	};

	const end = (finish: () => void): void => {
		if (state === 'over') return;
		stop();
		try {
			onEnd?.();
		} finally {
			finish();
		}
	};

	const onEndingSignal = (signal: NodeJS.Signals): void => {
		end(() => {
			// Ended by the signal, not by an exit code that looks like it: a shell's loop or a supervisor asks for that.
			process.removeAllListeners(signal);
			process.kill(process.pid, signal);
		});
	};

	const onError = (error: unknown): void => {
		end(() => {
			try {
				// On a line that takes nothing the program would wait here for ever.
				if (!isStandingStill || !isatty(2)) writeSync(2, `${describeError(error)}\n`);
			} finally {
				process.exit(2);
			}
		});
	};

	const onGone = (): void => {
		end(() => process.exit(128 + endings.SIGHUP));
	};

	for (const signal of endingSignals) process.on(signal, onEndingSignal);
	process.on('SIGCONT', onContinue);
	process.on('SIGTSTP', onSuspendSignal);
	process.on('exit', stop);
	process.on('uncaughtException', onError);
	keyboard.on('end', onGone);
	keyboard.on('close', onGone);
	// Both are told by what follows: the line breaks, or the keyboard closes.
	keyboard.on('error', onGone);
	output.on('error', onGone);
	enter();

	return {
		write: (data, done) => {
			if (state === 'here') line.write(data, done);
		},
		suspend,
		leave: stop,
	};
};
