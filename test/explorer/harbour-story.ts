import type {Actor, ActorKind} from '../../source/story/actor.ts';
import type {Claim} from '../../source/story/claim.ts';
import {blocksOf, composeDocument} from '../../source/story/document.ts';
import {sliceSpan, type TextSpan} from '../../source/story/span.ts';
import type {Story} from '../../source/story/story.ts';

/** A story whose actors and claims are set by hand, so that the explorer is tested apart from the analysis. */

const document = composeDocument({
	title: 'Harbour dredging splits Port Ellery council',
	byline: null,
	published: null,
	url: null,
	language: 'en',
	source: {kind: 'file', location: 'harbour.txt'},
	paragraphs: [
		'Port Ellery will vote next week on whether to dredge its old harbour, Mayor Ines Calder said on Tuesday.',
		'Calder promised that no jetty would close while the work went on.',
		'Fishermen are not convinced. Some residents fear that the noise will drive the seals away for good.',
		'Tomas Reyle, who leads the Boatmen’s Union, accused the mayor of hiding a survey of the harbour floor.',
		'Calder denied that there was such a survey. “Nobody has measured anything since I took office,” she said.',
		'The dredger is believed to have been hired already.',
		'Reyle said the union would meet again in Kyrrfjord, a village across the bay.',
	].map(text => ({text, kind: 'text' as const})),
});

const spanOf = (paragraph: number, words: string): TextSpan => {
	const block = blocksOf(document).find(({number}) => number === paragraph);
	const at = block?.text.indexOf(words) ?? -1;
	if (block === undefined || at < 0) throw new Error(`no “${words}” in paragraph ${paragraph}`);
	return sliceSpan(document.text, block.start + at, block.start + at + words.length);
};

const actor = (
	id: string,
	name: string,
	kind: ActorKind,
	description: string | null,
	mentions: ReadonlyArray<readonly [number, string]>,
): Actor => ({
	id,
	name,
	kind,
	description,
	mentions: mentions.map(([paragraph, words]) => ({
		...spanOf(paragraph, words),
		paragraph,
		form: words === 'she' ? 'pronoun' : 'name',
	})),
});

const claim = (
	paragraph: number,
	source: readonly [string, string | null] | null,
	cue: string,
	content: string,
	rest: Partial<Claim> = {},
): Omit<Claim, 'id'> => ({
	paragraph,
	source: source === null ? null : {...spanOf(paragraph, source[0]), actor: source[1]},
	cue: spanOf(paragraph, cue),
	content: [spanOf(paragraph, content)],
	quotation: 'indirect',
	sourcing: source === null ? 'none' : source[1] === null ? 'unnamed' : 'named',
	stance: 'asserts',
	disputes: [],
	...rest,
});

const claims = [
	claim(1, ['Mayor Ines Calder', 'ines-calder'], 'said', 'Port Ellery will vote next week'),
	claim(2, ['Calder', 'ines-calder'], 'promised', 'that no jetty would close', {stance: 'promises'}),
	claim(3, ['Some residents', null], 'fear', 'that the noise will drive the seals away for good', {
		stance: 'predicts',
	}),
	claim(4, ['Tomas Reyle', 'tomas-reyle'], 'accused', 'hiding a survey of the harbour floor', {
		stance: 'accuses',
		disputes: [5],
	}),
	claim(5, ['Calder', 'ines-calder'], 'denied', 'that there was such a survey', {
		stance: 'denies',
		disputes: [4],
	}),
	claim(5, ['she', 'ines-calder'], 'said', '“Nobody has measured anything since I took office,”', {
		quotation: 'direct',
	}),
	claim(6, null, 'is believed', 'to have been hired already', {stance: 'believes'}),
	claim(7, ['Reyle', 'tomas-reyle'], 'said', 'the union would meet again in Kyrrfjord'),
].map((made, index): Claim => ({...made, id: index + 1}));

export const harbourDocument = document;

export const harbourStory: Story = {
	...document,
	actors: [
		actor('port-ellery', 'Port Ellery', 'place', null, [
			[0, 'Port Ellery'],
			[1, 'Port Ellery'],
		]),
		actor('ines-calder', 'Ines Calder', 'person', 'mayor of Port Ellery', [
			[1, 'Ines Calder'],
			[2, 'Calder'],
			[5, 'Calder'],
			[5, 'she'],
		]),
		actor('tomas-reyle', 'Tomas Reyle', 'person', null, [
			[4, 'Tomas Reyle'],
			[7, 'Reyle'],
		]),
		actor('boatmen-s-union', 'Boatmen’s Union', 'organization', null, [[4, 'Boatmen’s Union']]),
		actor('kyrrfjord', 'Kyrrfjord', 'place', null, [[7, 'Kyrrfjord']]),
	],
	claims,
};

/** The same story, as if its first claim stood in the headline and were what the mayor denies. */
export const headlineStory: Story = {
	...harbourStory,
	claims: claims.map(each =>
		each.id === 1
			? {
					...each,
					paragraph: 0,
					source: null,
					sourcing: 'none',
					cue: spanOf(0, 'splits'),
					content: [spanOf(0, 'Port Ellery council')],
					disputes: [5],
				}
			: each.id === 5
				? {...each, disputes: [1]}
				: each,
	),
};
