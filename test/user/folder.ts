import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';
import {userFolders, type UserFolders} from '../../source/user/folders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-user-'));
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});
let count = 0;

/** The folders of somebody who has never run the program. They go when the tests are over. */
export const newPerson = (): UserFolders => userFolders({}, 'linux', path.join(folder, `home-${count++}`));
