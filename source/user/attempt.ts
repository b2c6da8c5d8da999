import {UserFileError} from './user-file.ts';

/** Do something with a person's files; null where a file stands in the way, as if it had not been asked. Other errors are thrown on. */
export const attempt = <Value>(work: () => Value): Value | null => {
	try {
		return work();
	} catch (error) {
		if (error instanceof UserFileError) return null;
		throw error;
	}
};
