import {piece} from '../explorer/layout/line.ts';
import {nameOfInput} from '../intake/intake-error.ts';
import {blocksOf} from '../story/document.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Arguments} from './arguments.ts';
import {openStoryDocument} from './open-story.ts';
import {hang, type Output} from './output.ts';
import {UsageError} from './usage-error.ts';

type Range = {readonly from: number; readonly to: number};

/** `3`, `3-5`, or `3-` for all from 3. Throws a UsageError for anything else. */
const parseRange = (text: string): Range => {
	const groups = /^(?<from>\d{1,9})(?<dash>-(?<to>\d{1,9})?)?$/v.exec(text)?.groups;
	const from = Number(groups?.['from']);
	const last = groups?.['dash'] === undefined ? from : Number(groups['to'] ?? Number.POSITIVE_INFINITY);
	if (groups === undefined || last < from) {
		throw new UsageError(
			`${visibleLine(text)} is no range of paragraphs: use a number, as in 3, or two, as in 3-5`,
		);
	}

	return {from, to: last};
};

/** `nutgraf paragraphs STORY [N[-M]]` */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const [what = '', range] = given.positionals;
	const {from, to} = range === undefined ? {from: 0, to: Number.POSITIVE_INFINITY} : parseRange(range);
	const blocks = blocksOf(await openStoryDocument(what, given, output.progress));
	const asked = blocks.filter(({number}) => number >= from && number <= to);
	if (given.options.has('json')) output.printJson(asked);
	else {
		const digits = String(blocks.at(-1)?.number ?? 0).length;
		const isRead = output.columns !== Number.POSITIVE_INFINITY;
		for (const [position, block] of asked.entries()) {
			if (isRead && position > 0) output.print([[]]);
			const label = [piece(`${String(block.number).padStart(digits)}  `, 'number')];
			const role = block.kind === 'heading' ? 'headline' : 'plain';
			output.print(hang(label, [piece(block.text, role)], output.columns));
		}
	}

	if (asked.length > 0) return 0;
	output.warn(
		`${visibleLine(nameOfInput(what))} has no paragraph ${range ?? ''}: its last is ${blocks.at(-1)?.number ?? 0}`,
	);
	return 1;
};
