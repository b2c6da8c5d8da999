import {shortened} from '../story/beginning-of-text.ts';
import type {Claim} from '../story/claim.ts';
import {overlaps, type Span} from '../story/span.ts';
import type {Story} from '../story/story.ts';
import {claimSentence} from './claim-sentence.ts';
import {disputesOf, partiesOf} from './disputes.ts';
import {languageNote} from './language-note.ts';
import {placeName, placesName} from './places.ts';
import {publishedSaid} from './published.ts';
import {reportSourcing} from './sourcing-report.ts';
import {describeSourcing} from './sourcing.ts';
import {indexStory, type StoryIndex} from './story-index.ts';

/** What Markdown would take as mark-up, made plain. */
const plain = (text: string): string => text.replaceAll(/[\\`*_\[\]<>#\|]/gv, String.raw`\$&`);

const claimLine = (claim: Claim, story: Story, index: StoryIndex): string => {
	const disputed = claim.disputes.length > 0 ? ' — disputed' : '';
	return `- ${plain(claimSentence(claim, story, index, 'unnamed'))} (${placeName(claim.paragraph)}, ${claim.stance}, ${claim.quotation})${disputed}`;
};

const unnamedSources = 'Unnamed sources';
const noSource = 'No source';

const claimsBySource = (story: Story, index: StoryIndex): readonly string[] => {
	const bySource = Map.groupBy(story.claims, claim =>
		claim.sourcing === 'none'
			? noSource
			: (index.actorById.get(claim.source?.actor ?? '')?.name ?? unnamedSources),
	);
	// Who has a name stands in the order of the story, and what nobody can be asked about behind them.
	const weakest = [unnamedSources, noSource];
	const ordered = [...bySource].toSorted(([a], [b]) => weakest.indexOf(a) - weakest.indexOf(b));
	return ordered.flatMap(([source, claims]) => [
		`### ${plain(source)}`,
		'',
		...claims.map(claim => claimLine(claim, story, index)),
		'',
	]);
};

/** A mark of the person's own on a paragraph or a claim, by the span of its words. */
export type ReportedNote = Span & {
	readonly kind: 'paragraph' | 'claim';
	readonly paragraph: number;
	/** The words that are marked. */
	readonly words: string;
	readonly note: string | null;
};

const longestWords = 200;

/** The claim that is marked: the one of these words, or where a newer analysis cuts it differently, the one that has some of them. */
const claimOf = (note: ReportedNote, index: StoryIndex): Claim | undefined => {
	if (note.kind === 'paragraph') return undefined;
	const claims = index.claimsIn.get(note.paragraph) ?? [];
	return (
		claims.find(({content}) => content[0]?.start === note.start && content.at(-1)?.end === note.end) ??
		claims.find(({content}) => content.some(run => overlaps(run, note)))
	);
};

const noteLines = (notes: readonly ReportedNote[], story: Story, index: StoryIndex): readonly string[] =>
	notes.length === 0
		? []
		: [
				'## Marks and notes',
				'',
				...notes.flatMap(marked => {
					const {paragraph, note} = marked;
					const claim = claimOf(marked, index);
					const words = claim === undefined ? marked.words : claimSentence(claim, story, index);
					const shown = shortened(words, longestWords);
					const head = `- ${plain(shown)} (${placeName(paragraph)})`;
					return note === null || note === '' ? [head] : [head, '', `  ${plain(note)}`, ''];
				}),
				'',
			];

/** The report of a story as Markdown: sourcing, disputes, the person's notes where they are given, claims by source, actors. */
export const reportStory = (story: Story, notes: readonly ReportedNote[] = []): string => {
	const index = indexStory(story);
	const note = languageNote(story.language);
	const sourcing = reportSourcing(story);
	const disputes = disputesOf(story, index);
	const {percentages, quotations} = sourcing;
	const published = story.published === null ? null : publishedSaid(story.published);
	const details = [story.byline, published, story.url ?? story.source.location].filter(
		detail => detail !== null,
	);
	return [
		`# ${plain(story.title ?? story.source.location)}`,
		'',
		...(details.length > 0 ? [plain(details.join(' · ')), ''] : []),
		...(note === null ? [] : [plain(note), '']),
		'## Sourcing',
		'',
		`${describeSourcing(story.claims)}. Named ${percentages.named}%, unnamed ${percentages.unnamed}%, no source ${percentages.none}%.`,
		`Direct ${quotations.direct}, partly quoted ${quotations.mixed}, indirect ${quotations.indirect}.`,
		'',
		...(sourcing.unnamed.length > 0
			? [
					'Unnamed sources:',
					'',
					...sourcing.unnamed.map(({words, paragraphs}) => `- ${plain(words)} (${placesName(paragraphs)})`),
					'',
				]
			: []),
		...(disputes.length > 0
			? [
					'## Disputes',
					'',
					...disputes.flatMap((dispute, position) => [
						`${position + 1}. ${partiesOf(dispute, index).map(plain).join(' ↔ ')}`,
						...dispute.claims.map(claim => `   ${claimLine(claim, story, index)}`),
					]),
					'',
				]
			: []),
		...noteLines(notes, story, index),
		'## Claims by source',
		'',
		...claimsBySource(story, index),
		'## Actors',
		'',
		...story.actors.map(
			actor =>
				`- ${plain(actor.name)} (${actor.kind}, ${actor.mentions.length}${actor.description === null ? '' : `; ${plain(actor.description)}`})`,
		),
		'',
	].join('\n');
};
