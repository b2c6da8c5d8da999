import {counted} from '../../story/counted.ts';
import {paragraphName, placeName} from '../../insight/places.ts';
import {nameGuessed, partyOf, sourceWordsOf, wordsOf} from '../../insight/who.ts';
import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import type {Paragraph} from '../../story/document.ts';
import type {PaneName} from '../layout/geometry.ts';
import {isNarrowed} from '../state/is-narrowed.ts';
import {blockOf, itemCount, selectedActor, selectedClaim, selectedParagraph} from '../state/look-up.ts';
import {noteOnClaim, noteOnParagraph} from '../state/notes-at.ts';
import type {Reading, State} from '../state/state.ts';
import type {Note} from '../../user/notes.ts';
import {keySaidFirst} from './keys.ts';
import {listed, paragraphsSaid, sentence} from './sentences.ts';

/** Who is cited, in the words of the story, and whom those most likely mean where they do not say it; `No source` where nobody is. */
const citedIn = (claim: Claim, {index}: Reading): string => {
	if (claim.source === null) return 'No source';
	const name = nameGuessed(claim, index);
	return name === null ? sourceWordsOf(claim) : `${sourceWordsOf(claim)}, most likely ${name},`;
};

const quotationSaid = {direct: 'Quoted.', mixed: 'Partly quoted.', indirect: ''} as const;

/** Whom a claim contradicts, and where: `Disputed with Tomas Reyle, paragraph 4.` */
const disputesSaid = (claim: Claim, reading: Reading): string => {
	const others = claim.disputes.flatMap(id => reading.index.claimById.get(id) ?? []);
	return others.length === 0
		? ''
		: `Disputed with ${listed(others.map(other => `${other.source === null ? 'No source' : partyOf(other, reading.index)}, ${placeName(other.paragraph)}`))}.`;
};

/** A claim in sentences: who, the cue, the words; the paragraph; and all that the marks of the pane stand for. */
export const claimSaid = (claim: Claim, reading: Reading): string => {
	const cue = claim.cue === null ? '' : `${claim.source === null ? ',' : ''} ${claim.cue.text}`;
	return [
		sentence(`${citedIn(claim, reading)}${cue}: ${wordsOf(claim)}`),
		claim.paragraph === 0 ? 'Headline.' : `Paragraph ${claim.paragraph}.`,
		claim.sourcing === 'unnamed' ? 'Unnamed source.' : '',
		quotationSaid[claim.quotation],
		claim.stance === 'asserts' ? '' : sentence(claim.stance),
		disputesSaid(claim, reading),
	]
		.filter(part => part !== '')
		.join(' ');
};

/** An actor in sentences: name, kind, where the story mentions it, description. */
export const actorSaid = (actor: Actor): string => {
	const places = paragraphsSaid([...new Set(actor.mentions.map(({paragraph}) => paragraph))]);
	const where = `${counted(actor.mentions.length, 'mention')}, in ${places}`;
	const description = actor.description === null ? '' : ` ${sentence(actor.description)}`;
	return `${actor.name}, ${actor.kind}, ${where}.${description}`;
};

/** The person's own mark, and the note with it. */
const noteSaid = (note: Note | undefined): string =>
	note === undefined ? '' : note.note === null ? 'Marked.' : sentence(`Your note: ${note.note}`);

const kindsSaid = {text: '', heading: ', heading', quote: ', quotation', list: ', list item'} as const;

/** A paragraph's number and its words. */
export const paragraphSaid = (block: Paragraph, place = ''): string =>
	block.number === 0
		? `Headline: ${block.text}`
		: `Paragraph ${block.number}${place}${kindsSaid[block.kind]}: ${block.text}`;

