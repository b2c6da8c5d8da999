import type {ReadStream, WriteStream} from 'node:tty';
import {acknowledge, listenForAnswers} from './acknowledged.ts';
import {sizeOf} from './capabilities.ts';
import {putOnClipboard} from './clipboard.ts';
import {openSession} from './session.ts';
import {createInkStream} from './writer/frames-of-ink.ts';
import {createWriter} from './writer/writer.ts';

/** The whole terminal for an interactive program: taken over, drawn on in small differences, given back. */
export type TerminalScreen = {
	/** Show a frame before Ink is there: one string a row, with SGR sequences. */
	readonly paint: (rows: readonly string[]) => void;
	/** What to give Ink as its terminal. It has `columns`, `rows` and the event `resize`, as a terminal does. */
	readonly stream: NodeJS.WriteStream;
	/** Put a text on the clipboard of the person's own terminal. Nothing tells whether the terminal takes it. */
	readonly copy: (text: string) => Promise<void>;
	/** Send the terminal a question; its answer comes by the keyboard. */
	readonly ask: (query: string) => void;
	/** Draw everything again, as for Ctrl-L. */
	readonly redraw: () => void;
	/** Stop the program as Ctrl-Z does; it goes on where it was. */
	readonly suspend: () => void;
	/** Wait, not for long, until the terminal has answered what it was asked: what it answers later, the shell would read. Nobody else reads the keyboard any more. */
	readonly settled: () => Promise<void>;
	/** Give the terminal back as it was. The program goes on and ends by itself. */
	readonly leave: () => void;
};

export type TerminalScreenOptions = {
	readonly keyboard: ReadStream;
	readonly output: WriteStream & {readonly fd: number};
	/** The last chance, without waiting for anything, to keep what must not be lost when something other than `leave` ends the program. */
	readonly onEnd?: () => void;
	/** What is said of an error that nobody caught. */
	readonly describeError: (error: unknown) => string;
};

/** Take over the terminal behind `output`. */
export const openScreen = ({output, ...options}: TerminalScreenOptions): TerminalScreen => {
	const size = () => sizeOf(process.env, output);
	const session = openSession({
		...options,
		output,
		onResume: () => {
			line.forget();
			writer.redraw();
		},
	});
	const {keyboard} = options;
	const line = acknowledge({
		write: session.write,
		listen: onAnswer => listenForAnswers(keyboard, onAnswer),
	});
	const writer = createWriter({write: line.write, size});
	const stream = createInkStream({onFrame: writer.paint, size});
	const onResize = (): void => {
		writer.resized();
		stream.emit('resize');
	};

	output.on('resize', onResize);
	return {
		paint: writer.paint,
		stream,
		copy: async text => putOnClipboard(text, process.env, session.write),
		ask: query => session.write(query),
		redraw: writer.redraw,
		suspend: session.suspend,
		settled: async () => {
			writer.close();
			keyboard.setRawMode(true);
			keyboard.on('data', () => {});
			keyboard.ref();
			await line.settled();
			keyboard.pause();
			keyboard.unref();
		},
		leave: () => {
			output.off('resize', onResize);
			writer.close();
			line.close();
			session.leave();
		},
	};
};
