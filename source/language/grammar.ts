import type {Reading} from './network/network.ts';

/** Bytes that the grammar of many sentences stands in, one after the other. */
type Page = {readonly bytes: Uint8Array; used: number};

const pageSize = 64 * 1024;
let open: Page = {bytes: new Uint8Array(0), used: 0};

/** Room for so many bytes, in the page that is being filled or in a new one. */
const reserve = (size: number): {readonly bytes: Uint8Array; readonly at: number} => {
	if (open.used + size > open.bytes.length) open = {bytes: new Uint8Array(Math.max(pageSize, size)), used: 0};
	const at = open.used;
	open.used += size;
	return {bytes: open.bytes, at};
};

/**
The tags and the parse of one sentence: for each word a byte for the tag, one for the relation, and as many for the head as the
length of the sentence asks for, most often one. Sentences share pages, since typed arrays of its own would take a sentence ten times
the room of what they hold. A page goes when the last of its sentences does.
*/
export class Grammar {
	readonly length: number;
	readonly #bytes: Uint8Array;
	readonly #at: number;

	/** Keep what was read of a sentence. */
	constructor({tags, heads, relations}: Reading) {
		this.length = tags.length;
		const width = this.#headWidth;
		const {bytes, at} = reserve(tags.length * (2 + width));
		this.#bytes = bytes;
		this.#at = at;
		bytes.set(tags, at);
		bytes.set(relations, at + this.length);
		let next = at + 2 * this.length;
		for (const head of heads) {
			let rest = head + 1;
			for (let place = 0; place < width; place++, rest >>>= 8) bytes[next++] = rest;
		}
	}

	/** How many bytes hold a number from 0 to the length. */
	get #headWidth(): number {
		return this.length < 0x100 ? 1 : this.length < 0x1_0000 ? 2 : 4;
	}

	/** The numbers of the tags. */
	get tags(): Uint8Array {
		return this.#bytes.subarray(this.#at, this.#at + this.length);
	}

	/** The index of each word's head, -1 for the root. */
	heads(): readonly number[] {
		const width = this.#headWidth;
		const from = this.#at + 2 * this.length;
		return Array.from({length: this.length}, (_, word) => {
			let head = 0;
			for (let place = width - 1; place >= 0; place--)
				head = (head << 8) | this.#bytes[from + word * width + place]!;
			return head - 1;
		});
	}

	/** The numbers of the relations. */
	get relations(): Uint8Array {
		return this.#bytes.subarray(this.#at + this.length, this.#at + 2 * this.length);
	}
}
