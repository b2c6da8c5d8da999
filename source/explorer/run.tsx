import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {analyseInPieces} from '../analysis/analyse.ts';
import {createSearchInPieces} from '../search/paragraph-search.ts';
import type {StoryDocument} from '../story/document.ts';
import {capabilitiesOf, sizeOf} from '../terminal/capabilities.ts';
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
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
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
	const leaving = new AbortController();
	const onProgram = (action: Action): boolean => {
		if (action.type === 'quit') {
			leaving.abort();
			app.unmount();
		}

		return ['quit', 'suspend', 'redraw'].includes(action.type);
	};
	const app = render(<Screen store={store} styling={capabilities} onProgram={onProgram} />, {
		stdin,
		stdout,
		exitOnCtrlC: false,
		patchConsole: false,
		alternateScreen: true,
	});
	const onResize = () => store.dispatch({type: 'resized', ...sizeOf(process.env, stdout)});
	stdout.on('resize', onResize);
	await Promise.all([app.waitUntilExit(), readInBackground(document, store, leaving.signal)]);
	stdout.off('resize', onResize);
	return 0;
};
