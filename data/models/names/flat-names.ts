// Names that GUM marks only as part of a description ("captain Ana Lind", whose head is "captain"): the actors' files leave
// out who is never named otherwise, and a tagger that learns from them alone would learn to overlook such names.
import {readFileSync} from 'node:fs';

export type FlatName = {readonly start: number; readonly end: number; readonly type: string};

type Row = {
	readonly start: number;
	readonly end: number;
	readonly tag: string;
	readonly head: number;
	readonly relation: string;
	/** The types of the entities that hold the word, the innermost last. */
	readonly types: readonly string[];
};

const rowsOf = (block: string, text: string, from: number): {rows: readonly Row[]; end: number} => {
	const rows: Row[] = [];
	const open: Array<{readonly id: string; readonly type: string}> = [];
	let offset = from;
	for (const line of block.split('\n')) {
		const fields = line.split('\t');
		if (fields.length !== 10 || !/^\d+$/.test(fields[0] ?? '')) continue;
		const word = fields[1] ?? '';
		const start = text.indexOf(word, offset);
		if (start < 0 || start > offset + 20) continue;
		offset = start + word.length;
		const marks = /Entity=([^|]*)/.exec(fields[9] ?? '')?.[1] ?? '';
		const closing: string[] = [];
		for (const mark of marks.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
			const [id = '', type = ''] = mark.replaceAll(/[()]/g, '').split('-');
			if (mark.startsWith('(')) open.push({id, type});
			if (mark.endsWith(')')) closing.push(id);
		}

		rows.push({
			start,
			end: offset,
			tag: fields[4] ?? '',
			head: Number(fields[6]) - 1,
			relation: fields[7] ?? '',
			types: open.map(each => each.type),
		});
		for (const id of closing) {
			const at = open.findLastIndex(each => each.id === id);
			if (at >= 0) open.splice(at, 1);
		}
	}

	return {rows, end: offset};
};

/** The runs of proper nouns that hang flat on a common noun, with the kind of the entity that they stand in. */
export const flatNames = (text: string, conlluFile: string): readonly FlatName[] => {
	const found: FlatName[] = [];
	let offset = 0;
	for (const block of readFileSync(conlluFile, 'utf8').split('\n\n')) {
		const {rows, end} = rowsOf(block, text, offset);
		offset = end;
		for (let first = 0; first < rows.length; first++) {
			const isFlat = (row: Row | undefined): boolean =>
				row !== undefined &&
				row.relation.startsWith('flat') &&
				row.tag.startsWith('NNP') &&
				rows[row.head] !== undefined &&
				!rows[row.head]!.tag.startsWith('NNP');
			if (!isFlat(rows[first])) continue;
			let last = first;
			while (isFlat(rows[last + 1]) && rows[last + 1]!.head === rows[first]!.head) last++;
			const type = rows[first]!.types.at(-1) ?? '';
			found.push({start: rows[first]!.start, end: rows[last]!.end, type});
			first = last;
		}
	}

	return found;
};
