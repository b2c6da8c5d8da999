import {describe, expect, it} from 'vitest';
import {userFolders} from '../../source/user/folders.ts';

describe('the folders', () => {
	it('are the usual ones under home', () => {
		expect(userFolders({}, 'linux', '/home/ada')).toEqual({
			config: '/home/ada/.config/nutgraf',
			state: '/home/ada/.local/state/nutgraf',
			cache: '/home/ada/.cache/nutgraf',
		});
		expect(userFolders({}, 'darwin', '/Users/ada').config).toBe('/Users/ada/.config/nutgraf');
	});

	it('follow the variables, and not those that are no absolute path, as the rules ask', () => {
		const env = {XDG_CONFIG_HOME: '/etc/ada', XDG_STATE_HOME: 'state', XDG_CACHE_HOME: ''};
		expect(userFolders(env, 'linux', '/home/ada')).toEqual({
			config: '/etc/ada/nutgraf',
			state: '/home/ada/.local/state/nutgraf',
			cache: '/home/ada/.cache/nutgraf',
		});
	});

	it('are those of AppData on Windows', () => {
		const home = String.raw`C:\Users\ada`;
		expect(userFolders({APPDATA: String.raw`D:\Roaming`}, 'win32', home)).toEqual({
			config: String.raw`D:\Roaming\nutgraf`,
			state: String.raw`C:\Users\ada\AppData\Local\nutgraf\State`,
			cache: String.raw`C:\Users\ada\AppData\Local\nutgraf\Cache`,
		});
	});
});
