import {expect, test} from 'vitest';
import {actionOf} from '../../source/explorer/press.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {harbourStory} from './harbour-story.ts';

/** The focus and the row selected there, after keys that are pressed at these milliseconds. */
const after = (...keys: ReadonlyArray<readonly [string, number]>): readonly [string, number] => {
	const start = startState(harbourStory, {label: 'harbour.txt', columns: 100, rows: 30});
	const state = keys.reduce((before, [key, at]) => {
		const action = actionOf(before, key, key, at);
		return action === null ? before : reduce(before, action);
	}, start);
	return [state.focus, state.positions[state.focus].selected];
};

test('digits typed one after the other are one number', () => {
	expect(after(['1', 0], ['0', 300], ['G', 600])[0]).toBe('paragraphs');
	expect(after(['3', 0], ['5', 300], ['G', 600])[0]).toBe('paragraphs');
});

test('a digit that led to a pane is done with after a pause', () => {
	expect(after(['3', 0], ['5', 4000], ['G', 4300])).toEqual(['claims', 4]);
	expect(after(['3', 0], ['2', 4000], ['G', 4300])).toEqual(['claims', 1]);
	expect(after(['3', 0], ['G', 4000])).toEqual(['claims', 7]);
});
