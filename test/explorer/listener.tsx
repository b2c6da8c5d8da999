import {render} from 'ink-testing-library';
import {expect, vi} from 'vitest';
import type {OfferedStory} from '../../source/explorer/offered-story.ts';
import {Spoken} from '../../source/explorer/panes/spoken.tsx';
import {createSpeaker} from '../../source/explorer/speech/speaker.ts';
import {ownSettings, startState} from '../../source/explorer/state/start.ts';
import type {Settings} from '../../source/explorer/state/state.ts';
import {startList} from '../../source/explorer/state/start-list.ts';
import {createStore, type Store} from '../../source/explorer/store.ts';
import {createSearch} from '../../source/search/paragraph-search.ts';
import type {Story} from '../../source/story/story.ts';
import {makeHome, performAt, turn} from './desk.ts';
import {bytesOfKey} from '../terminal/keys.ts';

/** A person who listens to the explorer: presses keys and hears lines. Each `hears` goes on after the line that it heard last. */
export const listenTo = (story: Story, settings: Settings = ownSettings) => {
	const store = createStore(startState(story, {label: 'harbour.txt', columns: 70, rows: 1000, settings}));
	store.dispatch({type: 'indexed', search: createSearch(story)});
	return listenBefore(store, []);
};

/** The same in front of a list of stories. */
export const listenAmong = (offered: readonly OfferedStory[]) =>
	listenBefore(createStore(startList(offered, {columns: 70, rows: 1000})), offered);

const listenBefore = (store: Store, offered: readonly OfferedStory[]) => {
	const asked: string[] = [];
	const perform = performAt(store, offered, makeHome(), asked, {
		redraw: () => speaker.sayEverything(),
		copy: () => asked.push('copy'),
	});
	const speaker = createSpeaker({store, perform, pause: 40});
	const app = render(<Spoken speaker={speaker} />);
	let heard = 0;
	return {
		asked,
		/** Press keys one after the other, as a person does who listens to each. */
		async press(...keys: readonly string[]) {
			for (const key of keys) {
				await turn();
				app.stdin.write(bytesOfKey(key));
				// A bare Escape may begin a sequence: the input waits a moment before it counts.
				await (key === 'escape' ? new Promise(resolve => setTimeout(resolve, 40)) : turn());
			}
		},
		/** Type characters without a pause. */
		type: (text: string) => {
			app.stdin.write(text);
		},
		/** Wait for a line, among those that were not heard yet, that has the text. Resolves to the line. */
		async hears(text: string): Promise<string> {
			return vi.waitFor(
				() => {
					const lines = speaker.lines();
					const at = lines.findIndex((line, index) => index >= heard && line.includes(text));
					if (at === -1) expect(lines.slice(heard).join('\n')).toContain(text);
					heard = at + 1;
					return lines[at]!;
				},
				{timeout: 15_000},
			);
		},
		lines: speaker.lines,
		/** What stands on the screen: all lines, in the order in which they were said. */
		written: () => app.lastFrame() ?? '',
	};
};
