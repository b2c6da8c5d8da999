import {styleParameters, type Styling} from '../terminal/style.ts';
import type {Line, Piece} from './layout/line.ts';
import {theme, type Role, type Theme} from './theme.ts';

const signRoles = new Set<Role>(['mark', 'here']);

/** A sign without the blanks around it, which keep its column where none stands: a role may have a background, which they must not show. */
const withPlainBlanks = ({text, role}: Piece): readonly Piece[] => {
	if (!signRoles.has(role)) return [{text, role}];
	const sign = text.trim();
	const start = text.indexOf(sign);
	return [
		{text: text.slice(0, start), role: 'plain'},
		{text: sign, role},
		{text: text.slice(start + sign.length), role: 'plain'},
	];
};

/** The line as the terminal takes it: text with SGR sequences, each stretch reset at its end. */
export const paintLine = (line: Line, styling: Styling, looks: Theme = theme): string => {
	let painted = '';
	let open = '';
	for (const {text, role} of line.flatMap(withPlainBlanks)) {
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
