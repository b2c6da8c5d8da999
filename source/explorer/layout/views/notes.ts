import {whoOf} from '../../../insight/who.ts';
import {claimTarget, noteOn, type Note} from '../../../user/notes.ts';
import {keyFor} from '../../keys/key-for.ts';
import type {Reading, Settings} from '../../state/state.ts';
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

/** The person's marks on the story, in reading order: the words marked in a line, and the note below. */
export const notesContent = (
	reading: Reading,
	notes: readonly Note[],
	settings: Settings,
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
		const room = Math.max(1, width - indent.length - 1);
		const head: Line = [
			piece('  '),
			piece(`${String(note.paragraph).padStart(4)} `, 'number'),
			piece(cell(who + note.words, room, 'left', symbols.ellipsis)),
		];
		const text = note.note ?? '';
		const below =
			text === ''
				? []
				: wrap(text, Math.max(1, room - 2)).map(({start, end}, row): Line => [
						piece(indent),
						piece(row === 0 ? `${symbols.note} ` : '  ', 'mark'),
						piece(text.slice(start, end), 'note'),
					]);
		builder.item([target], [head, ...below]);
	}

	return builder.build(`Marks and notes ${notes.length}`);
};
