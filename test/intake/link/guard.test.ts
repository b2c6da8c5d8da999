import http from 'node:http';
import net, {type AddressInfo} from 'node:net';
import {afterEach, describe, expect, test} from 'vitest';
import {fetchLink} from '../../../source/intake/link/fetch-link.ts';
import type {LinkOptions} from '../../../source/intake/link/link.ts';
import {IntakeError} from '../../../source/intake/open.ts';
import {serve, type TestServer} from './server.ts';

const story = 'The ferry stays in the harbour, the operator said.';
const publicHost = [{address: '8.8.8.8', family: 4}];

const options = (more: Partial<LinkOptions> = {}): LinkOptions => ({
	from: 'document',
	userAgent: 'nutgraf/test',
	env: {},
	limits: {time: 3000, patience: 1000, size: 100_000},
	...more,
});

const refusal = async (address: string, more: Partial<LinkOptions> = {}): Promise<string> => {
	try {
		await fetchLink(address, options(more));
	} catch (error) {
		expect(error).toBeInstanceOf(IntakeError);
		return (error as IntakeError).message;
	}

	throw new Error('it opened');
};

const toClose: Array<() => void> = [];
afterEach(() => {
	for (const close of toClose.splice(0)) close();
});

const start = async (answers: Parameters<typeof serve>[0]): Promise<TestServer> => {
	const server = await serve(answers);
	toClose.push(() => void server.close());
	return server;
};

/** A proxy that answers by the address that it is asked for, as if it had been there. */
const startProxy = async (
	answer: (asked: string, response: http.ServerResponse) => void,
): Promise<{address: string; asked: string[]}> => {
	const asked: string[] = [];
	const server = http.createServer((request, response) => {
		asked.push(request.url ?? '');
		answer(request.url ?? '', response);
	});
	server.on('connect', (request, socket) => {
		asked.push(`CONNECT ${request.url}`);
		socket.end('HTTP/1.1 407 Who are you\r\n\r\n');
	});
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	toClose.push(() => {
		server.closeAllConnections();
		server.close();
	});
	return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked};
};

describe('an address that a document supplies', () => {
	test('leads to this machine in no spelling', async () => {
		const server = await start({'/': (_, response) => response.end(story)});
		const {port} = new URL(server.address);
		for (const host of [
			'127.0.0.1',
			'127.1',
			'2130706433',
			'0x7f000001',
			'0x7f.0.0.1',
			'0177.0.0.1',
			'017700000001',
			'127.0.0.1.',
			'0',
			'１２７.０.０.１',
			'127。0。0。1',
			'%31%32%37.0.0.1',
			'[::1]',
			'[::ffff:127.0.0.1]',
			'[::ffff:7f00:1]',
			'[0:0:0:0:0:ffff:127.0.0.1]',
			'user@127.0.0.1',
			'localhost',
		]) {
			expect(await refusal(`http://${host}:${port}/`), host).toMatch(
				/a document's link or a redirect leads into a private network/u,
			);
		}

		expect(server.requests).toEqual([]);
	});

	test.each(['10.0.0.1', '192.168.0.1', '169.254.169.254', '[fe80::1]', '[fd00::1]'])(
		'leads not to %s',
		async host => {
			expect(await refusal(`http://${host}/`)).toMatch(/private network/u);
		},
	);

	test('leads to no name that is looked up to be private', async () => {
		const server = await start({'/': (_, response) => response.end(story)});
		const {port} = new URL(server.address);
		for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1']) {
			const line = await refusal(`http://news.example:${port}/`, {
				resolve: async () => [{address, family: net.isIP(address)}],
			});
			expect(line).toMatch(/private network/u);
		}

		expect(server.requests).toEqual([]);
	});

	test('goes to the public one of several addresses, and looks the name up once', async () => {
		let count = 0;
		const line = await refusal('http://news.example:1/', {
			limits: {time: 300, patience: 200, size: 1000},
			resolve: async () => {
				count++;
				return [{address: '127.0.0.1', family: 4}, ...publicHost];
			},
		});
		// Nobody is there; that it was tried is what counts.
		expect(line).not.toMatch(/private network/u);
		expect(count).toBe(1);
	});

	test.each([
		'http://127.0.0.1/',
		'http://[::ffff:10.0.0.1]/',
		'http://2130706433/',
		'http://inside.example/',
	])('is not redirected to %s', async location => {
		const proxy = await startProxy((_, response) => response.writeHead(302, {location}).end());
		const line = await refusal('http://news.example/', {
			env: {http_proxy: proxy.address},
			resolve: async host => (host === 'inside.example' ? [{address: '192.168.0.7', family: 4}] : publicHost),
		});
		expect(line).toMatch(/private network/u);
		expect(proxy.asked).toEqual(['http://news.example/']);
	});

	test('is not left to a proxy that alone could look it up', async () => {
		const proxy = await startProxy((_, response) => response.end(story));
		const line = await refusal('http://intranet/', {
			env: {http_proxy: proxy.address},
			resolve: async () => {
				throw Object.assign(new Error('unknown'), {code: 'ENOTFOUND'});
			},
		});
		expect(line).toMatch(/only the proxy knows where this link/u);
		expect(proxy.asked).toEqual([]);
	});

	test('goes through a tunnel to the address that was judged, and no other', async () => {
		const proxy = await startProxy(() => {});
		await refusal('https://news.example/', {
			env: {https_proxy: proxy.address},
			resolve: async () => publicHost,
		});
		expect(proxy.asked).toEqual(['CONNECT 8.8.8.8:443']);
	});
});

