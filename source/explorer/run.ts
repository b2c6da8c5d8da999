import type {Beginning} from '../intake/beginning.ts';
import type {StoryDocument} from '../story/document.ts';
import {backgroundQuery, canTellBackground} from '../terminal/background.ts';
import {capabilitiesOf, sizeOf} from '../terminal/capabilities.ts';
import {openKeyboard} from '../terminal/keyboard.ts';
import {openScreen, type TerminalScreenOptions} from '../terminal/screen.ts';
import {userFolders} from '../user/folders.ts';
import {readNotes} from '../user/notes-file.ts';
import {readPosition, writePosition} from '../user/positions.ts';
import {storyKey} from '../user/story-key.ts';
import {layout} from './layout/layout.ts';
import {paintLine} from './paint.ts';
import {actionOf} from './press.ts';
import type {Chosen} from './settings.ts';
import {positionOf} from './state/resume.ts';
import {startState} from './state/start.ts';
import type {State} from './state/state.ts';

export type RunOptions = {
	/** The document, or its beginning and what reads the whole. */
	readonly opened:
		| {readonly document: StoryDocument}
		| {readonly beginning: Beginning; readonly readOn: () => Promise<StoryDocument>};
	/** The name of the file, for the header. */
	readonly label: string;
	/** What the footer says until the first key. */
	readonly message: string | null;
	readonly chosen: Chosen;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: TerminalScreenOptions['output'];
	/** What is said of an error that nobody caught. */
	readonly describeError: (error: unknown) => string;
};

/** What is wrong with the configuration, in the one line that there is. */
const problemLine = ({problems}: Chosen): string | null => {
	const [first] = problems;
	if (first === undefined) return null;
	return problems.length === 1 ? first : `${first} (nutgraf config tells ${problems.length - 1} more)`;
};

/**
Open the explorer on a document and stay until the person leaves. The first screen is painted before Ink is loaded;
keys pressed meanwhile wait in the keyboard. Resolves to the exit code.
*/
export const runExplorer = async (options: RunOptions): Promise<number> => {
	const {opened, label, message, chosen, stdin, stdout, describeError} = options;
	const capabilities = capabilitiesOf(process.env, stdout);
	const folders = userFolders();
	let keepPosition = (): void => {};
	const keyboard = openKeyboard(stdin);
	const screen = openScreen({keyboard, output: stdout, describeError, onEnd: () => keepPosition()});
	const draw = (state: State) =>
		layout(state).map(line => paintLine(line, capabilities, state.settings.theme));
	try {
		const {columns, rows, unicode} = capabilities;
		const {settings, focus, zoomed} = chosen;
		const start = {label, columns, rows, ascii: !unicode, settings, focus, zoomed};
		if ('beginning' in opened) {
			const {document, estimate} = opened.beginning;
			screen.paint(draw(startState(document, {...start, message, estimate})));
		}

		const document = 'beginning' in opened ? await opened.readOn() : opened.document;
		const key = storyKey(document.text);
		const kept = readNotes(folders, key, {title: document.title, location: document.source.location});
		const first = startState(document, {
			...start,
			message: problemLine(chosen) ?? kept.message ?? message,
			notes: kept.notes,
			position: readPosition(folders, key),
		});
		screen.paint(draw(first));
		const [{createStore}, {mount}, {readInBackground}, {createPerform}, {listenForBackground}] =
			await Promise.all([
				import('./store.ts'),
				import('./panes/mount.tsx'),
				import('./read-in-background.ts'),
				import('./effects/perform.ts'),
				import('../terminal/listen-for-background.ts'),
			]);
		const store = createStore(first);
		keepPosition = () => writePosition(folders, key, positionOf(store.get()));
		const leaving = new AbortController();
		const perform = createPerform({
			store,
			leave: () => leaving.abort(),
			suspend: screen.suspend,
			redraw: screen.redraw,
			copy: text => void screen.copy(text),
			folders,
			folder: process.cwd(),
			now: () => new Date(),
		});
		const {themeOn} = chosen;
		if (themeOn !== null && capabilities.colors > 0 && canTellBackground(process.env)) {
			listenForBackground(keyboard, background => {
				store.dispatch({type: 'themed', theme: themeOn(background)});
			});
			screen.ask(backgroundQuery);
		}

		const resize = () => store.dispatch({type: 'resized', ...sizeOf(process.env, stdout)});
		stdout.on('resize', resize);
		// The terminal may have been resized while all this was loading.
		resize();
		const {signal} = leaving;
		await Promise.all([
			mount({store, draw, actionOf, perform, screen, keyboard, signal}),
			readInBackground(document, store, signal),
		]);
		stdout.off('resize', resize);
		keepPosition();
	} finally {
		screen.leave();
	}

	return 0;
};
