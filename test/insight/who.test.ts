import {expect, test} from 'vitest';
import {indexStory} from '../../source/insight/story-index.ts';
import {whoOf} from '../../source/insight/who.ts';
import {storyOf} from '../analysis/read.ts';

test('who answers in an interview is told by the name, and not by the letter before the answer', () => {
	const story = storyOf(
		'Ana Lind, the head of the port of Dunmore, answers for the gate that broke in May. Lind has run the port since 2015.',
		'Q: Were you warned?',
		'A: Nobody warned us of anything.',
		'Q: Will you stay?',
		'A: We will stay until the gate is rebuilt.',
	);
	const index = indexStory(story);
	const answers = story.claims.filter(({source}) => source?.text === 'A');
	expect(answers.map(claim => whoOf(claim, index))).toEqual(['[Ana Lind]', '[Ana Lind]']);
});
