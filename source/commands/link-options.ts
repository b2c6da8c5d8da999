import path from 'node:path';
import type {LinkOptions, Progress as LinkProgress} from '../intake/open.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {userFolders} from '../user/folders.ts';
import {openLinkCache} from '../user/link-cache.ts';
import type {Progress} from './progress.ts';
import {version} from './version.ts';

const sizeOf = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How far the reading of a link is, for a line of progress: the name of the host comes last, since a narrow line cuts the end. */
export const linkProgressText = ({host, received, total}: LinkProgress): string => {
	const name = visibleLine(host);
	if (received === 0) return `reading ${name}`;
	return `reading ${sizeOf(received)}${total === null ? '' : ` of ${sizeOf(total)}`} from ${name}`;
};

/** How links are followed: with this program's name, the proxies of the environment, and the person's cache. */
export const linkOptions = (
	onProgress: (progress: LinkProgress) => void,
	signal: AbortSignal,
): LinkOptions => ({
	from: 'person',
	userAgent: `nutgraf/${version()} (reads single stories for a person at a terminal)`,
	env: process.env,
	cache: openLinkCache(path.join(userFolders().cache, 'links')),
	onProgress,
	signal,
});

/**
Do work that may follow links: with a line of progress, which begins with `text`, and Ctrl-C, which ends the program as it does without
all this.
*/
export const withLinks = async <Value>(
	text: string,
	progress: Progress,
	work: (links: LinkOptions) => Promise<Value>,
): Promise<Value> => {
	let latest = text;
	const onProgress = (linkProgress: LinkProgress): void => {
		latest = linkProgressText(linkProgress);
	};
	const cancelling = new AbortController();
	const cancel = (): void => cancelling.abort();
	process.once('SIGINT', cancel);
	try {
		return await progress.during(() => latest, work(linkOptions(onProgress, cancelling.signal)));
	} finally {
		process.off('SIGINT', cancel);
		if (cancelling.signal.aborted) {
			progress.clear();
			// By the signal, so that a shell's loop ends as well.
			process.kill(process.pid, 'SIGINT');
			await new Promise(() => {
				setInterval(() => {}, 1000);
			});
		}
	}
};
