import {render} from 'ink';
import type {ReadStream} from 'node:tty';
import type {TerminalScreen} from '../../terminal/screen.ts';
import type {Speaker} from '../speech/speaker.ts';
import {Screen, type ScreenProps} from './screen.tsx';
import {Spoken} from './spoken.tsx';

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

export type MountSpokenOptions = {
	readonly speaker: Speaker;
	/** Where the lines go. */
	readonly stream: NodeJS.WriteStream;
	readonly keyboard: ReadStream;
	readonly signal: AbortSignal;
};

/** Let Ink read the keys and write the speaker's lines, in its mode for screen readers, until `signal` ends it. */
export const mountSpoken = async ({speaker, stream, keyboard, signal}: MountSpokenOptions): Promise<void> => {
	const app = render(<Spoken speaker={speaker} />, {
		stdin: keyboard,
		stdout: stream,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		isScreenReaderEnabled: true,
	});
	signal.addEventListener('abort', () => app.unmount());
	await app.waitUntilExit();
};
