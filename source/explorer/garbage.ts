import v8 from 'node:v8';
import vm from 'node:vm';

/** The function that `--expose-gc` gives. No thread but this one is stopped by it. */
const exposed = (): NodeJS.GCFunction => {
	v8.setFlagsFromString('--expose-gc');
	// The flag is looked at when a context is made.
	return vm.runInNewContext('gc') as NodeJS.GCFunction;
};

/**
What throws away at once what this thread does not need any more. V8 itself waits until that is about as much again as what is
needed, which of a very long text is hundreds of megabytes.
*/
export const createCollector = (): (() => void) => {
	const collect = exposed();
	return () => collect();
};

/**
Throw away what this thread does not need any more, and give back the room that it stood in: V8 would keep that for what is made next, of a very
long text about a hundred megabytes. Takes two or three times as long as to collect alone.
*/
export const giveBack = (): void => exposed()({type: 'major', execution: 'sync', flavor: 'last-resort'});

/** Megabytes that may wait to be thrown away: as much as is collected in less time than it takes to make it again. */
const mostWaiting = 16;

/** A function to be called now and then, which collects where enough has gathered since the last time. */
export const createKeeper = (): (() => void) => {
	const collect = createCollector();
	const used = (): number => v8.getHeapStatistics().used_heap_size;
	let needed = used();
	return () => {
		if (used() < needed + mostWaiting * 1024 * 1024) return;
		collect();
		needed = used();
	};
};
