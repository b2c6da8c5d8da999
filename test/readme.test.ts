import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {inReadme, reference} from './picture/reference.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
	it.each(Object.entries(reference))('has the %s of the program, all of them, as they are', (name, table) => {
		expect(readme).toContain(inReadme(name, table()));
	});

	it('shows pictures and links to files that are there', () => {
		const targets = [...readme.matchAll(/\]\((?!https?:)(?<target>[^\)#]+)\)/gv)].map(
			match => match.groups?.['target'] ?? '',
		);
		expect(targets.length).toBeGreaterThan(0);
		for (const target of targets)
			expect(existsSync(new URL(`../${target}`, import.meta.url)), target).toBe(true);
	});
});
