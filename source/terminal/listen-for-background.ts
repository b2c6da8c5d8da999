import type {ReadStream} from 'node:tty';
import {parseBackgroundAnswer, type Background} from './background.ts';

/** How long the beginning of an answer waits for its rest, in milliseconds, before it counts as keys. */
const patience = 60;

// The answer's first character may have come with what was read before.
const answer = /\u{1B}?\]11;rgba?:[\da-f/]{1,32}(?:\u{7}|\u{1B}\\)/iu;
const beginning = /\u{1B}\](?:1|11|11;[a-z]{0,4}|11;rgba?:[\da-f/]{0,32}\u{1B}?)?$/iu;

/**
Take the terminal's answers to `backgroundQuery` out of what the keyboard reads, whenever they come, so that none of their bytes
count as keys. `onAnswer` hears of each. Whoever reads the keyboard may go on as before.
*/
export const listenForBackground = (
	keyboard: ReadStream,
	onAnswer: (background: Background) => void,
): void => {
	const readAll = keyboard.read.bind(keyboard);
	let held = '';
	let timer: NodeJS.Timeout | undefined;
	const take = (chunk: string): string => {
		const found = answer.exec(chunk);
		if (found === null) return chunk;
		const background = parseBackgroundAnswer(found[0].replace(/^\]/u, '\u{1B}]'));
		if (background !== null) onAnswer(background);
		return chunk.slice(0, found.index) + take(chunk.slice(found.index + found[0].length));
	};

	const release = (): void => {
		timer = undefined;
		if (held === '') return;
		keyboard.unshift(held, 'utf8');
	};

	keyboard.read = (size?: number): string | Buffer | null => {
		const chunk = readAll(size) as string | Buffer | null;
		if (chunk === null) return null;
		const isWaitedFor = timer !== undefined;
		clearTimeout(timer);
		timer = undefined;
		const text = take((isWaitedFor ? held : '') + String(chunk));
		const start = isWaitedFor || held === '' ? text.search(beginning) : -1;
		held = start === -1 ? '' : text.slice(start);
		if (held !== '') timer = setTimeout(release, patience);
		return start === -1 ? text : text.slice(0, start);
	};
};
