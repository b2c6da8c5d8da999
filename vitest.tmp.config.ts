import {defineConfig} from 'vitest/config';
export default defineConfig({
	test: {dir: 'test', include: ['**/*.long.test.ts'], retry: 0, maxWorkers: 1, testTimeout: 3600000},
});
