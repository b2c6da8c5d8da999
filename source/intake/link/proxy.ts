import {isIP} from 'node:net';
import {decodePercent} from '../decode-percent.ts';
import {bareHost} from './bare-host.ts';

/** The environment's variables, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

const variable = (env: Environment, name: string): string | undefined => {
	const value = env[name] ?? env[name.toUpperCase()];
	return value === undefined || value.trim() === '' ? undefined : value.trim();
};

const portOf = (url: URL): string =>
	url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;

/** Whether `NO_PROXY` names the host of the address: a host or a domain and what is below it, with a port or without; `*` names all. */
const isExcepted = (url: URL, list: string): boolean => {
	const host = bareHost(url).replace(/\.$/u, '');
	return list.split(/[\s,]+/u).some(entry => {
		if (entry === '*') return true;
		const {name = '', port} =
			/^\[?(?<name>[^\]]+?)\]?(?::(?<port>\d+))?$/u.exec(isIP(entry) === 6 ? `[${entry}]` : entry)?.groups ??
			{};
		const suffix = name
			.toLowerCase()
			.replace(/^\*?\./u, '')
			.replace(/\.$/u, '');
		if (suffix === '' || (port !== undefined && port !== portOf(url))) return false;
		return host === suffix || (isIP(host) === 0 && host.endsWith(`.${suffix}`));
	});
};

/**
The proxy that the environment asks for: `https_proxy` or `http_proxy`, else `all_proxy`, unless `no_proxy` names the host;
in small letters or capitals. Null for none. Throws a TypeError where it is no address of an HTTP proxy.
*/
export const proxyFor = (url: URL, env: Environment): URL | null => {
	const scheme = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
	const text = variable(env, scheme) ?? variable(env, 'all_proxy');
	if (text === undefined || isExcepted(url, variable(env, 'no_proxy') ?? '')) return null;
	const proxy = URL.parse(/^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? text : `http://${text}`);
	if (proxy === null || !/^https?:$/u.test(proxy.protocol)) throw new TypeError(`no HTTP proxy: ${text}`);
	return proxy;
};

/** The value of an `Authorization` header for the name and password in an address; undefined where it has none. */
export const basicAuthorization = (url: URL): string | undefined => {
	if (url.username === '' && url.password === '') return undefined;
	const nameAndPassword = `${decodePercent(url.username)}:${decodePercent(url.password)}`;
	return `Basic ${Buffer.from(nameAndPassword).toString('base64')}`;
};
