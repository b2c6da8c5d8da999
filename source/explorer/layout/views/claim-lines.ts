import {isCueFirst, whoOf, wordsOf} from '../../../insight/who.ts';
import type {Claim} from '../../../story/claim.ts';
import {truncate} from '../../../terminal/width.ts';
import {noteOnClaim} from '../../state/notes-at.ts';
import type {State} from '../../state/state.ts';
import type {Symbols} from '../../symbols.ts';
import {lineWidth, piece, type Line, type Piece} from '../line.ts';
import {sourcingRoles} from '../sourcing-pieces.ts';
import {wrap} from '../wrap.ts';

/** What the claims are looked up in, and the person's marks on them. */
export type Shown = Pick<State, 'reading' | 'notes'>;

/** The fewest columns to which a name is cut. */
const shortestName = 8;

/**
Who, with a mark where the source is unnamed or missing, and the cue in the colour of its stance. Where `width` columns do not hold all, it
is the name that is cut: what a claim does matters most.
*/
export const attribution = (
	claim: Claim,
	shown: Shown,
	width: number,
	symbols: Symbols,
): readonly Piece[] => {
	const marks = sourcingMarks(claim, symbols);
	const verb = verbPieces(claim, shown, symbols);
	const name = whoOf(claim, shown.reading.index);
	const room = Math.max(shortestName, width - 1 - lineWidth(marks) - lineWidth(verb));
	const who = [piece(truncate(name, room, symbols.ellipsis), sourcingRoles[claim.sourcing]), ...marks];
	return isCueFirst(claim) ? [...verb, piece(' '), ...who] : [...who, piece(' '), ...verb];
};

const sourcingMarks = ({sourcing}: Claim, symbols: Symbols): readonly Piece[] => [
	...(sourcing === 'unnamed' ? [piece(` ${symbols.unnamed}`, 'mark')] : []),
	...(sourcing === 'none' ? [piece(` ${symbols.none}`, 'mark')] : []),
];

const verbPieces = (claim: Claim, shown: Shown, symbols: Symbols): readonly Piece[] => {
	const {stance, disputes, cue} = claim;
	return [
		...(stance === 'denies' ? [piece(`${symbols.denies} `, 'stance.denies')] : []),
		...(noteOnClaim(shown, claim) === undefined ? [] : [piece(`${symbols.note} `, 'mark')]),
		...(disputes.length > 0 ? [piece(`${symbols.disputed} `, 'mark')] : []),
		piece(cue?.text ?? '', `stance.${stance}`),
	];
};

/** The words of a claim wrapped to `width` columns, at most `most` lines, the last with an ellipsis where there are more. */
export const wordLines = (claim: Claim, width: number, most: number, symbols: Symbols): readonly string[] => {
	const words = wordsOf(claim);
	const lines = wrap(words, width).map(({start, end}) => words.slice(start, end));
	if (lines.length <= most) return lines;
	const last = `${lines[most - 1]!}${symbols.ellipsis}`;
	return [...lines.slice(0, most - 1), truncate(last, width, symbols.ellipsis)];
};

const numberWidth = 5;

/** A claim as a block: its paragraph and attribution, and its words below. Two columns in front are free. */
export const claimBlock = (
	claim: Claim,
	shown: Shown,
	width: number,
	symbols: Symbols,
	most = 3,
): readonly Line[] => [
	[
		piece('  '),
		piece(`${String(claim.paragraph).padStart(numberWidth - 1)} `, 'number'),
		...attribution(claim, shown, width - 2 - numberWidth, symbols),
	],
	...wordLines(claim, Math.max(10, width - numberWidth - 4), most, symbols).map((text): Line => [
		piece(' '.repeat(2 + numberWidth)),
		piece(text),
	]),
];
