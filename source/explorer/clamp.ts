/** The number, or the nearest one from `low` to `high`; `low` where those two cross. */
export const clamp = (value: number, low: number, high: number): number =>
	Math.max(low, Math.min(high, value));
