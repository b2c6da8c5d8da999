import {spawnSync} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {clipboardSequence, giveToTmux} from '../../source/terminal/clipboard.ts';
import {open, projectFolder} from './harness.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('the sequence for the clipboard', () => {
	it('is OSC 52 with the text in base64, so that nothing of it acts on the terminal', () => {
		const text = 'a “quoted” 渡し守\u{1B}]0;title\u{7}';
		expect(clipboardSequence(text, {TERM: 'xterm'})).toBe(`\u{1B}]52;c;${base64(text)}\u{7}`);
	});

	it('goes through tmux wrapped as well, where a tmux further away does not take it', () => {
		const plain = clipboardSequence('words', {});
		expect(clipboardSequence('words', {TERM: 'tmux-256color'})).toBe(
			`${plain}\u{1B}Ptmux;\u{1B}${plain}\u{1B}\\`,
		);
	});

	it('goes through screen in pieces that it takes', () => {
		const sequence = clipboardSequence('w'.repeat(3000), {TERM: 'screen-256color'});
		const pieces = [...sequence.matchAll(/\u{1B}P(?<piece>[\s\S]*?)\u{1B}\\/gu)];
		expect(Math.max(...pieces.map(([piece]) => piece.length))).toBeLessThan(768);
		expect(pieces.map(({groups}) => groups?.['piece']).join('')).toBe(
			clipboardSequence('w'.repeat(3000), {}),
		);
	});

	it('outside of tmux, tmux is not asked', async () => {
		expect(await giveToTmux('words', {})).toBe(false);
	});
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

describe.runIf(hasTmux)('inside tmux', () => {
	it('what y copies is in the buffer of tmux, as tmux comes from its makers', async () => {
		const server = `nutgraf-${randomUUID().slice(0, 8)}`;
		const tmux = (...args: readonly string[]) =>
			spawnSync('tmux', ['-L', server, ...args], {encoding: 'utf8'});
		const program = [process.execPath, path.join(projectFolder, 'dist/cli.js')];
		const person = open({
			program: ['tmux', '-L', server, '-f', '/dev/null', 'new-session', ...program],
			columns: 100,
			rows: 30,
		});
		try {
			await person.sees('Paragraphs 1/');
			await person.sees(/\d+ claims/u);
			person.press('y');
			await person.sees('copied paragraph 1 to the clipboard');
			expect(tmux('show-buffer').stdout).toMatch(/^\p{Lu}.* — “.*”, .*paragraph 1$/u);
		} finally {
			tmux('kill-server');
			await person.leave();
		}
	});
});
