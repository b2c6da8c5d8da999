import {readdirSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';

/** How much a folder may hold. */
export type Bounds = {readonly files: number; readonly bytes: number};

/** Take away from a folder what was changed longest ago until it is within its bounds. Never throws: what cannot be taken away stays. */
export const keepWithin = (folder: string, bounds: Bounds): void => {
	try {
		const names = readdirSync(folder);
		const files = names
			.flatMap(name => {
				const file = path.join(folder, name);
				// Another nutgraf may have taken it away meanwhile.
				const stats = statSync(file, {throwIfNoEntry: false});
				return stats?.isFile() === true ? [{file, changed: stats.mtimeMs, size: stats.size}] : [];
			})
			.toSorted((a, b) => b.changed - a.changed);
		let bytes = 0;
		for (const [position, {file, size}] of files.entries()) {
			bytes += size;
			if (position >= bounds.files || bytes > bounds.bytes) rmSync(file, {force: true});
		}
	} catch {
		// A folder that cannot be read cannot be made smaller either.
	}
};
