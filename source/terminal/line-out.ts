import {milliseconds} from '../clock.ts';
import {closeSync, constants, openSync, writeSync} from 'node:fs';

/**
The way out to the terminal. Node.js writes to a terminal and waits, so that a slow line holds up the keys as well. This
opens the terminal a second time so that a write takes what fits and comes back; the rest follows when there is room.
*/
export type LineOut = {
	/** Write after all that was written before. `done` is called when the terminal's side has taken the last byte. */
	readonly write: (data: string, done?: () => void) => void;
	/**
	Drop what has not gone out and write this before it returns, as far as the line takes it within `patience` milliseconds.
	Returns whether all of it went out.
	*/
	readonly writeNow: (data: string, patience: number) => boolean;
	readonly close: () => void;
};

const isFull = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'EAGAIN';

/** A descriptor of the same terminal that never waits; the given one, which does, where it cannot be had. */
const openWithoutWaiting = (descriptor: number): number => {
	const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
	for (const path of [`/proc/self/fd/${descriptor}`, '/dev/tty']) {
		try {
			return openSync(path, flags);
		} catch {
			// Not this kind of system, not this user's terminal, or none: the next way.
		}
	}

	return descriptor;
};

const pauseShortest = 2;
const pauseLongest = 20;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Open the way out to the terminal behind a descriptor. `onBroken` is called once, when nobody is at the other end. */
export const openLineOut = (descriptor: number, onBroken: () => void): LineOut => {
	const own = openWithoutWaiting(descriptor);
	let waiting: Array<{readonly bytes: Buffer; sent: number; readonly done: (() => void) | undefined}> = [];
	let timer: NodeJS.Timeout | undefined;
	let pause = pauseShortest;
	let isBroken = false;

	const breakOff = (): void => {
		waiting = [];
		if (isBroken) return;
		isBroken = true;
		onBroken();
	};

	const push = (): void => {
		timer = undefined;
		for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
			try {
				next.sent += writeSync(own, next.bytes, next.sent);
			} catch (error) {
				if (!isFull(error)) {
					breakOff();
					return;
				}

				timer = setTimeout(push, pause);
				pause = Math.min(pauseLongest, pause * 2);
				return;
			}

			pause = pauseShortest;
			if (next.sent === next.bytes.length) {
				waiting.shift();
				next.done?.();
			}
		}
	};

	return {
		write: (data, done) => {
			if (isBroken) return;
			waiting.push({bytes: Buffer.from(data), sent: 0, done});
			if (timer === undefined && waiting.length === 1) push();
		},
		writeNow: (data, patience) => {
			clearTimeout(timer);
			timer = undefined;
			waiting = [];
			const bytes = Buffer.from(data);
			const end = milliseconds() + patience;
			for (let sent = 0; sent < bytes.length;) {
				try {
					sent += writeSync(own, bytes, sent);
				} catch (error) {
					if (!isFull(error) || milliseconds() > end) return false;
					Atomics.wait(sleeper, 0, 0, pauseShortest);
				}
			}

			return true;
		},
		close: () => {
			clearTimeout(timer);
			isBroken = true;
			waiting = [];
			if (own !== descriptor) closeSync(own);
		},
	};
};
