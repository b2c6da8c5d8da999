import type {Actor} from '../../story/actor.ts';
import type {Claim} from '../../story/claim.ts';
import {blocksOf, type StoryDocument} from '../../story/document.ts';
import {Cast, finishActors} from './actors.ts';
import {readClaims} from './claims.ts';
import {namesOf, readCapitals} from './names.ts';
import {outerQuotations, readLines, type Line} from './passage.ts';
import {resolvePronouns} from './pronouns.ts';

/** What the first analysis finds in a document. */
export type Findings = {readonly actors: readonly Actor[]; readonly claims: readonly Claim[]};

/**
The simple analysis, by rules and short lists, in steps: yields the share of the work that is done, from 0 to 1, after
each paragraph of each stage. Takes any text, never throws, and its time is linear in the length.
*/
export function* analyseByRules(document: StoryDocument): Generator<number, Findings> {
	const blocks = blocksOf(document);
	const quotations = outerQuotations(blocks);
	const lines: Line[] = [];
	let cursor = 0;
	for (const [index, block] of blocks.entries()) {
		while (cursor < quotations.length && quotations[cursor]!.end <= block.start) cursor++;
		for (const line of readLines(block, quotations, cursor, lines.length)) lines.push(line);
		yield (0.3 * index) / blocks.length;
	}

	const capitals = readCapitals(lines);
	const cast = new Cast();
	const none: ReadonlySet<string> = new Set();
	// Lines in title case wait: what is a name in them is known from the other lines.
	const waiting: Line[] = [];
	for (const line of lines) {
		if (line.isTitleCase) waiting.push(line);
		else for (const name of namesOf(line, capitals, none)) cast.add(name, document.text);
		yield 0.3 + (0.2 * line.index) / lines.length;
	}

	const known = cast.known();
	for (const line of waiting)
		for (const name of namesOf(line, capitals, known)) cast.add(name, document.text);
	yield 0.5;
	const names = cast.placed.toSorted((a, b) => a.line.index - b.line.index || a.from - b.from);
	const pronouns = resolvePronouns(lines, names, document.text);
	yield 0.6;
	const placed = [...names, ...pronouns].toSorted((a, b) => a.line.index - b.line.index || a.from - b.from);
	const claims = yield* readClaims(document.text, lines, quotations, placed);
	const {actors, ids} = finishActors(cast.figures);
	return {
		actors,
		claims: claims.map(({figure, ...claim}) => ({
			...claim,
			source:
				claim.source === null
					? null
					: {...claim.source, actor: figure === undefined ? null : (ids.get(figure.number) ?? null)},
		})),
	};
}
