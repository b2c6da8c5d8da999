/** Run what works in steps to its end, and return what it returns. `onStep` hears what each step yields. */
export const runThrough = <Step, Result>(
	work: Generator<Step, Result>,
	onStep?: (step: Step) => void,
): Result => {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		onStep?.(step.value);
	}
};
