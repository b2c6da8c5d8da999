import {visibleLine} from '../terminal/sanitize.ts';

/** Why something cannot be written, for the reasons that are a person's to mend. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder; make it, or give another',
	ENOTDIR: 'a part of its path is a file; give another',
	EISDIR: 'it is a folder; give a file in it, as in report.md',
	EACCES: 'you may not write there; give another file',
	EPERM: 'you may not write there; give another file',
	EROFS: 'nothing can be written there; give another file',
	ENOSPC: 'the disk is full; make room, or write elsewhere',
	EDQUOT: 'you have used up your share of the disk; make room, or write elsewhere',
	EFBIG: 'it grows larger than a file may be there; write elsewhere',
	EIO: 'the device failed; write elsewhere',
	EBADF: 'it is closed; give it somewhere to go',
};

/** Why a file or the output cannot be written, and what to do, in a few words. */
export const writeProblem = (error: unknown): string => {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return reasons[code] ?? visibleLine(error instanceof Error ? error.message : String(error));
};
