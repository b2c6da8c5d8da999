/*
Reading what may be built to exhaust a reader: in a thread of its own that is ended when it takes too long or too much memory. This
module is the thread's program as well; it is only ever imported when such an input is opened.
*/
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {IntakeError, nameOfInput} from './intake-error.ts';
import type {Content, Hints} from './kind.ts';

type Task = {
	readonly nutgrafReader: 'page' | 'pdf' | 'docx' | 'epub';
	readonly input: string | Uint8Array;
	readonly hints: Hints;
};

type Answer = {readonly content: Content} | {readonly refusal: string} | {readonly failure: string};

const timeLimit = 15_000;
const memoryLimit = 1024;

const isTask = (value: unknown): value is Task =>
	typeof value === 'object' && value !== null && 'nutgrafReader' in value;

const readers: Readonly<Record<Task['nutgrafReader'], (task: Task) => Promise<Content>>> = {
	page: async ({input, hints}) => (await import('./page/read-page.ts')).readPage(String(input), hints),
	pdf: async () => {
		throw new Error('not yet');
	},
	docx: async () => {
		throw new Error('not yet');
	},
	epub: async () => {
		throw new Error('not yet');
	},
};

const answer = async (task: Task): Promise<Answer> => {
	try {
		return {content: await readers[task.nutgrafReader](task)};
	} catch (error) {
		return error instanceof IntakeError ? {refusal: error.message} : {failure: String(error)};
	}
};

if (!isMainThread && isTask(workerData)) {
	void answer(workerData).then(found => parentPort?.postMessage(found, []));
}

/**
Read an input in a thread of its own. Throws an IntakeError where the reader refuses it, fails, or needs more than 15 seconds or
1 GB.
*/
export const readInWorker = (
	reader: Task['nutgrafReader'],
	input: string | Uint8Array,
	hints: Hints,
): Promise<Content> =>
	new Promise((resolve, reject) => {
		const task: Task = {nutgrafReader: reader, input, hints};
		const worker = new Worker(new URL(import.meta.url), {
			workerData: task,
			resourceLimits: {maxOldGenerationSizeMb: memoryLimit, stackSizeMb: 16},
			// Libraries warn about what they mend; the terminal belongs to the explorer.
			stdout: true,
			stderr: true,
		});
		const name = nameOfInput(hints.location);
		const end = (error: Error) => {
			clearTimeout(timer);
			reject(error);
			void worker.terminate();
		};
		const timer = setTimeout(() => {
			end(
				new IntakeError(`${name} takes too long to read; give the story alone, as text or as a smaller file`),
			);
		}, timeLimit);
		worker.once('message', (message: Answer) => {
			if ('content' in message) {
				clearTimeout(timer);
				resolve(message.content);
				void worker.terminate();
			} else {
				end(
					new IntakeError('refusal' in message ? message.refusal : `${name} is damaged: it cannot be read`),
				);
			}
		});
		worker.once('error', error => {
			end(
				new IntakeError(
					`${name} is too complex to read; give the story alone, as text or as a smaller file`,
					{cause: error},
				),
			);
		});
		worker.once('exit', () => {
			end(new IntakeError(`${name} is damaged: it cannot be read`));
		});
	});
