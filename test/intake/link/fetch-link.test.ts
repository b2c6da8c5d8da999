import zlib from 'node:zlib';
import {afterEach, describe, expect, test} from 'vitest';
import {fetchLink} from '../../../source/intake/link/fetch-link.ts';
import type {LinkOptions, SavedAnswer} from '../../../source/intake/link/link.ts';
import {IntakeError, openDocument} from '../../../source/intake/open.ts';
import {closedPort, serve, serveBytes, type TestServer} from './server.ts';

const story = 'The ferry stays in the harbour, the operator said.';
const page = `<html><body><article><h1>Ferry stays</h1><p>${story} ${story} ${story}</p></article></body></html>`;
const megabyte = 1024 * 1024;

const options = (more: Partial<LinkOptions> = {}): LinkOptions => ({
	from: 'person',
	userAgent: 'nutgraf/test',
	env: {},
	limits: {time: 5000, patience: 2000, size: 4 * megabyte},
	...more,
});

let server: TestServer | undefined;
const start = async (answers: Parameters<typeof serve>[0]): Promise<string> => {
	server = await serve(answers);
	return server.address;
};
afterEach(async () => {
	await server?.close();
	server = undefined;
});

const textOf = async (address: string, more: Partial<LinkOptions> = {}): Promise<string> =>
	Buffer.from((await fetchLink(address, options(more))).bytes).toString('utf8');

/** The one line that says why a link does not open. */
const refusal = async (address: string, more: Partial<LinkOptions> = {}): Promise<string> => {
	try {
		await fetchLink(address, options(more));
	} catch (error) {
		expect(error).toBeInstanceOf(IntakeError);
		const {message} = error as IntakeError;
		expect(message).not.toMatch(/\p{Cc}/u);
		return message;
	}

	throw new Error('it opened');
};

describe('a link', () => {
	test('opens as a story, with its address', async () => {
		const address = await start({
			'/story': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
		});
		const document = await openDocument(`${address}/story`, {links: options()});
		expect(document.title).toBe('Ferry stays');
		expect(document.source).toEqual({kind: 'url', location: `${address}/story`});
		expect(document.url).toBe(`${address}/story`);
		expect(server?.requests[0]?.headers['user-agent']).toBe('nutgraf/test');
	});

	test('is read in the encoding that the server names', async () => {
		const address = await start({
			'/': (_, response) =>
				response
					.setHeader('content-type', 'text/plain; charset=koi8-r')
					.end(Uint8Array.of(0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4)),
		});
		expect((await openDocument(`${address}/`, {links: options()})).text).toBe('Привет');
	});

	test.each([
		['gzip', zlib.gzipSync],
		['x-gzip', zlib.gzipSync],
		['br', zlib.brotliCompressSync],
		['deflate', zlib.deflateSync],
		['deflate', zlib.deflateRawSync],
	] as const)('packed as %s is unpacked', async (coding, pack) => {
		const address = await start({
			'/': (_, response) => response.setHeader('content-encoding', coding).end(pack(story)),
		});
		expect(await textOf(address)).toBe(story);
	});

	test('packed and cut off is unpacked as far as it goes', async () => {
		const packed = zlib.gzipSync(story.repeat(50));
		const address = await start({
			'/': (_, response) =>
				response.setHeader('content-encoding', 'gzip').end(packed.subarray(0, packed.length - 12)),
		});
		expect(await textOf(address)).toContain(story);
	});

	test('is followed through redirects, relative ones too', async () => {
		const address = await start({
			'/a': (_, response) => response.writeHead(302, {location: 'b?c=d'}).end('moved'),
			'/b?c=d': (_, response) => response.writeHead(308, {location: '/end'}).end(),
			'/end': (_, response) => response.end(story),
		});
		const fetched = await fetchLink(`${address}/a#part`, options());
		expect(Buffer.from(fetched.bytes).toString()).toBe(story);
		expect(fetched.address).toBe(`${address}/end`);
	});

	test('that is led on for ever is given up', async () => {
		const address = await start({'/': (_, response) => response.writeHead(302, {location: '/'}).end()});
		expect(await refusal(address)).toMatch(/leads from one address to the next more than 5 times/u);
		expect(server?.requests).toHaveLength(6);
	});

	test.each(['file:///etc/passwd', 'ftp://example.com/', 'javascript:alert(1)'])(
		'is not led to %s',
		async location => {
			const address = await start({'/': (_, response) => response.writeHead(302, {location}).end()});
			expect(await refusal(address)).toMatch(/no http or https address/u);
		},
	);

	test('sends its name and password to its own host, and shows them nowhere', async () => {
		const address = await start({
			'/': (_, response) => response.writeHead(302, {location: '/missing'}).end(),
		});
		const line = await refusal(address.replace('//', '//ana:s%3Acret@'));
		expect(server?.requests[0]?.headers.authorization).toBe(
			`Basic ${Buffer.from('ana:s:cret').toString('base64')}`,
		);
		expect(line).not.toMatch(/ana|cret/u);
	});
});

