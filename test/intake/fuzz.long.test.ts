import {describe, test} from 'vitest';
import {cases, takesAnything} from './fuzz.ts';

describe('thousands of times damaged, and never to a crash', () => {
	test.each(Object.entries(cases))(
		'%s is read as far as it goes, or refused in one line',
		async (_, kind) => {
			await takesAnything(kind, 4000);
		},
		600_000,
	);
});
