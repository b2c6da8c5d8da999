/*
The analysis of a long story, in a thread of its own: some of its stages go over the whole story at once, and keys would wait for them. This
module is the thread's program as well; it is only ever imported where a story is long.
*/
import {milliseconds} from '../clock.ts';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {analyse, type Progress} from '../analysis/analyse.ts';
import type {Actor, Mention} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import {sliceSpan} from '../story/span.ts';
import type {Paragraph, StoryDocument} from '../story/document.ts';
import type {Story} from '../story/story.ts';

/** A document in few and large pieces, which are sooner copied than many small ones. */
type Task = {
	readonly nutgrafDocument: Omit<StoryDocument, 'paragraphs'>;
	/** The start and the end of each paragraph. */
	readonly bounds: Int32Array;
	readonly kinds: ReadonlyArray<Paragraph['kind']>;
};

/** What the thread tells. Mentions and claims come in pieces, so that keys have their turn between them. */
type Message =
	| {readonly type: 'progress'; readonly progress: Progress}
	| {readonly type: 'actor'; readonly actor: Actor}
	| {readonly type: 'mentions'; readonly mentions: readonly Mention[]}
	| {readonly type: 'claims'; readonly claims: readonly Claim[]}
	| {readonly type: 'end'}
	| {readonly type: 'failure'; readonly error: unknown};

const pieceLength = 500;
/** Milliseconds between two tellings of how far it is. */
const progressInterval = 100;
/** Megabytes that the thread's objects may take. */
const mostHeap = 3072;

function* inPieces<Value>(values: readonly Value[]): Generator<readonly Value[]> {
	for (let start = 0; start < values.length; start += pieceLength)
		yield values.slice(start, start + pieceLength);
}

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
	paragraphs: kinds.map((kind, index) => ({
		...sliceSpan(nutgrafDocument.text, bounds[2 * index]!, bounds[2 * index + 1]!),
		number: index + 1,
		kind,
	})),
});

const work = (task: Task, tell: (message: Message) => void): void => {
	let told = milliseconds();
	const {actors, claims} = analyse(documentOf(task), progress => {
		if (milliseconds() - told < progressInterval) return;
		told = milliseconds();
		tell({type: 'progress', progress});
	});
	for (const actor of actors) {
		tell({type: 'actor', actor: {...actor, mentions: []}});
		for (const mentions of inPieces(actor.mentions)) tell({type: 'mentions', mentions});
	}

	for (const piece of inPieces(claims)) tell({type: 'claims', claims: piece});
	tell({type: 'end'});
};

const isTask = (value: unknown): value is Task =>
	typeof value === 'object' && value !== null && 'nutgrafDocument' in value;

if (!isMainThread && isTask(workerData)) {
	const tell = (message: Message): void => parentPort?.postMessage(message, []);
	try {
		work(workerData, tell);
	} catch (error) {
		tell({type: 'failure', error});
	}
}

/** Thrown where the analysis needs more memory than it may have. */
export class OutOfMemoryError extends Error {
	override readonly name = 'OutOfMemoryError';
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/**
Analyse a story in a thread of its own. `onProgress` hears how far it is about ten times a second. Resolves to the story, or to undefined
where `signal` ends it; rejects with what the analysis throws, or with an OutOfMemoryError.
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

		const worker = new Worker(new URL(import.meta.url), {
			workerData: taskOf(document),
			// A small nursery: more of it is only more of what is thrown away.
			resourceLimits: {maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 16},
			// The terminal belongs to the explorer.
			stdout: true,
			stderr: true,
		});
		const actors: Array<Omit<Actor, 'mentions'> & {readonly mentions: Mention[]}> = [];
		const claims: Claim[] = [];
		const stop = (): void => {
			signal.removeEventListener('abort', abort);
			void worker.terminate();
		};
		const abort = (): void => {
			stop();
			resolve(undefined);
		};
		const fail = (error: unknown): void => {
			stop();
			reject(
				codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
					? new OutOfMemoryError('the analysis needs too much memory', {cause: error})
					: error instanceof Error
						? error
						: new Error(String(error)),
			);
		};
		signal.addEventListener('abort', abort);
		worker.on('error', fail);
		worker.on('exit', () => fail('the analysis ended without a result'));
		worker.on('message', (message: Message) => {
			switch (message.type) {
				case 'progress':
					onProgress(message.progress);
					break;
				case 'actor':
					actors.push({...message.actor, mentions: []});
					break;
				case 'mentions':
					actors.at(-1)?.mentions.push(...message.mentions);
					break;
				case 'claims':
					claims.push(...message.claims);
					break;
				case 'failure':
					fail(message.error);
					break;
				default:
					stop();
					resolve({...document, actors, claims});
			}
		});
	});
