import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {openLinkCache, type KeptAnswer} from '../../source/user/link-cache.ts';

let home = '';
beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'nutgraf-links-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const folder = (): string => path.join(home, 'links');
const answer = (text: string): KeptAnswer => ({
	bytes: Buffer.from(text),
	address: 'https://tagus.example/there',
	mediaType: 'text/html',
	charset: undefined,
	etag: '"one"',
	lastModified: undefined,
});
const fileOf = (index = 0): string => path.join(folder(), readdirSync(folder())[index]!);

test('an answer comes back byte for byte, under its own address only', () => {
	const cache = openLinkCache(folder());
	const kept = {...answer(''), bytes: Uint8Array.from({length: 256}, (_, byte) => byte)};
	cache.save('https://tagus.example/', kept);
	const loaded = openLinkCache(folder()).load('https://tagus.example/');
	expect({...loaded, bytes: [...(loaded?.bytes ?? [])]}).toEqual({...kept, bytes: [...kept.bytes]});
	expect(cache.load('https://tagus.example/other')).toBeNull();
});

test('nobody else may read it', () => {
	openLinkCache(folder()).save('https://tagus.example/', answer('The ferry stays.'));
	expect(statSync(folder()).mode & 0o077).toBe(0);
	expect(statSync(fileOf()).mode & 0o077).toBe(0);
});

test.each([
	['cut off', (file: Buffer) => file.subarray(0, -3)],
	['empty', () => Buffer.alloc(0)],
	['of somebody else', () => Buffer.from('not JSON at all\nThe ferry')],
	['of another address', (file: Buffer) => Buffer.from(file.toString().replace('tagus', 'evil!'))],
])('a file that is %s is as good as none', (_, damage) => {
	const cache = openLinkCache(folder());
	cache.save('https://tagus.example/', answer('The ferry stays.'));
	writeFileSync(fileOf(), damage(readFileSync(fileOf())));
	expect(cache.load('https://tagus.example/')).toBeNull();
});

test('a folder that cannot be is as good as an empty one', () => {
	writeFileSync(folder(), 'a file');
	const cache = openLinkCache(folder());
	cache.save('https://tagus.example/', answer('The ferry stays.'));
	expect(cache.load('https://tagus.example/')).toBeNull();
});

test('nothing is left of an answer that cannot be written', () => {
	const cache = openLinkCache(folder());
	cache.save('https://tagus.example/', answer('The ferry stays.'));
	const file = fileOf();
	rmSync(file);
	// A folder in the place of the file keeps the new one from being put there.
	mkdirSync(path.join(file, 'full'), {recursive: true});
	cache.save('https://tagus.example/', answer('The ferry sails.'));
	expect(readdirSync(folder())).toEqual([path.basename(file)]);
});

test('it never holds more than 100 answers', () => {
	const cache = openLinkCache(folder());
	for (let index = 0; index < 105; index++)
		cache.save(`https://tagus.example/${index}`, answer(String(index)));
	expect(readdirSync(folder())).toHaveLength(100);
});
