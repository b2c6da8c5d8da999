/** What the network uses of WebAssembly, which the types of Node.js leave out. */
declare namespace WebAssembly {
	class Memory {
		constructor(descriptor: {readonly initial: number});
		readonly buffer: ArrayBuffer;
	}

	const Module: new (bytes: Uint8Array<ArrayBuffer>) => object;

	class Instance {
		constructor(module: object, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>);
		readonly exports: unknown;
	}
}
