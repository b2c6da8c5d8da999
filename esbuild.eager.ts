/* What makes Node.js compile the functions of a bundle along with the file, so that it can keep them compiled. */
import {decode, encode} from '@jridgewell/sourcemap-codec';
import {parseAst} from 'rolldown/parseAst';

/** A character to put in, and the place in the code before which it goes. */
type Insertion = {readonly at: number; readonly sign: '(' | ')'};

/** Any part of the tree that a parser makes of a program. */
type Part = {readonly [key: string]: unknown};

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

const isFunction = ({type}: Part): boolean =>
	type === 'ArrowFunctionExpression' || type === 'FunctionExpression';

/** Whether what stands in this part is its method, which is written without `function` or an arrow. */
const hasMethod = ({type, method, kind}: Part): boolean =>
	type === 'MethodDefinition' || method === true || kind === 'get' || kind === 'set';

/** The brackets for the functions in a part of a program, in no order. */
const bracketsIn = (part: Part, insertions: Insertion[]): void => {
	for (const child of Object.values(part)) {
		if (!isPart(child)) continue;
		if (isFunction(child) && !hasMethod(part)) {
			insertions.push({at: child['start'] as number, sign: '('}, {at: child['end'] as number, sign: ')'});
		}

		bracketsIn(child, insertions);
	}
};

/** The mappings of a source map for a code that has grown: `columns` lists for each line where a character came in. */
const movedMappings = (mappings: string, columns: ReadonlyArray<readonly number[]>): string => {
	const lines = decode(mappings);
	for (const [row, segments] of lines.entries()) {
		const came = columns[row] ?? [];
		let passed = 0;
		for (const segment of segments) {
			while (passed < came.length && came[passed]! <= segment[0]) passed++;
			segment[0] += passed;
		}
	}

	return encode(lines);
};

/**
The code, and its source map, with each function in brackets of its own. V8 takes such a function for one that is called
at once, and compiles it with what is around it; any other waits for its first call. Node.js keeps what is compiled when a file
has been loaded, so that what waits would be compiled anew by every run.
*/
export const compiledAtOnce = (code: string, map: string): {readonly code: string; readonly map: string} => {
	const insertions: Insertion[] = [];
	bracketsIn(parseAst(code) as unknown as Part, insertions);
	insertions.sort((a, b) => a.at - b.at);
	const columns: number[][] = [[]];
	let grown = '';
	let from = 0;
	let lineStart = 0;
	for (const {at, sign} of insertions) {
		for (
			let end = code.indexOf('\n', lineStart);
			end !== -1 && end < at;
			end = code.indexOf('\n', lineStart)
		) {
			lineStart = end + 1;
			columns.push([]);
		}

		columns.at(-1)!.push(at - lineStart);
		grown += code.slice(from, at) + sign;
		from = at;
	}

	const {mappings, ...others} = JSON.parse(map) as {readonly mappings: string};
	return {
		code: grown + code.slice(from),
		map: JSON.stringify({...others, mappings: movedMappings(mappings, columns)}),
	};
};
