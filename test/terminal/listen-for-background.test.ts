import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {listenForBackground} from '../../source/terminal/listen-for-background.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A keyboard that is listened to, the keys that its reader gets, and the backgrounds that were told. */
const setUp = () => {
	const keyboard = new PassThrough() as PassThrough & ReadStream;
	const backgrounds: string[] = [];
	listenForBackground(keyboard, background => backgrounds.push(background));
	let keys = '';
	const readAll = (): void => {
		for (let chunk = keyboard.read() as unknown; chunk !== null; chunk = keyboard.read())
			keys += String(chunk);
	};
	return {
		backgrounds,
		send: (text: string) => {
			keyboard.write(text);
			readAll();
		},
		/** What the reader has by now, and after so many milliseconds more. */
		keysAfter: (milliseconds: number) => {
			vi.advanceTimersByTime(milliseconds);
			readAll();
			return keys;
		},
	};
};

const answer = '\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\';

describe('the answer about the background', () => {
	it('is taken out from among the keys', () => {
		const {send, keysAfter, backgrounds} = setUp();
		send(`j${answer}k`);
		expect(keysAfter(0)).toBe('jk');
		expect(backgrounds).toEqual(['light']);
	});

	it('is heard whichever way it is cut in two', () => {
		for (let cut = 2; cut < answer.length; cut++) {
			const {send, keysAfter, backgrounds} = setUp();
			send(`j${answer.slice(0, cut)}`);
			vi.advanceTimersByTime(30);
			send(`${answer.slice(cut)}k`);
			expect(keysAfter(1000), `cut at ${cut}`).toBe('jk');
			expect(backgrounds, `cut at ${cut}`).toEqual(['light']);
		}
	});

	it('whose rest does not come is given back as keys', () => {
		const {send, keysAfter, backgrounds} = setUp();
		send('\u{1B}]1');
		expect(keysAfter(30)).toBe('');
		expect(keysAfter(60)).toBe('\u{1B}]1');
		expect(backgrounds).toEqual([]);
	});

	it('is all that is taken: other keys arrive as they are', () => {
		const {send, keysAfter} = setUp();
		for (const key of ['\u{1B}[A', '\u{1B}', 'é', '\u{1B}]0;title\u{7}']) send(key);
		expect(keysAfter(1000)).toBe('\u{1B}[A\u{1B}é\u{1B}]0;title\u{7}');
	});
});
