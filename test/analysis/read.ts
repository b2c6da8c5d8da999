import {analyse} from '../../source/analysis/analyse.ts';
import {blocksOf, type StoryDocument} from '../../source/story/document.ts';
import type {Story} from '../../source/story/story.ts';
import {contains, type TextSpan} from '../../source/story/span.ts';
import {plainDocument} from '../document-of.ts';

/** A document of paragraphs, the first of them its headline where that is given as such. */
export const documentOf = (
	paragraphs: readonly string[],
	{title = null, language = 'en'}: {readonly title?: string | null; readonly language?: string} = {},
): StoryDocument => plainDocument(paragraphs, {title, language, source: {kind: 'stdin', location: '-'}});

/** The story that the whole analysis makes of the paragraphs. */
export const storyOf = (...paragraphs: readonly string[]): Story => analyse(documentOf(paragraphs));

/** The claims of a text: who says what, and on whose authority. */
export const toldIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).claims.map(
		({source, content, sourcing}) =>
			`${source?.text ?? '-'} (${sourcing}): ${content.map(({text}) => text).join(' … ')}`,
	);

/** Every way in which a story contradicts its own text, or itself; none in a sound one. */
export const faultsOf = (story: Story): readonly string[] => {
	const faults: string[] = [];
	const blocks = new Map(blocksOf(story).map(block => [block.number, block]));
	const check = (what: string, span: TextSpan): void => {
		const {start, end, text} = span;
		if (!(start >= 0 && start < end && end <= story.text.length))
			faults.push(`${what} ${start}–${end} lies outside`);
		if (story.text.slice(start, end) !== text) faults.push(`${what} “${text}” is not what stands there`);
	};

	const ids = new Set(story.actors.map(actor => actor.id));
	if (ids.size !== story.actors.length) faults.push('two actors have one id');
	for (const {id, mentions} of story.actors) {
		if (mentions.length === 0) faults.push(`${id} is never mentioned`);
		for (const [index, mention] of mentions.entries()) {
			check(`a mention of ${id}`, mention);
			const block = blocks.get(mention.paragraph);
			if (block === undefined || !contains(block, mention))
				faults.push(`a mention of ${id} is in no paragraph`);
			if (index > 0 && mention.start < mentions[index - 1]!.start) faults.push(`${id}: not in reading order`);
		}
	}

	for (const [index, claim] of story.claims.entries()) {
		if (claim.id !== index + 1) faults.push(`claim ${claim.id} stands at ${index + 1}`);
		if (!blocks.has(claim.paragraph)) faults.push(`claim ${claim.id} is in no paragraph`);
		if (claim.content.length === 0) faults.push(`claim ${claim.id} says nothing`);
		for (const run of claim.content) check(`content of ${claim.id}`, run);
		if (claim.cue !== null) check(`cue of ${claim.id}`, claim.cue);
		if (claim.source !== null) check(`source of ${claim.id}`, claim.source);
		const actor = claim.source?.actor ?? null;
		if (actor !== null && !ids.has(actor)) faults.push(`claim ${claim.id} cites an unknown actor`);
		if ((claim.sourcing === 'named') !== (actor !== null))
			faults.push(`claim ${claim.id}: sourcing and actor differ`);
		if ((claim.sourcing === 'none') !== (claim.source === null))
			faults.push(`claim ${claim.id}: sourcing and source differ`);
		for (const other of claim.disputes) {
			if (other === claim.id) faults.push(`claim ${claim.id} disputes itself`);
			if (story.claims[other - 1]?.disputes.includes(claim.id) !== true)
				faults.push(`dispute of ${claim.id} and ${other} has one side`);
		}
	}

	return faults;
};

/** The least time of three, in milliseconds. */
const timeOf = (text: string, language: string): number =>
	Math.min(
		...Array.from({length: 3}, () => {
			const document = documentOf(text.split('\n\n'), {language});
			const start = performance.now();
			analyse(document);
			return performance.now() - start;
		}),
	);

/** How many times longer the analysis takes for the larger text; times under 40 milliseconds, which tell little, count as that. */
export const growthOf = (
	textOf: (size: number) => string,
	small: number,
	large: number,
	language = 'en',
): number => timeOf(textOf(large), language) / Math.max(40, timeOf(textOf(small), language));
