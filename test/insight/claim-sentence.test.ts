import {expect, test} from 'vitest';
import {claimSentence} from '../../source/insight/claim-sentence.ts';
import {indexStory} from '../../source/insight/story-index.ts';
import {actorFoundBy, isCueFirst} from '../../source/insight/who.ts';
import type {Claim} from '../../source/story/claim.ts';
import {composeDocument} from '../../source/story/document.ts';
import {sliceSpan, type TextSpan} from '../../source/story/span.ts';
import type {Story} from '../../source/story/story.ts';

/** One claim in a story of one paragraph: its parts are those words of it. */
const tell = (
	text: string,
	{source = '', cue = '', content = []}: {source?: string; cue?: string; content?: readonly string[]},
	names: readonly string[] = [],
): {readonly story: Story; readonly claim: Claim} => {
	const document = composeDocument({
		title: null,
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: 'story.txt'},
		paragraphs: [{text, kind: 'text'}],
	});
	const spanOf = (words: string): TextSpan => {
		const at = text.indexOf(words);
		return sliceSpan(text, at, at + words.length);
	};
	const claim: Claim = {
		id: 1,
		paragraph: 1,
		source: source === '' ? null : {...spanOf(source), actor: names.length > 0 ? 'dana-ruiz' : null},
		cue: cue === '' ? null : spanOf(cue),
		content: content.map(spanOf),
		quotation: 'indirect',
		sourcing: 'named',
		stance: 'asserts',
		disputes: [],
	};
	const mentions = names.map(name => ({
		...spanOf(name),
		paragraph: 1,
		form: /^[A-Z]/v.test(name) ? ('name' as const) : ('pronoun' as const),
	}));
	const actor = {id: 'dana-ruiz', name: 'Dana Ruiz', kind: 'person', description: null, mentions} as const;
	return {story: {...document, actors: [actor], claims: [claim]}, claim};
};

const sentenceOf = ({story, claim}: ReturnType<typeof tell>, bracketed?: 'all' | 'unnamed'): string =>
	claimSentence(claim, story, indexStory(story), bracketed);

test('a claim is told in the order of the story, with its quotation marks and no others', () => {
	const told = tell('“We will not,” the union said, “go quietly.”', {
		source: 'the union',
		cue: 'said',
		content: ['“We will not,”', '“go quietly.”'],
	});
	expect(sentenceOf(told)).toBe('“We will not,” the union said, “go quietly.”');
	const reported = tell('Russian sources reported that the voyage would end.', {
		source: 'Russian sources',
		cue: 'reported',
		content: ['that the voyage would end'],
	});
	expect(sentenceOf(reported)).toBe('Russian sources reported that the voyage would end');
});

test('a few words that it leaves out are told, many are an ellipsis', () => {
	const parts = {source: 'The auditors', cue: 'found', content: ['that all was in order']};
	expect(sentenceOf(tell('The auditors found in March that all was in order.', parts))).toBe(
		'The auditors found in March that all was in order',
	);
	const long = 'The auditors, who had asked for every book that the firm kept, found that all was in order.';
	expect(sentenceOf(tell(long, parts))).toBe('The auditors … found that all was in order');
	const quoting = 'The auditors “never slept” and found that all was in order.';
	expect(sentenceOf(tell(quoting, parts))).toBe('The auditors … found that all was in order');
});

