import {spawn} from '@lydell/node-pty';

/**
Milliseconds until a program on a new pseudo-terminal of 80 by 24 has written `word`. The program is left by the key q,
as a person leaves, so that what it keeps for its next start is kept.
*/
export const timeToFirstScreen = async (
	[file, ...args]: readonly [string, ...string[]],
	word: string,
	env: Readonly<Record<string, string | undefined>>,
): Promise<number> =>
	new Promise((resolve, reject) => {
		const start = performance.now();
		const pty = spawn(file, args, {name: 'xterm-256color', cols: 80, rows: 24, env: {...env}});
		let written = '';
		let time: number | undefined;
		pty.onData(data => {
			written += data;
			if (time !== undefined || !written.includes(word)) return;
			time = performance.now() - start;
			pty.write('q');
		});
		pty.onExit(() => {
			if (time === undefined) reject(new Error(`${file} ended and never wrote ${word}: ${written}`));
			else resolve(time);
		});
	});
