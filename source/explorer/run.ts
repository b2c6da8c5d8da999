import type {StoryDocument} from '../story/document.ts';
import {capabilitiesOf, sizeOf} from '../terminal/capabilities.ts';
import {openKeyboard} from '../terminal/keyboard.ts';
import {openScreen, type TerminalScreenOptions} from '../terminal/screen.ts';
import {layout} from './layout/layout.ts';
import {paintLine} from './paint.ts';
import {actionOf} from './press.ts';
import type {Action} from './state/action.ts';
import {startState} from './state/start.ts';
import type {State} from './state/state.ts';

export type RunOptions = {
	readonly document: StoryDocument;
	/** The name of the file, for the header. */
	readonly label: string;
	/** What the footer says until the first key. */
	readonly message: string | null;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: TerminalScreenOptions['output'];
	/** What is said of an error that nobody caught. */
	readonly describeError: (error: unknown) => string;
};

/**
Open the explorer on a document and stay until the person leaves. The first screen is painted before Ink is loaded;
keys pressed meanwhile wait in the keyboard. Resolves to the exit code.
*/
export const runExplorer = async (options: RunOptions): Promise<number> => {
	const {document, label, message, stdin, stdout, describeError} = options;
	const capabilities = capabilitiesOf(process.env, stdout);
	const keyboard = openKeyboard(stdin);
	const screen = openScreen({keyboard, output: stdout, describeError});
	const draw = (state: State) => layout(state).map(line => paintLine(line, capabilities));
	try {
		const first = startState(document, {
			label,
			columns: capabilities.columns,
			rows: capabilities.rows,
			ascii: !capabilities.unicode,
			message,
		});
		screen.paint(draw(first));
		const [{createStore}, {mount}, {readInBackground}] = await Promise.all([
			import('./store.ts'),
			import('./panes/mount.tsx'),
			import('./read-in-background.ts'),
		]);
		const store = createStore(first);
		const leaving = new AbortController();
		const onProgram = ({type}: Action): boolean => {
			if (type === 'quit') leaving.abort();
			else if (type === 'suspend') screen.suspend();
			else if (type === 'redraw') screen.redraw();
			return type === 'quit' || type === 'suspend' || type === 'redraw';
		};
		const resize = () => store.dispatch({type: 'resized', ...sizeOf(process.env, stdout)});
		stdout.on('resize', resize);
		// The terminal may have been resized while all this was loading.
		resize();
		const {signal} = leaving;
		await Promise.all([
			mount({store, draw, actionOf, onProgram, screen, keyboard, signal}),
			readInBackground(document, store, signal),
		]);
		stdout.off('resize', resize);
	} finally {
		screen.leave();
	}

	return 0;
};
