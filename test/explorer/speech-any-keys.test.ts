import {setTimeout as sleep} from 'node:timers/promises';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {keymap} from '../../source/explorer/keymap.ts';
import {createSpeaker} from '../../source/explorer/speech/speaker.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {createStore} from '../../source/explorer/store.ts';
import {createSearch} from '../../source/search/paragraph-search.ts';
import {harbourStory} from './harbour-story.ts';

const named = [...new Set(keymap.flatMap(({keys}) => keys))].filter(
	key => key !== 'ctrl+c' && key !== 'ctrl+z',
);
const search = createSearch(harbourStory);

it('every key is answered by a line, whatever was pressed before, and no line is empty or drawn', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.constantFrom(...named, 'e', 'x', '7', 'ö'), {maxLength: 25}), async keys => {
			const store = createStore(startState(harbourStory, {label: 'harbour.txt', columns: 70, rows: 1000}));
			store.dispatch({type: 'indexed', search});
			const speaker = createSpeaker({
				store,
				perform: action => {
					if (action.type === 'redraw') speaker.sayEverything();
					else if (action.type === 'chosen') store.dispatch({type: 'closeLine'});
					else store.dispatch(action);
				},
				pause: 0,
			});
			for (const key of keys) {
				const before = speaker.lines().length;
				const wasTyping =
					store.get().search?.editing === true ||
					store.get().palette !== null ||
					store.get().noteLine !== null;
				speaker.press({kind: 'key', name: key, text: key.length === 1 ? key : ''});
				await sleep(wasTyping ? 3 : 0);
				await sleep(0);
				const isLeaving = key === 'q' && !wasTyping;
				// What moves the cursor of a line alone is told by the next letter.
				if (!wasTyping && !isLeaving)
					expect(speaker.lines().length, `${keys.join(' ')} at ${key}`).toBeGreaterThan(before);
			}

			for (const line of speaker.lines()) {
				expect(line.trim()).not.toBe('');
				expect(line).not.toMatch(/[\u2500-\u259F▸•∅✗↔↵⇥]|undefined|null|NaN/u);
			}
		}),
		{numRuns: 150},
	);
});
