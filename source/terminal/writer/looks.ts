/** How a cell looks: attributes as SGR numbers them, colours as their SGR parameters, empty for the terminal's own. */
export type Looks = {
	readonly attributes: readonly number[];
	readonly color: string;
	readonly background: string;
};

// Bold, dim, italic, underline, inverse, struck out; blinking and concealed text are not taken over.
const taken: ReadonlySet<number> = new Set([1, 2, 3, 4, 7, 9]);
// The parameter that switches an attribute off; bold and dim share theirs.
const offOf: Readonly<Record<number, number>> = {1: 22, 2: 22, 3: 23, 4: 24, 7: 27, 9: 29};

const known = new Map<string, Looks>();

/** Equal looks are one object, so that cells can be compared by identity. */
const looksOf = (attributes: readonly number[], color: string, background: string): Looks => {
	const key = `${attributes.join()}/${color}/${background}`;
	const found = known.get(key);
	if (found !== undefined) return found;
	const looks = {attributes, color, background};
	known.set(key, looks);
	return looks;
};

export const plain: Looks = looksOf([], '', '');

const without = (looks: Looks, off: number): Looks =>
	looksOf(
		looks.attributes.filter(attribute => offOf[attribute] !== off),
		looks.color,
		looks.background,
	);

const withAttribute = (looks: Looks, attribute: number): Looks =>
	looks.attributes.includes(attribute)
		? looks
		: looksOf(
				[...looks.attributes, attribute].toSorted((a, b) => a - b),
				looks.color,
				looks.background,
			);

const applyOne = (looks: Looks, code: number, color: string): Looks => {
	if (code === 0) return plain;
	if (taken.has(code)) return withAttribute(looks, code);
	if (code >= 22 && code <= 29) return without(looks, code);
	if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97))
		return looksOf(looks.attributes, color, looks.background);
	if (code === 39) return looksOf(looks.attributes, '', looks.background);
	if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107))
		return looksOf(looks.attributes, looks.color, color);
	if (code === 49) return looksOf(looks.attributes, looks.color, '');
	return looks;
};

/** The looks after an SGR sequence with these parameters, as in `0;1;38;5;208`. What is unknown or broken changes nothing. */
export const afterSgr = (before: Looks, parameters: string): Looks => {
	const codes = parameters === '' ? ['0'] : parameters.split(/[;:]/u);
	let looks = before;
	for (let index = 0; index < codes.length; index++) {
		const code = Number(codes[index]);
		let color = `${code}`;
		if (code === 38 || code === 48) {
			const length = codes[index + 1] === '5' ? 3 : codes[index + 1] === '2' ? 5 : 0;
			const channels = codes.slice(index, index + length);
			if (length === 0 || channels.length < length) return looks;
			color = channels.map(Number).join(';');
			index += length - 1;
		}

		looks = applyOne(looks, code, color);
	}

	return looks;
};

const isSeenOnBlank = (attribute: number): boolean => attribute === 4 || attribute === 7 || attribute === 9;

/** The looks as a space shows them: without what only a glyph could show. */
export const looksOfBlank = (looks: Looks): Looks => {
	if (looks === plain) return plain;
	const attributes = looks.attributes.filter(isSeenOnBlank);
	return looksOf(attributes, attributes.length === 0 ? '' : looks.color, looks.background);
};

/** The shortest sequence that changes the terminal's looks; empty where nothing changes. */
export const transition = (from: Looks, to: Looks): string => {
	if (from === to) return '';
	if (to === plain) return '\u{1B}[m';
	const gone = new Set(from.attributes.filter(one => !to.attributes.includes(one)).map(one => offOf[one]!));
	// Switching dim off takes bold with it, and the other way round.
	const kept = new Set(from.attributes.filter(one => !gone.has(offOf[one]!)));
	const step = [
		...gone,
		...to.attributes.filter(one => !kept.has(one)),
		...(from.color === to.color ? [] : [to.color === '' ? 39 : to.color]),
		...(from.background === to.background ? [] : [to.background === '' ? 49 : to.background]),
	].join(';');
	const anew = ['', ...to.attributes, ...[to.color, to.background].filter(color => color !== '')].join(';');
	return `\u{1B}[${step.length <= anew.length ? step : anew}m`;
};
