/** The moves of the arc-hybrid system: push the next word; attach the top of the stack to the next word; to the word below it. */
export const moves = {shift: 0, left: 1, right: 2} as const;

/** Tags of places without a word: none there, and the root after the last word. */
export const noTag = 60;
export const rootTag = 61;

/**
A parse under way. The root stands after the last word. Children are kept for features: the outermost and the next
one on each side, -1 for none.
*/
export type ParseState = {
	length: number;
	next: number;
	depth: number;
	stack: Int32Array;
	heads: Int32Array;
	/** Tags with one place before the first word, for -1. */
	tags: Uint8Array;
	leftChild: Int32Array;
	rightChild: Int32Array;
	leftCount: Uint8Array;
	rightCount: Uint8Array;
};

/** An empty state; `resetState` gives it a sentence. */
export const createState = (): ParseState => sized(256);

const sized = (size: number): ParseState => ({
	length: 0,
	next: 0,
	depth: 0,
	stack: new Int32Array(size),
	heads: new Int32Array(size),
	tags: new Uint8Array(size + 8),
	leftChild: new Int32Array(size),
	rightChild: new Int32Array(size),
	leftCount: new Uint8Array(size),
	rightCount: new Uint8Array(size),
});

/** Begin a sentence of these tags; grows the state where it must. */
export const resetState = (state: ParseState, tags: Uint8Array): void => {
	const {length} = tags;
	if (length + 8 > state.heads.length) Object.assign(state, sized(2 * length + 8));
	state.length = length;
	state.next = 0;
	state.depth = 0;
	state.heads.fill(-1, 0, length + 1);
	state.leftChild.fill(-1, 0, length + 1);
	state.rightChild.fill(-1, 0, length + 1);
	state.leftCount.fill(0, 0, length + 1);
	state.rightCount.fill(0, 0, length + 1);
	state.tags.fill(noTag, 0, length + 8);
	state.tags.set(tags, 1);
	state.tags[length + 1] = rootTag;
};

export const isOver = (state: ParseState): boolean => state.next === state.length && state.depth === 0;

/** The moves that may be made, as bits: exactly one word is attached to the root in the end. */
export const legalMoves = (state: ParseState): number => {
	if (state.next === state.length) return state.depth > 1 ? 1 << moves.right : 1 << moves.left;
	if (state.depth === 0) return 1 << moves.shift;
	return (1 << moves.shift) | (1 << moves.left) | (state.depth > 1 ? 1 << moves.right : 0);
};

/** Make a move, which must be legal. A word attached to the root keeps the head -1. */
export const advance = (state: ParseState, move: number): void => {
	if (move === moves.shift) {
		state.stack[state.depth++] = state.next++;
		return;
	}

	const word = state.stack[--state.depth]!;
	if (move === moves.left) {
		const head = state.next;
		state.heads[word] = head === state.length ? -1 : head;
		state.leftChild[head] = word;
		if (state.leftCount[head]! < 7) state.leftCount[head]!++;
		return;
	}

	const head = state.stack[state.depth - 1]!;
	state.heads[word] = head;
	state.rightChild[head] = word;
	if (state.rightCount[head]! < 7) state.rightCount[head]!++;
};
