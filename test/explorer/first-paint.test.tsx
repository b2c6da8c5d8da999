import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {render} from 'ink';
import {describe, expect, it, vi} from 'vitest';
import {layout} from '../../source/explorer/layout/layout.ts';
import {paintLine} from '../../source/explorer/paint.ts';
import {Screen} from '../../source/explorer/panes/screen.tsx';
import {actionOf} from '../../source/explorer/press.ts';
import type {Action} from '../../source/explorer/state/action.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {startState} from '../../source/explorer/state/start.ts';
import type {State} from '../../source/explorer/state/state.ts';
import {createStore} from '../../source/explorer/store.ts';
import {asciiSymbols, unicodeSymbols} from '../../source/explorer/symbols.ts';
import {composeDocument} from '../../source/story/document.ts';
import {widthIsSure} from '../../source/terminal/width.ts';
import {parseRow, type Row} from '../../source/terminal/writer/cells.ts';
import {createInkStream} from '../../source/terminal/writer/frames-of-ink.ts';
import {harbourStory} from './harbour-story.ts';

/** The first screen is painted before Ink is there: what Ink then draws must be the same, or all of it is drawn twice. */

const styling = {colors: 16, attributes: true} as const;
const draw = (state: State) => layout(state).map(line => paintLine(line, styling));

const seen = (row: Row) =>
	row.map(({text, looks}) => [text, looks.attributes.join(), looks.color, looks.background]);

const cellsOf = (frame: readonly string[], {columns, rows}: State) =>
	Array.from({length: rows}, (_, row) => seen(parseRow(frame[row] ?? '', columns)));

/** The frame that Ink makes of a state. */
const frameOfInk = async (state: State): Promise<readonly string[]> => {
	const frames: Array<readonly string[]> = [];
	const stdin = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode: () => {},
		ref: () => {},
		unref: () => {},
	});
	const app = render(
		<Screen store={createStore(state)} draw={draw} actionOf={actionOf} perform={() => {}} />,
		{
			stdin: stdin as unknown as ReadStream,
			stdout: createInkStream({onFrame: rows => frames.push(rows), size: () => state}),
			interactive: true,
			patchConsole: false,
			exitOnCtrlC: false,
		},
	);
	await vi.waitFor(() => expect(frames.length).toBeGreaterThan(0));
	app.unmount();
	return frames[0]!;
};

const odd = composeDocument({
	title: 'Fähre „Þórr“ — 渡し船の話, and an 👩‍🚀 aboard',
	byline: null,
	published: null,
	url: null,
	language: 'en',
	source: {kind: 'file', location: 'ferry.txt'},
	paragraphs: [
		'The ferry Þórr — built in Kyrrfjord — “never sails on time”, said its captain, 船長 Ines Calder…',
		'Ｆｕｌｌ ｗｉｄｔｈ, 北京 and 한국, ½ of them ↔ ≠ ∅, said the purser.',
	].map(text => ({text, kind: 'text' as const})),
});

const states: ReadonlyArray<readonly [string, readonly Action[]]> = [
	['at the start', []],
	['with the claims in focus', [{type: 'focusBy', by: -1}]],
	['with the help', [{type: 'toggleHelp'}]],
	['with the search line', [{type: 'openSearch'}, {type: 'typed', text: 'ferry'}]],
];

describe.each([
	[120, 40],
	[80, 24],
	[50, 20],
	[39, 9],
])('at %i by %i', (columns, rows) => {
	it.each(states)('Ink draws what was painted before it, %s', async (_name, actions) => {
		for (const story of [harbourStory, odd]) {
			const state = actions.reduce(reduce, startState(story, {label: 'harbour.txt', columns, rows}));
			expect(cellsOf(await frameOfInk(state), state)).toEqual(cellsOf(draw(state), state));
		}
	});
});

it('no sign of the panes asks for the tables of emoji, which take longer to load than the first screen takes', () => {
	const signs = [unicodeSymbols, asciiSymbols].flatMap(symbols =>
		Object.values(symbols).flatMap(sign =>
			typeof sign === 'string' ? [...sign] : Object.values(sign).flat(),
		),
	);
	expect(signs.filter(sign => !widthIsSure(sign))).toEqual([]);
});
