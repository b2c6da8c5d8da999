import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import {disputesOf} from './disputes.ts';
import {languageNote} from './language-note.ts';
import {reportSourcing} from './sourcing-report.ts';
import {describeSourcing} from './sourcing.ts';
import {indexStory, type StoryIndex} from './story-index.ts';
import {whoOf, wordsOf} from './who.ts';

/** What Markdown would take as mark-up, made plain. */
const plain = (text: string): string => text.replaceAll(/[\\`*_\[\]<>#\|]/gv, String.raw`\$&`);

const claimLine = (claim: Claim, index: StoryIndex): string => {
	const cue = claim.cue === null ? '' : ` ${plain(claim.cue.text)}:`;
	const disputed = claim.disputes.length > 0 ? ' — disputed' : '';
	return `- ${plain(whoOf(claim, index))}${cue} ${plain(wordsOf(claim))} (paragraph ${claim.paragraph}, ${claim.stance}, ${claim.quotation})${disputed}`;
};

const claimsBySource = (story: Story, index: StoryIndex): readonly string[] => {
	const bySource = Map.groupBy(story.claims, claim =>
		claim.sourcing === 'none'
			? 'No source'
			: (index.actorById.get(claim.source?.actor ?? '')?.name ?? 'Unnamed sources'),
	);
	return [...bySource].flatMap(([source, claims]) => [
		`### ${plain(source)}`,
		'',
		...claims.map(claim => claimLine(claim, index)),
		'',
	]);
};

/** A mark of the person's own on a paragraph or a claim. */
export type ReportedNote = {
	readonly paragraph: number;
	/** The words that are marked. */
	readonly words: string;
	readonly note: string | null;
};

const longestWords = 200;

const noteLines = (notes: readonly ReportedNote[]): readonly string[] =>
	notes.length === 0
		? []
		: [
				'## Marks and notes',
				'',
				...notes.flatMap(({paragraph, words, note}) => {
					const shown = words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words;
					const place = paragraph === 0 ? 'headline' : `paragraph ${paragraph}`;
					const head = `- “${plain(shown)}” (${place})`;
					return note === null || note === '' ? [head] : [head, '', `  ${plain(note)}`, ''];
				}),
				'',
			];

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The report of a story as Markdown: sourcing, disputes, the person's notes where they are given, claims by source, actors. */
export const reportStory = (story: Story, notes: readonly ReportedNote[] = []): string => {
	const index = indexStory(story);
	const note = languageNote(story.language);
	const sourcing = reportSourcing(story);
	const disputes = disputesOf(story, index);
	const {shares, quotations} = sourcing;
	const details = [story.byline, story.published, story.url ?? story.source.location].filter(
		detail => detail !== null,
	);
	return [
		`# ${plain(story.title ?? story.source.location)}`,
		'',
		...(details.length > 0 ? [plain(details.join(' · ')), ''] : []),
		...(note === null ? [] : [plain(note), '']),
		'## Sourcing',
		'',
		`${describeSourcing(story.claims)}. Named ${percent(shares.named)}, unnamed ${percent(shares.unnamed)}, no source ${percent(shares.none)}.`,
		`Direct ${quotations.direct}, partly quoted ${quotations.mixed}, indirect ${quotations.indirect}.`,
		'',
		...(sourcing.unnamed.length > 0
			? [
					'Unnamed sources:',
					'',
					...sourcing.unnamed.map(
						({words, paragraphs}) => `- “${plain(words)}” (paragraph ${paragraphs.join(', ')})`,
					),
					'',
				]
			: []),
		...(disputes.length > 0
			? [
					'## Disputes',
					'',
					...disputes.flatMap((dispute, position) => [
						`${position + 1}. ${dispute.claims.length} claims`,
						...dispute.claims.map(claim => `   ${claimLine(claim, index)}`),
					]),
					'',
				]
			: []),
		...noteLines(notes),
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
