import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';

const terminal = {isTTY: true, columns: 100, rows: 30};

describe('the size', () => {
	it('is the one of the terminal', () => {
		expect(capabilitiesOf({COLUMNS: '60'}, terminal)).toMatchObject({columns: 100, rows: 30});
	});

	it('comes from COLUMNS and LINES where no terminal tells it', () => {
		expect(capabilitiesOf({COLUMNS: '60', LINES: '10'}, {})).toMatchObject({columns: 60, rows: 10});
	});

	it.each(['0', '-3', 'wide', '1e9', '', '99999', '12.5'])('is 80 by 24 where COLUMNS is %j', value => {
		const {columns, rows} = capabilitiesOf({COLUMNS: value, LINES: value}, {columns: 0, rows: Number.NaN});
		expect([columns, rows]).toEqual([80, 24]);
	});

	it('is whole and positive whatever the surroundings say', () => {
		fc.assert(
			fc.property(fc.string(), fc.double(), fc.integer(), (value, columns, rows) => {
				const size = capabilitiesOf({COLUMNS: value, LINES: value}, {columns, rows});
				for (const side of [size.columns, size.rows]) {
					expect(Number.isInteger(side) && side >= 1 && side <= 10_000).toBe(true);
				}
			}),
		);
	});
});

describe('a screen reader', () => {
	it.each([
		[undefined, false],
		['', false],
		['0', false],
		['false', false],
		['true', true],
		['1', true],
	])('reads along where INK_SCREEN_READER is %j: %j', (value, expected) => {
		expect(capabilitiesOf({INK_SCREEN_READER: value}, terminal).screenReader).toBe(expected);
	});
});

describe('colours', () => {
	it.each([
		[{TERM: 'xterm'}, 16],
		[{TERM: 'xterm-256color'}, 256],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 16_777_216],
		[{TERM: 'xterm-kitty'}, 16_777_216],
		[{TERM: 'dumb'}, 0],
		[{TERM: 'xterm-256color', NO_COLOR: '1'}, 0],
		[{TERM: 'xterm-256color', NO_COLOR: ''}, 256],
		[{TERM: 'dumb', FORCE_COLOR: '1'}, 16],
		[{TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '3'}, 16_777_216],
		[{TERM: 'xterm-256color', FORCE_COLOR: '0'}, 0],
	])('of %j are %i on a terminal', (env, colors) => {
		expect(capabilitiesOf(env, terminal).colors).toBe(colors);
	});

	it('are none off a terminal, unless they are forced', () => {
		expect(capabilitiesOf({TERM: 'xterm-256color', COLORTERM: 'truecolor'}, {})).toMatchObject({
			colors: 0,
			attributes: false,
		});
		expect(capabilitiesOf({FORCE_COLOR: '2'}, {})).toMatchObject({colors: 256, attributes: true});
	});

	it('may be off while bold stays', () => {
		expect(capabilitiesOf({TERM: 'xterm', NO_COLOR: '1'}, terminal)).toMatchObject({
			colors: 0,
			attributes: true,
		});
	});
});

describe('the alphabet of borders and marks', () => {
	it.each([
		[{}, true],
		[{LANG: 'en_GB.UTF-8'}, true],
		[{LANG: 'en_GB.UTF-8', LC_ALL: 'C'}, false],
		[{LANG: 'en_GB.UTF-8', LC_CTYPE: 'POSIX'}, false],
		[{LC_ALL: 'C.UTF-8'}, true],
		[{LC_ALL: '', LANG: 'C.utf8'}, true],
		[{LANG: 'de_DE.ISO-8859-15@euro'}, false],
		[{TERM: 'dumb'}, false],
	])('of %j is more than ASCII: %s', (env, unicode) => {
		expect(capabilitiesOf(env, terminal).unicode).toBe(unicode);
	});
});

describe('who is there', () => {
	it('is nobody at a dumb terminal or without one', () => {
		expect(capabilitiesOf({TERM: 'xterm'}, terminal).interactive).toBe(true);
		expect(capabilitiesOf({TERM: 'dumb'}, terminal).interactive).toBe(false);
		expect(capabilitiesOf({TERM: 'xterm'}, {isTTY: false}).interactive).toBe(false);
	});

	it('is a build server where CI is set', () => {
		expect(capabilitiesOf({CI: 'true'}, terminal).ci).toBe(true);
		expect(capabilitiesOf({CI: 'false'}, terminal).ci).toBe(false);
		expect(capabilitiesOf({}, terminal).ci).toBe(false);
	});
});
