import type {Actor} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import type {Paragraph} from '../story/document.ts';
import type {Story} from '../story/story.ts';
import {actorCard, objectPronoun} from './actor-card.ts';
import {claimSentence} from './claim-sentence.ts';
import {placeName, placesName} from './places.ts';
import type {StoryIndex} from './story-index.ts';
import {actorFoundBy, wordsOf} from './who.ts';

/** Something of a story to be quoted elsewhere: as a line of text, or as data. In the text only what the story quotes is in quotation marks, and its headline. */
export type Citation = {readonly text: string; readonly data: unknown};

const storyOf = ({title, byline, published, url, source}: Story) => ({
	title,
	byline,
	published,
	url: url ?? (source.kind === 'url' ? source.location : null),
	file: source.kind === 'file' ? source.location : null,
});

/** Quotation marks around a headline, unless it brings its own. */
const quotedTitle = (title: string): string => (/^["“«„][\s\S]*["”»]$/v.test(title) ? title : `“${title}”`);

type Detail = string | null | undefined;

const joined = (details: readonly Detail[]): string =>
	details.filter(part => part !== null && part !== undefined && part !== '').join(', ');

const dateOf = ({published}: Story): Detail => published?.slice(0, '2026-01-31'.length);

/** Which story, and where in it: headline, author, date, address, paragraph. */
const placeOf = (story: Story, paragraph: number | null): string => {
	const {title, byline, url, file} = storyOf(story);
	return joined([
		title === null ? (file ?? 'a story without a headline') : quotedTitle(title),
		byline,
		dateOf(story),
		paragraph === null ? null : placeName(paragraph),
		url,
	]);
};

/** The headline itself, which need not be told once more behind its words. */
const citeHeadline = (story: Story, words: string): string => {
	const {byline, url} = storyOf(story);
	return [quotedTitle(words), joined([byline, dateOf(story), 'headline', url])].join(' — ');
};

/** A paragraph's words, and where they stand. */
export const citeParagraph = (story: Story, block: Paragraph): Citation => ({
	text:
		block.number === 0 ? citeHeadline(story, block.text) : `${block.text} — ${placeOf(story, block.number)}`,
	data: {kind: 'paragraph', words: block.text, paragraph: block.number, story: storyOf(story)},
});

/** A claim as a sentence with its source, and where it stands. */
export const citeClaim = (story: Story, claim: Claim, index: StoryIndex): Citation => {
	const sentence = claimSentence(claim, story, index);
	const note = claim.source === null ? ' (no source given)' : '';
	return {
		text: `${sentence}${note} — ${placeOf(story, claim.paragraph)}`,
		data: {
			kind: 'claim',
			sentence,
			words: wordsOf(claim),
			who: claim.source?.text ?? null,
			actor: index.actorById.get(claim.source?.actor ?? '')?.name ?? null,
			actorBy: actorFoundBy(claim, index),
			cue: claim.cue?.text ?? null,
			stance: claim.stance,
			sourcing: claim.sourcing,
			quotation: claim.quotation,
			paragraph: claim.paragraph,
			story: storyOf(story),
		},
	};
};

/** Several claims, one a line. */
export const citeClaims = (story: Story, claims: readonly Claim[], index: StoryIndex): Citation => {
	const citations = claims.map(claim => citeClaim(story, claim, index));
	return {text: citations.map(({text}) => text).join('\n'), data: citations.map(({data}) => data)};
};

/** All that the story has on an actor: names, mentions, what it claims and what is claimed about it. */
export const citeActor = (story: Story, actor: Actor, index: StoryIndex): Citation => {
	const {names, pronouns, paragraphs, claims, claimsAbout, beside, disputed} = actorCard(actor, index);
	const list = (title: string, some: readonly Claim[]): readonly string[] =>
		some.length === 0 ? [] : ['', `${title}:`, ...some.map(claim => `- ${lineOf(claim)}`)];
	const lineOf = (claim: Claim): string =>
		`${claimSentence(claim, story, index, 'unnamed')} (${placeName(claim.paragraph)})`;
	return {
		text: [
			`${actor.name} (${actor.kind}${actor.description === null ? '' : `; ${actor.description}`})`,
			`In ${placeOf(story, null)}`,
			`Named ${names.map(({text, count}) => `${text} ${count}`).join(', ')}; in ${placesName(paragraphs)}`,
			...list('Claims', claims),
			...list(`Claimed about ${objectPronoun(actor)}`, claimsAbout),
		].join('\n'),
		data: {
			kind: 'actor',
			name: actor.name,
			actorKind: actor.kind,
			description: actor.description,
			names,
			pronouns,
			paragraphs,
			claims: claims.map(claim => citeClaim(story, claim, index).data),
			claimsAbout: claimsAbout.map(claim => citeClaim(story, claim, index).data),
			disputed,
			beside: beside.map(({actor: other, paragraphs: count}) => ({name: other.name, paragraphs: count})),
			story: storyOf(story),
		},
	};
};
