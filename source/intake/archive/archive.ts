import {unzipSync, zipSync, type UnzipFileInfo} from 'fflate';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import {needsPassword} from './sniff.ts';

/** A ZIP archive of which single files are unpacked, within bounds. */
export type Archive = {
	/** The paths of its files. */
	readonly names: readonly string[];
	/** Files unpacked, by their paths; those that are not there are left out. Throws an IntakeError where they are damaged or too big. */
	readonly unpack: (paths: readonly string[]) => ReadonlyMap<string, Uint8Array>;
};

/** Bytes of all that is unpacked from one archive. A long book has less than a tenth of it in text. */
const sizeLimit = 48 * 1024 * 1024;
const mostFiles = 20_000;

/**
Open a ZIP archive. Throws an IntakeError where it is damaged, cut off, or protected with a password, and later, where more is to be
unpacked from it than any story needs.
*/
export const openArchive = (bytes: Uint8Array, location: string): Archive => {
	const name = nameOfInput(location);
	if (needsPassword(bytes)) {
		throw new IntakeError(`${name} is protected with a password; save it without one and open that`);
	}

	const guarded = <Value>(work: () => Value): Value => {
		try {
			return work();
		} catch (error) {
			if (error instanceof IntakeError) throw error;
			throw new IntakeError(`${name} is damaged or cut off: it cannot be unpacked`, {cause: error});
		}
	};

	const names: string[] = [];
	const take = (filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> =>
		guarded(() => unzipSync(bytes, {filter}));
	take(file => {
		if (names.length >= mostFiles) {
			throw new IntakeError(`${name} holds more than ${mostFiles} files; give the story alone`);
		}

		names.push(file.name);
		return false;
	});

	let unpacked = 0;
	return {
		names,
		unpack: paths => {
			const wanted = new Set(paths);
			const found = take(file => {
				if (!wanted.has(file.name)) return false;
				// The library unpacks as much as the archive says that there is, and not a byte more.
				unpacked += Math.max(file.originalSize, file.size);
				if (unpacked > sizeLimit) {
					throw new IntakeError(
						`${name} unpacks to more than ${sizeLimit / 1024 / 1024} MB; give the story alone`,
					);
				}

				return true;
			});
			return new Map(Object.entries(found));
		},
	};
};

/** Files as a ZIP archive, not compressed. */
export const packFiles = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
	zipSync({...files}, {level: 0});
