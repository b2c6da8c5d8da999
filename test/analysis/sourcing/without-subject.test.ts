import {expect, test} from 'vitest';
import {withoutSubject} from '../../../source/analysis/sourcing/without-subject.ts';

/** The claim of `[source] <cue> {content}`, and what is left of it: source and content. */
const left = (marked: string): readonly unknown[] => {
	const text = marked.replaceAll(/[[\]<>{}]/gu, '');
	const spanOf = (pattern: RegExp) => {
		const words = pattern.exec(marked)?.[1] ?? '';
		const start = text.indexOf(words);
		return {start, end: start + words.length};
	};
	const {source, content} = withoutSubject(text, {
		source: spanOf(/\[(.+?)\]/u),
		cue: spanOf(/<(.+?)>/u),
		content: [spanOf(/\{(.+?)\}/u)],
	});
	const words = ({start, end}: {readonly start: number; readonly end: number}) => text.slice(start, end);
	return [source === null ? null : words(source), content.map(words)];
};

test.each([
	['[The crew] <was believed> {to have left}', [null, ['The crew', 'to have left']]],
	['[Halm Works] <is also said to> {have paid}', [null, ['Halm Works', 'have paid']]],
	['[Two ministers] <reportedly agreed> {on a price}', [null, ['Two ministers', 'on a price']]],
	['[Ms. Vale] <reportedly said> {that she would go}', ['Ms. Vale', ['that she would go']]],
	['[Ms. Vale] <said> {that she would go}', ['Ms. Vale', ['that she would go']]],
	['[,] <said> {that she would go}', [null, ['that she would go']]],
])('%s', (marked, expected) => {
	expect(left(marked)).toEqual(expected);
});
