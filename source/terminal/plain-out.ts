import {fstatSync, statSync, writeSync} from 'node:fs';
import {devNull} from 'node:os';
import type {TerminalStream} from './capabilities.ts';

/**
Standard output or standard error of a program that prints and ends. It does what the streams of Node.js do, without them:
to load those takes longer than all that most lookups do.
*/
export type PlainOut = TerminalStream & {
	/** Write and wait until it is taken. */
	readonly write: (text: string) => void;
};

const pause = 5;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

const isFull = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'EAGAIN';

const isTerminal = (descriptor: number): boolean => {
	try {
		// What tells terminals apart takes long to load, and a file, a pipe or the null device is none.
		const out = fstatSync(descriptor);
		return (
			out.isCharacterDevice() &&
			out.rdev !== statSync(devNull).rdev &&
			process.getBuiltinModule('node:tty').isatty(descriptor)
		);
	} catch {
		return false;
	}
};

/** Open a descriptor for writing. `onError` is called with what a write throws, as `EPIPE` where nobody reads any more. */
export const openPlainOut = (descriptor: 1 | 2, onError: (error: unknown) => void): PlainOut => {
	const isTTY = isTerminal(descriptor);
	// Asked for when somebody wants to know its size: making one takes time as well.
	const stream = () => (isTTY ? (descriptor === 1 ? process.stdout : process.stderr) : undefined);
	return {
		isTTY,
		get columns() {
			return stream()?.columns ?? 0;
		},
		get rows() {
			return stream()?.rows ?? 0;
		},
		write: text => {
			const bytes = Buffer.from(text);
			for (let sent = 0; sent < bytes.length;) {
				try {
					sent += writeSync(descriptor, bytes, sent);
				} catch (error) {
					if (!isFull(error)) {
						onError(error);
						return;
					}

					// Somebody else made the pipe one that does not wait.
					Atomics.wait(sleeper, 0, 0, pause);
				}
			}
		},
	};
};
