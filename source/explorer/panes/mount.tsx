import {render} from 'ink';
import type {ReadStream} from 'node:tty';
import type {TerminalScreen} from '../../terminal/screen.ts';
import type {Styling} from '../../terminal/style.ts';
import type {Action} from '../state/action.ts';
import type {Store} from '../store.ts';
import {Screen} from './screen.tsx';

export type MountOptions = {
	readonly store: Store;
	readonly screen: TerminalScreen;
	readonly keyboard: ReadStream;
	readonly styling: Styling;
	readonly onProgram: (action: Action) => boolean;
	/** Ends the panes. */
	readonly signal: AbortSignal;
};

/** Let Ink draw the panes and read the keys until `signal` ends it. */
export const mount = async ({
	store,
	screen,
	keyboard,
	styling,
	onProgram,
	signal,
}: MountOptions): Promise<void> => {
	const app = render(<Screen store={store} styling={styling} onProgram={onProgram} />, {
		stdin: keyboard,
		stdout: screen.stream,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		alternateScreen: false,
		maxFps: 60,
	});
	signal.addEventListener('abort', () => app.unmount());
	await app.waitUntilExit();
};