/** What stands in a paragraph: the words that a search found, the actors, how many claims. Empty where nothing does. */
export const contentsSaid = (state: State, block: Paragraph): readonly string[] => {
	const {index, story} = state.reading;
	const found = state.visible.matches.get(block.number)?.ranges ?? [];
	const words = [...new Set(found.map(({start, end}) => story.text.slice(start, end)))];
	const actors = index.actorsIn.get(block.number) ?? [];
	const claims = index.claimsIn.get(block.number)?.length ?? 0;
	const note = noteSaid(noteOnParagraph(state, block));
	const parts = [
		...(note === '' ? [] : [note]),
		...(words.length > 0 ? [`Found: ${listed(words, 8)}.`] : []),
		...(actors.length > 0
			? [
					`Actors: ${listed(
						actors.map(({name}) => name),
						8,
					)}.`,
				]
			: []),
		...(claims > 0 ? [`${counted(claims, 'claim')}.`] : []),
	];
	return parts.length === 0 ? [] : [parts.join(' ')];
};

/** The selected paragraph with its place, and what stands in it in a second line. */
export const selectedParagraphSaid = (state: State): readonly string[] => {
	const block = selectedParagraph(state);
	if (block === undefined) return ['No paragraph shows.'];
	const place = isNarrowed(state)
		? `, ${state.positions.paragraphs.selected + 1} of ${state.visible.paragraphs.length} that show`
		: ` of ${state.reading.story.paragraphs.length}`;
	return [paragraphSaid(block, place), ...contentsSaid(state, block)];
};

export const paneSaid = {paragraphs: 'Paragraphs', actors: 'Actors', claims: 'Claims'} as const;
const itemSaid = {paragraphs: 'Paragraph', actors: 'Actor', claims: 'Claim'} as const;

/** An empty pane: because there is nothing, or because it is not there yet. */
const emptySaid = (state: State, pane: PaneName): string => {
	if (state.reading.analysed < 1 && pane !== 'paragraphs')
		return `${paneSaid[pane]} are still being looked for.`;
	return `${paneSaid[pane]}: none${isNarrowed(state) ? ` shows. ${keySaidFirst(state, {type: 'escape'})} shows all` : ''}.`;
};

/** The selected item of the focused pane; with `arriving`, the pane is named as a whole. */
export const selectionSaid = (state: State, arriving: boolean): readonly string[] => {
	const pane = state.focus;
	const count = itemCount(state, pane);
	if (count === 0) return [emptySaid(state, pane)];
	if (pane === 'paragraphs') {
		const lines = selectedParagraphSaid(state);
		return arriving ? [`Paragraphs. ${lines[0]}`, ...lines.slice(1)] : lines;
	}

	const place = `${arriving ? `${paneSaid[pane]}, ` : `${itemSaid[pane]} `}${state.positions[pane].selected + 1} of ${count}: `;
	const here = selectedParagraph(state)?.number;
	if (pane === 'claims') {
		const claim = selectedClaim(state)!;
		return [`${place}${claimSaid(claim, state.reading)} ${noteSaid(noteOnClaim(state, claim))}`.trim()];
	}

	const actor = selectedActor(state)!;
	const isHere = actor.mentions.some(({paragraph}) => paragraph === here);
	return [`${place}${actorSaid(actor)}${isHere ? ` In ${paragraphName(here!)}, where you are.` : ''}`];
};

/** The parts of a claim that stand marked in the text. */
export const partsSaid = (state: State, id: number): readonly string[] => {
	const claim = state.reading.index.claimById.get(id);
	if (claim === undefined) return [];
	const source = claim.source === null ? 'none' : claim.source.text;
	const cue = claim.cue === null ? 'none' : claim.cue.text;
	return [`Source: ${source}. Cue: ${cue}. ${sentence(`Words: ${wordsOf(claim)}`)}`];
};

/** A paragraph of a number, as in a view. */
export const numberedParagraphSaid = (state: State, number: number): string => {
	const block = blockOf(state, number);
	return block === undefined ? `Paragraph ${number}` : paragraphSaid(block);
};
