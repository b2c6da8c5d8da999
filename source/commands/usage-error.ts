/** What is wrong with a command line, in one line for a person: what was given, and what to give. Ends the program with exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
