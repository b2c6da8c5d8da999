/** Milliseconds of the processor: of this thread, which is what one waits for, and of all, with those that compile and clean up beside it. */
export type Took = {readonly thread: number; readonly all: number};

/** How long work takes on the processor, and what comes of it. */
export const timed = <Result>(work: () => Result): Took & {readonly result: Result} => {
	const allBefore = process.cpuUsage();
	const threadBefore = process.threadCpuUsage();
	const result = work();
	const thread = process.threadCpuUsage(threadBefore);
	const all = process.cpuUsage(allBefore);
	return {result, thread: (thread.user + thread.system) / 1000, all: (all.user + all.system) / 1000};
};
