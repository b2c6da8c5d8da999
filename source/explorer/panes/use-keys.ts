import {useInput, type Key} from 'ink';
import {firstOfRun, keyName, keyOfCharacter} from '../key-name.ts';

/**
Call `press` for each key, with its name as the keymap writes it and what it types. `isTyping` tells whether the keys are a text that is
typed now: what of it arrives together is then one press.
*/
export const useKeys = (
	press: (name: string, text: string) => void,
	isTyping: () => boolean = () => false,
): void => {
	useInput((input: string, key: Key) => {
		const name = keyName(input, key);
		if (name !== input || input.length <= 1) {
			press(name, input);
			return;
		}

		// Keys typed faster than the terminal sends them arrive together. What one does may change what the next ones mean.
		for (let rest = input; rest !== '';) {
			const first = firstOfRun(rest, isTyping());
			press(keyOfCharacter(first), first);
			rest = rest.slice(first.length);
		}
	});
};
