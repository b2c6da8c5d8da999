import {useInput, type Key} from 'ink';
import {keyName} from '../key-name.ts';

/** Call `press` for each key, with its name as the keymap writes it and what it types. */
export const useKeys = (press: (name: string, text: string) => void): void => {
	useInput((input: string, key: Key) => {
		const name = keyName(input, key);
		// Keys typed faster than the terminal sends them arrive together.
		if (name === input && input.length > 1)
			for (const character of input)
				press(character === ' ' ? 'space' : character === '\r' ? 'enter' : character, character);
		else press(name, input);
	});
};