describe('a link that fails says why, in one line:', () => {
	test.each([
		[404, /there is no such page; check the address \(404\)/u],
		[401, /asks for a name and password/u],
		[403, /refuses it to this program; save the page/u],
		[500, /failure of its own.*\(500\)/u],
		[418, /does not give it.*\(418\)/u],
	])('%i', async (status, says) => {
		const address = await start({'/': (_, response) => response.writeHead(status).end('<p>sorry</p>')});
		const line = await refusal(`${address}/`);
		expect(line).toMatch(says);
		expect(line).toContain(`${address}/`);
	});

	test('no such name', async () => {
		expect(await refusal('http://nowhere.invalid/')).toMatch(
			/nowhere\.invalid.*(?:no host of this name|looked up)/u,
		);
	});

	test('nobody listens', async () => {
		expect(await refusal(`http://127.0.0.1:${await closedPort()}/`)).toMatch(/refuses the connection/u);
	});

	test('a picture', async () => {
		const address = await start({
			'/': (_, response) => response.setHeader('content-type', 'image/png').end(Buffer.alloc(100)),
		});
		expect(await refusal(address)).toMatch(/no text \(image\/png\)/u);
	});

	test('silence', async () => {
		const address = await start({'/': () => {}});
		expect(await refusal(address, {limits: {time: 5000, patience: 100, size: 1000}})).toMatch(
			/does not answer; try again later/u,
		);
	});

	test('silence in the middle', async () => {
		const address = await start({'/': (_, response) => void response.write('The ferry')});
		expect(await refusal(address, {limits: {time: 5000, patience: 100, size: 1000}})).toMatch(
			/does not answer|broke off/u,
		);
	});

	describe.each(['', 'Connection: close\r\n', 'Transfer-Encoding: chunked\r\n'])(
		'an answer that does not say how long it is: %j',
		headers => {
			const half = headers.includes('chunked')
				? `${story.length.toString(16)}\r\n${story}\r\n`
				: story.slice(0, 20);
			const answer = `HTTP/1.1 200 OK\r\n${headers}\r\n${half}`;

			test('is no story where it goes silent', async () => {
				const raw = await serveBytes(answer, 'stalls');
				expect(await refusal(raw.address, {limits: {time: 5000, patience: 100, size: 1000}})).toMatch(
					/the host does not answer; try again later/u,
				);
				expect(await refusal(raw.address, {limits: {time: 100, patience: 5000, size: 1000}})).toMatch(
					/takes longer than 0 seconds/u,
				);
				raw.close();
			});

			test('is no story where the connection breaks', async () => {
				const raw = await serveBytes(answer, 'breaks');
				expect(await refusal(raw.address)).toMatch(/the connection broke off; try again/u);
				raw.close();
			});
		},
	);

	test('a drop at a time, for ever', async () => {
		const address = await start({
			'/': (_, response) => {
				const timer = setInterval(() => response.write('x'), 20);
				response.on('close', () => clearInterval(timer));
			},
		});
		expect(await refusal(address, {limits: {time: 400, patience: 300, size: 1000}})).toMatch(
			/takes longer than 0 seconds/u,
		);
	});

	test('too large, as it says itself', async () => {
		const address = await start({
			'/': (_, response) => {
				response.writeHead(200, {'content-length': String(400 * megabyte)}).write('x');
			},
		});
		expect(await refusal(address)).toMatch(/larger than 4 MB/u);
	});

	test('too large, without an end', async () => {
		const chunk = Buffer.alloc(64 * 1024, 'x');
		let sent = 0;
		const address = await start({
			'/': (_, response) => {
				const fill = () => {
					while (!response.destroyed && sent < 200 * megabyte && response.write(chunk)) sent += chunk.length;
				};
				response.on('drain', fill);
				fill();
			},
		});
		expect(await refusal(address)).toMatch(/larger than 4 MB/u);
		expect(sent).toBeLessThan(100 * megabyte);
	});

	test.each([
		['gzip', () => zlib.gzipSync(Buffer.alloc(40 * megabyte))],
		['br', () => zlib.brotliCompressSync(Buffer.alloc(40 * megabyte))],
		['gzip, gzip', () => zlib.gzipSync(zlib.gzipSync(Buffer.alloc(40 * megabyte)))],
	] as const)('a %s bomb', async (coding, make) => {
		const bomb = make();
		expect(bomb.length).toBeLessThan(megabyte);
		const address = await start({
			'/': (_, response) => response.setHeader('content-encoding', coding).end(bomb),
		});
		expect(await refusal(address)).toMatch(/larger than 4 MB/u);
	});

	test.each([
		['compress', /packed as compress/u],
		['gzip, gzip, gzip', /packed as gzip, gzip, gzip/u],
	])('packed as %s', async (coding, says) => {
		const address = await start({
			'/': (_, response) => response.setHeader('content-encoding', coding).end('x'),
		});
		expect(await refusal(address)).toMatch(says);
	});

	test('packed wrongly', async () => {
		const address = await start({
			'/': (_, response) => response.setHeader('content-encoding', 'gzip').end(story),
		});
		expect(await refusal(address)).toMatch(/packed wrongly/u);
	});

	test.each([
		['less than it says', `HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n${story}`, /broke off/u],
		[
			'a chunk that is cut off',
			`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n80\r\n${story}`,
			/broke off/u,
		],
		['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', /does not speak HTTP/u],
		[
			'headers without an end',
			`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(200_000)}`,
			/headers of the answer are too long/u,
		],
		['nothing', '', /broke off/u],
	])('%s', async (_, bytes, says) => {
		const raw = await serveBytes(bytes);
		expect(await refusal(raw.address)).toMatch(says);
		raw.close();
	});

	test('more than it says is cut there', async () => {
		const raw = await serveBytes(
			'HTTP/1.1 200 OK\r\nContent-Length: 9\r\nConnection: close\r\n\r\nThe ferry and more',
		);
		expect(await textOf(raw.address)).toBe('The ferry');
		raw.close();
	});
});

