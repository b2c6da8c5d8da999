/** A part of some work, which yields the share of itself that is done: as the share of the whole, of which it is what lies between `from` and `to`. */
export function* partOf<Result>(
	from: number,
	to: number,
	work: Generator<number, Result>,
): Generator<number, Result> {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		yield from + (to - from) * step.value;
	}
}
