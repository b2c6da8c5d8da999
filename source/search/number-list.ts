/** The arrays of whole numbers that lists are kept in. */
type Numbers =
	| Uint8Array<ArrayBuffer>
	| Uint16Array<ArrayBuffer>
	| Uint32Array<ArrayBuffer>
	| Int32Array<ArrayBuffer>;

const pageLength = 65_536;

/**
A list of whole numbers that grows, in as many bytes as its kind of array takes. It grows by pages, so that nothing is copied
while it does, and no room is kept for more.
*/
export class NumberList<List extends Numbers> {
	readonly #create: (length: number) => List;
	#pages: List[] = [];
	#last: List;
	#used = 0;

	/** An empty list; `create` makes an array of zeros. */
	constructor(create: (length: number) => List) {
		this.#create = create;
		this.#last = create(pageLength);
	}

	/** Add a number at the end. */
	push(item: number): void {
		if (this.#used === pageLength) {
			this.#pages.push(this.#last);
			this.#last = this.#create(pageLength);
			this.#used = 0;
		}

		this.#last[this.#used++] = item;
	}

	/** The numbers, in an array that is just long enough. The list is empty afterwards. */
	finish(): List {
		const all = this.#create(this.length);
		let at = 0;
		for (const page of this.#pages) {
			all.set(page, at);
			at += pageLength;
		}

		all.set(this.#last.subarray(0, this.#used), at);
		this.#pages = [];
		this.#used = 0;
		return all;
	}

	get length(): number {
		return this.#pages.length * pageLength + this.#used;
	}
}
