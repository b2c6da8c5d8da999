import {render} from 'ink';
import type {ReadStream} from 'node:tty';
import type {TerminalScreen} from '../../terminal/screen.ts';
import {Screen, type ScreenProps} from './screen.tsx';

export type MountOptions = ScreenProps & {
	readonly screen: TerminalScreen;
	readonly keyboard: ReadStream;
	/** Ends the panes. */
	readonly signal: AbortSignal;
};

/** Let Ink draw the panes and read the keys until `signal` ends it. It is handed all it needs: the build bundles it apart from the rest. */
export const mount = async ({screen, keyboard, signal, ...props}: MountOptions): Promise<void> => {
	const app = render(<Screen {...props} />, {
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
