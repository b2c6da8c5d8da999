import {defineConfig} from 'vitest/config';

const results = process.env['NUTGRAF_TEST_RESULTS'];

// With `--mode long`, the tests that take minutes instead of all the others.
export default defineConfig(({mode}) => ({
	test: {
		dir: 'test',
		include: [mode === 'long' ? '**/*.long.test.{ts,tsx}' : '**/*.test.{ts,tsx}'],
		exclude: mode === 'long' ? [] : ['**/*.long.test.{ts,tsx}'],
		testTimeout: 60_000,
		// A loaded machine may keep a pseudo-terminal waiting; what fails for a reason fails every time.
		retry: 2,
		hookTimeout: 60_000,
		// The tests of the whole program start many processes, and wait for each other's where too many run at once.
		maxWorkers: 2,
		reporters: results === undefined ? ['default'] : ['default', ['json', {outputFile: results}]],
	},
}));
