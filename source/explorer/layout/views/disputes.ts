import {disputesOf, partiesOf, sidesOf, type Dispute} from '../../../insight/disputes.ts';
import type {Claim} from '../../../story/claim.ts';
import type {Reading} from '../../state/state.ts';
import type {Symbols} from '../../symbols.ts';
import {cutEvenly, fit, piece, type Line} from '../line.ts';
import {attribution, claimBlock, wordLines, type Shown} from './claim-lines.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

const longest = 12;

/** From this width on, the two sides of a dispute stand side by side. */
const sideBySide = 76;

type Beside = readonly [Claim | undefined, Claim | undefined];

/** The claims of the two sides of a dispute, row by row; one side may have more of them. */
const pairs = (dispute: Dispute): readonly Beside[] => {
	const [left, right] = sidesOf(dispute);
	return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [left[row], right[row]]);
};

/** A claim's paragraph and attribution in so many columns. */
const headOf = (claim: Claim, shown: Shown, width: number, symbols: Symbols): Line => {
	const number = `${claim.paragraph} `;
	return [piece(number, 'number'), ...attribution(claim, shown, width - number.length, symbols)];
};

/** Two claims next to each other, each in its half of the width. */
const besideEachOther = (
	[left, right]: Beside,
	shown: Shown,
	width: number,
	symbols: Symbols,
): {readonly lines: readonly Line[]; readonly cells: readonly number[]} => {
	const half = Math.floor((width - 7) / 2);
	const sides = [left, right].map(claim =>
		claim === undefined
			? {head: [] as Line, words: [] as readonly string[]}
			: {
					head: headOf(claim, shown, half, symbols),
					words: wordLines(claim, half, longest, symbols),
				},
	);
	const rows = Math.max(...sides.map(({words}) => words.length));
	const rule = piece(` ${symbols.border.vertical} `, 'dim');
	const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
	const fitted = fit(first.head, half, symbols.ellipsis);
	const lines: Line[] = [[piece('    '), ...fitted, rule, ...fit(second.head, half, symbols.ellipsis)]];
	for (let row = 0; row < rows; row++) {
		lines.push([
			piece('    '),
			...fit([piece(first.words[row] ?? '')], half, symbols.ellipsis),
			rule,
			piece(second.words[row] ?? ''),
		]);
	}

	// The paragraph's number is the piece that shows which side is chosen.
	const cells = [left === undefined ? [] : [1], right === undefined ? [] : [2 + fitted.length]];
	return {lines, cells: cells.flat()};
};

/** The names of those who contradict each other, with the sign between; where they have no room, each is cut, and the sign stays. */
const headingOf = (
	dispute: Dispute,
	position: number,
	{index}: Reading,
	width: number,
	symbols: Symbols,
): Line => {
	const number = ` ${position + 1}  `;
	const names = partiesOf(dispute, index);
	const sign = ` ${symbols.disputed} `;
	const room = width - number.length - (names.length - 1) * sign.length;
	return [piece(number, 'number'), piece(cutEvenly(names, room, symbols.ellipsis).join(sign), 'title')];
};

/** Every dispute with its claims side by side, or one below the other where the screen is narrow. */
export const disputesContent = (shown: Shown, width: number, symbols: Symbols): ViewContent => {
	const {reading} = shown;
	const builder = new ViewBuilder();
	const disputes = disputesOf(reading.story, reading.index);
	if (disputes.length === 0) {
		builder.text([], [piece('  No two claims of this story were found to contradict each other.', 'dim')]);
	}

	for (const [position, dispute] of disputes.entries()) {
		const {claims} = dispute;
		builder.text(...(position === 0 ? [] : [[]]), headingOf(dispute, position, reading, width, symbols));
		if (width >= sideBySide) {
			for (const beside of pairs(dispute)) {
				const {lines, cells} = besideEachOther(beside, shown, width, symbols);
				builder.item(
					beside.flatMap(claim => (claim === undefined ? [] : [{kind: 'claim', id: claim.id} as const])),
					lines,
					cells,
				);
			}
		} else {
			for (const claim of claims)
				builder.item([{kind: 'claim', id: claim.id}], claimBlock(claim, shown, width, symbols, longest));
		}
	}

	return builder.build(`Disputes ${disputes.length}`);
};
