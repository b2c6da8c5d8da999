import {kindOf, type Figure, type Placed} from './actors.ts';
import type {Line} from './passage.ts';
import type {Run} from './phrases.ts';
import {isCommonWord, organizationWords} from './word-lists.ts';

const prepositions = new Set(
	'of at in from for by to with on about against near inside within to'.split(' '),
);
const institutions = new Set(
	'government ministry army military police parliament cabinet court embassy navy administration delegation university company board agency foundation'.split(
		' ',
	),
);

/** Words for organizations that refer back, as in "the company said". */
const backReferences = new Set(
	'company agency group union university ministry board bank court party council committee institute firm club team department commission foundation organization organisation alliance authority association airline newspaper hospital'.split(
		' ',
	),
);

/** Names and pronouns by line, so that a run of tokens finds its own quickly. */
export class Placings {
	readonly #byLine = new Map<number, Placed[]>();

	constructor(placed: readonly Placed[]) {
		for (const place of placed) {
			const list = this.#byLine.get(place.line.index);
			if (list === undefined) this.#byLine.set(place.line.index, [place]);
			else list.push(place);
		}
	}

	/** The names and pronouns within a run, in order. */
	within(line: Line, run: Run): readonly Placed[] {
		const places = this.#byLine.get(line.index) ?? [];
		let low = 0;
		let high = places.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (places[middle]!.from < run.from) low = middle + 1;
			else high = middle;
		}

		const found: Placed[] = [];
		for (let index = low; index < places.length && places[index]!.from < run.to; index++) {
			if (places[index]!.to <= run.to) found.push(places[index]!);
		}

		return found;
	}

	/** A test of whether a name ends right before a token of the line. */
	endings(line: Line): (index: number) => boolean {
		const ends = new Set(
			(this.#byLine.get(line.index) ?? []).filter(place => place.form === 'name').map(place => place.to),
		);
		return index => ends.has(index);
	}
}

/**
The actor that the words of a source mean, or undefined where they name none: "Russian sources", "a spokesman for
the agency", "some analysts". `latest` is the organization that was named last.
*/
export const figureOf = (
	line: Line,
	run: Run,
	placings: Placings,
	latest: Figure | undefined,
): Figure | undefined => {
	const places = placings.within(line, run);
	for (const place of places) {
		if (isHead(line, run, place)) return place.figure;
	}

	const last = line.small[run.to - 1]!;
	const first = line.small[run.from]!;
	if (first === 'the' && run.to - run.from === 2 && backReferences.has(last)) return latest;
	return undefined;
};

/** Whether the name is what the source's words are about, and not a part of a description of somebody else. */
const isHead = (line: Line, run: Run, place: Placed): boolean => {
	const before = place.from > run.from ? line.small[place.from - 1]! : '';
	const after = place.to < run.to ? line.small[place.to]! : '';
	if (prepositions.has(before)) return false;
	if (place.form === 'pronoun') return run.to === place.to;
	if (after === '' || after === ',' || after === '(' || after === 'and') {
		// "Officials from Lisbon, Portugal": a name after a place's comma is no apposition.
		return !(kindOf(place.figure) === 'place' && before === ',');
	}

	if (after === "'s" || after === '’s' || after === "'" || after === '’') {
		return institutions.has(line.small[run.to - 1]!) || organizationWords.has(line.small[run.to - 1]!);
	}

	if (institutions.has(after)) return true;
	return prepositions.has(after) || !isCommonWord(after);
};
