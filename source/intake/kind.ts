import type {DocumentParts} from '../story/document.ts';
import type {Feed} from './feed/feed.ts';

/** What is known about an input besides its bytes. */
export type Hints = {
	/** A path, an address, or `-`. */
	readonly location: string;
	/** The encoding that the user demands; it is followed whatever the bytes say. */
	readonly encoding?: string | undefined;
	/** The media type that the sender gave, as in `text/html`. */
	readonly mediaType?: string | undefined;
	/** The encoding that the sender gave; believed only as long as the bytes agree. */
	readonly charset?: string | undefined;
};

/** What a reader finds in an input. Null stands for what the input does not tell. */
export type Content = Pick<DocumentParts, 'title' | 'byline' | 'published' | 'url' | 'paragraphs'> & {
	readonly language: string | null;
};

export type Block = Content['paragraphs'][number];

/** Several stories to choose from: what a feed announces, or the chapters of a book. */
export type Collection = Feed & {
	readonly kind: 'feed' | 'book';
	/** The stories themselves, in the order of the entries; null where the entries only say where they are. */
	readonly contents: readonly Content[] | null;
};

/** One kind of input: how it is recognised by its bytes, and how it is read. */
export type Kind = {
	/** What a person calls it, as in "a PDF document". */
	readonly name: string;
	/** How sure it is that the bytes are of this kind, from 0 (they are not) to 1. Looks at few of the bytes only. */
	readonly sniff: (bytes: Uint8Array, hints: Hints) => number;
	/** Whether its bytes are text in some encoding: binary bytes are then refused before it reads. */
	readonly textual: boolean;
} & (
	| {
			/** Reads the whole input. Throws an IntakeError where the bytes do not hold a story of this kind. */
			readonly read: (bytes: Uint8Array, hints: Hints) => Content | Promise<Content>;
	  }
	| {
			/** Reads an input that holds several stories. Throws an IntakeError where it holds none. */
			readonly list: (bytes: Uint8Array, hints: Hints) => Promise<Collection>;
	  }
);
