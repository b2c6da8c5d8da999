/*
The analysis of a long story, in a thread of its own: some of its stages go over the whole story at once, and keys would wait for them. This
module is the thread's program as well; it is only ever imported where a story is long.
*/
import {milliseconds} from '../clock.ts';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {analyse, type Progress} from '../analysis/analyse.ts';
import {IntakeError} from '../intake/intake-error.ts';
import {cutParagraph, type Paragraph, type StoryDocument} from '../story/document.ts';
import {packAnalysis, unpackAnalysis, type PackedAnalysis} from '../story/packed-analysis.ts';
import type {Story} from '../story/story.ts';
import {runInSlices} from './background.ts';
import {createKeeper, giveBack} from './garbage.ts';

/** A document in few and large pieces, which are sooner copied than many small ones. */
type Task = {
	readonly nutgrafDocument: Omit<StoryDocument, 'paragraphs'>;
	/** The start and the end of each paragraph. */
	readonly bounds: Int32Array;
	readonly kinds: ReadonlyArray<Paragraph['kind']>;
};

/** What the thread tells. */
type Message =
	| {readonly type: 'progress'; readonly progress: Progress}
	| {readonly type: 'end'; readonly packed: PackedAnalysis}
	| {readonly type: 'failure'; readonly error: unknown};

/** Milliseconds between two tellings of how far it is. */
const progressInterval = 100;
/**
Megabytes that the thread's objects may take, four times as much as those of a text of 50 MB do. The less it is, the less
waits to be thrown away.
*/
const mostHeap = 1024;

const taskOf = (document: StoryDocument): Task => {
	const {paragraphs, ...rest} = document;
	return {
		nutgrafDocument: rest,
		bounds: Int32Array.from(paragraphs.flatMap(({start, end}) => [start, end])),
		kinds: paragraphs.map(({kind}) => kind),
	};
};

const documentOf = ({nutgrafDocument, bounds, kinds}: Task): StoryDocument => ({
	...nutgrafDocument,
	paragraphs: kinds.map((kind, index) =>
		cutParagraph(nutgrafDocument.text, bounds[2 * index]!, bounds[2 * index + 1]!, index + 1, kind),
	),
});

const work = (task: Task, tell: (message: Message, moved?: readonly ArrayBuffer[]) => void): void => {
	let told = milliseconds();
	const tidy = createKeeper();
	const packed = packAnalysis(
		analyse(documentOf(task), progress => {
			if (milliseconds() - told < progressInterval) return;
			told = milliseconds();
			tidy();
			tell({type: 'progress', progress});
		}),
	);
	tell({type: 'end', packed}, [packed.mentions.buffer, packed.claims.buffer]);
};

const isTask = (value: unknown): value is Task =>
	typeof value === 'object' && value !== null && 'nutgrafDocument' in value;

if (!isMainThread && isTask(workerData)) {
	const tell = (message: Message, moved: readonly ArrayBuffer[] = []): void =>
		parentPort?.postMessage(message, moved);
	try {
		work(workerData, tell);
	} catch (error) {
		tell({type: 'failure', error});
	}
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/**
Analyse a story in a thread of its own. `onProgress` hears how far it is about ten times a second. Resolves to the story, or to undefined
where `signal` ends it; rejects with what the analysis throws, or with an IntakeError where it needs more memory than it may have.
*/
export const analyseInWorker = (
	document: StoryDocument,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
	heapLimit = mostHeap,
): Promise<Story | undefined> =>
	new Promise((resolve, reject) => {
		if (signal.aborted) {
			resolve(undefined);
			return;
		}

		// What reading the text has left behind would stay as long as this thread has little to do.
		giveBack();
		const worker = new Worker(new URL(import.meta.url), {
			workerData: taskOf(document),
			// A small nursery: more of it is only more of what is thrown away.
			resourceLimits: {maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 16},
			// The terminal belongs to the explorer.
			stdout: true,
			stderr: true,
		});
		const stop = async (): Promise<void> => {
			signal.removeEventListener('abort', abort);
			await worker.terminate();
		};
		const abort = (): void => {
			void stop();
			resolve(undefined);
		};
		const fail = (error: unknown): void => {
			void stop();
			reject(
				codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
					? new IntakeError('this story is too long to look for its actors and claims', {cause: error})
					: error instanceof Error
						? error
						: new Error(String(error)),
			);
		};
		const finish = async (packed: PackedAnalysis): Promise<void> => {
			// What the thread holds is given back first.
			worker.removeAllListeners('exit');
			await stop();
			const found = await runInSlices(unpackAnalysis(document.text, packed), createKeeper(), signal);
			resolve(found === undefined ? undefined : {...document, ...found});
		};
		signal.addEventListener('abort', abort);
		worker.on('error', fail);
		worker.on('exit', () => fail('the analysis ended without a result'));
		worker.on('message', (message: Message) => {
			switch (message.type) {
				case 'progress':
					onProgress(message.progress);
					break;
				case 'failure':
					fail(message.error);
					break;
				default:
					finish(message.packed).catch(reject);
			}
		});
	});