test('what the clause says behind a cue at the end is told, where it is short', () => {
	const told = (text: string, cue: string): string =>
		sentenceOf(
			tell(text, {source: 'Dana Ruiz', cue, content: [text.split(/ (?=Dana)/v)[0]!.replace(/,$/v, '')]}),
		);
	for (const [text, cue, sentence] of [
		[
			'“Not one,” Dana Ruiz told reporters on Monday.',
			'told',
			'“Not one,” Dana Ruiz told reporters on Monday',
		],
		[
			'“Not one,” Dana Ruiz told Sen. Ada Brook, a lawyer.',
			'told',
			'“Not one,” Dana Ruiz told Sen. Ada Brook',
		],
		[
			'None came, Dana Ruiz said on May 3, 2031, by letter.',
			'said',
			'None came, Dana Ruiz said on May 3, 2031',
		],
		['None came, said Dana Ruiz in a letter', 'said', 'None came, said Dana Ruiz in a letter'],
		['None came, Dana Ruiz said and left. Rain fell.', 'said', 'None came, Dana Ruiz said'],
		['None came, Dana Ruiz said, adding nothing.', 'said', 'None came, Dana Ruiz said'],
		['None came, Dana Ruiz said. Rain fell.', 'said', 'None came, Dana Ruiz said'],
		[
			'“Not one,” Dana Ruiz told the many people who had come from all parts of the valley.',
			'told',
			'“Not one,” Dana Ruiz told …',
		],
		[
			'None came, Dana Ruiz said in the long and unheated hall behind the old customs house.',
			'said',
			'None came, Dana Ruiz said',
		],
	] as const)
		expect(told(text, cue)).toBe(sentence);
});

test('what another claim says is not told along', () => {
	const {story, claim} = tell('None came, Dana Ruiz said to deny the report.', {
		source: 'Dana Ruiz',
		cue: 'said',
		content: ['None came'],
	});
	const denial: Claim = {
		...claim,
		id: 2,
		cue: sliceSpan(story.text, 29, 33),
		content: [sliceSpan(story.text, 34, 44)],
	};
	expect(denial.cue?.text).toBe('deny');
	expect(sentenceOf({story, claim})).toBe('None came, Dana Ruiz said to deny the report');
	expect(sentenceOf({story: {...story, claims: [claim, denial]}, claim})).toBe('None came, Dana Ruiz said');
});

test('a source without a cue stands before a colon', () => {
	const told = tell('“Not one.” So Dana Ruiz.', {source: 'Dana Ruiz', content: ['“Not one.”']}, [
		'Dana Ruiz',
	]);
	expect(sentenceOf(told)).toBe('Dana Ruiz: “Not one.”');
});

test('whom a pronoun means is in brackets, whom a part of a name means where it stands alone', () => {
	const pronoun = tell('Dana Ruiz left. Late, she said.', {source: 'she', cue: 'said', content: ['Late']}, [
		'Dana Ruiz',
		'she',
	]);
	expect(sentenceOf(pronoun)).toBe('Late, she [Dana Ruiz] said');
	expect(sentenceOf(pronoun, 'unnamed')).toBe('Late, she [Dana Ruiz] said');
	expect(actorFoundBy(pronoun.claim, indexStory(pronoun.story))).toBe('pronoun');
	const surname = tell('Ms. Ruiz said so.', {source: 'Ms. Ruiz', cue: 'said', content: ['so']}, ['Ruiz']);
	expect(sentenceOf(surname)).toBe('Ms. Ruiz [Dana Ruiz] said so');
	expect(sentenceOf(surname, 'unnamed')).toBe('Ms. Ruiz said so');
	expect(actorFoundBy(surname.claim, indexStory(surname.story))).toBe('name');
	const described = tell(
		'Ruiz left. The mayor said so.',
		{source: 'The mayor', cue: 'said', content: ['so']},
		['Ruiz'],
	);
	expect(sentenceOf(described, 'unnamed')).toBe('The mayor [Dana Ruiz] said so');
	expect(actorFoundBy(described.claim, indexStory(described.story))).toBe('description');
});

test('according to stands before who it is, said behind', () => {
	const source = 'the mayor';
	const led = tell('All is well, according to the mayor.', {
		source,
		cue: 'according to',
		content: ['All is well'],
	});
	expect(isCueFirst(led.claim)).toBe(true);
	expect(sentenceOf(led)).toBe('All is well, according to the mayor');
	const said = tell('All is well, said the mayor.', {source, cue: 'said', content: ['All is well']});
	expect(isCueFirst(said.claim)).toBe(false);
});
