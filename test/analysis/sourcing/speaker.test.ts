import {expect, test} from 'vitest';
import {citedAgain, goesOn, speakerOf, type SourceActor} from '../../../source/analysis/sourcing/speaker.ts';
import {paragraphStart, placedMentions} from '../../../source/analysis/sourcing/mentions.ts';
import type {Span} from '../../../source/story/span.ts';

const text =
	'Ana Lind said it rained. She said it was cold. Eva Dahl came in, she said. She said it was late.';

const spanOf = (words: string, from = 0): Span => {
	const start = text.indexOf(words, from);
	return {start, end: start + words.length};
};

const person = (name: string): SourceActor => ({
	id: name,
	name,
	kind: 'person',
	description: null,
	sex: 3,
	mentions: [{...spanOf(name), text: name, paragraph: 1, form: 'name'}],
});

test('who was cited speaks on until another is named, however often that is asked', () => {
	const ana = person('Ana Lind');
	const mentions = placedMentions([ana, person('Eva Dahl')]);
	/** What "she", who begins the words, claims. */
	const claim = ({start}: Span, content: Span) => ({
		source: {start, end: start + 'she'.length},
		paragraph: 1,
		content: [content],
	});
	const first = speakerOf(text, spanOf('Ana Lind'), 1, ana)!;
	const second = claim(spanOf('She said'), spanOf('it was cold'));
	expect(goesOn(text, first, second, mentions)).toBe(true);
	const again = citedAgain(first, second);
	// Who is named in what she says is not who speaks.
	const third = claim(spanOf('she said'), spanOf('Eva Dahl came in'));
	expect(goesOn(text, again, third, mentions)).toBe(true);
	const fourth = claim(spanOf('She said it was late'), spanOf('it was late'));
	for (const speaker of [first, again, citedAgain(again, third)])
		expect(goesOn(text, speaker, fourth, mentions)).toBe(false);
	expect(citedAgain(again, third).aloneTo).toBe(spanOf('Eva Dahl').start);
});

test('a paragraph is told as far back as asked', () => {
	expect(paragraphStart('Rain fell.\n\nIt was cold.', 20, 100)).toBe(12);
	expect(paragraphStart('Rain fell.\n\nIt was cold.', 20, 5)).toBe(15);
	expect(paragraphStart('Rain fell.', 4, 100)).toBe(0);
});
