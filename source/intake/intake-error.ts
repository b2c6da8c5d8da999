import {cleanLine} from './clean.ts';

/**
What is wrong with an input, in one line for a person: what could not be opened, why, and what to do about it.
The commands print it after the program's name and end with exit code 2.
*/
export class IntakeError extends Error {
	override readonly name = 'IntakeError';

	constructor(message: string, options?: ErrorOptions) {
		super(cleanLine(message), options);
	}
}

/** How a message tells the size of an input that is too large. */
export const megabytesOf = ({length}: Uint8Array): string => `${Math.round(length / 1e6)} MB`;

/** How a message calls an input: its path or address, or "standard input" for `-`. */
export const nameOfInput = (location: string): string => (location === '-' ? 'standard input' : location);
