import path from 'node:path';
import type {LinkOptions, Progress} from '../intake/open.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {userFolders} from '../user/folders.ts';
import {openLinkCache} from '../user/link-cache.ts';
import {version} from './version.ts';

/** Milliseconds until the person is told that something is going on. */
const quiet = 200;

const sizeOf = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How far it is, in one line of at most `columns`. */
export const progressLine = ({host, received, total}: Progress, columns: number): string => {
	const amount =
		received === 0
			? ''
			: total === null
				? `, ${sizeOf(received)}`
				: `, ${sizeOf(received)} of ${sizeOf(total)}`;
	const end = `${amount} (Ctrl-C cancels)`;
	const start = `reading ${visibleLine(host)}`;
	return start.slice(0, Math.max(0, columns - 1 - end.length)) + end.slice(0, Math.max(0, columns - 1));
};

type ProgressLine = {readonly show: (progress: Progress) => void; readonly clear: () => void};

const openProgressLine = (stream: NodeJS.WriteStream): ProgressLine => {
	let latest: Progress | undefined;
	let isDrawn = false;
	const draw = (): void => {
		if (latest === undefined) return;
		isDrawn = true;
		stream.write(`\r${progressLine(latest, stream.columns)}\u{1B}[K`);
	};
	const timer = stream.isTTY && process.env['TERM'] !== 'dumb' ? setInterval(draw, quiet) : undefined;
	return {
		show(progress) {
			latest = progress;
		},
		clear() {
			clearInterval(timer);
			if (isDrawn) stream.write('\r\u{1B}[K');
		},
	};
};

/** How links are followed: with this program's name, the proxies of the environment, and the person's cache. */
export const linkOptions = (onProgress: (progress: Progress) => void, signal: AbortSignal): LinkOptions => ({
	from: 'person',
	userAgent: `nutgraf/${version()} (reads single stories for a person at a terminal)`,
	env: process.env,
	cache: openLinkCache(path.join(userFolders().cache, 'links')),
	onProgress,
	signal,
});

/**
Do work that may follow links: with a line of progress on standard error, and Ctrl-C, which ends the program as it does without all
this.
*/
export const withLinks = async <Value>(work: (links: LinkOptions) => Promise<Value>): Promise<Value> => {
	const line = openProgressLine(process.stderr);
	const cancelling = new AbortController();
	const cancel = (): void => cancelling.abort();
	process.once('SIGINT', cancel);
	try {
		return await work(linkOptions(line.show, cancelling.signal));
	} finally {
		process.off('SIGINT', cancel);
		line.clear();
		if (cancelling.signal.aborted) {
			// By the signal, so that a shell's loop ends as well.
			process.kill(process.pid, 'SIGINT');
			await new Promise(() => {
				setInterval(() => {}, 1000);
			});
		}
	}
};
