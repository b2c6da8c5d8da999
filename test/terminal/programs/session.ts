import {openKeyboard} from '../../../source/terminal/keyboard.ts';
import {openSession} from '../../../source/terminal/session.ts';

/** The smallest program with a session: it shows its size and how often it came back, and does what a key asks for. */
let resumed = 0;
let isFilled = false;
const keyboard = openKeyboard(process.stdin);
const draw = () => {
	session.write(
		`\u{1B}[H\u{1B}[JSession ${process.stdout.columns}x${process.stdout.rows}, resumed ${resumed}`,
	);
};

const session = openSession({
	keyboard,
	output: process.stdout,
	onResume: () => {
		resumed += 1;
		draw();
	},
	onEnd: () => {
		if (!isFilled) process.stderr.write('kept\n');
	},
	describeError: error => `said: ${error instanceof Error ? error.message : String(error)}`,
});
draw();
process.stdout.on('resize', draw);
// A line that stands still is full only a moment after it was filled: the system carries on some of what it holds.
const whenFull = (act: () => void): void => {
	if (isFilled) setTimeout(act, 300);
	else act();
};

const press = (key: string): void => {
	switch (key) {
		case 'q':
			session.leave();
			process.exitCode = 3;
			keyboard.pause();
			keyboard.unref();
			break;
		case 'z':
			session.suspend();
			break;
		case 'e':
			whenFull(() => {
				throw new Error('broken handler');
			});
			break;
		case 'p':
			void Promise.reject(new Error('broken promise'));
			break;
		case 'x':
			process.exit(4);
			break;
		case 'f':
			// More than any buffer between here and a reader that stands still.
			isFilled = true;
			session.write('x'.repeat(4_000_000));
			session.write('\u{1B}[Hfilled');
			break;
		case 't':
			whenFull(() => {
				process.kill(process.pid, 'SIGTERM');
			});
			break;
		default:
			session.write(`\r\nkey ${JSON.stringify(key)}`);
	}
};

keyboard.on('data', data => {
	for (const key of String(data)) press(key);
});
