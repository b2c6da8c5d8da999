import type {Block} from './kind.ts';

/** The letters and figures of a text alone, in small letters: equal for texts that differ in marks, spaces and capitals. */
export const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** The same with a blank between two words. */
export const foldWords = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** How many characters the blocks have, without what stands between them. */
export const lengthOf = (blocks: readonly Block[]): number =>
	blocks.reduce((sum, block) => sum + block.text.length, 0);
