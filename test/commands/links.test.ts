import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import https from 'node:https';
import net, {type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, describe, expect, it} from 'vitest';
import {serve, type TestServer} from '../intake/link/server.ts';
import {open, projectFolder, type Person} from '../terminal/harness.ts';
import {lighthouseText, testFolder} from './program.ts';

/** Links as a person at a shell follows them, through the whole program. */

let server: TestServer | undefined;
let person: Person | undefined;
const start = async (answers: Parameters<typeof serve>[0]): Promise<string> => {
	server = await serve(answers);
	return server.address;
};
afterEach(async () => {
	await person?.leave();
	await server?.close();
	person = undefined;
	server = undefined;
});

type Ending = {readonly code: number | null; readonly out: string; readonly err: string};

/** The program beside this one, so that a server of this one can answer it. */
const nutgraf = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ending> =>
	new Promise(resolve => {
		const child = spawn(process.execPath, [path.join(projectFolder, 'dist/cli.js'), ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', HOME: testFolder, ...env},
		});
		let out = '';
		let err = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			out += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
		});
		child.on('close', code => resolve({code, out, err}));
	});

const feed = (address: string): string =>
	`<rss version="2.0"><channel><title>Tarn Post</title><link>${address}/</link><item><title>The keeper goes</title><link>/keeper</link><pubDate>Tue, 03 Mar 2026 08:30:00 GMT</pubDate></item></channel></rss>`;

describe('a link', () => {
	it('is looked things up in as a file is, and an error is one line', async () => {
		const address = await start({'/story': (_, response) => response.end(lighthouseText)});
		const claims = await nutgraf(['claims', `${address}/story`, '--by', 'obi']);
		expect(claims).toMatchObject({code: 0, err: ''});
		expect(claims.out).toContain('the tower had been sold');
		expect(server?.requests[0]?.headers['user-agent']).toMatch(/^nutgraf\/\d+\.\d+\.\d+ /u);
		expect(await nutgraf(['claims', `${address}/none`])).toEqual({
			code: 2,
			out: '',
			err: `nutgraf: cannot open ${address}/none: there is no such page; check the address (404)\n`,
		});
	});

	it('is kept, and asked for again only where it has changed', async () => {
		const address = await start({
			'/': (request, response) =>
				request.headers['if-none-match'] === '"one"'
					? response.writeHead(304).end()
					: response.writeHead(200, {etag: '"one"'}).end(lighthouseText),
		});
		const env = {XDG_CACHE_HOME: path.join(testFolder, 'kept')};
		const first = await nutgraf(['paragraphs', address], env);
		const second = await nutgraf(['paragraphs', address], env);
		expect(second).toEqual(first);
		expect(first.out).toContain('Tarn Point');
		expect(server?.requests.map(({headers}) => headers['if-none-match'])).toEqual([undefined, '"one"']);
	});

	it('to a feed lists its entries, with their addresses', async () => {
		const address = await start({'/feed': (_, response) => response.end(feed(server!.address))});
		const line = `1  2026-03-03  The keeper goes  ${address}/keeper\n`;
		expect((await nutgraf(['feed', `${address}/feed`])).out).toBe(line);
		expect((await nutgraf([`${address}/feed`])).out).toBe(line);
		const {out} = await nutgraf(['feed', `${address}/feed`, '--json']);
		expect(JSON.parse(out)).toMatchObject({
			title: 'Tarn Post',
			entries: [{number: 1, url: `${address}/keeper`}],
		});
	});
});

