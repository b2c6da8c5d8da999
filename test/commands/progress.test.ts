import {describe, expect, it} from 'vitest';
import {linkProgressText} from '../../source/commands/link-options.ts';
import {createProgress, progressText} from '../../source/commands/progress.ts';

const open = (isTTY = true, isDumb = false) => {
	const written: string[] = [];
	let time = 0;
	const stream = {isTTY, columns: 60, write: (text: string) => written.push(text)};
	const progress = createProgress(stream, isDumb, () => time);
	return {
		written,
		progress,
		wait(milliseconds: number) {
			time += milliseconds;
		},
	};
};

describe('a progress line', () => {
	it('says nothing of what is done at once', () => {
		const {progress, written, wait} = open();
		progress.say('reading a.txt');
		wait(190);
		progress.say('analysing a.txt, 80%');
		progress.clear();
		expect(written).toEqual([]);
	});

	it('shows what takes longer, in one line that goes away, and not too often', () => {
		const {progress, written, wait} = open();
		progress.prefix('3 of 40, ');
		wait(210);
		progress.say('analysing a.txt, 10%');
		wait(50);
		progress.say('analysing a.txt, 20%');
		wait(60);
		progress.say('analysing a.txt, 30%');
		progress.clear();
		expect(written).toEqual([
			'\r3 of 40, analysing a.txt, 10% (Ctrl-C cancels)\u{1B}[K',
			'\r3 of 40, analysing a.txt, 30% (Ctrl-C cancels)\u{1B}[K',
			'\r\u{1B}[K',
		]);
	});

	it('shows at once what will leave no room to say so later', () => {
		const {progress, written} = open();
		progress.announce('reading a.html');
		expect(written).toHaveLength(1);
	});

	it('is begun anew after something was printed', () => {
		const {progress, written, wait} = open();
		wait(300);
		progress.clear();
		wait(100);
		progress.say('reading');
		expect(written).toEqual([]);
	});

	it.each([
		[false, false],
		[true, true],
	])('is only for a terminal that can take it back (terminal %s, dumb %s)', (isTTY, isDumb) => {
		const {progress, written, wait} = open(isTTY, isDumb);
		wait(500);
		progress.say('reading');
		progress.clear();
		expect(written).toEqual([]);
	});

	it('fits the terminal', () => {
		expect(progressText('analysing a-very-long-name-of-a-file.txt, 10%', 40)).toHaveLength(39);
		expect(progressText('analysing a.txt', 12)).toHaveLength(11);
	});

	it('shows on a terminal that does not say how wide it is', () => {
		for (const size of [{columns: 0}, {}]) {
			const written: string[] = [];
			const stream = {isTTY: true, ...size, write: (text: string) => written.push(text)};
			createProgress(stream, false, () => 0).announce('reading a.html');
			expect(written).toEqual(['\rreading a.html (Ctrl-C cancels)\u{1B}[K']);
		}
	});

	it.each([
		[{host: 'a.example', received: 0, total: null}, 'reading a.example'],
		[{host: 'a.example', received: 1200, total: null}, 'reading 2 kB from a.example'],
		[{host: 'a.example', received: 1200, total: 3_400_000}, 'reading 2 kB of 3.4 MB from a.example'],
		[{host: 'a\u{1B}[2J.example', received: 0, total: null}, 'reading a.example'],
	])('tells how much of a link has come: %j', (progress, text) => {
		expect(linkProgressText(progress)).toBe(text);
	});

	it('goes on while something is waited for', async () => {
		const written: string[] = [];
		const progress = createProgress({isTTY: true, columns: 80, write: text => written.push(text)}, false);
		const work = new Promise<number>(resolve => {
			setTimeout(() => resolve(7), 450);
		});
		expect(await progress.during(() => 'reading a.pdf', work)).toBe(7);
		expect(written.length).toBeGreaterThan(0);
		expect(written[0]).toContain('reading a.pdf');
	});
});
