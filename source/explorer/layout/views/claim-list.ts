import type {Reading} from '../../state/state.ts';
import type {Symbols} from '../../symbols.ts';
import {claimBlock} from './claim-lines.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

/** Some claims, each as a block. */
export const claimListContent = (
	reading: Reading,
	subject: {readonly title: string; readonly ids: readonly number[]},
	width: number,
	symbols: Symbols,
): ViewContent => {
	const builder = new ViewBuilder();
	for (const id of subject.ids) {
		const claim = reading.index.claimById.get(id);
		if (claim === undefined) continue;
		builder.item([{kind: 'claim', id}], claimBlock(claim, reading, width, symbols, 6));
		builder.text([]);
	}

	return builder.build(`Claims ${symbols.separator} ${subject.title}`);
};
