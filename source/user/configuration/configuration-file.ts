import path from 'node:path';
import type {UserFolders} from '../folders.ts';
import {readUserFile, UserFileError} from '../user-file.ts';
import {defaultConfiguration, type Configuration, type Vocabulary} from './configuration.ts';
import {parseConfiguration} from './parse.ts';

/** The configuration that is in force, and where it comes from. */
export type KeptConfiguration = {
	readonly configuration: Configuration;
	readonly file: string;
	readonly exists: boolean;
	/** One line for each thing that is wrong, with the file and the line's number. */
	readonly messages: readonly string[];
};

/** The path of the configuration file. */
export const configurationFile = (folders: UserFolders): string => path.join(folders.config, 'config');

/** Read the person's configuration. Never throws: what is wrong is in the messages, and the defaults count there. */
export const readConfiguration = (folders: UserFolders, words: Vocabulary): KeptConfiguration => {
	const file = configurationFile(folders);
	try {
		const text = readUserFile(file);
		const {configuration, problems} = parseConfiguration(text ?? '', words);
		const messages = problems.map(({line, says}) => `${file} line ${line}: ${says}`);
		return {configuration, file, exists: text !== null, messages};
	} catch (error) {
		if (!(error instanceof UserFileError)) throw error;
		return {configuration: defaultConfiguration, file, exists: true, messages: [error.message]};
	}
};
