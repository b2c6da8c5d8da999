import type {IncomingMessage} from 'node:http';
import type {Readable} from 'node:stream';
import zlib from 'node:zlib';

/** The body is larger than it may be, as sent or unpacked. */
export class SizeError extends Error {
	override readonly name = 'SizeError';
}

/** The body is packed in a way that the program does not know. */
export class CodingError extends Error {
	override readonly name = 'CodingError';
}

export type BodyOptions = {
	/** Bytes, both as sent and unpacked. */
	readonly sizeLimit: number;
	readonly onReceived: (received: number) => void;
};

const mostCodings = 2;

// What was cut off is unpacked as far as it goes, as browsers do.
const lenient = {finishFlush: zlib.constants.Z_SYNC_FLUSH};

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
	gzip: () => zlib.createGunzip(lenient),
	'x-gzip': () => zlib.createGunzip(lenient),
	br: () => zlib.createBrotliDecompress({finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH}),
};

/** "deflate" is meant to be in a zlib wrapper, and some servers leave it out: the first byte tells. */
const inflaterFor = (first: number): NodeJS.ReadWriteStream & Readable =>
	(first & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);

/** How the body was packed, the last step first. */
const codingsOf = (message: IncomingMessage): readonly string[] =>
	(message.headers['content-encoding'] ?? '')
		.toLowerCase()
		.split(',')
		.map(coding => coding.trim())
		.filter(coding => coding !== '' && coding !== 'identity')
		.toReversed();

const unpack = async (packed: Uint8Array, coding: string, sizeLimit: number): Promise<Uint8Array> => {
	if (packed.length === 0) return packed;
	const stream = coding === 'deflate' ? inflaterFor(packed[0]!) : unpackers[coding]?.();
	if (stream === undefined) throw new CodingError(coding);
	const chunks: Uint8Array[] = [];
	let size = 0;
	stream.end(packed);
	for await (const chunk of stream as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		// Leaving the loop destroys the stream: a bomb is not unpacked any further.
		if (size > sizeLimit) throw new SizeError();
		chunks.push(chunk);
	}

	return Buffer.concat(chunks);
};

/**
The whole body of an answer, unpacked. Rejects with a SizeError as soon as it is larger than it may be, with a CodingError for a
packing that is not known, and with what went wrong on the way.
*/
export const readBody = async (
	message: IncomingMessage,
	{sizeLimit, onReceived}: BodyOptions,
): Promise<Uint8Array> => {
	const codings = codingsOf(message);
	const unknown = codings.find(coding => coding !== 'deflate' && !(coding in unpackers));
	if (unknown !== undefined || codings.length > mostCodings) {
		message.destroy();
		throw new CodingError(codings.join(', '));
	}

	if (Number(message.headers['content-length'] ?? 0) > sizeLimit) {
		message.destroy();
		throw new SizeError();
	}

	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of message as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		if (size > sizeLimit) throw new SizeError();
		chunks.push(chunk);
		onReceived(size);
	}

	let bytes: Uint8Array = Buffer.concat(chunks);
	for (const coding of codings) bytes = await unpack(bytes, coding, sizeLimit);
	return bytes;
};
