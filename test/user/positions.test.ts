import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	formatPosition,
	parsePosition,
	readPosition,
	writePosition,
	type StoryPosition,
} from '../../source/user/positions.ts';
import {newPerson} from './folder.ts';

const position: StoryPosition = {
	focus: 'claims',
	paragraph: 7,
	actor: 'ada-brook',
	claim: 3,
	zoomed: false,
};

describe('the position in a story', () => {
	it('is not known at first, and is there the next time, for this story alone', () => {
		const folders = newPerson();
		expect(readPosition(folders, 'a')).toBeNull();
		writePosition(folders, 'a', position);
		expect(readPosition(folders, 'a')).toEqual(position);
		expect(readPosition(folders, 'b')).toBeNull();
	});

	it('is forgotten where its file is damaged, and kept again', () => {
		const folders = newPerson();
		const file = path.join(folders.state, 'positions', 'a.json');
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, '{"format": "nutgraf-position/1", "focus"');
		expect(readPosition(folders, 'a')).toBeNull();
		writePosition(folders, 'a', position);
		expect(readPosition(folders, 'a')).toEqual(position);
	});

	it('does nothing where the folder cannot be used', () => {
		const folders = newPerson();
		mkdirSync(path.dirname(folders.state), {recursive: true});
		writeFileSync(folders.state, 'a file in its place');
		writePosition(folders, 'a', position);
		expect(readPosition(folders, 'a')).toBeNull();
	});

	it('is the same after it was written and read, and comes out of no other text', () => {
		const positions: fc.Arbitrary<StoryPosition> = fc.record({
			focus: fc.constantFrom('paragraphs', 'actors', 'claims'),
			paragraph: fc.nat(),
			actor: fc.option(fc.string()),
			claim: fc.option(fc.nat()),
			zoomed: fc.boolean(),
		});
		fc.assert(
			fc.property(positions, any => {
				expect(parsePosition(formatPosition(any))).toEqual(any);
			}),
		);
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), text => {
				expect(parsePosition(text)).toBeNull();
			}),
		);
	});
});
