/** Whole numbers from 0 to 2³², kept close together: four bytes for each, where an ordinary array may take more. */
export class NumberList {
	#items = new Uint32Array(1024);
	#length = 0;

	/** Add a number at the end. */
	push(item: number): void {
		if (this.#length === this.#items.length) {
			const larger = new Uint32Array(this.#items.length * 2);
			larger.set(this.#items);
			this.#items = larger;
		}

		this.#items[this.#length++] = item;
	}

	/** The numbers, in an array that is just long enough. */
	finish(): Uint32Array {
		return this.#items.slice(0, this.#length);
	}

	get length(): number {
		return this.#length;
	}
}
