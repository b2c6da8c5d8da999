import {expect, test} from 'vitest';
import {joinRuns, sliceSpan} from '../../source/story/span.ts';

test('runs of content are joined by an ellipsis, and without one from paragraph to paragraph', () => {
	const text = '“It is over.\n\n“Go home,” she said, “all of you.”';
	const runs = ['“It is over.', '“Go home,”', '“all of you.”'].map(words => {
		const start = text.indexOf(words);
		return sliceSpan(text, start, start + words.length);
	});
	expect(joinRuns(runs)).toBe('“It is over. “Go home,” … “all of you.”');
	expect(joinRuns(runs, '...')).toBe('“It is over. “Go home,” ... “all of you.”');
	expect(joinRuns([])).toBe('');
});
