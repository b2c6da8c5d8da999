import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defaultConfiguration} from '../../../source/user/configuration/configuration.ts';
import {formatConfiguration} from '../../../source/user/configuration/format.ts';
import {parseConfiguration} from '../../../source/user/configuration/parse.ts';
import {words} from './words.ts';

const parse = (...lines: readonly string[]) => parseConfiguration(lines.join('\n'), words);
const problem = (line: string) => parse('theme = light', line).problems[0];

describe('a configuration file', () => {
	it('is read, comments and empty lines apart', () => {
		const {configuration, problems} = parse(
			'\u{FEFF}# mine',
			'',
			'theme = light   # the office is bright',
			'layout=reading',
			'  focus = claims',
			'width = 66',
			'color.stance.denies = bold #cc0000',
			'colour.match = black on yellow',
			'key.open-search = / ctrl+f',
			'key.suspend = none',
		);
		expect(problems).toEqual([]);
		expect(configuration).toEqual({
			theme: 'light',
			layout: 'reading',
			focus: 'claims',
			width: 66,
			colors: new Map([
				['stance.denies', {bold: true, color: '#cc0000'}],
				['match', {color: 0, background: 3}],
			]),
			keys: new Map([
				['open-search', ['/', 'ctrl+f']],
				['suspend', []],
			]),
		});
	});

	it.each([
		['them = dark', 'them is no setting: did you mean theme?'],
		['theme = drak', 'theme cannot be drak: did you mean dark?'],
		['theme = solarised', 'theme cannot be solarised: use auto, dark, light, high-contrast, none'],
		['width = wide', 'width cannot be wide: use a number of columns from 20 to 400'],
		['width = 7', 'width cannot be 7: use a number of columns from 20 to 400'],
		['color.stance.denis = red', 'stance.denis is no role of the theme: did you mean stance.denies?'],
		['color.match = rde', 'rde is no colour here: did you mean red?'],
		['color.match = #12345', '#12345 is no colour here: use words as in bold red, or black on #ffd700'],
		['key.quitt = x', 'quitt is no action: did you mean quit?'],
		['key.quit = xyz', 'xyz is no key: write it as in x, ctrl+x, alt+left, pageDown, or none'],
		['theme dark', 'theme dark has no =: write name = value, as in theme = light'],
		['layout =', 'layout needs a value after the ='],
		['theme = dark', 'theme was set in line 1 already: this line counts'],
	])('has a wrong line told about, with its number: %s', (line, says) => {
		expect(problem(line)).toEqual({line: 2, says});
	});

	it('goes on with the default where a line is wrong, and obeys the others', () => {
		const {configuration} = parse('width = none', 'color.match = rde', 'layout = reading');
		expect(configuration).toEqual({...defaultConfiguration, layout: 'reading'});
	});

	it('is read from any text without an error, each problem in a line that there is', () => {
		const line = fc.oneof(
			fc.string({unit: 'binary'}),
			fc
				.tuple(fc.constantFrom('theme', 'width', 'color.match', 'key.quit', 'x'), fc.string())
				.map(([name, value]) => `${name} = ${value}`),
		);
		fc.assert(
			fc.property(fc.array(line), lines => {
				const text = lines.join('\n');
				const {configuration, problems} = parseConfiguration(text, words);
				expect(configuration.width).toBeGreaterThanOrEqual(20);
				for (const {line: number} of problems)
					expect(number).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/u).length);
			}),
		);
	});

	it('means the same after the settings in force were written to it', () => {
		const color = fc.constantFrom({color: 1}, {bold: true as const}, {background: '#00ff00' as const}, {});
		const configurations = fc.record({
			theme: fc.constantFrom('auto' as const, 'dark' as const, 'high-contrast' as const, 'none' as const),
			layout: fc.constantFrom('panes' as const, 'reading' as const),
			focus: fc.constantFrom('paragraphs' as const, 'actors' as const, 'claims' as const),
			width: fc.integer({min: 20, max: 400}),
			colors: fc.uniqueArray(fc.tuple(fc.constantFrom(...words.roles), color), {selector: ([role]) => role}),
			keys: fc.uniqueArray(
				fc.tuple(
					fc.constantFrom(...words.actions),
					fc.uniqueArray(fc.constantFrom('x', '#', '=', 'ctrl+d', 'pageDown'), {maxLength: 3}),
				),
				{selector: ([action]) => action},
			),
		});
		fc.assert(
			fc.property(configurations, any => {
				const configuration = {...any, colors: new Map(any.colors), keys: new Map(any.keys)};
				const lines = formatConfiguration(configuration, {
					looks: Object.fromEntries(words.roles.map(role => [role, {color: 2}])),
					keys: words.actions.map(action => ({action, keys: ['j'], label: 'something'})),
				});
				expect(parse(...lines)).toEqual({configuration, problems: []});
			}),
		);
	});
});
