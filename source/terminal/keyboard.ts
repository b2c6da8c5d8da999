import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';

/**
The keyboard of a program whose standard input may be a pipe: `stdin` where that is a terminal, else the terminal that
the program runs on. Throws where there is none.
*/
export const openKeyboard = (stdin: ReadStream | NodeJS.ReadStream): ReadStream =>
	stdin.isTTY ? (stdin as ReadStream) : new ReadStream(openSync('/dev/tty', 'r'));