describe('a second time', () => {
	const memory = () => {
		const answers = new Map<string, SavedAnswer>();
		return {
			load: (address: string) => answers.get(address) ?? null,
			save: (address: string, answer: SavedAnswer) => void answers.set(address, answer),
			answers,
		};
	};

	test('the host is asked whether it has changed', async () => {
		const cache = memory();
		let current = '"one"';
		const address = await start({
			'/': (request, response) => {
				if (request.headers['if-none-match'] === current) response.writeHead(304).end();
				else response.writeHead(200, {etag: current, 'content-type': 'text/plain'}).end(story + current);
			},
		});
		expect(await textOf(`${address}/`, {cache})).toBe(`${story}"one"`);
		expect(await textOf(`${address}/`, {cache})).toBe(`${story}"one"`);
		current = '"two"';
		expect(await textOf(`${address}/`, {cache})).toBe(`${story}"two"`);
		expect(server?.requests.map(({headers}) => headers['if-none-match'])).toEqual([
			undefined,
			'"one"',
			'"one"',
		]);
	});

	test('an answer that is not to be kept, or has nothing to ask by, is not kept', async () => {
		const cache = memory();
		const address = await start({
			'/secret': (_, response) =>
				response.writeHead(200, {etag: '"a"', 'cache-control': 'no-store'}).end(story),
			'/plain': (_, response) => response.end(story),
		});
		await textOf(`${address}/secret`, {cache});
		await textOf(`${address}/plain`, {cache});
		await textOf(`${address.replace('//', '//ana:secret@')}/plain`, {cache});
		expect(cache.answers.size).toBe(0);
	});

	test('304 for what was never kept is an error', async () => {
		const address = await start({'/': (_, response) => response.writeHead(304).end()});
		expect(await refusal(address)).toMatch(/\(304\)/u);
	});
});

test('who cancels ends it, with the reason', async () => {
	const address = await start({'/': (_, response) => void response.write('The ferry')});
	const cancelling = new AbortController();
	setTimeout(() => cancelling.abort(), 50);
	await expect(fetchLink(address, options({signal: cancelling.signal}))).rejects.toMatchObject({
		name: 'AbortError',
	});
});

test('progress tells the bytes, and of how many', async () => {
	const address = await start({
		'/': (_, response) => response.writeHead(200, {'content-length': String(story.length)}).end(story),
	});
	const told: Array<readonly [number, number | null]> = [];
	await textOf(address, {onProgress: ({received, total}) => told.push([received, total])});
	expect(told[0]).toEqual([0, null]);
	expect(told.at(-1)).toEqual([story.length, story.length]);
});
