import type {IncomingMessage} from 'node:http';
import {IntakeError} from '../intake-error.ts';
import {readBody} from './body.ts';
import {explainFailure, explainStatus} from './explain.ts';
import {shownAddress, type Fetched, type LinkLimits, type LinkOptions, type SavedAnswer} from './link.ts';
import {proxyFor, type Environment} from './proxy.ts';
import {reachOf} from './reach.ts';
import {sendRequest} from './request.ts';

/** A host may be silent for as long as all of it may take: some think for half a minute before they answer. */
const usualLimits: LinkLimits = {time: 60_000, patience: 60_000, size: 64 * 1024 * 1024};
const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const largestSaved = 8 * 1024 * 1024;

const accept =
	'text/html, application/xhtml+xml, application/xml;q=0.9, application/atom+xml;q=0.9, application/rss+xml;q=0.9, application/feed+json;q=0.9, text/plain;q=0.8, */*;q=0.7';

const parseAddress = (address: string, base?: string): URL => {
	const url = URL.parse(address, base);
	if (url === null || !/^https?:$/u.test(url.protocol) || url.hostname === '')
		throw new IntakeError(`cannot open ${address}: it is no http or https address; check it`);
	return url;
};

const headersOf = ({userAgent}: LinkOptions, saved: SavedAnswer | null): Record<string, string> => ({
	'user-agent': userAgent,
	accept,
	'accept-encoding': 'gzip, deflate, br',
	'accept-language': 'en, *;q=0.5',
	...(saved?.etag === undefined ? {} : {'if-none-match': saved.etag}),
	...(saved?.lastModified === undefined ? {} : {'if-modified-since': saved.lastModified}),
});

const proxyOf = (url: URL, env: Environment): URL | null => {
	try {
		return proxyFor(url, env);
	} catch (error) {
		throw new IntakeError(
			`cannot open ${shownAddress(url)}: the proxy in the environment is no http or https address; check http_proxy, https_proxy and all_proxy`,
			{cause: error},
		);
	}
};

type Answer = {readonly url: URL; readonly message: IncomingMessage; readonly saved: SavedAnswer | null};

/** Ask for an address, follow its redirects, and give the first answer that is none. */
const follow = async (start: URL, options: LinkOptions, signal: AbortSignal): Promise<Answer> => {
	const patience = (options.limits ?? usualLimits).patience;
	let url = start;
	let isGuarded = options.from === 'document';
	for (let count = 0; ; count++) {
		const proxy = proxyOf(url, options.env);
		const reach = await reachOf(url, isGuarded, proxy !== null, options, signal);
		const saved =
			url.username === '' && url.password === '' ? (options.cache?.load(shownAddress(url)) ?? null) : null;
		const headers = headersOf(options, saved);
		const message = await sendRequest(url, {headers, reach: reach.addresses, proxy, signal, patience});
		const {location} = message.headers;
		if (!redirects.has(message.statusCode ?? 0) || location === undefined) return {url, message, saved};
		message.destroy();
		if (count === mostRedirects)
			throw new IntakeError(
				`cannot open ${shownAddress(start)}: it leads from one address to the next more than ${mostRedirects} times; open it in a browser`,
			);
		const next = parseAddress(location, url.href);
		// Who asked for a host in a private network may be led on in it. From anywhere else nobody is led in.
		isGuarded ||= reach.addresses === null ? next.hostname !== url.hostname : !reach.isPrivate;
		url = next;
	}
};

const header = (value: string | readonly string[] | undefined): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const media = /^(?:image|audio|video|font)\//u;

const pickMediaType = (contentType: string | undefined): Pick<Fetched, 'mediaType' | 'charset'> => ({
	mediaType: /^[\w.+-]+\/[\w.+-]+/u.exec(contentType ?? '')?.[0].toLowerCase(),
	charset: /;\s*charset\s*=\s*["']?(?<label>[\w.:-]+)/iu.exec(contentType ?? '')?.groups?.['label'],
});

const receive = async (
	{url, message, saved}: Answer,
	options: LinkOptions,
	sizeLimit: number,
): Promise<Fetched> => {
	const status = message.statusCode ?? 0;
	if (status === 304 && saved !== null) {
		message.destroy();
		return saved;
	}

	const {mediaType, charset} = pickMediaType(message.headers['content-type']);
	const refuse = (reason: string): never => {
		message.destroy();
		throw new IntakeError(`cannot open ${shownAddress(url)}: ${reason}`);
	};
	if (status !== 200 && status !== 203) return refuse(explainStatus(status));
	if (mediaType !== undefined && media.test(mediaType))
		return refuse(`it is no text (${mediaType}); give a page or a document`);
	const length = Number(header(message.headers['content-length']) ?? Number.NaN);
	const total = Number.isSafeInteger(length) ? length : null;
	const bytes = await readBody(message, {
		sizeLimit,
		onReceived: received => options.onProgress?.({host: url.host, received, total}),
	});
	const answer: SavedAnswer = {
		bytes,
		address: shownAddress(url),
		mediaType,
		charset,
		etag: header(message.headers.etag),
		lastModified: header(message.headers['last-modified']),
	};
	const mayBeSaved =
		(answer.etag !== undefined || answer.lastModified !== undefined) &&
		bytes.length <= largestSaved &&
		url.username === '' &&
		url.password === '' &&
		!/\bno-store\b/iu.test(message.headers['cache-control'] ?? '');
	if (mayBeSaved) options.cache?.save(answer.address, answer);
	return answer;
};

/**
Fetch what an http or https address leads to. Throws an IntakeError, one line for a person, where that fails, is refused, takes
too long, or is too large; and the reason of `signal` where that is aborted.
*/
export const fetchLink = async (address: string, options: LinkOptions): Promise<Fetched> => {
	const limits = options.limits ?? usualLimits;
	const start = parseAddress(address);
	const deadline = AbortSignal.timeout(limits.time);
	const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline]);
	options.onProgress?.({host: start.host, received: 0, total: null});
	try {
		const answer = await follow(start, options, signal);
		return await receive(answer, options, limits.size);
	} catch (error) {
		if (error instanceof IntakeError) throw error;
		options.signal?.throwIfAborted();
		if (deadline.aborted)
			throw new IntakeError(
				`cannot open ${shownAddress(start)}: it takes longer than ${Math.round(limits.time / 1000)} seconds; try again later`,
				{cause: error},
			);
		throw explainFailure(shownAddress(start), error, limits.size);
	}
};
