import {styleParameters, type Styling} from '../terminal/style.ts';
import type {Line} from './layout/line.ts';
import {theme, type Theme} from './theme.ts';

/** The line as the terminal takes it: text with SGR sequences, each stretch reset at its end. */
export const paintLine = (line: Line, styling: Styling, looks: Theme = theme): string => {
	let painted = '';
	let open = '';
	for (const {text, role} of line) {
		if (text === '') continue;
		const parameters = styleParameters(looks[role], styling);
		if (parameters !== open) {
			// Ink does not know the reset without its zero, and would drop looks after it.
			painted += `\u{1B}[0${parameters === '' ? '' : `;${parameters}`}m`;
			open = parameters;
		}

		painted += text;
	}

	return open === '' ? painted : `${painted}\u{1B}[0m`;
};
