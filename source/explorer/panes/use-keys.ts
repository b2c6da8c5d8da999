import {useInput, type Key} from 'ink';
import {firstOfRun, keyName, type Pressed} from '../key-name.ts';

/**
Call `press` for each key, and for each text that arrived together. `isTyping` tells whether the keys are a text that is typed now.
*/
export const useKeys = (press: (pressed: Pressed) => void, isTyping: () => boolean = () => false): void => {
	useInput((input: string, key: Key) => {
		const name = keyName(input, key);
		if (name !== input || input.length <= 1) {
			press({kind: 'key', name, text: input});
			return;
		}

		// Keys typed faster than the terminal sends them arrive together. What one does may change what the next ones mean.
		for (let rest = input; rest !== '';) {
			const first = firstOfRun(rest, isTyping());
			press(first);
			rest = rest.slice(first.text.length);
		}
	});
};
