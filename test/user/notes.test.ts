import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	formatNotes,
	noteOn,
	parseNotes,
	withMarkToggled,
	withNote,
	withNoteBack,
	withoutNote,
	type Note,
	type NoteTarget,
} from '../../source/user/notes.ts';

const story = {title: 'Ferry timetable changes in May', location: 'ferry.txt'};
const now = new Date('2026-05-04T10:00:00Z');

const targets: fc.Arbitrary<NoteTarget> = fc
	.record({
		kind: fc.constantFrom('paragraph' as const, 'claim' as const),
		paragraph: fc.nat(40),
		start: fc.nat(500),
		length: fc.nat(80),
		words: fc.string({unit: 'binary'}),
	})
	.map(({length, ...target}) => ({...target, end: target.start + length}));

const note: fc.Arbitrary<string | null> = fc.option(fc.string({unit: 'binary'}));
const manyNotes: fc.Arbitrary<readonly Note[]> = fc
	.array(fc.tuple(targets, note))
	.map(list =>
		list.reduce<readonly Note[]>((notes, [target, words]) => withNote(notes, target, words, now), []),
	);

describe('notes', () => {
	it('are the same after they were written and read', () => {
		fc.assert(
			fc.property(manyNotes, notes => {
				expect(parseNotes(formatNotes(story, notes))).toEqual({notes, state: 'whole'});
			}),
		);
	});

	it('hold one note a target: the last one', () => {
		fc.assert(
			fc.property(manyNotes, targets, note, (notes, target, words) => {
				const changed = withNote(notes, target, words, now);
				expect(noteOn(changed, target)?.note).toBe(words);
				expect(changed.length - notes.length).toBe(noteOn(notes, target) === undefined ? 1 : 0);
			}),
		);
	});

	it('are without a mark after it was set and taken away', () => {
		fc.assert(
			fc.property(manyNotes, targets, (notes, target) => {
				fc.pre(noteOn(notes, target) === undefined);
				const marked = withMarkToggled(notes, target, now);
				expect(marked).toHaveLength(notes.length + 1);
				expect(withMarkToggled(marked, target, now)).toEqual(notes);
				expect(withoutNote(marked, target)).toEqual(notes);
			}),
		);
	});

	it('are as they were once an earlier note is back', () => {
		fc.assert(
			fc.property(manyNotes, targets, note, (notes, target, words) => {
				const earlier = noteOn(notes, target) ?? null;
				const changed = withNote(notes, target, words, now);
				expect(withNoteBack(changed, target, earlier)).toEqual(notes);
			}),
		);
	});

	it('find a claim whose words a newer analysis cuts a little differently, and no other', () => {
		const claim = {kind: 'claim', paragraph: 3, start: 100, end: 150, words: 'the ferry would sail'} as const;
		const notes = withNote([], claim, 'ask the operator', now);
		expect(noteOn(notes, {...claim, start: 98})?.note).toBe('ask the operator');
		expect(noteOn(notes, {...claim, start: 140, end: 190})).toBeUndefined();
		expect(noteOn(notes, {...claim, kind: 'paragraph'})).toBeUndefined();
	});

	it('come out of any text without an error', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.json()), text => {
				expect(parseNotes(text)).toEqual({notes: [], state: 'damaged'});
			}),
		);
	});

	it('come out of a damaged file as far as they can be understood', () => {
		const notes = withNote([], {kind: 'paragraph', paragraph: 1, start: 0, end: 4, words: 'Well'}, 'x', now);
		const text = JSON.stringify({format: 'nutgraf-notes/1', notes: [...notes, {kind: 'claim', start: -1}]});
		expect(parseNotes(text)).toEqual({notes, state: 'damaged'});
	});

	it('of a program to come are left alone', () => {
		expect(parseNotes('{"format": "nutgraf-notes/2", "pages": []}')).toEqual({notes: [], state: 'newer'});
	});
});
