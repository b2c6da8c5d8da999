import type {Environment} from './capabilities.ts';

/** More than this many bytes many terminals throw away: xterm takes 100,000 characters of base64. */
export const clipboardLimit = 74_000;

const escape = '\u{1B}';
const bell = '\u{7}';

/** Whether what stands between us and the terminal is tmux, or screen. */
const multiplexerOf = (env: Environment): 'tmux' | 'screen' | null => {
	const term = env['TERM'] ?? '';
	if ((env['TMUX'] ?? '') !== '' || term.startsWith('tmux')) return 'tmux';
	return (env['STY'] ?? '') !== '' || term.startsWith('screen') ? 'screen' : null;
};

/**
What puts a text on the clipboard of the person's own terminal, be it at the other end of an SSH line: OSC 52. Inside tmux and
screen it also goes wrapped, so that they hand it on where they do not take it themselves.
*/
export const clipboardSequence = (text: string, env: Environment): string => {
	const plain = `${escape}]52;c;${Buffer.from(text).toString('base64')}${bell}`;
	switch (multiplexerOf(env)) {
		case 'tmux':
			return `${plain}${escape}Ptmux;${plain.replaceAll(escape, escape + escape)}${escape}\\`;
		case 'screen':
			// screen takes no more than 768 bytes in one string.
			return (plain.match(/[\s\S]{1,700}/gu) ?? []).map(piece => `${escape}P${piece}${escape}\\`).join('');
		default:
			return plain;
	}
};

/**
Hand a text to the tmux that the program runs in, which keeps it as a buffer and sends it to the terminal's clipboard: with tmux's own
settings a sequence from a program would be ignored. Resolves to whether tmux took it; false outside of tmux.
*/
export const giveToTmux = async (text: string, env: Environment): Promise<boolean> => {
	if ((env['TMUX'] ?? '') === '') return false;
	const {spawn} = await import('node:child_process');
	return new Promise(resolve => {
		const tmux = spawn('tmux', ['load-buffer', '-w', '-'], {stdio: ['pipe', 'ignore', 'ignore']});
		tmux.once('error', () => resolve(false));
		tmux.once('close', code => resolve(code === 0));
		tmux.stdin.on('error', () => resolve(false));
		tmux.stdin.end(text);
	});
};

/** Put a text on the clipboard by way of tmux or of the terminal, which `write` sends it to. Nothing tells whether that takes it. */
export const putOnClipboard = async (
	text: string,
	env: Environment,
	write: (text: string) => void,
): Promise<void> => {
	if (!(await giveToTmux(text, env))) write(clipboardSequence(text, env));
};
