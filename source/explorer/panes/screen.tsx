import {Box, Text, usePaste} from 'ink';
import {memo, useSyncExternalStore} from 'react';
import {milliseconds} from '../../clock.ts';
import {typingContexts} from '../keymap.ts';
import {isTooSmall} from '../layout/geometry.ts';
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
	/** What a key asks for: see `actionOf`. */
	readonly actionOf: (state: State, name: string, text: string, now: number) => Action | null;
	/** Does what an action asks for, in the state or outside of it. */
	readonly perform: (action: Action) => void;
};

/** The whole explorer: keys become actions, the state becomes rows. It holds nothing of its own. */
export const Screen = ({store, draw, actionOf, perform}: ScreenProps) => {
	const state = useSyncExternalStore(store.subscribe, store.get);
	const act = (name: string, text: string) => {
		const action = actionOf(store.get(), name, text, milliseconds());
		if (action !== null) perform(action);
	};

	useKeys(act, () => typingContexts.includes(contextOf(store.get())));
	usePaste(text => {
		const now = store.get();
		if (typingContexts.includes(contextOf(now)) && !isTooSmall(now)) store.dispatch({type: 'typed', text});
	});
	return (
		<Box flexDirection="column">
			{Array.from(draw(state).entries(), ([row, text]) => (
				<Row key={row} text={text} />
			))}
		</Box>
	);
};
