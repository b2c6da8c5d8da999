import {milliseconds} from '../../clock.ts';
import type {Pressed} from '../key-name.ts';
import {typingContexts} from '../keymap.ts';
import {readableKey} from '../keys/readable-key.ts';
import {actionOf} from '../press.ts';
import type {Action} from '../state/action.ts';
import {contextOf} from '../state/context.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../store.ts';
import {nothingNew, spokenActions} from './actions.ts';
import {keySaid} from './sentences.ts';
import {beginningSaid, everythingSaid, progressSaid, speak} from './speak.ts';

/** Turns keys into actions and what they change into lines, each said once and never taken back. */
export type Speaker = {
	/** All lines so far. */
	readonly lines: () => readonly string[];
	/** Call `listener` after new lines; returns how to end that. */
	readonly subscribe: (listener: () => void) => () => void;
	/** A key, or a text that is typed or pasted as a whole. */
	readonly press: (pressed: Pressed) => void;
	/** Say where one is, as after the program has been stopped and goes on. */
	readonly sayEverything: () => void;
};

export type SpeakerOptions = {
	readonly store: Store;
	/** Does what an action asks for, in the state or outside of it. */
	readonly perform: (action: Action) => void;
	/** Milliseconds without a key after which a search line is read out: whoever still types needs no report. */
	readonly pause?: number;
};

/** Milliseconds after which one who waits for the analysis is told how far it is, at each quarter. */
const patience = 4000;

const quartersOf = ({reading}: State): number => Math.floor(reading.analysed * 4);

const isTyping = (state: State): boolean => typingContexts.includes(contextOf(state));

/** Actions after which nothing is to be said, or all of it is said by who does them. */
const isOfProgram = ({type}: Action): boolean => type === 'quit' || type === 'suspend' || type === 'redraw';

/** A speaker that begins with what stands in the store. */
export const createSpeaker = ({store, perform, pause = 400}: SpeakerOptions): Speaker => {
	let spoken = store.get();
	let lines = beginningSaid(spoken);
	let pressed: {readonly key: string; readonly action: Action | null} | null = null;
	let timer: NodeJS.Timeout | undefined;
	let isDue = false;
	const begun = milliseconds();
	const listeners = new Set<() => void>();

	const say = (more: readonly string[]): void => {
		const words = more.filter(line => line !== '');
		if (words.length === 0) return;
		lines = [...lines, ...words];
		for (const listener of listeners) listener();
	};

	const tell = (): void => {
		isDue = false;
		clearTimeout(timer);
		const now = store.get();
		const before = pressed === null ? spoken : {...spoken, message: null};
		const news = speak(before, now);
		const isLong = milliseconds() - begun > patience;
		if (isLong && now.reading.analysed < 1 && quartersOf(now) > quartersOf(spoken)) say([progressSaid(now)]);
		const isSilent = news.every(line => line === '') && pressed !== null;
		say(isSilent ? [nothingNew(pressed?.action ?? null, pressed?.key ?? '')] : news);
		spoken = now;
		pressed = null;
	};

	// Keys that arrive together are told of together, and what is typed when the person pauses.
	const tellSoon = (): void => {
		clearTimeout(timer);
		// What is found in one story after the other comes as fast as letters do.
		const isFinding = pressed === null && store.get().chooser !== null && spoken.chooser !== null;
		const typing = isFinding || ['typed', 'erase', 'moveCursor'].includes(pressed?.action?.type ?? '');
		if (typing && isTyping(store.get()) && isTyping(spoken)) {
			timer = setTimeout(tell, pause);
			return;
		}

		if (isDue) return;
		isDue = true;
		setImmediate(tell);
	};

	const sayEverything = (): void => {
		spoken = store.get();
		pressed = null;
		say(everythingSaid(spoken));
	};

	store.subscribe(tellSoon);
	return {
		lines: () => lines,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		press(given) {
			const now = store.get();
			// What is pasted where nobody types is no word to anybody.
			if (given.kind === 'text' && !isTyping(now)) return;
			const action = actionOf(now, given, milliseconds());
			pressed = {key: given.kind === 'text' ? 'paste' : keySaid(readableKey(given.name)), action};
			if (action !== null) for (const each of spokenActions(now, action)) perform(each);
			if (action === null || !isOfProgram(action)) tellSoon();
		},
		sayEverything,
	};
};
