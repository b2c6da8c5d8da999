import {render} from 'ink';
import {analyseInPieces} from '../analysis/analyse.ts';
import {createSearchInPieces} from '../search/paragraph-search.ts';
import type {StoryDocument} from '../story/document.ts';
import {capabilitiesOf, sizeOf} from '../terminal/capabilities.ts';
import {openKeyboard} from '../terminal/keyboard.ts';
import {openSession, type SessionOptions} from '../terminal/session.ts';
import {runInSlices} from './background.ts';
import {Screen} from './panes/screen.tsx';
import type {Action} from './state/action.ts';
import {startState} from './state/start.ts';
import {createStore, type Store} from './store.ts';

export type RunOptions = {
	readonly document: StoryDocument;
	/** The name of the file, for the header. */
	readonly label: string;
	/** What the footer says until the first key. */
	readonly message: string | null;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: SessionOptions['output'];
};

/** The analysis, and then the index over the words, beside the keys; the state hears of their progress and their end. */
const readInBackground = async (document: StoryDocument, store: Store, signal: AbortSignal) => {
	const story = await runInSlices(
		analyseInPieces(document),
		({done, total}) => store.dispatch({type: 'progressed', share: Math.min(0.99, done / Math.max(1, total))}),
		signal,
	);
	if (story !== undefined) store.dispatch({type: 'analysed', story});
	const search = await runInSlices(createSearchInPieces(document), () => {}, signal);
	if (search !== undefined) store.dispatch({type: 'indexed', search});
};

/** Open the explorer on a document and stay until the person leaves. Resolves to the exit code. */
export const runExplorer = async (options: RunOptions): Promise<number> => {
	const {document, label, message, stdin, stdout} = options;
	const capabilities = capabilitiesOf(process.env, stdout);
	const store = createStore(
		startState(document, {
			label,
			columns: capabilities.columns,
			rows: capabilities.rows,
			ascii: !capabilities.unicode,
			message,
		}),
	);
	const keyboard = openKeyboard(stdin);
	const resized = () => store.dispatch({type: 'resized', ...sizeOf(process.env, stdout)});
	const session = openSession({
		keyboard,
		output: stdout,
		onResume: resized,
		describeError: error => `nutgraf: an error that should not happen: ${String(error)}`,
	});
	const leaving = new AbortController();
	const onProgram = ({type}: Action): boolean => {
		if (type === 'quit') leaving.abort();
		else if (type === 'suspend') session.suspend();
		else if (type === 'redraw') resized();
		return type === 'quit' || type === 'suspend' || type === 'redraw';
	};
	const app = render(<Screen store={store} styling={capabilities} onProgram={onProgram} />, {
		stdin: keyboard,
		stdout,
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
		alternateScreen: false,
	});
	leaving.signal.addEventListener('abort', () => app.unmount());
	stdout.on('resize', resized);
	try {
		await Promise.all([app.waitUntilExit(), readInBackground(document, store, leaving.signal)]);
	} finally {
		stdout.off('resize', resized);
		session.leave();
	}

	return 0;
};
