import type {Symbols} from '../../symbols.ts';
import {claimBlock, type Shown} from './claim-lines.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

/** Some claims, each as a block. */
export const claimListContent = (
	shown: Shown,
	subject: {readonly title: string; readonly ids: readonly number[]},
	width: number,
	symbols: Symbols,
): ViewContent => {
	const builder = new ViewBuilder();
	for (const id of subject.ids) {
		const claim = shown.reading.index.claimById.get(id);
		if (claim === undefined) continue;
		builder.item([{kind: 'claim', id}], claimBlock(claim, shown, width, symbols, 6));
		builder.text([]);
	}

	return builder.build(`Claims ${symbols.separator} ${subject.title}`);
};
