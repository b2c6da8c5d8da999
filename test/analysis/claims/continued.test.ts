import {expect, test} from 'vitest';
import {reportSourcing} from '../../../source/insight/sourcing-report.ts';
import {storyOf} from '../read.ts';

const quotation = [
	'Dana Ruiz said: "We are not selling. Nobody is for sale.',
	'"We are not selling for forty million, and we are not selling for sixty.',
	'"That is the end of it."',
] as const;

test('a quotation that runs on over paragraphs is one claim to its end', () => {
	const story = storyOf(...quotation, 'It rained that day.');
	expect(story.claims).toHaveLength(1);
	expect(story.claims[0]!.content.map(({text}) => text)).toEqual([
		'"We are not selling. Nobody is for sale.',
		quotation[1],
		quotation[2],
	]);
	expect(story.claims[0]!.quotation).toBe('direct');
	expect(reportSourcing(story).paragraphs.map(({sourcing}) => sourcing)).toEqual([
		'named',
		'named',
		'named',
		null,
	]);
});

test('it ends where somebody is cited for what follows', () => {
	const story = storyOf(quotation[0], '"We are not selling at all," Tom Berk said.');
	expect(story.claims.map(({content}) => content.length)).toEqual([1, 1]);
});

test('what somebody goes on to say in the next sentence is of the same claim', () => {
	const story = storyOf(
		'"They have the video," Sheila Prentice told reporters. "They have had it since Sunday night.',
		'"If it showed that, we would know."',
	);
	expect(story.claims.map(({content}) => content.map(({text}) => text))).toEqual([
		[
			'"They have the video,"',
			'"They have had it since Sunday night.',
			'"If it showed that, we would know."',
		],
	]);
});

test('a paragraph that is nothing but a quotation goes on with who was quoted last', () => {
	const {claims} = storyOf(
		'Janet Orme, 67, said she felt abandoned.',
		'"I have mould up to the ceiling and nobody has been," she said.',
		'"You ring and you ring and you get a recorded message."',
		'The council had no comment.',
	);
	const quoted = claims.find(({quotation}) => quotation === 'direct');
	expect(quoted?.content.map(({text}) => text)).toEqual([
		'"I have mould up to the ceiling and nobody has been,"',
		'"You ring and you ring and you get a recorded message."',
	]);
});

test('it does not where the story has gone on to something else', () => {
	const {claims} = storyOf(
		'"I have mould up to the ceiling," Janet Orme said. The council has heard of it. A hearing was held in May.',
		'"You ring and you ring and you get a recorded message."',
	);
	expect(claims.flatMap(({content}) => content.map(({text}) => text)).join(' ')).not.toContain('You ring');
});
