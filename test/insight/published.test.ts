import {expect, test} from 'vitest';
import {publishedSaid} from '../../source/insight/published.ts';

test.each([
	['2015-07-24T05:36:09+01:00', '24 July 2015, 05:36 UTC+1'],
	['2026-03-04T08:30:00Z', '4 March 2026, 08:30 UTC'],
	['2026-03-04T08:30:00+00:00', '4 March 2026, 08:30 UTC'],
	['2026-12-04T08:30-03:30', '4 December 2026, 08:30 UTC-3:30'],
	['2026-12-04T08:30:00+10:00', '4 December 2026, 08:30 UTC+10'],
	['2026-03-04T08:30:00', '4 March 2026, 08:30'],
	['2026-03-04T00:00:00Z', '4 March 2026'],
	['2026-03-04', '4 March 2026'],
	['on Tuesday', 'on Tuesday'],
	['2026-13-04', '2026-13-04'],
])('%s is %s', (published, said) => {
	expect(publishedSaid(published)).toBe(said);
});
