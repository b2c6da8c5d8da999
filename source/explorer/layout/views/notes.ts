import {whoOf} from '../../../insight/who.ts';
import {claimTarget, noteOn, type Note} from '../../../user/notes.ts';
import {keyFor} from '../../keys/key-for.ts';
import type {Reading, State, UnplacedNotes} from '../../state/state.ts';
import type {ViewTarget} from '../../state/view.ts';
import type {Symbols} from '../../symbols.ts';
import {cell, piece, type Line} from '../line.ts';
import {wrap} from '../wrap.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

const indent = '       ';

/** Where a mark leads: its claim, as the analysis has it now, or its paragraph. */
const targetOf = (note: Note, {index}: Reading): {readonly target: ViewTarget; readonly who: string} => {
	const claim =
		note.kind === 'claim'
			? index.claimsIn.get(note.paragraph)?.find(other => noteOn([note], claimTarget(other)) !== undefined)
			: undefined;
	return claim === undefined
		? {target: {kind: 'paragraph', number: note.paragraph}, who: ''}
		: {target: {kind: 'claim', id: claim.id}, who: `${whoOf(claim, index)} ${claim.cue?.text ?? ''}  `};
};

/** The words marked in a line, and the note below. */
const noteLines = (
	note: Note,
	head: Line,
	words: string,
	width: number,
	symbols: Symbols,
): readonly Line[] => {
	const room = Math.max(1, width - indent.length - 1);
	const text = note.note ?? '';
	const below =
		text === ''
			? []
			: wrap(text, Math.max(1, room - 2)).map(({start, end}, row): Line => [
					piece(indent),
					piece(row === 0 ? `${symbols.note} ` : '  ', 'mark'),
					piece(text.slice(start, end), 'note'),
				]);
	return [[...head, piece(cell(words, room, 'left', symbols.ellipsis))], ...below];
};

/** What has no place in the story as it is now, and where it stays. It leads nowhere. */
const unplacedLines = ({notes, file}: UnplacedNotes, width: number, symbols: Symbols): readonly Line[] => {
	const stays = `${notes.length === 1 ? 'It stays' : 'They stay'} in ${file}`;
	return [
		[],
		[piece('  On an earlier version, not found in this one', 'title')],
		...notes.flatMap(note => noteLines(note, [piece(indent)], note.words, width, symbols)),
		...wrap(stays, Math.max(1, width - 4)).map(({start, end}): Line => [
			piece('  '),
			piece(stays.slice(start, end), 'dim'),
		]),
	];
};

/** The person's marks on the story, in reading order: the words marked in a line, and the note below; then those that have no place in it. */
export const notesContent = (
	{reading, notes, unplaced, settings}: Pick<State, 'reading' | 'notes' | 'unplaced' | 'settings'>,
	width: number,
	symbols: Symbols,
): ViewContent => {
	const builder = new ViewBuilder();
	if (notes.length === 0) {
		builder.text(
			[],
			[
				piece(
					`  No marks in this story yet: ${keyFor(settings, {type: 'mark'})} marks a paragraph or claim, ${keyFor(settings, {type: 'openNote'})} writes a note.`,
					'dim',
				),
			],
		);
	}

	for (const note of notes) {
		const {target, who} = targetOf(note, reading);
		const head: Line = [piece('  '), piece(`${String(note.paragraph).padStart(4)} `, 'number')];
		builder.item([target], noteLines(note, head, who + note.words, width, symbols));
	}

	if (unplaced !== null) builder.text(...unplacedLines(unplaced, width, symbols));
	const more = unplaced === null ? '' : `, ${unplaced.notes.length} not placed`;
	return builder.build(`Marks and notes ${notes.length}${more}`);
};