describe('on a terminal', () => {
	it('a slow link opens in the explorer, after a line that says what is going on', async () => {
		let answer = (): void => {};
		const address = await start({
			'/': (_, response) => {
				response.writeHead(200, {'content-length': String(Buffer.byteLength(lighthouseText))});
				response.write(lighthouseText.slice(0, 100));
				answer = () => response.end(lighthouseText.slice(100));
			},
		});
		person = open({args: [address]});
		await person.sees(/reading 1 kB of 1 kB from 127\.0\.0\.1:\d+ \(Ctrl-C cancels\)/u);
		answer();
		await person.sees('Keeper of Tarn Point');
		await person.seesNo('Ctrl-C cancels');
		person.press('q');
		expect(await person.ends()).toEqual({code: 0, signal: 0});
	});

	it('one of several says which it is', async () => {
		const address = await start({'/slow': () => {}});
		person = open({args: ['claims', `${address}/none`, `${address}/slow`]});
		await person.sees(/2 of 2, reading 127\.0\.0\.1:\d+ \(Ctrl-C cancels\)/u);
		person.press('ctrl+c');
		expect(await person.ends()).toMatchObject({signal: 2});
	});

	it('Ctrl-C cancels it, by the signal and without leaving anything behind', async () => {
		const address = await start({'/': () => {}});
		person = open({args: ['claims', address]});
		await person.sees('Ctrl-C cancels');
		person.press('ctrl+c');
		expect(await person.ends()).toMatchObject({signal: 2});
		expect(person.screen().join('\n')).not.toContain('reading');
	});
});

/** A key and a certificate of this machine alone, made for the occasion. */
const makeCertificate = (): {folder: string; isMade: boolean} => {
	const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-tls-'));
	try {
		execFileSync(
			'openssl',
			'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout key.pem -out certificate.pem'.split(
				' ',
			),
			{cwd: folder, stdio: 'ignore'},
		);
		return {folder, isMade: true};
	} catch {
		return {folder, isMade: false};
	}
};

const {folder: tlsFolder, isMade} = makeCertificate();
afterAll(() => rmSync(tlsFolder, {recursive: true, force: true}));

describe.skipIf(!isMade)('https', () => {
	const withServer = async (use: (port: number) => Promise<void>): Promise<void> => {
		const secure = https.createServer(
			{
				key: readFileSync(path.join(tlsFolder, 'key.pem')),
				cert: readFileSync(path.join(tlsFolder, 'certificate.pem')),
			},
			(_request, response) => response.end(lighthouseText),
		);
		await new Promise<void>(resolve => {
			secure.listen(0, '127.0.0.1', resolve);
		});
		try {
			await use((secure.address() as AddressInfo).port);
		} finally {
			secure.closeAllConnections();
			secure.close();
		}
	};
	const trusted = {NODE_EXTRA_CA_CERTS: path.join(tlsFolder, 'certificate.pem')};

	it('is followed where the certificate is trusted, and for its own host', async () => {
		await withServer(async port => {
			expect((await nutgraf(['paragraphs', `https://localhost:${port}/`], trusted)).out).toContain(
				'Tarn Point',
			);
			expect((await nutgraf(['paragraphs', `https://localhost:${port}/`])).err).toMatch(
				/certificate is not from an authority that is trusted here; NODE_EXTRA_CA_CERTS=FILE adds one\n$/u,
			);
			expect((await nutgraf(['paragraphs', `https://127.0.0.1:${port}/`], trusted)).err).toMatch(
				/certificate is for another host/u,
			);
			expect((await nutgraf(['paragraphs', `http://localhost:${port}/`])).err).toMatch(
				/does not speak HTTP|broke off|does not understand/u,
			);
		});
	});

	it('goes through a proxy’s tunnel', async () => {
		await withServer(async port => {
			const asked: string[] = [];
			const proxy = net.createServer(client => {
				client.on('error', () => {});
				client.once('data', data => {
					asked.push(String(data).split('\r\n')[0]!);
					const target = net.connect(port, '127.0.0.1', () => {
						client.write('HTTP/1.1 200 Connection established\r\n\r\n');
						client.pipe(target).pipe(client);
					});
					target.on('error', () => client.destroy());
				});
			});
			await new Promise<void>(resolve => {
				proxy.listen(0, '127.0.0.1', resolve);
			});
			const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
			const {out} = await nutgraf(['paragraphs', 'https://localhost/'], {...trusted, https_proxy: address});
			expect(out).toContain('Tarn Point');
			expect(asked).toEqual(['CONNECT localhost:443 HTTP/1.1']);
			// The certificate is judged inside of the tunnel as it is without one.
			expect(await nutgraf(['paragraphs', 'https://localhost/'], {https_proxy: address})).toMatchObject({
				code: 2,
				err: expect.stringContaining('certificate is not from an authority'),
			});
			proxy.close();
		});
	});
});
