import {Writable} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import {putOnClipboard} from '../terminal/clipboard.ts';
import {sizeOf} from '../terminal/capabilities.ts';
import {openKeyboard} from '../terminal/keyboard.ts';
import {openSession} from '../terminal/session.ts';
import {userFolders} from '../user/folders.ts';
import {createLibrary} from './effects/library.ts';
import {createPerform} from './effects/perform.ts';
import {wrap} from './layout/wrap.ts';
import {keptOfFirst, problemLine, type RunOptions} from './run.ts';
import {createSpeaker} from './speech/speaker.ts';
import {startList} from './state/start-list.ts';
import {startState} from './state/start.ts';
import {createStore} from './store.ts';

/** Nothing is drawn, so the state's screen is one in which every pane has room, and no paragraph is taller than its own. */
const imagined = {columns: 70, rows: 1000} as const;

const wrapped = (text: string, columns: number): string =>
	text
		.split('\n')
		.map(line =>
			wrap(line, columns)
				.map(({start, end}) => line.slice(start, end))
				.join('\n'),
		)
		.join('\n');

/** The stream to give Ink: text alone goes on, in lines no longer than the terminal's, without any sequence. */
const lineStream = (write: (text: string) => void, columns: () => number): NodeJS.WriteStream => {
	const stream = new Writable({
		decodeStrings: false,
		write(chunk: string | Buffer, _encoding, done) {
			const text = stripVTControlCharacters(String(chunk));
			if (text !== '') write(wrapped(text, Math.max(20, columns())));
			done();
		},
	});
	Object.defineProperties(stream, {
		isTTY: {value: true},
		columns: {get: columns},
		rows: {value: imagined.rows},
	});
	return stream as NodeJS.WriteStream;
};

/**
Open the explorer for a screen reader, on a story or a list of stories, and stay until the person leaves. It has the keys and the state of the panes, and writes
in lines what is selected and what an action did: no boxes, no charts, nothing drawn over. Resolves to the exit code.
*/
export const runSpoken = async (options: RunOptions): Promise<number> => {
	const {offered, opened, message, chosen, known, stdin, stdout, describeError} = options;
	const folders = userFolders();
	const document = opened === null ? null : 'beginning' in opened ? await opened.readOn() : opened.document;
	const kept = keptOfFirst(document, folders);
	const keyboard = openKeyboard(stdin);
	const {settings, focus} = chosen;
	const start = {
		...imagined,
		settings,
		focus,
		message: problemLine(chosen) ?? kept.message ?? message,
		notes: kept.notes,
		position: kept.position,
	};
	const store = createStore(
		document === null
			? startList(offered, start)
			: startState(document, {...start, label: offered[0]?.label ?? ''}),
	);
	const leaving = new AbortController();
	const {signal} = leaving;
	const library = createLibrary({
		store,
		offered,
		first: document,
		folders,
		known: await known(),
		signal,
	});
	const session = openSession({
		screen: 'lines',
		keyboard,
		output: stdout,
		describeError,
		onResume: () => speaker.sayEverything(),
		onEnd: library.keepPosition,
	});
	const perform = createPerform({
		store,
		leave: () => leaving.abort(),
		suspend: session.suspend,
		redraw: () => speaker.sayEverything(),
		copy: text => void putOnClipboard(text, process.env, session.write),
		folders,
		folder: process.cwd(),
		now: () => new Date(),
		library,
	});
	const speaker = createSpeaker({store, perform});
	// The build bundles Ink apart from the rest, so that it is imported where it is needed.
	const {mountSpoken} = await import('./panes/mount.tsx');
	try {
		const stream = lineStream(
			text => session.write(text),
			() => sizeOf(process.env, stdout).columns,
		);
		await Promise.all([mountSpoken({speaker, stream, keyboard, signal}), library.run()]);
		library.keepPosition();
	} finally {
		session.leave();
	}

	return 0;
};
