import {packModel} from './pack.ts';

/** A small seeded generator (mulberry32): the same seed gives the same numbers, 0 to below 1. */
export const createRandom = (seed: number): (() => number) => {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};

/** Put the items in a random order, in place. */
export const shuffle = <T>(items: T[], random: () => number): void => {
	for (let index = items.length - 1; index > 0; index--) {
		const other = Math.floor(random() * (index + 1));
		[items[index], items[other]] = [items[other]!, items[index]!];
	}
};

const grown = <T extends Int32Array | Uint8Array | Float32Array | Float64Array>(larger: T, old: T): T => {
	larger.set(old);
	return larger;
};

export type ExportOptions = {
	/** At most so many (class, weight) entries, the largest kept. */
	readonly entries: number;
	/** Drop features that changed fewer times in training. */
	readonly updates: number;
};

export type Perceptron = {
	/** Set `scores` to the current weights' sums for the features, for each class. */
	score(features: Int32Array, count: number, scores: Float64Array): void;
	/** Add `amount` to the weight of each feature for the class. Call `tick` once for every decision, too. */
	update(features: Int32Array, count: number, target: number, amount: number): void;
	tick(): void;
	/** The weights averaged over all decisions, as the bytes of a model's file. */
	export(options: ExportOptions): Uint8Array;
	readonly size: () => {readonly features: number; readonly entries: number};
};

/**
An averaged perceptron over hashed features (Collins, 2002; Freund and Schapire, 1999). Features are 32-bit hashes; each one's weights are a linked
list, since most features meet few classes.
*/
export const createPerceptron = (classes: number): Perceptron => {
	let slots = 2 ** 16;
	let keys = new Int32Array(slots);
	let heads = new Int32Array(slots).fill(-1);
	let featureCount = 0;
	let entries = 0;
	let capacity = 2 ** 16;
	let next = new Int32Array(capacity);
	let target = new Uint8Array(capacity);
	let weight = new Float32Array(capacity);
	let total = new Float64Array(capacity);
	let stamp = new Int32Array(capacity);
	let changes = new Int32Array(capacity);
	let now = 0;

	const slotOf = (hash: number): number => {
		let slot = (hash >>> 0) & (slots - 1);
		while (heads[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1);
		return slot;
	};

	const growSlots = (): void => {
		const oldKeys = keys;
		const oldHeads = heads;
		slots *= 2;
		keys = new Int32Array(slots);
		heads = new Int32Array(slots).fill(-1);
		for (const [index, head] of oldHeads.entries()) {
			if (head === -1) continue;
			const slot = slotOf(oldKeys[index]!);
			keys[slot] = oldKeys[index]!;
			heads[slot] = head;
		}
	};

	const growEntries = (): void => {
		capacity *= 2;
		next = grown(new Int32Array(capacity), next);
		target = grown(new Uint8Array(capacity), target);
		weight = grown(new Float32Array(capacity), weight);
		total = grown(new Float64Array(capacity), total);
		stamp = grown(new Int32Array(capacity), stamp);
		changes = grown(new Int32Array(capacity), changes);
	};

	/** The entry of the feature for the class, made where it is missing. */
	const entryOf = (hash: number, wanted: number): number => {
		const slot = slotOf(hash);
		let entry = heads[slot]!;
		const first = entry;
		while (entry !== -1 && target[entry] !== wanted) entry = next[entry]!;
		if (entry !== -1) return entry;
		if (entries === capacity) growEntries();
		entry = entries++;
		target[entry] = wanted;
		next[entry] = first;
		stamp[entry] = now;
		keys[slot] = hash;
		heads[slot] = entry;
		if (first === -1 && ++featureCount * 2 > slots) growSlots();
		return entry;
	};

	const average = (entry: number): number =>
		(total[entry]! + weight[entry]! * (now - stamp[entry]!)) / Math.max(now, 1);

	return {
		score(features, count, scores) {
			scores.fill(0);
			for (let index = 0; index < count; index++) {
				for (let entry = heads[slotOf(features[index]!)]!; entry !== -1; entry = next[entry]!) {
					scores[target[entry]!]! += weight[entry]!;
				}
			}
		},
		update(features, count, wanted, amount) {
			for (let index = 0; index < count; index++) {
				const entry = entryOf(features[index]!, wanted);
				total[entry]! += weight[entry]! * (now - stamp[entry]!);
				stamp[entry] = now;
				weight[entry]! += amount;
				changes[entry]!++;
			}
		},
		tick() {
			now++;
		},
		size: () => ({features: featureCount, entries}),
		export(options) {
			const rows: Array<{hash: number; entries: Array<{target: number; weight: number}>}> = [];
			const magnitudes: number[] = [];
			for (let slot = 0; slot < slots; slot++) {
				if (heads[slot] === -1) continue;
				const row: (typeof rows)[number] = {hash: keys[slot]!, entries: []};
				let seen = 0;
				for (let entry = heads[slot]!; entry !== -1; entry = next[entry]!) {
					seen += changes[entry]!;
					row.entries.push({target: target[entry]!, weight: average(entry)});
				}

				if (seen < options.updates) continue;
				rows.push(row);
				for (const each of row.entries) magnitudes.push(Math.abs(each.weight));
			}

			const sorted = Float64Array.from(magnitudes).toSorted();
			const least = sorted[Math.max(0, sorted.length - options.entries)] ?? 0;
			return packModel(
				classes,
				rows
					.map(row => ({
						...row,
						entries: row.entries.filter(each => Math.abs(each.weight) >= least && each.weight !== 0),
					}))
					.filter(row => row.entries.length > 0),
			);
		},
	};
};
