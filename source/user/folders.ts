import {homedir} from 'node:os';
import path from 'node:path';

/** Where the person's own things are kept. Each is a folder of nutgraf's own, and may not be there yet. */
export type UserFolders = {
	/** What the person writes. */
	readonly config: string;
	/** What the program remembers and nobody could make again: marks, notes, positions. */
	readonly state: string;
	/** What can be made again at any time. */
	readonly cache: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
The folders by the XDG rules (https://specifications.freedesktop.org/basedir-spec), where the variables are set to
absolute paths, on every system. Else on Windows the folders of AppData; elsewhere, macOS among them, `~/.config` and its
like, where people who live in a terminal look for such files.
*/
export const userFolders = (
	env: Environment = process.env,
	platform: NodeJS.Platform = process.platform,
	home: string = homedir(),
): UserFolders => {
	const {join, isAbsolute} = platform === 'win32' ? path.win32 : path.posix;
	const folder = (variable: string, otherwise: string): string => {
		const value = env[variable] ?? '';
		return isAbsolute(value) ? join(value, 'nutgraf') : otherwise;
	};
	if (platform === 'win32') {
		const roaming = env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
		const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
		return {
			config: folder('XDG_CONFIG_HOME', join(roaming, 'nutgraf')),
			state: folder('XDG_STATE_HOME', join(local, 'nutgraf', 'State')),
			cache: folder('XDG_CACHE_HOME', join(local, 'nutgraf', 'Cache')),
		};
	}

	return {
		config: folder('XDG_CONFIG_HOME', join(home, '.config', 'nutgraf')),
		state: folder('XDG_STATE_HOME', join(home, '.local', 'state', 'nutgraf')),
		cache: folder('XDG_CACHE_HOME', join(home, '.cache', 'nutgraf')),
	};
};
