import {describe, expect, it} from 'vitest';
import {backgroundOf, parseBackgroundAnswer} from '../../source/terminal/background.ts';

describe('the background of a terminal', () => {
	it.each([
		['15;0', 'dark'],
		['0;15', 'light'],
		['0;default;15', 'light'],
		['15;8', 'dark'],
		['0;7', 'light'],
		['default;default', null],
		['0;99', null],
		['', null],
	])('is read from COLORFGBG=%s', (value, background) => {
		expect(backgroundOf({COLORFGBG: value})).toBe(background);
	});

	it('is not known where nothing is set', () => {
		expect(backgroundOf({})).toBeNull();
	});

	it.each([
		['\u{1B}]11;rgb:0000/0000/0000\u{1B}\\', 'dark'],
		['\u{1B}]11;rgb:ffff/ffff/dddd\u{7}', 'light'],
		['\u{1B}]11;rgb:1e/1e/2e\u{1B}\\', 'dark'],
		['\u{1B}]11;rgba:fd/f6/e3/ff\u{1B}\\', 'light'],
		['\u{1B}]10;rgb:ffff/ffff/ffff\u{7}', null],
		['\u{1B}]11;?\u{7}', null],
		['j', null],
	])('is read from the answer %j', (answer, background) => {
		expect(parseBackgroundAnswer(answer)).toBe(background);
	});
});
