import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		dir: 'test',
		include: ['**/*.test.{ts,tsx}'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
