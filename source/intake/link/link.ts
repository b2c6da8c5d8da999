import type {LookupAddress} from 'node:dns';
import type {Environment} from './proxy.ts';

/** What a link leads to. */
export type Fetched = {
	readonly bytes: Uint8Array;
	/** Where the redirects ended. */
	readonly address: string;
	readonly mediaType: string | undefined;
	readonly charset: string | undefined;
};

/** An answer that may be shown again once its host says that nothing has changed. */
export type SavedAnswer = Fetched & {
	readonly etag: string | undefined;
	readonly lastModified: string | undefined;
};

/** Keeps answers by the address that was asked for. Neither may throw. */
export type LinkCache = {
	readonly load: (address: string) => SavedAnswer | null;
	readonly save: (address: string, answer: SavedAnswer) => void;
};

export type Progress = {
	readonly host: string;
	/** Bytes. */
	readonly received: number;
	/** Bytes, where the host says it. */
	readonly total: number | null;
};

export type LinkLimits = {
	/** Milliseconds for all of it. */
	readonly time: number;
	/** Milliseconds without a byte. */
	readonly patience: number;
	/** Bytes, as sent and unpacked. */
	readonly size: number;
};

export type LinkOptions = {
	/**
	Who gave the address. One that a document supplied never leads into a private network, nor to this machine; a person's may, and
	its redirects only as far as they stay there.
	*/
	readonly from: 'person' | 'document';
	readonly userAgent: string;
	readonly env: Environment;
	readonly cache?: LinkCache | undefined;
	readonly onProgress?: ((progress: Progress) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
	readonly limits?: LinkLimits | undefined;
	/** All IP addresses of a host; the system's own lookup where it is left out. */
	readonly resolve?: ((host: string) => Promise<readonly LookupAddress[]>) | undefined;
};

/** The address as it may be shown: without a password or a fragment. */
export const shownAddress = (url: URL): string => {
	const plain = new URL(url);
	plain.username = '';
	plain.password = '';
	plain.hash = '';
	return plain.href;
};
