/** The arrays of whole numbers that lists are kept in. */
type Numbers =
	| Uint8Array<ArrayBuffer>
	| Uint16Array<ArrayBuffer>
	| Uint32Array<ArrayBuffer>
	| Int32Array<ArrayBuffer>;

/** Whole numbers, added one after the other, in as many bytes as their kind of array takes. */
export class NumberList<List extends Numbers> {
	readonly #create: (length: number) => List;
	#all: List;
	#length = 0;

	/**
	An empty list that has room for about as many as are expected; `create` makes an array of zeros. Rather too much room than
	too little: the system gives the memory of a large array of zeros when it is written to, and the list is not copied in the end.
	*/
	constructor(create: (length: number) => List, expected: number) {
		this.#create = create;
		this.#all = create(Math.max(16, expected));
	}

	/** Add a number at the end. */
	push(item: number): void {
		if (this.#length === this.#all.length) {
			const larger = this.#create(2 * this.#length);
			larger.set(this.#all);
			this.#all = larger;
		}

		this.#all[this.#length++] = item;
	}

	/** The numbers so far. */
	finish(): List {
		return this.#all.subarray(0, this.#length) as List;
	}

	get length(): number {
		return this.#length;
	}
}
