import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readUserFile, setAside, UserFileError, writeUserFile} from '../../source/user/user-file.ts';
import {newPerson} from './folder.ts';

describe('a file of the person’s own', () => {
	it('is written with its folder, for nobody else to read, and leaves nothing beside it', () => {
		const file = path.join(newPerson().state, 'deep', 'notes.json');
		writeUserFile(file, 'first');
		writeUserFile(file, 'second é');
		expect(readUserFile(file)).toBe('second é');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(readdirSync(path.dirname(file))).toEqual(['notes.json']);
	});

	it('stays where a link leads', () => {
		const {state} = newPerson();
		mkdirSync(state, {recursive: true});
		const [real, link] = [path.join(state, 'real'), path.join(state, 'link')];
		writeFileSync(real, 'old');
		symlinkSync(real, link);
		writeUserFile(link, 'new');
		expect(readFileSync(real, 'utf8')).toBe('new');
	});

	it('is null where there is none', () => {
		expect(readUserFile(path.join(newPerson().state, 'nothing'))).toBeNull();
	});

	it('says in one line that it cannot be written or read', () => {
		const {state} = newPerson();
		mkdirSync(path.join(state, 'folder'), {recursive: true});
		writeFileSync(path.join(state, 'file'), 'kept');
		expect(() => writeUserFile(path.join(state, 'file', 'below'), 'x')).toThrow(UserFileError);
		expect(() => writeUserFile(path.join(state, 'folder'), 'x')).toThrow(
			/^cannot write [^\n]+folder: [^\n]+$/u,
		);
		expect(() => readUserFile(path.join(state, 'folder'))).toThrow(/it is a folder$/u);
		expect(readdirSync(state).toSorted()).toEqual(['file', 'folder']);
	});

	it('is set aside under a name that is free', () => {
		const {state} = newPerson();
		const file = path.join(state, 'notes.json');
		for (const text of ['one', 'two']) {
			writeUserFile(file, text);
			setAside(file);
		}

		expect(readFileSync(`${file}.damaged-1`, 'utf8')).toBe('one');
		expect(readFileSync(`${file}.damaged-2`, 'utf8')).toBe('two');
		expect(readUserFile(file)).toBeNull();
	});
});
