/*
Reading what may be built to exhaust a reader: in a thread of its own that is ended when it takes too long or too much memory. This
module is the thread's program as well; it is only ever imported when such an input is opened.
*/
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Collection, Content, Hints} from './kind.ts';

/** What the readers find. */
type Found = {
	readonly page: Content;
	readonly mail: Content;
	readonly docx: Content;
	readonly pdf: Content;
	readonly epub: Collection;
};

type Reader = keyof Found;

type Task = {readonly nutgrafReader: Reader; readonly input: string | Uint8Array; readonly hints: Hints};

type Answer = {readonly found: Found[Reader]} | {readonly refusal: string} | {readonly failure: string};

/** Milliseconds. */
const timeLimit = 15_000;
/** Megabytes, for objects and text; and for everything, buffers among it. */
const heapLimit = 1024;
const memoryLimit = 1536;
/** How often the memory is looked at, in milliseconds. */
const watchInterval = 50;

const isTask = (value: unknown): value is Task =>
	typeof value === 'object' && value !== null && 'nutgrafReader' in value;

const bytesOf = (input: string | Uint8Array): Uint8Array =>
	typeof input === 'string' ? Buffer.from(input) : input;

const readers: {readonly [Name in Reader]: (task: Task) => Promise<Found[Name]>} = {
	page: async ({input, hints}) => (await import('./page/read-page.ts')).readPage(String(input), hints),
	mail: async ({input, hints}) => (await import('./mail/read-mail.ts')).readMail(bytesOf(input), hints),
	pdf: async ({input, hints}) => (await import('./pdf/read-pdf.ts')).readPdf(bytesOf(input), hints),
	docx: async ({input, hints}) => (await import('./docx/read-docx.ts')).readDocx(bytesOf(input), hints),
	epub: async ({input, hints}) => (await import('./epub/read-book.ts')).readBook(bytesOf(input), hints),
};

const answer = async (task: Task): Promise<Answer> => {
	try {
		return {found: await readers[task.nutgrafReader](task)};
	} catch (error) {
		return error instanceof IntakeError ? {refusal: error.message} : {failure: String(error)};
	}
};

if (!isMainThread && isTask(workerData)) {
	void answer(workerData).then(found => parentPort?.postMessage(found, []));
}

const megabytes = (): number => process.memoryUsage.rss() / 1024 / 1024;

/**
Read an input in a thread of its own. Throws an IntakeError where the reader refuses it, fails, or needs more than 15 seconds or
1.5 GB.
*/
export const readInWorker = <Name extends Reader>(
	reader: Name,
	input: string | Uint8Array,
	hints: Hints,
): Promise<Found[Name]> =>
	new Promise((resolve, reject) => {
		const task: Task = {nutgrafReader: reader, input, hints};
		const worker = new Worker(new URL(import.meta.url), {
			workerData: task,
			resourceLimits: {maxOldGenerationSizeMb: heapLimit, stackSizeMb: 16},
			// Libraries warn about what they mend; the terminal belongs to the explorer.
			stdout: true,
			stderr: true,
		});
		const name = nameOfInput(hints.location);
		const before = megabytes();
		const stop = (): void => {
			clearTimeout(timer);
			clearInterval(watch);
			void worker.terminate();
		};
		const fail = (reason: string, cause?: unknown): void => {
			stop();
			reject(new IntakeError(`${name} ${reason}`, {cause}));
		};
		const tooLarge = 'give the story alone, as text or as a smaller file';
		const timer = setTimeout(() => fail(`takes too long to read; ${tooLarge}`), timeLimit);
		const watch = setInterval(() => {
			// The heap has a limit of its own; what is unpacked lies outside of it.
			if (megabytes() - before > memoryLimit) fail(`needs too much memory to be read; ${tooLarge}`);
		}, watchInterval);
		worker.once('message', (message: Answer) => {
			stop();
			if ('found' in message) resolve(message.found as Found[Name]);
			else if ('refusal' in message) reject(new IntakeError(message.refusal));
			else fail('is damaged: it cannot be read', message.failure);
		});
		worker.once('error', error => fail(`is too complex to read; ${tooLarge}`, error));
		worker.once('exit', () => fail('is damaged: it cannot be read'));
	});
