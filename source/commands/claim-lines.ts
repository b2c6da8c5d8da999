import {piece, type Line, type Piece} from '../explorer/layout/line.ts';
import type {StoryIndex} from '../insight/story-index.ts';
import {placeNumbers} from '../insight/places.ts';
import {isCueFirst, partyOf, whoOf, wordsOf} from '../insight/who.ts';
import type {Claim} from '../story/claim.ts';
import type {Symbols} from '../explorer/symbols.ts';
import {hang, type Output} from './output.ts';

/** Who a claim cites, in the role that its sourcing has, and in words where the source is unnamed or missing. */
const sourcePieces = (claim: Claim, index: StoryIndex): readonly Piece[] => {
	const who = whoOf(claim, index);
	switch (claim.sourcing) {
		case 'named':
			return [piece(who, 'source')];
		case 'unnamed':
			return [piece(who, 'source.unnamed'), piece(' (unnamed)', 'mark')];
		case 'none':
			return [piece('(no source)', 'source.none')];
	}
};

const cuePieces = (claim: Claim, symbols: Symbols): readonly Piece[] => {
	const mark = claim.stance === 'denies' && symbols.denies !== '' ? `${symbols.denies} ` : '';
	return claim.cue === null ? [] : [piece(`${mark}${claim.cue.text}`, `stance.${claim.stance}`)];
};

/** Who and the cue, in the order in which they can be said: `Ada Brook said`, `according to Ada Brook`. */
const attributionPieces = (claim: Claim, index: StoryIndex, symbols: Symbols): readonly Piece[] => {
	const source = sourcePieces(claim, index);
	const cue = cuePieces(claim, symbols);
	if (cue.length === 0) return source;
	const space = piece(' ');
	return isCueFirst(claim) ? [...cue, space, ...source] : [...source, space, ...cue];
};

/** What a claim does beside asserting, and the paragraphs of what it disputes. */
const notesOf = (claim: Claim, index: StoryIndex, symbols: Symbols): string => {
	const disputed = claim.disputes.flatMap(id => index.claimById.get(id) ?? []);
	// Who contradicts twice in a paragraph is told once.
	const places = new Set(
		disputed.map(other => `${partyOf(other, index)} in ${placeNumbers([other.paragraph])}`),
	);
	const notes = [
		claim.stance === 'asserts' ? '' : claim.stance,
		claim.quotation === 'indirect' ? '' : claim.quotation,
		disputed.length === 0
			? ''
			: `${symbols.disputed}${symbols.disputed.length > 1 ? ' with' : ''} ${[...places].join(', ')}`,
	].filter(note => note !== '');
	return notes.length === 0 ? '' : `  [${notes.join(', ')}]`;
};

/** A claim as a block: paragraph, who, cue and marks on a line; its words below, indented. `prefix` says which of several stories it is of. */
export const claimBlock = (
	claim: Claim,
	index: StoryIndex,
	digits: number,
	output: Output,
	prefix = '',
): readonly Line[] => {
	const number = String(claim.paragraph).padStart(prefix === '' ? digits : 0);
	const label = [piece(prefix, 'source'), piece(`${number}  `, 'number')];
	const head = [
		...attributionPieces(claim, index, output.symbols),
		piece(notesOf(claim, index, output.symbols), 'dim'),
	];
	const indent = prefix === '' ? digits + 2 : 4;
	return [
		...hang(label, head, output.columns, indent),
		...hang([piece(' '.repeat(indent))], [piece(wordsOf(claim), 'content')], output.columns),
	];
};

/** A claim in one paragraph, for the digest. */
export const claimLine = (
	claim: Claim,
	index: StoryIndex,
	digits: number,
	{symbols, columns}: Output,
): readonly Line[] =>
	hang(
		[piece(`${String(claim.paragraph).padStart(digits)}  `, 'number')],
		[
			...attributionPieces(claim, index, symbols),
			piece(claim.disputes.length > 0 ? ` ${symbols.disputed}` : '', 'mark'),
			piece('  '),
			piece(wordsOf(claim), 'content'),
		],
		columns,
	);