describe('an address that a person gives', () => {
	const person = (more: Partial<LinkOptions> = {}) => options({from: 'person', ...more});

	test('may be of this machine, and redirect on it', async () => {
		const server = await start({
			'/': (_, response) => response.writeHead(301, {location: '/there'}).end(),
			'/there': (_, response) => response.end(story),
		});
		const {bytes} = await fetchLink(server.address, person());
		expect(Buffer.from(bytes).toString()).toBe(story);
	});

	test('that is both of the Internet and of this machine is not redirected on it', async () => {
		const server = await start({
			'/': (_, response) => response.writeHead(302, {location: `${server.address}/there`}).end(),
			'/there': (_, response) => response.end(story),
		});
		const {port} = new URL(server.address);
		await expect(
			fetchLink(
				`http://news.example:${port}/`,
				person({resolve: async () => [{address: '127.0.0.1', family: 4}, ...publicHost]}),
			),
		).rejects.toThrow(/private network/u);
		expect(server.requests).toHaveLength(1);
	});

	test('of the Internet is not redirected into a private network', async () => {
		const proxy = await startProxy((_, response) =>
			response.writeHead(302, {location: 'http://169.254.169.254/latest'}).end(),
		);
		await expect(
			fetchLink('http://news.example/', person({env: {http_proxy: proxy.address}})),
		).rejects.toThrow(/private network/u);
		expect(proxy.asked).toHaveLength(1);
	});
});

describe('a proxy', () => {
	const person = (env: LinkOptions['env']) => options({from: 'person', env});

	test('is asked for a page by its whole address, with its own name and password', async () => {
		const proxy = await startProxy((_, response) => response.end(story));
		const {bytes, address} = await fetchLink('http://news.example/a?b', person({HTTP_PROXY: proxy.address}));
		expect(Buffer.from(bytes).toString()).toBe(story);
		expect(address).toBe('http://news.example/a?b');
		expect(proxy.asked).toEqual(['http://news.example/a?b']);
	});

	test('opens a tunnel for https, by name, and says who it does not let through', async () => {
		const proxy = await startProxy(() => {});
		await expect(
			fetchLink('https://news.example/', person({all_proxy: proxy.address.replace('http://', '')})),
		).rejects.toThrow(/the proxy asks for a name and password/u);
		expect(proxy.asked).toEqual(['CONNECT news.example:443']);
	});

	test.each(['*', '127.0.0.1', 'x.example, 127.0.0.1'])('is passed by for NO_PROXY=%s', async exception => {
		const proxy = await startProxy((_, response) => response.writeHead(500).end());
		const server = await start({'/': (_, response) => response.end(story)});
		await fetchLink(server.address, person({http_proxy: proxy.address, no_proxy: exception}));
		expect(proxy.asked).toEqual([]);
	});

	test('that is none is named in the message, without its password', async () => {
		const failing = fetchLink(
			'http://news.example/',
			person({http_proxy: 'socks5://ana:secret@127.0.0.1:1'}),
		);
		await expect(failing).rejects.toThrow(/the proxy in the environment is no http or https address/u);
		await expect(failing).rejects.not.toThrow(/secret/u);
	});
});
