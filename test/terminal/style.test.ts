import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {styleParameters, type Color, type Style} from '../../source/terminal/style.ts';
import type {ColorDepth} from '../../source/terminal/capabilities.ts';

const at = (colors: ColorDepth) => ({colors, attributes: true});

describe('the parameters of a style', () => {
	it('are none where nothing of it can be shown', () => {
		expect(styleParameters({color: 1, bold: true}, {colors: 0, attributes: false})).toBe('');
		expect(styleParameters({color: 1}, at(0))).toBe('');
	});

	it.each<[Style, ColorDepth, string]>([
		[{bold: true, color: 1}, 0, '1'],
		[{color: 0, background: 3}, 0, '7'],
		[{color: 1}, 16, '31'],
		[{color: 9}, 256, '91'],
		[{background: 12}, 16, '104'],
		[{color: 208}, 256, '38;5;208'],
		[{color: '#ff0000'}, 16_777_216, '38;2;255;0;0'],
		[{color: '#ff0000'}, 256, '38;5;196'],
		[{color: '#ff0000'}, 16, '91'],
		[{color: '#808080'}, 256, '38;5;244'],
		[{background: '#0000ff'}, 256, '48;5;21'],
		[{dim: true, italic: true, underline: true, inverse: true, strikethrough: true}, 16, '2;3;4;7;9'],
	])('of %j at %i colours are %s', (style, depth, parameters) => {
		expect(styleParameters(style, at(depth))).toBe(parameters);
	});

	it('are only those that every depth knows', () => {
		const color = fc.oneof(
			fc.nat(255),
			fc.nat(0xff_ff_ff).map((value): Color => `#${value.toString(16).padStart(6, '0')}`),
		);
		fc.assert(
			fc.property(color, color, (foreground, background) => {
				const style = {color: foreground, background};
				expect(styleParameters(style, at(16))).toMatch(/^(?:3|9)[0-7];(?:4|10)[0-7]$/u);
				expect(styleParameters(style, at(256))).toMatch(
					/^(?:(?:3|9)[0-7]|38;5;\d{1,3});(?:(?:4|10)[0-7]|48;5;\d{1,3})$/u,
				);
			}),
		);
	});
});
