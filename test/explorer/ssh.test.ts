import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {
	accessSync,
	chmodSync,
	constants,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {open, projectFolder, type Person} from '../terminal/harness.ts';

/** The real thing: an OpenSSH server on the loopback, with keys of its own. Left out where the machine has none. */

const isThere = (file: string): boolean => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

const server = ['/usr/sbin/sshd', '/usr/bin/sshd', '/usr/local/sbin/sshd'].find(isThere);
const hasSsh =
	server !== undefined && ['ssh', 'ssh-keygen'].every(tool => spawnSync(tool, ['-V']).error === undefined);

let folder: string;
let daemon: ChildProcess | undefined;
let login: readonly string[];
let person: Person | undefined;
/** Whether the server runs and lets us in. */
let hasServer = false;
let words = '';

const freePort = async (): Promise<number> =>
	new Promise(resolve => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});

const story = (): string => path.join(folder, 'signal-box.txt');

/** Whether somebody answers at the port with the words of an SSH server. */
const canLogIn = (): boolean =>
	spawnSync('ssh', [...login, 'true'], {encoding: 'utf8', timeout: 20_000}).status === 0;

const startServer = async (): Promise<boolean> => {
	const key = (name: string): string => {
		spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path.join(folder, name)]);
		return path.join(folder, name);
	};
	const host = key('host');
	const user = key('user');
	copyFileSync(`${user}.pub`, path.join(folder, 'authorized'));
	chmodSync(path.join(folder, 'authorized'), 0o600);
	const port = await freePort();
	const configuration = path.join(folder, 'sshd_config');
	writeFileSync(
		configuration,
		[
			`Port ${port}`,
			'ListenAddress 127.0.0.1',
			`HostKey ${host}`,
			`AuthorizedKeysFile ${path.join(folder, 'authorized')}`,
			`PidFile ${path.join(folder, 'pid')}`,
			'PasswordAuthentication no',
			'KbdInteractiveAuthentication no',
			'UsePAM no',
			'StrictModes no',
			'PermitRootLogin yes',
			'ClientAliveInterval 1',
			'ClientAliveCountMax 2',
			'',
		].join('\n'),
	);
	// Where it is not root that starts it, this folder is neither there nor needed.
	if (process.getuid?.() === 0) mkdirSync('/run/sshd', {recursive: true, mode: 0o755});
	daemon = spawn(server!, ['-D', '-e', '-f', configuration], {stdio: ['ignore', 'ignore', 'pipe']});
	daemon.stderr?.on('data', data => (words += String(data)));
	login = [
		'-F',
		'none',
		'-i',
		user,
		'-p',
		String(port),
		'-o',
		'StrictHostKeyChecking=no',
		'-o',
		`UserKnownHostsFile=${path.join(folder, 'known')}`,
		'-o',
		'LogLevel=ERROR',
		'-o',
		'BatchMode=yes',
		`${userInfo().username}@127.0.0.1`,
	];
	for (let attempt = 0; attempt < 50 && daemon.exitCode === null; attempt++) {
		if (canLogIn()) return true;
		await new Promise(resolve => setTimeout(resolve, 200));
	}

	return false;
};

/** The command line of the program at the other end, with a mark by which its processes are found. */
const remote = (...given: readonly string[]): string =>
	[
		'env',
		`XDG_CACHE_HOME=${folder}`,
		`XDG_STATE_HOME=${folder}`,
		'LANG=C.UTF-8',
		process.execPath,
		path.join(projectFolder, 'dist/cli.js'),
		...given,
	]
		.map(word => `'${word}'`)
		.join(' ');

/** The program's own processes on the other side. */
const processesOf = (mark: string): readonly string[] =>
	spawnSync('ps', ['-A', '-o', 'args='], {encoding: 'utf8'})
		.stdout.split('\n')
		.filter(line => line.startsWith(`${process.execPath} `) && line.includes(mark));

beforeAll(async () => {
	if (!hasSsh) return;
	folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-ssh-'));
	writeFileSync(
		story(),
		'Signal box at Aune is saved\n\nThe signal box at Aune will not be torn down, said Liv Torp.\n\nThe railway denied that it had wanted to.\n',
	);
	hasServer = await startServer();
});
afterEach(async () => person?.leave());
afterAll(() => {
	daemon?.kill('SIGTERM');
	if (hasSsh) rmSync(folder, {recursive: true, force: true});
});

describe.skipIf(!hasSsh)('over SSH', () => {
	it('a server is there, or this machine lets nobody start one', context => {
		if (!hasServer) context.skip(`no server: ${words.slice(0, 300)}`);
		expect(canLogIn()).toBe(true);
	});

	it('a lookup prints and ends', context => {
		if (!hasServer) context.skip();
		const {status, stdout, stderr} = spawnSync('ssh', [...login, remote('claims', story())], {
			encoding: 'utf8',
		});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
		expect(stdout).toContain('Liv Torp said');
		expect(stdout).not.toContain('\u{1B}');
		expect(spawnSync('ssh', [...login, remote('claims', '/nowhere')], {encoding: 'utf8'})).toMatchObject({
			status: 2,
			stdout: '',
		});
	});

	it('the explorer opens, is left, and the terminal is as it was', async context => {
		if (!hasServer) context.skip();
		person = open({program: ['ssh', '-t', ...login, remote(story())]});
		await person.sees(/\d claims? · /u);
		person.press('j');
		await person.sees('Paragraphs 2/2');
		person.resize(120, 40);
		await person.waitFor('the wider screen', emulator => emulator.screen()[1]!.length === 120);
		person.press('q');
		expect(await person.ends()).toMatchObject({code: 0});
		const {emulator} = person;
		expect([emulator.alternate(), emulator.cursorShown()]).toEqual([false, true]);
		expect(emulator.modes()).toEqual({bracketedPaste: false, wraparound: true, mouse: false});
		expect(processesOf(story())).toEqual([]);
	});

	it('a connection that is cut in the middle leaves no process behind', async context => {
		if (!hasServer) context.skip();
		person = open({program: ['ssh', '-t', ...login, remote(story())]});
		await person.sees(/\d claims? · /u);
		expect(processesOf(story()).length).toBe(1);
		person.signal('SIGKILL');
		await person.ends();
		await expect.poll(() => processesOf(story()), {timeout: 20_000}).toEqual([]);
	});

	it('a connection that stands still and is given up leaves none either', async context => {
		if (!hasServer) context.skip();
		person = open({program: ['ssh', '-t', ...login, remote(story())]});
		await person.sees(/\d claims? · /u);
		person.signal('SIGSTOP');
		// The server asks every second whether anybody is there, and gives up after the second time.
		await expect.poll(() => processesOf(story()), {timeout: 20_000}).toEqual([]);
		person.signal('SIGCONT');
	});
});
