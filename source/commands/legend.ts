/* What stands in what the commands print: the signs beside a claim, and the fields of the JSON. */
import type {Symbols} from '../explorer/symbols.ts';
import type {CommandName} from './table.ts';

/** What is printed, and what it means. */
export type LegendEntry = {
	readonly sign: string;
	readonly says: string;
	/** The only command that prints it, where the others do not. */
	readonly only?: CommandName;
};

/** The signs beside the claims, as they are drawn. */
export const signs = ({denies, disputed}: Pick<Symbols, 'denies' | 'disputed'>): readonly LegendEntry[] => [
	...(denies === '' ? [] : [{sign: denies, says: 'in front of the verb: what follows is denied'}]),
	{
		sign: disputed,
		says: 'another claim of the story contradicts it; claims adds whose, and in which paragraph',
	},
	{
		sign: '[Name]',
		says: 'the story has a pronoun there, or behind other words no name: Name is who most likely is meant',
	},
	{sign: '(unnamed)', says: 'a source without a name, in the words of the story'},
	{sign: '(no source)', says: 'the story says of nobody that it is their claim'},
	{
		sign: '[denies, direct]',
		only: 'claims',
		says: 'in claims, at the end of the line: what is done where it is more than to assert; and direct where all words are quoted, mixed where some are',
	},
];

/** The fields of the JSON that may need to be explained. */
export const fields: readonly LegendEntry[] = [
	{
		sign: 'start, end',
		says: 'where a piece of text stands: offsets into the text of the story, which export prints, the end exclusive. They count UTF-16 code units, as JavaScript and Java do; where a language counts characters, one beyond U+FFFF, as most emoji, is one there and two here.',
	},
	{
		sign: 'story',
		says: 'in claims, actors, sourcing and search: in which story it was found, as it was given',
	},
	{sign: 'paragraph', says: 'the number of a paragraph, from 1; 0 is the headline'},
	{
		sign: 'mentions',
		says: 'of an actor: where it is spoken of, with the form of the words: name, pronoun or description',
	},
	{
		sign: 'source',
		says: 'of a claim: the words for who is cited, null where nobody is; actor and actorName are whom they mean, and actorBy how that is known: name where the story names them there; pronoun or description where the analysis takes other words to mean them, and may be wrong',
	},
	{sign: 'cue', says: 'of a claim: the words that attribute it; null where quotation marks alone do'},
	{
		sign: 'content',
		says: 'of a claim: what is claimed, in one or more runs of the text; words has it as one string',
	},
	{
		sign: 'quotation',
		says: 'of a claim: direct where its words are quoted, mixed where some are, else indirect',
	},
	{sign: 'disputes', says: 'of a claim: the ids of those claims of the story that it contradicts'},
];
