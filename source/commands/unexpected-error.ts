import {visible, visibleLine} from '../terminal/sanitize.ts';

const whereToReport = 'please report it: npm bugs nutgraf';

/**
What is said of an error that nobody foresaw: one line, which names the place to report it; with the stack below it where NUTGRAF_DEBUG
is set. Nothing in it can act on a terminal.
*/
export const describeUnexpected = (
	error: unknown,
	env: Readonly<Record<string, string | undefined>>,
): string => {
	const message = visibleLine(error instanceof Error ? error.message || error.name : String(error));
	if (env['NUTGRAF_DEBUG'] === undefined)
		return `unexpected error: ${message} (${whereToReport}; NUTGRAF_DEBUG=1 shows where it is)`;
	const stack = error instanceof Error && error.stack !== undefined ? `\n${visible(error.stack)}` : '';
	return `unexpected error: ${message} (${whereToReport})${stack}`;
};
