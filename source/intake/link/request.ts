/* One request over HTTP or HTTPS, to addresses that were looked up and judged before, directly or through a proxy. */
import type {LookupAddress} from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import {isIP, type LookupFunction, type Socket} from 'node:net';
import {addAbortSignal} from 'node:stream';
import tls from 'node:tls';
import {bareHost} from './bare-host.ts';
import {basicAuthorization} from './proxy.ts';

export type RequestOptions = {
	readonly headers: Readonly<Record<string, string>>;
	/** Where the host of the address may be reached, nothing else; null where a proxy looks it up. */
	readonly reach: readonly LookupAddress[] | null;
	readonly proxy: URL | null;
	readonly signal: AbortSignal;
	/** Milliseconds without a byte after which the request fails. */
	readonly patience: number;
};

/** The proxy did not let the request through. */
export class ProxyError extends Error {
	override readonly name = 'ProxyError';
	readonly status: number;

	constructor(status: number) {
		super(`the proxy answers ${status}`);
		this.status = status;
	}
}

/** Nothing came for too long. */
export class SilenceError extends Error {
	override readonly name = 'SilenceError';
}

/** A lookup that knows one answer. It is not called for a host that is an IP address. */
const lookupOf =
	(addresses: readonly LookupAddress[]): LookupFunction =>
	(_host, options, callback) => {
		const [first] = addresses;
		if (options.all === true) callback(null, [...addresses]);
		else callback(null, first?.address ?? '', first?.family);
	};

const moduleOf = (url: URL): typeof http | typeof https => (url.protocol === 'https:' ? https : http);

/** A connection through the proxy to the host of the address. */
const openTunnel = (url: URL, proxy: URL, options: RequestOptions): Promise<Socket> =>
	new Promise((resolve, reject) => {
		// Where the host was judged by its IP address, the proxy is not left to look up another one.
		const target = options.reach?.[0]?.address ?? bareHost(url);
		const authority = `${isIP(target) === 6 ? `[${target}]` : target}:${url.port === '' ? 443 : url.port}`;
		const authorization = basicAuthorization(proxy);
		const request = moduleOf(proxy).request({
			host: bareHost(proxy),
			port: proxy.port === '' ? undefined : proxy.port,
			method: 'CONNECT',
			path: authority,
			headers: {
				host: authority,
				'user-agent': options.headers['user-agent'],
				...(authorization === undefined ? {} : {'proxy-authorization': authorization}),
			},
			agent: false,
			signal: options.signal,
			timeout: options.patience,
		});
		request.on('timeout', () => request.destroy(new SilenceError()));
		request.on('error', reject);
		request.on('response', response => {
			request.destroy();
			reject(new ProxyError(response.statusCode ?? 0));
		});
		request.on('connect', (response, socket) => {
			if (response.statusCode === 200) {
				resolve(socket as Socket);
				return;
			}

			socket.destroy();
			reject(new ProxyError(response.statusCode ?? 0));
		});
		request.end();
	});

type Route = {
	readonly module: typeof http | typeof https;
	readonly options: https.RequestOptions;
};

const routeOf = async (url: URL, options: RequestOptions): Promise<Route> => {
	const {proxy, reach} = options;
	const own = {host: bareHost(url), port: url.port === '' ? undefined : url.port};
	const path = `${url.pathname}${url.search}`;
	if (proxy === null) {
		return {module: moduleOf(url), options: {...own, path, lookup: lookupOf(reach ?? [])}};
	}

	if (url.protocol === 'http:') {
		const authorization = basicAuthorization(proxy);
		return {
			module: moduleOf(proxy),
			options: {
				host: bareHost(proxy),
				port: proxy.port === '' ? undefined : proxy.port,
				// By name, unlike a tunnel: a proxy makes the name of the host from this address (RFC 9112, 3.2.2), and a server that hosts
				// several sites would not know which is meant. So it is the proxy's own lookup that counts here.
				path: `http://${url.host}${path}`,
				headers: {
					host: url.host,
					...(authorization === undefined ? {} : {'proxy-authorization': authorization}),
				},
			},
		};
	}

	const socket = await openTunnel(url, proxy, options);
	const {host} = own;
	const servername = isIP(host) === 0 ? host : '';
	return {
		module: https,
		// An agent, even one of its own, would open a connection beside the tunnel.
		options: {
			...own,
			path,
			agent: undefined,
			createConnection: () => tls.connect({socket, host, servername}),
		},
	};
};

/** Send the request; resolves when the head of the answer is there. Rejects with what went wrong on the way. */
export const sendRequest = async (url: URL, options: RequestOptions): Promise<http.IncomingMessage> => {
	const {module, options: route} = await routeOf(url, options);
	const authorization = basicAuthorization(url);
	return new Promise((resolve, reject) => {
		const request = module.request({
			agent: false,
			...route,
			method: 'GET',
			headers: {
				...options.headers,
				...route.headers,
				...(authorization === undefined ? {} : {authorization}),
			} as http.OutgoingHttpHeaders,
			signal: options.signal,
			timeout: options.patience,
		});
		let answer: http.IncomingMessage | undefined;
		// An answer that does not say how long it is ends where its connection does: it has to be told that this is no end.
		const breakOff = (error: Error): void => {
			if (answer?.complete === false) answer.destroy(error);
		};
		request.on('timeout', () => {
			const silence = new SilenceError();
			breakOff(silence);
			request.destroy(silence);
		});
		request.on('error', error => {
			breakOff(error);
			reject(error);
		});
		request.on('response', message => {
			answer = message;
			addAbortSignal(options.signal, message);
			resolve(message);
		});
		request.end();
	});
};
