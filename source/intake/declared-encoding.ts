const latin1 = (bytes: Uint8Array, size: number): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(size, bytes.byteLength)).toString('latin1');

const xmlDeclaration = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?(?<label>[\w.:-]+)/iu;
const metaCharset = /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*(?<label>[\w.:-]+)/iu;

/** How far into a document a declaration is looked for. Pages put scripts above it, against the standard. */
const reach = 16 * 1024;

/** The encoding that a document says it has, in its XML declaration or in a `<meta>`; null where it says nothing. */
export const declaredEncoding = (bytes: Uint8Array): string | null => {
	const start = latin1(bytes, reach);
	if (!start.includes('<')) return null;
	return (xmlDeclaration.exec(start) ?? metaCharset.exec(start))?.groups?.['label'] ?? null;
};
