import {expect, test} from 'vitest';
import {isoDate} from '../../source/intake/dates.ts';

test.each([
	['2026-03-04', '2026-03-04'],
	['2026-03-04T08:30:00Z', '2026-03-04T08:30:00Z'],
	['2026-03-04 08:30:00.123 +0100', '2026-03-04T08:30:00+01:00'],
	['2026-03-04T08:30', '2026-03-04T08:30'],
	['20260304', '2026-03-04'],
	['2026/3/4', '2026-03-04'],
	['Wed, 04 Mar 2026 08:30:00 +0100', '2026-03-04T07:30:00Z'],
	['Wed, 04 Mar 2026 08:30:00 GMT', '2026-03-04T08:30:00Z'],
	['March 4th, 2026', '2026-03-04'],
	['4 March 2026', '2026-03-04'],
	['March 4, 2026 at 8:30 AM', '2026-03-04T08:30:00'],
	['2026-13-45', null],
	['2026-02-30', null],
	['0001-01-01T00:00:00Z', null],
	['1970-01-01T00:00:00Z', null],
	['1970-01-01T09:30:00Z', '1970-01-01T09:30:00Z'],
	['Tues., Sept. 4, 2026', '2026-09-04'],
	['Wed Mar 04 2026 08:30:00 GMT+0100 (Central European Standard Time)', '2026-03-04T08:30:00'],
	['March 2026', '2026-03-01'],
	['He resigned in March 2026.', null],
	['The deal of May 2026', null],
	['Ada Brook, March 4, 2026', null],
	['Janet 2026', null],
	['Marching on 2026', null],
	['yesterday', null],
	['12', null],
	['', null],
])('%s', (text, expected) => {
	expect(isoDate(text)).toBe(expected);
});
