import {IntakeError, megabytesOf, nameOfInput} from './intake-error.ts';
import type {Kind} from './kind.ts';
import {mailboxSeparator} from './mail/mailbox.ts';

const sampleSize = 16 * 1024;
/** Bytes of a mail that is read without a thread of its own. */
const harmlessSize = 256 * 1024;
const largest = 64 * 1024 * 1024;

const field = /^(?<name>[A-Za-z][A-Za-z\d-]*):(?:[ \t]|\r?$)/u;
/** Fields that a mail has and hardly anything else. */
const telling = new Set(
	'from to cc subject date message-id mime-version received return-path delivered-to reply-to sender content-type x-mailer list-id dkim-signature'.split(
		' ',
	),
);

/** How many different telling fields stand above the first empty line, where nothing else stands there. */
const tellingFields = (sample: string): number => {
	const seen = new Set<string>();
	for (const line of sample.replace(mailboxSeparator, '').split(/\r?\n/u)) {
		if (line.trim() === '') return seen.size;
		if (/^[ \t]/u.test(line)) continue;
		const name = field.exec(line)?.groups?.['name']?.toLowerCase();
		if (name === undefined) return 0;
		if (telling.has(name)) seen.add(name);
	}

	// A long header goes on behind the sample, or there is nothing below it.
	return seen.size;
};

/** A mail as programs save it: a newsletter, or a letter that somebody sent on. */
export const mail: Kind = {
	name: 'a mail',
	textual: true,
	sniff: bytes => {
		const first = bytes[0] ?? 0;
		if (!((first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a))) return 0;
		const size = Math.min(bytes.length, sampleSize);
		const sample = Buffer.from(bytes.buffer, bytes.byteOffset, size).toString('latin1');
		return tellingFields(sample) >= 2 ? 0.98 : 0;
	},
	read: async (bytes, hints) => {
		if (bytes.length > largest) {
			throw new IntakeError(
				`${nameOfInput(hints.location)}: the mail is ${megabytesOf(bytes)}; save its text alone and open that`,
			);
		}

		if (bytes.length > harmlessSize) {
			const {readInWorker} = await import('./read-in-worker.ts');
			return readInWorker('mail', bytes, hints);
		}

		const {readMail} = await import('./mail/read-mail.ts');
		return readMail(bytes, hints);
	},
};
