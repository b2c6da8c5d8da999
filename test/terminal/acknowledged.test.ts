import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {acknowledge, listenForAnswers, question} from '../../source/terminal/acknowledged.ts';
import {createWriter} from '../../source/terminal/writer/writer.ts';

/** A line that takes everything at once, and a terminal that answers when the test has it answer. */
const setUp = () => {
	const written: string[] = [];
	let answer = (): void => {};
	const line = acknowledge({
		write: (data, done) => {
			written.push(data);
			done();
		},
		listen: onAnswer => {
			answer = onAnswer;
		},
	});
	const writer = createWriter({write: line.write, size: () => ({columns: 200, rows: 10})});
	const frame = (mark: string): readonly string[] => Array.from({length: 10}, () => mark.repeat(199));
	return {
		line,
		written,
		answer: () => answer(),
		paint: (mark: string) => writer.paint(frame(mark)),
		paintLittle: (mark: string) => writer.paint([mark, ...frame('z').slice(1)]),
	};
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a line whose terminal answers', () => {
	it('asks after each frame, and waits for nothing before the first answer', () => {
		const {written, paint} = setUp();
		paint('a');
		paint('b');
		paint('c');
		expect(written).toHaveLength(3);
		expect(written.every(data => data.endsWith(question))).toBe(true);
	});

	it('sends the last of many frames when the terminal has caught up', () => {
		const {written, paint, answer} = setUp();
		paint('a');
		answer();
		for (const mark of 'bcdefgh') paint(mark);
		expect(written).toHaveLength(2);
		answer();
		expect(written).toHaveLength(3);
		expect(written[2]).toContain('hhh');
		answer();
		expect(written).toHaveLength(3);
	});

	it('counts what is under way in bytes, of which a border has three', () => {
		const {written, paint, paintLittle, answer} = setUp();
		paint('z');
		answer();
		for (const mark of ['a', 'b', 'c']) paintLittle(mark.repeat(180));
		expect(written).toHaveLength(4);
		answer();
		answer();
		answer();
		for (const mark of ['━', '─', '┃', '│']) paintLittle(mark.repeat(180));
		expect(written).toHaveLength(6);
	});

	it('lets small frames go while little is under way', () => {
		const {written, paint, paintLittle, answer} = setUp();
		paint('z');
		answer();
		for (const mark of 'abcdefgh') paintLittle(mark);
		expect(written).toHaveLength(9);
	});

	it('stops waiting for a terminal that answers no more', () => {
		const {written, paint, answer} = setUp();
		paint('a');
		answer();
		paint('b');
		paint('c');
		expect(written).toHaveLength(2);
		vi.advanceTimersByTime(6000);
		expect(written).toHaveLength(3);
		paint('d');
		expect(written).toHaveLength(4);
	});

	it('is settled when all answers have come, or soon where none ever came', async () => {
		const {line, paint, answer} = setUp();
		await line.settled();
		paint('a');
		const settled = vi.fn<() => void>();
		const first = line.settled().then(settled);
		await vi.advanceTimersByTimeAsync(100);
		expect(settled).not.toHaveBeenCalled();
		answer();
		await first;
		paint('b');
		const second = line.settled().then(settled);
		await vi.advanceTimersByTimeAsync(1600);
		await second;
		expect(settled).toHaveBeenCalledTimes(2);
	});
});

it('hears answers among keys, whole or in pieces, and takes whole ones out', () => {
	const chunks = ['j\u{1B}[0nk', '\u{1B}', '[0', 'n', '\u{1B}[0n\u{1B}[0n', '0n', '\u{1B}[A'];
	const keyboard = {read: () => chunks.shift() ?? null};
	let answers = 0;
	listenForAnswers(keyboard as never, () => {
		answers += 1;
	});
	const read: string[] = [];
	for (let chunk = keyboard.read(); chunk !== null; chunk = keyboard.read()) read.push(chunk);
	expect(answers).toBe(4);
	// Behind an Escape, an answer would make an unknown key of the two.
	expect(read).toEqual(['jk', '\u{1B}', '[0', 'n', '', '0n', '\u{1B}[A']);
});
