import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {checksum} from '../../source/user/checksum.ts';
import {fileWith, lighthouseText, nutgraf, testFolder} from './program.ts';

const story = fileWith('known.txt', lighthouseText);
let persons = 0;
/** Somebody with a cache of their own, which is empty each time that a test is tried. */
const person = (name: string) => {
	const home = path.join(testFolder, `${name}-${++persons}`);
	const env = {XDG_CACHE_HOME: home};
	const folder = path.join(home, 'nutgraf/analyses');
	return {env, folder};
};

describe('a second look at a story', () => {
	it('prints the same as the first', () => {
		const {env} = person('second');
		expect(nutgraf(['export', story], {env})).toEqual(nutgraf(['export', story], {env}));
	});

	it('is taken from what the first one found', () => {
		const {env, folder} = person('recalled');
		expect(nutgraf(['actors', story], {env}).out).toContain('Ingrid Solheim');
		const file = path.join(folder, readdirSync(folder)[0]!);
		const [head = '', body = '', ...content] = readFileSync(file, 'utf8').split('\n');
		const changed = body.replaceAll('Ingrid Solheim', 'Somebody Else');
		const sum = checksum(changed);
		const {maker} = JSON.parse(head) as {maker: string};
		writeFileSync(file, [JSON.stringify({maker, sum}), changed, ...content].join('\n'));
		expect(nutgraf(['actors', story], {env}).out).toContain('Somebody Else');
	});

	it('analyses again where the entry is damaged, and puts it right', () => {
		const {env, folder} = person('damaged');
		const first = nutgraf(['claims', story], {env});
		const file = path.join(folder, readdirSync(folder)[0]!);
		const whole = readFileSync(file, 'utf8');
		writeFileSync(file, whole.replace('Ingrid', 'Astrid'));
		expect(nutgraf(['claims', story], {env})).toEqual(first);
		expect(readFileSync(file, 'utf8')).toBe(whole);
	});

	it('leaves nothing behind where the cache is off', () => {
		const {env, folder} = person('off');
		const off = nutgraf(['claims', story], {env: {...env, NUTGRAF_CACHE: 'off'}});
		expect(off.code).toBe(0);
		expect(() => readdirSync(folder)).toThrow(/ENOENT/u);
	});
});
