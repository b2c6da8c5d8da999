import {describe, test} from 'vitest';
import {cases, isRead, takesAnything} from './fuzz.ts';

describe('as it is', () => {
	test.each(Object.entries(cases))('%s is read', async (_, kind) => {
		await isRead(kind);
	});
});

describe('damaged in any way, and never to a crash', () => {
	test.each(Object.entries(cases))(
		'%s is read as far as it goes, or refused in one line',
		async (_, kind) => {
			await takesAnything(kind, 60);
		},
	);
});
