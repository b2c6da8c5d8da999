import {mkdirSync, readdirSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {keepWithin} from '../../source/user/bounded-folder.ts';
import {newPerson} from './folder.ts';

const folderOf = (files: number, size: number): string => {
	const {cache} = newPerson();
	mkdirSync(path.join(cache, 'folder'), {recursive: true});
	for (let number = 0; number < files; number++) {
		const file = path.join(cache, `file-${number}`);
		writeFileSync(file, 'x'.repeat(size));
		utimesSync(file, 1000 + number, 1000 + number);
	}

	return cache;
};

describe('a bounded folder', () => {
	it('keeps the newest files, so many', () => {
		const folder = folderOf(5, 1);
		keepWithin(folder, {files: 2, bytes: 100});
		expect(readdirSync(folder).toSorted()).toEqual(['file-3', 'file-4', 'folder']);
	});

	it('keeps the newest files, so large', () => {
		const folder = folderOf(5, 10);
		keepWithin(folder, {files: 9, bytes: 35});
		expect(readdirSync(folder).toSorted()).toEqual(['file-2', 'file-3', 'file-4', 'folder']);
	});

	it('may not be there', () => {
		expect(() => keepWithin(path.join(newPerson().cache, 'none'), {files: 1, bytes: 1})).not.toThrow();
	});
});
