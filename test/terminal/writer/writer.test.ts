import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createWriter} from '../../../source/terminal/writer/writer.ts';
import {emulate, type Emulator, type Look} from '../emulator.ts';
import {widthTables, type WidthTable} from '../width-tables.ts';
import {rowOf, scrolls, steps, type Step} from './frames.ts';

/** A writer whose line takes everything at once, onto an emulator without wrapping, as the session sets it. */
const setUp = async (columns: number, rows: number, table: WidthTable) => {
	const emulator = emulate(columns, rows, table);
	await emulator.feed('\u{1B}[?7l');
	const writes: string[] = [];
	let size = {columns, rows};
	const writer = createWriter({
		write: (data, done) => {
			writes.push(data);
			done();
		},
		size: () => size,
	});
	return {
		emulator,
		writer,
		writes,
		show: async () => emulator.feed(writes.splice(0).join('')),
		resize: (newColumns: number, newRows: number) => {
			size = {columns: newColumns, rows: newRows};
			emulator.resize(newColumns, newRows);
			writer.resized();
		},
	};
};

/** What a reader sees of a cell: a blank shows neither colour nor weight. */
const seen = (cell: Look): string => {
	const {text, background, inverse, underline, strikethrough} = cell;
	if (text === ' ' && !inverse && !underline && !strikethrough) return JSON.stringify({text, background});
	if (text === ' ') return JSON.stringify({...cell, bold: false, dim: false, italic: false});
	return JSON.stringify(cell);
};

const picture = (emulator: Emulator): readonly string[] =>
	emulator.cells().map(row => row.map(seen).join('\n'));

// A few clusters take more columns by our measure than any emulator gives a cell.
const withoutSpaces = (text: string): string => text.replaceAll(' ', '');

const whole = async (step: Step, table: WidthTable): Promise<readonly string[]> => {
	const fresh = await setUp(step.columns, step.rows, table);
	fresh.writer.paint(step.frame);
	await fresh.show();
	return picture(fresh.emulator);
};

describe.each(widthTables)('on a terminal that measures by %s', table => {
	it('the differences show what the whole last frame shows', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(steps, scrolls), async given => {
				const first = given[0]!;
				const screen = await setUp(first.columns, first.rows, table);
				let before = first;
				for (const step of given) {
					if (step.columns !== before.columns || step.rows !== before.rows)
						screen.resize(step.columns, step.rows);
					screen.writer.paint(step.frame);
					before = step;
				}

				await screen.show();
				expect(picture(screen.emulator)).toEqual(await whole(before, table));
				screen.writer.close();
			}),
			{numRuns: 120},
		);
	});

	it('the right border stands where it belongs, whatever is inside', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(rowOf(18), {minLength: 1, maxLength: 6}), async insides => {
				const screen = await setUp(20, 1, table);
				for (const inside of insides) {
					screen.writer.paint([`│${inside}│`]);
					await screen.show();
					const {emulator} = screen;
					// A mark without a letter of its own sits down on the border.
					expect([emulator.look(0, 0).text[0], emulator.look(19, 0).text]).toEqual(['│', '│']);
					// Where the terminal measures as we do, every character is there as well.
					if (table === 'graphemes')
						expect(withoutSpaces(emulator.screen()[0]!)).toBe(withoutSpaces(`│${inside}│`));
				}
			}),
			{numRuns: 120},
		);
	});
});

describe('the writer', () => {
	it('writes one difference in one synchronised update', async () => {
		const {writer, writes} = await setUp(20, 3, 'graphemes');
		writer.paint(['one', 'two', 'three']);
		expect(writes.splice(0)).toEqual([
			'\u{1B}[?2026h\u{1B}[m\u{1B}[H\u{1B}[Jone\r\ntwo\r\nthree\u{1B}[?2026l',
		]);
		writer.paint(['one', 'two!', 'three']);
		expect(writes.splice(0)).toEqual(['\u{1B}[?2026h\u{1B}[2;4H!\u{1B}[?2026l']);
		writer.paint(['one', 'two!', 'three']);
		expect(writes).toEqual([]);
	});

	it('moves rows that scrolled', async () => {
		const list = Array.from({length: 30}, (_, index) => `row ${index} of a list with some words in it`);
		const {writer, writes, emulator, show} = await setUp(60, 12, 'graphemes');
		for (const top of [0, 1, 3, 2, 9, 0]) {
			const frame = ['above', ...list.slice(top, top + 10), 'below'];
			writer.paint(frame);
			// What had to be written anew is what was not there before.
			if (top === 1)
				expect(writes.at(-1)).toBe(
					'\u{1B}[?2026h\u{1B}[2H\u{1B}[1M\u{1B}[11H\u{1B}[1L\rrow 10 of a list with some words in it\u{1B}[?2026l',
				);
			await show();
			expect(emulator.screen()).toEqual(frame);
		}
	});

	it('draws whole after a redraw', async () => {
		const {writer, writes, emulator, show} = await setUp(20, 2, 'graphemes');
		writer.paint(['one', 'two']);
		await show();
		await emulator.feed('\u{1B}[31mBroadcast message\r\nfrom somebody');
		writer.redraw();
		await show();
		expect(emulator.screen()).toEqual(['one', 'two']);
		expect(emulator.look(0, 0).color).toBe(null);
		expect(writes).toEqual([]);
	});

	it('draws the last frame cut to a new size where no frame follows', async () => {
		const {writer, resize, show, emulator} = await setUp(20, 3, 'graphemes');
		writer.paint(['a long line of text', 'two', 'three']);
		await show();
		resize(6, 2);
		await expect.poll(async () => (await show(), emulator.screen())).toEqual(['a long', 'two']);
		writer.close();
	});

	it('lets nothing but looks through', async () => {
		const {writer, writes} = await setUp(60, 1, 'graphemes');
		writer.paint([
			'a\u{1B}[8mb\u{1B}]0;title\u{7}c\u{9B}2Jd\u{202E}e\u{1B}]52;c;eA==\u{1B}\\f\u{1B}c\u{7}\u{8}g\r\nh\u{1B}[5mi',
		]);
		expect(writes.join('')).toBe('\u{1B}[?2026h\u{1B}[m\u{1B}[H\u{1B}[Jabcdefg hi\u{1B}[?2026l');
	});

	it('drops frames while the line is busy and sends the last', async () => {
		const writes: string[] = [];
		let done: (() => void) | undefined;
		const writer = createWriter({
			write: (data, callback) => {
				writes.push(data);
				done = callback;
			},
			size: () => ({columns: 10, rows: 1}),
		});
		for (let frame = 0; frame < 200; frame++) writer.paint([`frame ${frame}`]);
		expect(writes).toHaveLength(1);
		done?.();
		expect(writes).toHaveLength(2);
		expect(writes[1]).toContain('199');
		done?.();
		expect(writes).toHaveLength(2);
	});

	it('is not held up for ever by a write from before a redraw', async () => {
		const writes: string[] = [];
		const writer = createWriter({write: data => writes.push(data), size: () => ({columns: 10, rows: 1})});
		writer.paint(['one']);
		writer.paint(['two']);
		expect(writes).toHaveLength(1);
		writer.redraw();
		expect(writes[1]).toContain('two');
	});
});
