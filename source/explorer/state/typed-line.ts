import {beginningOf} from '../../story/beginning-of-text.ts';
import {graphemesOf} from '../../terminal/width.ts';
import type {KeyAction} from './action.ts';

/** A line of text that a person types: a search, a note, the name of a command. */
export type TypedLine = {
	readonly text: string;
	/** UTF-16 offset into `text`. */
	readonly cursor: number;
};

/** More than anybody types; a paste of more is cut, so that no key ever waits for it. */
const longest = 400;

/** The line with text typed or pasted at its cursor. It never has more than `most` UTF-16 units. */
export const typeInto = ({text, cursor}: TypedLine, typed: string, most = longest): TypedLine => {
	const inserted = beginningOf(typed.replaceAll(/[\s\p{Cc}]+/gv, ' '), Math.max(0, most - text.length));
	return {
		text: text.slice(0, cursor) + inserted + text.slice(cursor),
		cursor: cursor + inserted.length,
	};
};

/** The line without what stands before its cursor, a character as the reader sees it or a word; or an empty one. */
export const eraseIn = ({text, cursor}: TypedLine, what: 'character' | 'word' | 'line'): TypedLine => {
	if (what === 'line') return {text: '', cursor: 0};
	const head = text.slice(0, cursor);
	const kept =
		what === 'word' ? head.replace(/\S*\s*$/v, '') : head.slice(0, graphemesOf(head).at(-1)?.start ?? 0);
	return {text: kept + text.slice(cursor), cursor: kept.length};
};

/** The line with its cursor elsewhere. */
export const moveIn = (
	{text, cursor}: TypedLine,
	to: Extract<KeyAction, {readonly type: 'moveCursor'}>['to'],
): TypedLine => {
	const stops = graphemesOf(text);
	const next = {
		start: 0,
		end: text.length,
		left: stops.findLast(stop => stop.end <= cursor)?.start ?? 0,
		right: stops.find(stop => stop.start >= cursor)?.end ?? text.length,
	}[to];
	return {text, cursor: next};
};
