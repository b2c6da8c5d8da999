import {counted} from '../../story/counted.ts';
import {actorCard, objectPronoun} from '../../insight/actor-card.ts';
import {disputesOf} from '../../insight/disputes.ts';
import {reportSourcing} from '../../insight/sourcing-report.ts';
import {whoAboutWhom} from '../../insight/who-about-whom.ts';
import {lineText, type Line} from '../layout/line.ts';
import type {ViewContent} from '../layout/views/content.ts';
import {contentOf} from '../layout/views/view-content.ts';
import type {State} from '../state/state.ts';
import type {View, ViewSubject, ViewTarget} from '../state/view.ts';
import {actorSaid, claimSaid, numberedParagraphSaid} from './items.ts';
import {listed, paragraphsSaid, sentence} from './sentences.ts';

/** The words of a line: without charts, and with words for the signs between names. */
const wordsOfLine = (line: Line): string =>
	lineText(line.filter(({role}) => role !== 'sparkline' && role !== 'border'))
		.replaceAll(/[│\|▌▸]/gv, ' ')
		.replaceAll(/\s[↔!]\s/gv, ' and ')
		.replaceAll(/[↔✗∅·]/gv, ' ')
		.replaceAll(/\s+/gv, ' ')
		.trim();

const cardSaid = (state: State, id: string): readonly string[] => {
	const {index} = state.reading;
	const actor = index.actorById.get(id);
	if (actor === undefined) return ['The story has no such actor.'];
	const card = actorCard(actor, index);
	const names = card.names.map(({text, count}) => `${text} ${count}`);
	const pronouns = card.pronouns === 0 ? [] : [counted(card.pronouns, 'pronoun')];
	const disputed = card.disputed === 0 ? '' : `, ${card.disputed} of them disputed by others`;
	return [
		`Card of ${actorSaid(actor)}`,
		`Named: ${listed([...names, ...pronouns])}. ${counted(card.claims.length, 'claim')}${disputed}; ${card.claimsAbout.length} claimed about ${objectPronoun(actor)}. Named together with ${counted(card.beside.length, 'other')}.`,
	];
};

const sourcingSaid = (state: State): readonly string[] => {
	const {claims, counts, percentages, quotations, paragraphs} = reportSourcing(state.reading.story);
	const where = (sourcing: 'unnamed' | 'none') =>
		paragraphs.filter(paragraph => paragraph.sourcing === sourcing).map(({number}) => number);
	const share = (name: string, sourcing: 'named' | 'unnamed' | 'none') =>
		`${name} ${counts[sourcing]}, ${percentages[sourcing]} percent`;
	const unnamed = where('unnamed');
	const none = where('none');
	return [
		`Sourcing of ${counted(claims, 'claim')}: ${share('named', 'named')}; ${share('unnamed', 'unnamed')}; ${share('no source', 'none')}. Direct ${quotations.direct}, in part ${quotations.mixed}, indirect ${quotations.indirect}.`,
		...(unnamed.length > 0 ? [`On an unnamed source: ${paragraphsSaid(unnamed)}.`] : []),
		...(none.length > 0 ? [`On no source: ${paragraphsSaid(none)}.`] : []),
	];
};

const matrixSaid = ({reading}: State): readonly string[] => {
	const {rows, columns} = whoAboutWhom(reading.story, reading.index);
	return [
		rows.length === 0
			? 'Who says what about whom: no claim speaks of an actor that the story names.'
			: `Who says what about whom: ${counted(rows.length, 'source')} about ${counted(columns.length, 'actor')}. Up and down go through the sources, left and right through the actors.`,
	];
};

/** What is said of a view before its first item. */
const summarySaid = (state: State, subject: ViewSubject): readonly string[] => {
	switch (subject.kind) {
		case 'card':
			return cardSaid(state, subject.actor);
		case 'sourcing':
			return sourcingSaid(state);
		case 'matrix':
			return matrixSaid(state);
		case 'disputes': {
			const count = disputesOf(state.reading.story, state.reading.index).length;
			return [
				count === 0
					? 'Disputes: no two claims of this story were found to contradict each other.'
					: sentence(counted(count, 'dispute')),
			];
		}

		case 'claims':
			return [`${subject.title}: ${counted(subject.ids.length, 'claim')}.`];
		default:
			return [sentence(wordsOfLine([{text: contentOf(state, state.view!).title, role: 'plain'}]))];
	}
};

/** The nearest heading above an item, or an empty text. */
const headingOf = ({rows}: ViewContent, item: number): string => {
	const first = rows.findIndex(row => row.item === item);
	const heading = rows
		.slice(0, Math.max(0, first))
		.findLast(row => row.item === null && row.line.some(({role, text}) => role === 'title' && text !== ''));
	return heading === undefined ? '' : sentence(wordsOfLine(heading.line));
};

/** A cell of the matrix: source, actor, and the claims' stances. */
const cellSaid = ({reading}: State, {selected, column}: View): string => {
	const {rows, columns} = whoAboutWhom(reading.story, reading.index);
	const claims = rows[selected]?.cells[column] ?? [];
	const pair = `${rows[selected]?.label ?? ''} about ${columns[column]?.name ?? ''}`;
	const stances = [...new Set(claims.map(({stance}) => stance))];
	return claims.length === 0
		? `${pair}: nothing.`
		: `${pair}: ${counted(claims.length, 'claim')}, ${listed(stances)}.`;
};

const targetSaid = (state: State, target: ViewTarget): string | null => {
	const {index} = state.reading;
	switch (target.kind) {
		case 'actor': {
			const actor = index.actorById.get(target.id);
			return actor === undefined ? null : actorSaid(actor);
		}

		case 'claim': {
			const claim = index.claimById.get(target.id);
			return claim === undefined ? null : claimSaid(claim, state.reading);
		}

		case 'paragraph':
			return numberedParagraphSaid(state, target.number);
		default:
			return null;
	}
};

/** The selected item of the view, with its place; with the heading above it where that is another than before. */
export const viewItemSaid = (state: State, view: View, before: View | null): readonly string[] => {
	const content = contentOf(state, view);
	const item = content.items[view.selected];
	if (item === undefined) return before === null ? [] : ['Nothing here to go through.'];
	const place = `${view.selected + 1} of ${content.items.length}: `;
	if (view.subject.kind === 'matrix') return [`${place}${cellSaid(state, view)}`];
	// What a mark is on is told with the note, as it stands in the view.
	const target =
		view.subject.kind === 'notes'
			? null
			: (item.targets[Math.min(view.column, item.targets.length - 1)] ?? null);
	const words = content.rows.filter(row => row.item === view.selected).map(row => wordsOfLine(row.line));
	const said = (target === null ? null : targetSaid(state, target)) ?? sentence(words.join(' '));
	const heading = headingOf(content, view.selected);
	const isNew =
		before === null || before.subject !== view.subject || headingOf(content, before.selected) !== heading;
	return [...(isNew && heading !== '' ? [heading] : []), `${place}${said}`];
};

/** A view that has just opened: what it shows in sum, and its selected item. */
export const viewSaid = (state: State, view: View): readonly string[] => [
	...summarySaid(state, view.subject),
	...viewItemSaid(state, view, null),
];
