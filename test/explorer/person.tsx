import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {expect, vi} from 'vitest';
import {layout} from '../../source/explorer/layout/layout.ts';
import type {OfferedStory} from '../../source/explorer/offered-story.ts';
import {paintLine} from '../../source/explorer/paint.ts';
import {Screen} from '../../source/explorer/panes/screen.tsx';
import {actionOf} from '../../source/explorer/press.ts';
import {startState, type StartOptions} from '../../source/explorer/state/start.ts';
import type {State} from '../../source/explorer/state/state.ts';
import {startList} from '../../source/explorer/state/start-list.ts';
import {createStore, type Store} from '../../source/explorer/store.ts';
import {createSearch} from '../../source/search/paragraph-search.ts';
import type {Story} from '../../source/story/story.ts';
import {bytesOfKey} from '../terminal/keys.ts';
import {makeHome, performAt, turn} from './desk.ts';

export type SitDownOptions = Partial<StartOptions> & {
	/** The folder of marks, notes and reports. */
	readonly home?: string;
};

/** A person in front of the explorer: presses keys and reads the screen. At most 100 columns, the width of the test's terminal. */
export const sitDown = (story: Story, columns = 100, rows = 30, start: SitDownOptions = {}) => {
	const store = createStore(startState(story, {label: 'harbour.txt', columns, rows, ...start}));
	store.dispatch({type: 'indexed', search: createSearch(story)});
	return sitBefore(store, [], start.home);
};

/** A person in front of the list of several stories. */
export const sitDownAmong = (offered: readonly OfferedStory[], columns = 100, rows = 30, home?: string) =>
	sitBefore(createStore(startList(offered, {columns, rows})), offered, home);

const sitBefore = (store: Store, offered: readonly OfferedStory[], home = makeHome()) => {
	const asked: string[] = [];
	const copied: string[] = [];
	const perform = performAt(store, offered, home, asked, {
		redraw: () => asked.push('redraw'),
		copy: text => copied.push(text),
	});
	const styling = {colors: 0, attributes: false} as const;
	const draw = (state: State) => layout(state).map(line => paintLine(line, styling));
	const app = render(<Screen store={store} draw={draw} actionOf={actionOf} perform={perform} />);
	const screen = (): readonly string[] => stripVTControlCharacters(app.lastFrame() ?? '').split('\n');
	const person = {
		store,
		asked,
		copied,
		home,
		screen,
		/** Press keys one after the other: a character, or a name as in `shift+tab`. */
		async press(...keys: readonly string[]) {
			for (const key of keys) {
				await turn();
				app.stdin.write(bytesOfKey(key));
				// A bare Escape may begin a sequence: the input waits a moment before it counts.
				await (key === 'escape' ? new Promise(resolve => setTimeout(resolve, 40)) : turn());
			}

			await turn();
		},
		/** Type characters without a pause. */
		async type(text: string) {
			await turn();
			app.stdin.write(text);
			await turn();
		},
		async resize(newColumns: number, newRows: number) {
			store.dispatch({type: 'resized', columns: newColumns, rows: newRows});
			await turn();
		},
		/** Wait until a row of the screen holds the text. */
		async sees(text: string) {
			await vi.waitFor(() => expect(screen().join('\n')).toContain(text), {timeout: 3000});
		},
		async seesNot(text: string) {
			await vi.waitFor(() => expect(screen().join('\n')).not.toContain(text), {timeout: 3000});
		},
		/** The row that holds the text, or an empty one. */
		rowWith: (text: string | RegExp): string =>
			screen().find(row => (typeof text === 'string' ? row.includes(text) : text.test(row))) ?? '',
		stand: () => {
			app.unmount();
		},
	};
	return person;
};
