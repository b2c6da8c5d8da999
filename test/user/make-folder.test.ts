import {existsSync, mkdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {makeFolder} from '../../source/user/make-folder.ts';
import {newPerson} from './folder.ts';

describe('a folder of the person’s own', () => {
	it('is made with those above it, for nobody else to read, and left as it is where it is there', () => {
		const {state} = newPerson();
		const folder = path.join(state, 'deep', 'down');
		makeFolder(folder);
		writeFileSync(path.join(folder, 'file'), 'kept');
		makeFolder(folder);
		expect(existsSync(path.join(folder, 'file'))).toBe(true);
		for (const made of [folder, path.dirname(folder), state]) expect(statSync(made).mode & 0o777).toBe(0o700);
	});

	it('may be a link to one', () => {
		const {state} = newPerson();
		makeFolder(path.join(state, 'real'));
		symlinkSync(path.join(state, 'real'), path.join(state, 'link'));
		makeFolder(path.join(state, 'link', 'below'));
		expect(existsSync(path.join(state, 'real', 'below'))).toBe(true);
		expect(() => makeFolder('/')).not.toThrow();
	});

	it('cannot be made where a file stands, nor below it', () => {
		const {state} = newPerson();
		mkdirSync(state, {recursive: true});
		const file = path.join(state, 'file');
		writeFileSync(file, '');
		expect(() => makeFolder(file)).toThrow(/EEXIST/v);
		expect(() => makeFolder(path.join(file, 'below', 'it'))).toThrow(/ENOTDIR/v);
	});

	it.skipIf(!existsSync('/proc/self'))('is given up below a folder that takes none', () => {
		for (const folder of ['/proc/nowhere', '/proc/nowhere/nutgraf', '/proc/nowhere/nutgraf/notes'])
			expect(() => makeFolder(folder)).toThrow(/ENOENT/v);
	});
});
