import type {Actor} from '../../story/actor.ts';
import {widthOf} from '../../terminal/width.ts';
import {selectedParagraph} from '../state/look-up.ts';
import type {State} from '../state/state.ts';
import type {Symbols} from '../symbols.ts';
import {frame} from './frame.ts';
import type {Size} from './geometry.ts';
import {cell, piece, type Block, type Line} from './line.ts';
import {countHere, emptyList, isListNarrowed, titleOfList} from './list-texts.ts';
import {sparkline} from './sparkline.ts';
import {innerRows} from './text-lines.ts';

const shortKinds = {person: 'person', organization: 'org', place: 'place'} as const;

type Columns = {readonly name: number; readonly kind: number; readonly count: number; readonly spark: number};

/** The widths of a row's columns; the sparkline goes first where the pane is narrow, the name last. */
const columnsOf = (state: State, inner: number): Columns => {
	const most = state.visible.actors.reduce((sum, actor) => Math.max(sum, actor.mentions.length), 0);
	const count = Math.max(3, String(most).length) + 1;
	const kind = inner >= 56 ? 13 : inner >= 30 ? 7 : 0;
	const room = inner - 3 - kind - count;
	const longest = Math.max(8, ...state.visible.actors.slice(0, 200).map(actor => widthOf(actor.name)));
	const spark = room >= 26 ? Math.min(24, Math.max(10, room - 2 - longest)) : room >= 20 ? 8 : 0;
	return {name: room - (spark === 0 ? 1 : spark + 2), kind, count, spark};
};

const sparklines = new WeakMap<Actor, {readonly columns: number; readonly text: string}>();

const sparklineOf = (state: State, actor: Actor, columns: number, symbols: Symbols): string => {
	const known = sparklines.get(actor);
	if (known?.columns === columns) return known.text;
	const {length} = state.reading.story.text;
	const text = sparkline(
		actor.mentions.map(mention => mention.start),
		length,
		columns,
		symbols.levels,
	);
	sparklines.set(actor, {columns, text});
	return text;
};

/** One actor a row: a mark where the paragraph at hand mentions it, name, kind, mentions, and where in the story they are. */
export const actorsPane = (state: State, size: Size, symbols: Symbols): Block => {
	const {actors} = state.visible;
	const {selected, top} = state.positions.actors;
	const columns = columnsOf(state, size.width - 2);
	const here = new Set(state.reading.index.actorsIn.get(selectedParagraph(state)?.number ?? -1));
	const isFocused = state.focus === 'actors';
	const rows = actors.slice(top, top + innerRows(size)).map((actor, row): Line => {
		const isSelected = top + row === selected;
		return [
			piece(here.has(actor) ? symbols.here : ' ', 'here'),
			piece(isSelected ? symbols.pointer : ' ', isSelected && isFocused ? 'mark' : 'plain'),
			piece(' '),
			piece(
				cell(actor.name, columns.name, 'left', symbols.ellipsis),
				isSelected && isFocused ? 'selected' : isSelected ? 'selected.elsewhere' : 'plain',
			),
			piece(' '),
			...(columns.kind > 0
				? [
						piece(
							cell(columns.kind > 7 ? actor.kind : shortKinds[actor.kind], columns.kind),
							`actor.${actor.kind}` as const,
						),
					]
				: []),
			piece(cell(String(actor.mentions.length), columns.count - 1, 'right')),
			piece(' '),
			...(columns.spark > 0 ? [piece(sparklineOf(state, actor, columns.spark, symbols), 'sparkline')] : []),
		];
	});
	const shownHere = isListNarrowed(state, 'actors')
		? actors.filter(actor => here.has(actor)).length
		: here.size;
	return frame(actors.length === 0 ? [[piece(emptyList(state, 'actors'), 'dim')]] : rows, {
		size,
		title: titleOfList(state, 'actors', symbols),
		...countHere(shownHere, here.size, symbols.here),
		focused: isFocused,
		symbols,
	});
};
