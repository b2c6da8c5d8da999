import type {Beginning} from '../intake/beginning.ts';
import type {StoryDocument} from '../story/document.ts';
import {backgroundQuery, canTellBackground} from '../terminal/background.ts';
import {capabilitiesOf, sizeOf} from '../terminal/capabilities.ts';
import {openKeyboard} from '../terminal/keyboard.ts';
import {openScreen, type TerminalScreenOptions} from '../terminal/screen.ts';
import type {AnalysisCache} from '../user/analysis-cache.ts';
import {userFolders, type UserFolders} from '../user/folders.ts';
import {keptOf} from '../user/kept.ts';
import {layout} from './layout/layout.ts';
import type {OfferedStory} from './offered-story.ts';
import {paintLine} from './paint.ts';
import type {Chosen} from './settings.ts';
import {startList} from './state/start-list.ts';
import {startState} from './state/start.ts';
import type {State} from './state/state.ts';

export type RunOptions = {
	/** The stories to choose from; where one is opened at once, that one. */
	readonly offered: readonly OfferedStory[];
	/** The document, or its beginning and what reads the whole; null where the list of the stories is shown. */
	readonly opened:
		| {readonly document: StoryDocument}
		| {readonly beginning: Beginning; readonly readOn: () => Promise<StoryDocument>}
		| null;
	/** What the footer says until the first key. */
	readonly message: string | null;
	readonly chosen: Chosen;
	/** The analyses of earlier runs. */
	readonly known: () => Promise<AnalysisCache>;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: TerminalScreenOptions['output'];
	/** What is said of an error that nobody caught. */
	readonly describeError: (error: unknown) => string;
};

/** What is wrong with the configuration, in the one line that there is. */
export const problemLine = ({problems}: Chosen): string | null => {
	const [first] = problems;
	if (first === undefined) return null;
	return problems.length === 1 ? first : `${first} (nutgraf config tells ${problems.length - 1} more)`;
};

/** What was kept of the story that is shown first; nothing where there is none. */
export const keptOfFirst = (document: StoryDocument | null, folders: UserFolders) =>
	document === null ? {notes: [], message: null, position: null} : keptOf(document, folders);

/**
Open the explorer on a story, or on a list of stories, and stay until the person leaves. The first screen is painted before Ink is
loaded; keys pressed meanwhile wait in the keyboard. Resolves to the exit code.
*/
export const runExplorer = async (options: RunOptions): Promise<number> => {
	const {offered, opened, message, chosen, known, stdin, stdout, describeError} = options;
	const capabilities = capabilitiesOf(process.env, stdout);
	const folders = userFolders();
	let keepPosition = (): void => {};
	const leaving = new AbortController();
	const keyboard = openKeyboard(stdin);
	const screen = openScreen({keyboard, output: stdout, describeError, onEnd: () => keepPosition()});
	const draw = (state: State) =>
		layout(state).map(line => paintLine(line, capabilities, state.settings.theme));
	try {
		const {columns, rows, unicode} = capabilities;
		const {focus, zoomed} = chosen;
		const settings = {...chosen.settings, isReading: zoomed};
		const label = offered[0]?.label ?? '';
		const begin = {columns, rows, ascii: !unicode, settings, focus, zoomed};
		if (opened !== null && 'beginning' in opened) {
			const {document, estimate} = opened.beginning;
			screen.paint(draw(startState(document, {...begin, label, message, estimate})));
		}

		const document = opened === null ? null : 'beginning' in opened ? await opened.readOn() : opened.document;
		const kept = keptOfFirst(document, folders);
		const start = {
			...begin,
			message: problemLine(chosen) ?? kept.message ?? message,
			notes: kept.notes,
			position: kept.position,
		};
		const first = document === null ? startList(offered, start) : startState(document, {...start, label});
		screen.paint(draw(first));
		const [
			{createStore},
			{actionOf},
			{mount},
			{createLibrary},
			{createPerform},
			{listenForBackground},
			analyses,
		] = await Promise.all([
			import('./store.ts'),
			import('./press.ts'),
			import('./panes/mount.tsx'),
			import('./effects/library.ts'),
			import('./effects/perform.ts'),
			import('../terminal/listen-for-background.ts'),
			known(),
		]);
		const store = createStore(first);
		const {signal} = leaving;
		const library = createLibrary({store, offered, first: document, folders, known: analyses, signal});
		({keepPosition} = library);
		const perform = createPerform({
			store,
			leave: () => leaving.abort(),
			suspend: screen.suspend,
			redraw: screen.redraw,
			copy: text => void screen.copy(text),
			folders,
			folder: process.cwd(),
			now: () => new Date(),
			library,
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
		await Promise.all([mount({store, draw, actionOf, perform, screen, keyboard, signal}), library.run()]);
		stdout.off('resize', resize);
		keepPosition();
		await screen.settled();
	} finally {
		// Also where the reading failed: what still draws or listens would keep the program alive.
		leaving.abort();
		screen.leave();
	}

	return 0;
};
