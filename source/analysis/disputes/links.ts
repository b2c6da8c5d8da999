import type {WeighedAt} from './follow-ups.ts';
import type {StemWeights} from './topic.ts';

/** The disputes of a story as they are found, in both directions, by the places of the claims. */
export class Links {
	readonly #links = new Map<number, Set<number>>();

	has(a: number, b: number): boolean {
		return this.#links.get(a)?.has(b) === true;
	}

	isEmpty(index: number): boolean {
		return !this.#links.has(index);
	}

	of(index: number): readonly number[] {
		return [...(this.#links.get(index) ?? [])];
	}

	add(a: number, b: number): void {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const) {
			const known = this.#links.get(from) ?? new Set();
			if (known.size === 0) this.#links.set(from, known);
			known.add(to);
		}
	}
}

/** The claims of a story, weighed, and the links that the rules make between them. */
export type RuleLinks = {
	readonly weighed: WeighedAt;
	readonly weights: StemWeights;
	readonly links: Links;
};
