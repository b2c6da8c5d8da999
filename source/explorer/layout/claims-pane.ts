import type {Claim} from '../../story/claim.ts';
import {whoOf} from '../../insight/who.ts';
import {joinRuns} from '../../story/span.ts';
import {widthOf} from '../../terminal/width.ts';
import {geometryOf, selectedClaim, selectedParagraph} from '../state/look-up.ts';
import {noteOnClaim} from '../state/notes-at.ts';
import type {State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';
import type {Role} from '../theme.ts';
import {frame} from './frame.ts';
import type {Size} from './geometry.ts';
import {cell, lineWidth, piece, type Block, type Line} from './line.ts';
import {countHere, emptyList, isListNarrowed, titleOfList} from './list-texts.ts';
import {innerRows} from './text-lines.ts';

const sourceRoles = {named: 'plain', unnamed: 'source.unnamed', none: 'source.none'} as const;

const widest = new WeakMap<readonly Claim[], {readonly most: number; readonly width: number}>();

/** The columns that the sources of all claims need, up to `most`: of all, so that none moves when the list does. */
const widestWho = (state: State, most: number): number => {
	const {claims} = state.visible;
	const known = widest.get(claims);
	if (known?.most === most) return known.width;
	let width = Math.min(8, most);
	for (const claim of claims) {
		width = Math.max(width, Math.min(most, widthOf(whoOf(claim, state.reading.index))));
		if (width === most) break;
	}

	widest.set(claims, {most, width});
	return width;
};

/** The words of the claim in one line, with a mark in front where they are quoted. */
const wordsOf = (claim: Claim, symbols: Symbols): string => {
	const words = joinRuns(claim.content, symbols.ellipsis);
	if (claim.quotation === 'indirect') return words;
	const bare = claim.quotation === 'direct' ? words.replaceAll(/^["“«„]+|["”»]+$/gv, '') : words;
	return `${claim.quotation === 'direct' ? symbols.direct : symbols.mixed}${bare}`;
};

const sourcingMark = (claim: Claim, symbols: Symbols): string =>
	claim.sourcing === 'named' ? ' ' : claim.sourcing === 'unnamed' ? symbols.unnamed : symbols.none;

type Row = {readonly isSelected: boolean; readonly isFocused: boolean; readonly isHere: boolean};

const claimLine = (
	state: State,
	claim: Claim,
	symbols: Symbols,
	whoWidth: number,
	numberWidth: number,
	row: Row,
): Line => {
	const {isSelected, isFocused, isHere} = row;
	const who = cell(whoOf(claim, state.reading.index), whoWidth, 'left', symbols.ellipsis);
	const whoRole: Role =
		isSelected && isFocused ? 'selected' : isSelected ? 'selected.elsewhere' : sourceRoles[claim.sourcing];
	const isDenial = claim.stance === 'denies';
	return [
		piece(isHere ? symbols.here : ' ', 'here'),
		piece(isSelected ? symbols.pointer : ' ', isSelected && isFocused ? 'mark' : 'plain'),
		piece(cell(String(claim.paragraph), numberWidth, 'right'), 'number'),
		piece(' '),
		piece(sourcingMark(claim, symbols), 'mark'),
		piece(who, whoRole),
		piece(' '),
		...(isDenial ? [piece(`${symbols.denies} `, 'stance.denies')] : []),
		...(noteOnClaim(state, claim) === undefined ? [] : [piece(`${symbols.note} `, 'mark')]),
		...(claim.disputes.length > 0 ? [piece(`${symbols.disputed} `, 'mark')] : []),
		piece(claim.cue?.text ?? '', `stance.${claim.stance}`),
		piece(claim.cue === null ? '' : '  '),
		piece(wordsOf(claim, symbols)),
	];
};

/** The columns of who is cited and of the paragraph's number, in a pane of this width. */
const columnsOf = (state: State, {width}: Size): {readonly who: number; readonly number: number} => ({
	who: widestWho(state, Math.min(Math.floor((width - 2) * 0.34), 24)),
	number: Math.max(2, String(state.reading.count).length),
});

/** The words of the selected claim, where its row has no room for all of them; else null. */
export const cutWords = (state: State, symbols: Symbols): string | null => {
	const claim = selectedClaim(state);
	const size = geometryOf(state).panes.claims;
	if (claim === undefined || size === undefined) return null;
	const columns = columnsOf(state, size);
	const row = {isSelected: true, isFocused: true, isHere: true};
	const line = claimLine(state, claim, symbols, columns.who, columns.number, row);
	return lineWidth(line) > size.width - 2 ? wordsOf(claim, symbols) : null;
};

/** One claim a row: paragraph, who, the cue in the colour of its stance, the words; marks for what to look twice at. */
export const claimsPane = (state: State, size: Size, symbols: Symbols): Block => {
	const {claims} = state.visible;
	const {selected, top} = state.positions.claims;
	const shown = claims.slice(top, top + innerRows(size));
	const here = selectedParagraph(state)?.number;
	const columns = columnsOf(state, size);
	const isFocused = state.focus === 'claims';
	const rows = shown.map((claim, row) =>
		claimLine(state, claim, symbols, columns.who, columns.number, {
			isSelected: top + row === selected,
			isFocused,
			isHere: claim.paragraph === here,
		}),
	);
	const inParagraph = new Set(state.reading.index.claimsIn.get(here ?? -1));
	const shownHere = isListNarrowed(state, 'claims')
		? claims.filter(claim => inParagraph.has(claim)).length
		: inParagraph.size;
	return frame(claims.length === 0 ? [[piece(emptyList(state, 'claims'), 'dim')]] : rows, {
		size,
		title: titleOfList(state, 'claims', symbols),
		...countHere(shownHere, inParagraph.size, symbols.here),
		focused: isFocused,
		symbols,
	});
};
