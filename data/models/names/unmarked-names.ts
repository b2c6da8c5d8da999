// Names in GUM that the actors' files do not give as names, and a reader takes for names all the same: a tagger that learns
// from those files alone would learn to overlook them.
//   - those whose first word is no proper noun by its tag, as "United Nations", "European Union" and "Supreme Court";
//   - persons named after a common noun, "captain Ana Lind".
import {readFileSync} from 'node:fs';

/** A name that the corpus has and its actors' file leaves out. */
export type UnmarkedName = {
	/** The name itself, as offsets of the text. */
	readonly start: number;
	readonly end: number;
	readonly type: string;
	/** What GUM counts to the same actor has the same number. */
	readonly entity: string;
	/** The whole mention that the name is the core of. */
	readonly mention: {readonly start: number; readonly end: number};
};

type Row = {
	readonly start: number;
	readonly end: number;
	readonly word: string;
	readonly kind: string;
	readonly tag: string;
	readonly head: number;
	readonly relation: string;
};

/** A mention of an entity: its rows from `first` to `last`, and those of its name, `least`, counted from `first`. */
type Entity = {
	readonly id: string;
	readonly type: string;
	readonly first: number;
	last: number;
	readonly least: readonly number[];
};

type Sentence = {readonly rows: readonly Row[]; readonly entities: readonly Entity[]; readonly end: number};

const entityOf = (mark: string, first: number): Entity => {
	const fields = mark.replaceAll(/[()]/g, '').split('-');
	const [id = '', type = ''] = fields;
	const least = fields.slice(2).find(field => /^\d+(?:,\d+)*$/.test(field)) ?? '1';
	return {id, type, first, last: first, least: least.split(',').map(place => Number(place) - 1)};
};

const sentenceOf = (block: string, text: string, from: number): Sentence => {
	const rows: Row[] = [];
	const entities: Entity[] = [];
	const open: Entity[] = [];
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
			if (mark.startsWith('(')) open.push(entityOf(mark, rows.length));
			if (mark.endsWith(')')) closing.push(mark.replaceAll(/[()]/g, '').split('-')[0]!);
		}

		rows.push({
			start,
			end: offset,
			word,
			kind: fields[3] ?? '',
			tag: fields[4] ?? '',
			head: Number(fields[6]) - 1,
			relation: fields[7] ?? '',
		});
		for (const id of closing) {
			const at = open.findLastIndex(each => each.id === id);
			if (at < 0) continue;
			const [entity] = open.splice(at, 1);
			entity!.last = rows.length - 1;
			entities.push(entity!);
		}
	}

	return {rows, entities, end: offset};
};

const nameFrom = (
	rows: readonly Row[],
	{id, type, first, last}: Entity,
	from: number,
	to: number,
): UnmarkedName => ({
	start: rows[from]!.start,
	end: rows[to]!.end,
	type,
	entity: id,
	mention: {start: rows[first]!.start, end: rows[last]!.end},
});

const isProper = (row: Row | undefined): boolean => row?.tag.startsWith('NNP') ?? false;
const isCapital = (row: Row | undefined): boolean => /^\p{Lu}/u.test(row?.word ?? '');

/** Organizations and places whose head is a proper noun and whose first word is another kind of word: "European Union". */
const ledByOthers = ({rows, entities}: Sentence): readonly UnmarkedName[] =>
	entities.flatMap(entity => {
		const {first, last, least, type} = entity;
		const from = first + least[0]!;
		const to = first + least.at(-1)!;
		const head = rows.findIndex(
			(row, at) => at >= first && at <= last && (row.head < first || row.head > last),
		);
		const isName =
			(type === 'organization' || type === 'place') &&
			isProper(rows[head]) &&
			to > from &&
			rows[from]?.kind !== 'PROPN' &&
			isCapital(rows[from]) &&
			isCapital(rows[to]);
		return isName ? [nameFrom(rows, entity, from, to)] : [];
	});

/** The runs of proper nouns that hang flat on a common noun, with the kind of the innermost entity that they stand in. */
const flatOnNouns = ({rows, entities}: Sentence): readonly UnmarkedName[] => {
	const found: UnmarkedName[] = [];
	const isFlat = (row: Row | undefined): boolean =>
		row !== undefined &&
		row.relation.startsWith('flat') &&
		isProper(row) &&
		rows[row.head] !== undefined &&
		!isProper(rows[row.head]);
	for (let first = 0; first < rows.length; first++) {
		if (!isFlat(rows[first])) continue;
		let last = first;
		while (isFlat(rows[last + 1]) && rows[last + 1]!.head === rows[first]!.head) last++;
		const [around] = entities
			.filter(entity => entity.first <= first && entity.last >= first)
			.toSorted((a, b) => a.last - a.first - (b.last - b.first));
		if (around !== undefined) found.push(nameFrom(rows, around, first, last));
		first = last;
	}

	return found;
};

/** The names of a text that its actors' file does not give as names. */
export const unmarkedNames = (text: string, conlluFile: string): readonly UnmarkedName[] => {
	const found: UnmarkedName[] = [];
	let offset = 0;
	for (const block of readFileSync(conlluFile, 'utf8').split('\n\n')) {
		const sentence = sentenceOf(block, text, offset);
		offset = sentence.end;
		found.push(...flatOnNouns(sentence), ...ledByOthers(sentence));
	}

	return found;
};
