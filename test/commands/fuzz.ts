import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect} from 'vitest';
import {createOutput} from '../../source/commands/output.ts';
import {layout} from '../../source/explorer/layout/layout.ts';
import {paintLine} from '../../source/explorer/paint.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {openDocument} from '../../source/intake/open.ts';
import {createWriter} from '../../source/terminal/writer/writer.ts';
import {createRandom} from '../random.ts';

/** Texts that try to act on a terminal, and a look at every byte that the program makes of them. */

const stories = [
	'Quarry at Holm reopens\n\nThe quarry at Holm will open in June, said Berit Aas, who runs it. "We are ready," Aas said.\n\nThe county denied that it had given its leave.\n\nSome neighbours fear the dust.\n',
	'# Ferry strike ends\n\nBy Nils Berg\n\nThe crews of the *Sund* ferries **agreed** to a [new contract](https://example.com/a), their union said on Friday.\n\n> Nobody is happy, said Kaja Moe.\n\n- boats\n- crews\n',
	'<!DOCTYPE html><html lang="en"><head><title>Bakery burns in Vik</title></head><body><article><h1>Bakery burns in Vik</h1><p>The old bakery in Vik burned down on Monday, the fire chief, Ola Dahl, told reporters. Nobody was hurt.</p><p>The owner accused the council of closing the nearest hydrant, and the council said that was not true.</p></article></body></html>',
	'渡し船が止まる\n\nDer Fährmann, said Günter Ölm, “sails no more” 👩‍🚀 and 🇳🇴 e\u{301} too. Нет, сказал он.\n',
] as const;

const controls = [
	'\u{1B}]0;title\u{7}',
	'\u{1B}]8;;https://evil.example\u{1B}\\',
	'\u{1B}]52;c;ZXZpbA==\u{7}',
	'\u{1B}[2J',
	'\u{1B}[31;8m',
	'\u{1B}[?1049l',
	'\u{1B}P1$r0m\u{1B}\\',
	'\u{1B}_Gf=100;AAAA\u{1B}\\',
	'\u{1B}^pm\u{1B}\\',
	'\u{1B}c',
	'\u{1B}(0',
	'\u{1B}',
	'\u{1B}[',
	'\u{1B}]',
	'\u{9B}31m',
	'\u{9D}0;x\u{9C}',
	'\u{90}q\u{9C}',
	'\0',
	'\u{7}',
	'\u{8}',
	'\u{B}',
	'\u{C}',
	'\r',
	'\t',
	'\u{7F}',
	'\u{85}',
	'\u{202E}',
	'\u{2066}',
	'\u{200B}',
	'\u{200D}',
	'\u{200F}',
	'\u{FEFF}',
	'\u{2028}',
	'\u{E0041}',
	'\u{E0001}',
	'\u{FE0F}',
	'\u{AD}',
	'\u{FFF9}',
	'\u{D800}',
	'&#27;[31m',
	'&#x9b;2J',
	'&#x202e;',
	'\\u001b[31m',
	'%1B[2J',
];

/** A text with controls put in and bytes turned, dropped and doubled. */
export const mutated = (random: () => number): Uint8Array => {
	const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
	let text: string = pick(stories);
	for (let count = Math.floor(random() * 6); count >= 0; count--) {
		const at = Math.floor(random() * text.length);
		text = text.slice(0, at) + pick(controls) + text.slice(at);
	}

	const bytes = Buffer.from(text, random() < 0.03 ? 'utf16le' : random() < 0.05 ? 'latin1' : 'utf8');
	if (random() < 0.5) return bytes;
	for (let count = Math.floor(random() * 8); count >= 0; count--)
		bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
	const cut = Math.floor(random() * bytes.length);
	return random() < 0.8 ? bytes : Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut >> 1)]);
};

// Controls, the marks that turn the direction of text, and what shows nothing and is part of no letter.
const unmeant =
	/[\p{Cc}\p{Cs}\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E0FFF}]/u;
const meantOnScreen = /\u{1B}\[(?:\?2026[hl]|[\d;]*[HGCBKXJLMm])|\r\n|[\r\u{8}]/gu;

/** The first character that nothing in the program means to write, or null. */
const strayIn = (written: string): string | null => unmeant.exec(written)?.[0] ?? null;

const sizes = [
	[120, 40],
	[80, 24],
	[50, 20],
	[40, 10],
] as const;

type Run = (
	given: {
		readonly command: null;
		readonly positionals: readonly string[];
		readonly options: ReadonlyMap<string, readonly string[]>;
	},
	output: ReturnType<typeof createOutput>,
) => Promise<number>;

/** What a command writes to both of its outputs, in lines or in JSON, but for line ends and the tabs of JSON. */
const outputOf = async (run: Run, file: string, isJson: boolean): Promise<string> => {
	let written = '';
	const stream = {write: (text: string) => (written += text)};
	const output = createOutput({NO_COLOR: '1', COLUMNS: '60'}, stream, stream);
	const options = new Map<string, readonly string[]>(isJson ? [['json', []]] : []);
	try {
		await run({command: null, positionals: [file], options}, output);
	} catch (error) {
		// What cannot be read is told in a line; nothing else may be thrown.
		expect((error as Error).name).toBe('IntakeError');
		written += (error as Error).message;
	}

	return written.replaceAll(/[\n\t]/gu, '');
};

/** What the writer sends to the terminal for the first screen of a text, at one of the sizes. */
const screenOf = async (file: string, [columns, rows]: readonly [number, number]): Promise<string> => {
	try {
		const document = await openDocument(file);
		let written = '';
		const writer = createWriter({
			write: (data, done) => {
				written += data;
				done();
			},
			size: () => ({columns, rows}),
		});
		const state = startState(document, {label: path.basename(file), columns, rows});
		const styling = {colors: 16, attributes: true} as const;
		writer.paint(layout(state).map(line => paintLine(line, styling, state.settings.theme)));
		writer.close();
		return written.replaceAll(meantOnScreen, '');
	} catch (error) {
		expect((error as Error).name).toBe('IntakeError');
		return '';
	}
};

export type FuzzOptions = {
	readonly count: number;
	readonly seed: number;
	readonly folder: string;
	/** Each text is given to the next of these, or to the explorer. */
	readonly every: readonly Run[];
	/** One text of fifty is given to all of these: they take longer. */
	readonly some: readonly Run[];
};

/** Feed `count` texts to the commands and the explorer's first screen. Throws at the first byte that nobody meant. */
export const fuzz = async ({count, seed, folder, every, some}: FuzzOptions): Promise<void> => {
	const random = createRandom(seed);
	const file = path.join(folder, `mutated-${seed}.txt`);
	for (let index = 0; index < count; index++) {
		const bytes = mutated(random);
		writeFileSync(file, bytes);
		const run = every[index % (every.length + 1)];
		const isJson = random() < 0.5;
		const outputs = [
			run === undefined
				? await screenOf(file, sizes[Math.floor(random() * sizes.length)]!)
				: await outputOf(run, file, isJson),
		];
		if (index % 50 === 0) for (const other of some) outputs.push(await outputOf(other, file, isJson));
		for (const written of outputs) {
			const stray = strayIn(written);
			if (stray === null) continue;
			throw new Error(
				`text ${index} of seed ${seed}: ${JSON.stringify(stray)} in ${JSON.stringify(written)}, made of ${Buffer.from(bytes).toString('base64')}`,
			);
		}
	}
};
