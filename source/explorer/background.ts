import {milliseconds} from '../clock.ts';

/** How long a piece of work may keep the keys waiting, in milliseconds. */
const slice = 10;

/**
Run a generator to its end beside everything else: in slices of about ten milliseconds, between which keys are
answered. `onProgress` is told each slice's last yield. Resolves to what the generator returns, or to undefined when `signal`
ends it; rejects with what the generator throws.
*/
export const runInSlices = <Progress, Result>(
	work: Generator<Progress, Result>,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Result | undefined> =>
	new Promise((resolve, reject) => {
		const run = () => {
			if (signal.aborted) {
				resolve(undefined);
				return;
			}

			try {
				const end = milliseconds() + slice;
				for (;;) {
					const step = work.next();
					if (step.done === true) {
						resolve(step.value);
						return;
					}

					if (milliseconds() >= end) {
						onProgress(step.value);
						break;
					}
				}

				// A timer, unlike setImmediate, lets the input and the drawing have their turn first.
				setTimeout(run, 0);
			} catch (error) {
				reject(error instanceof Error ? error : new Error(String(error)));
			}
		};

		setTimeout(run, 0);
	});
