import type {Arguments} from './arguments.ts';
import {manPage} from './man-page.ts';
import type {Output} from './output.ts';
import {version} from './version.ts';

/** `nutgraf man` */
export const run = async (_given: Arguments, output: Output): Promise<number> => {
	output.printText(manPage(version()));
	return 0;
};
