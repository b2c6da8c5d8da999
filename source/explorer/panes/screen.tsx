import {Box, Text, usePaste} from 'ink';
import {memo, useSyncExternalStore} from 'react';
import {milliseconds} from '../../clock.ts';
import type {Pressed} from '../key-name.ts';
import {typingContexts} from '../keymap.ts';
import type {Action} from '../state/action.ts';
import {contextOf} from '../state/context.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../store.ts';
import {useKeys} from './use-keys.ts';

/** One row of the screen: the layout has cut it to the terminal's width. */
const Row = memo(({text}: {readonly text: string}) => <Text wrap="truncate">{text}</Text>);

export type ScreenProps = {
	readonly store: Store;
	/** The rows of the screen in a state, with their looks. */
	readonly draw: (state: State) => readonly string[];
	/** What a key or a text asks for: see `actionOf`. */
	readonly actionOf: (state: State, pressed: Pressed, now: number) => Action | null;
	/** Does what an action asks for, in the state or outside of it. */
	readonly perform: (action: Action) => void;
};

/** The whole explorer: keys become actions, the state becomes rows. It holds nothing of its own. */
export const Screen = ({store, draw, actionOf, perform}: ScreenProps) => {
	const state = useSyncExternalStore(store.subscribe, store.get);
	const act = (pressed: Pressed) => {
		const action = actionOf(store.get(), pressed, milliseconds());
		if (action !== null) perform(action);
	};

	useKeys(act, () => typingContexts.includes(contextOf(store.get())));
	usePaste(text => act({kind: 'text', text}));
	return (
		<Box flexDirection="column">
			{Array.from(draw(state).entries(), ([row, text]) => (
				<Row key={row} text={text} />
			))}
		</Box>
	);
};
