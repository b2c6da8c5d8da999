import type {ColorDepth} from './capabilities.ts';

/** An index of the palette (0 to 15 are the terminal's own theme, to 255 the fixed ones) or `#rrggbb`. */
export type Color = number | `#${string}`;

/** How a stretch of text looks. Which style means what is the theme's business. */
export type Style = {
	readonly color?: Color;
	readonly background?: Color;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly strikethrough?: boolean;
};

/** The part of the capabilities that styling asks for. */
export type Styling = {
	readonly colors: ColorDepth;
	readonly attributes: boolean;
};

type Rgb = readonly [red: number, green: number, blue: number];

const toRgb = (color: string): Rgb => {
	const value = Number.parseInt(color.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

// The six steps of each channel in the palette's colour cube.
const steps = [0, 95, 135, 175, 215, 255] as const;

const nearestStep = (value: number): number => {
	let best = 0;
	for (const [index, step] of steps.entries()) {
		if (Math.abs(step - value) < Math.abs(steps[best]! - value)) best = index;
	}

	return best;
};

/** The nearest of the palette's cube and greys. */
const toPalette = ([red, green, blue]: Rgb): number => {
	if (Math.max(red, green, blue) - Math.min(red, green, blue) < 12) {
		const grey = Math.round(((red + green + blue) / 3 - 8) / 10);
		if (grey >= 0 && grey < 24) return 232 + grey;
	}

	return 16 + 36 * nearestStep(red) + 6 * nearestStep(green) + nearestStep(blue);
};

/** The nearest of the 16: which channels are on, and whether it is bright. */
const toBasic = ([red, green, blue]: Rgb): number => {
	const brightest = Math.max(red, green, blue);
	if (brightest < 48) return 0;
	if (brightest - Math.min(red, green, blue) < 24) return brightest > 200 ? 15 : brightest > 128 ? 7 : 8;
	const on = (value: number): number => (value > brightest * 0.6 ? 1 : 0);
	return on(red) + 2 * on(green) + 4 * on(blue) + (brightest > 192 ? 8 : 0);
};

const paletteToRgb = (index: number): Rgb => {
	if (index >= 232) {
		const grey = 8 + 10 * (index - 232);
		return [grey, grey, grey];
	}

	const cube = index - 16;
	return [steps[Math.floor(cube / 36)]!, steps[Math.floor(cube / 6) % 6]!, steps[cube % 6]!];
};

/** The SGR parameter of a color at a depth; the background's stand 10 above the foreground's. */
const colorParameter = (color: Color, colors: ColorDepth, offset: 0 | 10): string => {
	const basic = (index: number): string => `${index < 8 ? 30 + offset + index : 82 + offset + index}`;
	if (typeof color === 'number' && color < 16) return basic(color);
	if (colors === 16) return basic(toBasic(typeof color === 'number' ? paletteToRgb(color) : toRgb(color)));
	if (typeof color === 'number') return `${38 + offset};5;${color}`;
	const rgb = toRgb(color);
	return colors === 256 ? `${38 + offset};5;${toPalette(rgb)}` : `${38 + offset};2;${rgb.join(';')}`;
};

/** The SGR parameters of a style, as in `1;31`; empty where the terminal shows none of it. */
export const styleParameters = (style: Style, {colors, attributes}: Styling): string => {
	const parameters: string[] = [];
	if (attributes) {
		if (style.bold === true) parameters.push('1');
		if (style.dim === true) parameters.push('2');
		if (style.italic === true) parameters.push('3');
		if (style.underline === true) parameters.push('4');
		// A background that cannot be shown stood out all the same.
		if (style.inverse === true || (colors === 0 && style.background !== undefined)) parameters.push('7');
		if (style.strikethrough === true) parameters.push('9');
	}

	if (colors > 0) {
		if (style.color !== undefined) parameters.push(colorParameter(style.color, colors, 0));
		if (style.background !== undefined) parameters.push(colorParameter(style.background, colors, 10));
	}

	return parameters.join(';');
};
