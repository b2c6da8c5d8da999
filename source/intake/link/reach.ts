import type {LookupAddress} from 'node:dns';
import dns from 'node:dns/promises';
import {isIP} from 'node:net';
import {IntakeError} from '../intake-error.ts';
import {bareHost} from './bare-host.ts';
import {shownAddress, type LinkOptions} from './link.ts';
import {isPublicAddress} from './public-address.ts';

const resolveBySystem = (host: string): Promise<readonly LookupAddress[]> =>
	dns.lookup(host, {all: true, verbatim: true});

const unlessAborted = async <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> => {
	signal.throwIfAborted();
	let stop = (): void => {};
	const aborted = new Promise<never>((_resolve, reject) => {
		stop = () => reject(signal.reason as Error);
		signal.addEventListener('abort', stop);
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
};

/** Where a request may go; `isPrivate` where that is surely in a private network. */
export type Reach = {readonly addresses: readonly LookupAddress[] | null; readonly isPrivate: boolean};

const refusePrivate = (url: URL): never => {
	throw new IntakeError(
		`refused to open ${shownAddress(url)}: a document's link or a redirect leads into a private network; if you trust it, give the address yourself`,
	);
};

const refuseUnchecked = (url: URL): never => {
	throw new IntakeError(
		`refused to open ${shownAddress(url)}: only the proxy knows where this link of a document leads; if you trust it, give the address yourself`,
	);
};

/**
Look up where the host of an address is, and refuse what is not public where `isGuarded`. A literal address is judged as it stands,
in whatever spelling: the parser of addresses has made it one.
*/
export const reachOf = async (
	url: URL,
	isGuarded: boolean,
	hasProxy: boolean,
	options: LinkOptions,
	signal: AbortSignal,
): Promise<Reach> => {
	const host = bareHost(url);
	const family = isIP(host);
	let found: readonly LookupAddress[];
	if (family !== 0) found = [{address: host, family}];
	else if (hasProxy && !isGuarded) return {addresses: null, isPrivate: false};
	else {
		try {
			found = await unlessAborted((options.resolve ?? resolveBySystem)(host), signal);
		} catch (error) {
			if (!hasProxy || signal.aborted) throw error;
			if (options.from === 'document') return refuseUnchecked(url);
			return {addresses: null, isPrivate: false};
		}
	}

	const open = found.filter(({address}) => isPublicAddress(address));
	// A name that is public too may have been given a private address by whoever owns it, to be led in by it.
	if (!isGuarded) return {addresses: hasProxy ? null : found, isPrivate: open.length === 0};
	return open.length === 0 ? refusePrivate(url) : {addresses: open, isPrivate: false};
};
