import {sliceSpan} from '../../story/span.ts';
import {kindOf, type Figure, type Placed} from './actors.ts';
import type {Line} from './passage.ts';
import type {Gender} from './word-lists.ts';

const genders: Readonly<Record<string, Gender>> = {
	he: 'male',
	him: 'male',
	his: 'male',
	himself: 'male',
	she: 'female',
	her: 'female',
	hers: 'female',
	herself: 'female',
};
const things = new Set(['it', 'its', 'itself']);
const possessives = new Set(['his', 'her', 'its']);

/** How many lines back a pronoun looks for its actor. */
const reach = 4;
const memory = 12;

type Candidate = {readonly placed: Placed; readonly isSubject: boolean};

/**
Resolve he, she and it to actors: the right gender, near, and rather the subject of a line than another name in it.
`placed` holds the names in reading order. Adds the pronouns to the actors' mentions and returns where they stand.
*/
export const resolvePronouns = (
	lines: readonly Line[],
	placed: readonly Placed[],
	text: string,
): readonly Placed[] => {
	const found: Placed[] = [];
	const recent: Candidate[] = [];
	let next = 0;
	for (const line of lines) {
		for (let index = 0; index < line.tokens.length; index++) {
			while (next < placed.length && isBefore(placed[next]!, line, index)) next++;
			const name = placed[next];
			if (name !== undefined && name.line === line && name.from === index) {
				remember(recent, {placed: name, isSubject: isSubject(line, index)});
				continue;
			}

			const word = line.small[index]!;
			const gender = genders[word];
			if (gender === undefined && !things.has(word)) continue;
			const isOwner = possessives.has(word);
			const chosen = choose(recent, line, gender, isOwner || word.endsWith('self'));
			if (chosen === undefined) continue;
			if (gender === undefined && !isSourceLike(line, index)) continue;
			chosen.gender ??= gender;
			const token = line.tokens[index]!;
			const mention: Placed = {figure: chosen, line, from: index, to: index + 1, form: 'pronoun'};
			found.push(mention);
			chosen.mentions.push({
				...sliceSpan(text, token.start, token.end),
				paragraph: line.paragraph,
				form: 'pronoun',
			});
			if (!isOwner) remember(recent, {placed: mention, isSubject: isSubject(line, index)});
		}
	}

	return found;
};

const isBefore = (placed: Placed, line: Line, index: number): boolean =>
	placed.line.index < line.index || (placed.line === line && placed.from < index);

const remember = (recent: Candidate[], candidate: Candidate): void => {
	recent.push(candidate);
	if (recent.length > memory) recent.shift();
};

/** Names early in a line, or right before or after a verb of saying, are most often its subject. */
const isSubject = (line: Line, index: number): boolean => {
	for (let at = index - 1; at >= 0 && at > index - 8; at--) {
		if (/^(?:of|in|to|with|from|by|at|for|on|about|and|that|'s|’s|said|told)$/.test(line.small[at]!))
			return line.small[at] === 'said';
	}

	return index < 8 || /^(?:said|says)$/.test(line.small[index + 1] ?? '');
};

/** "It" means an actor only where it speaks, as in "it said" and "it has insisted". */
const isSourceLike = (line: Line, index: number): boolean =>
	/^(?:said|says|insists|insisted|denies|denied|added|adds|noted|notes|warned|warns|declined|announced|claims|claimed|advised|promised|called|urged|accused)$/.test(
		line.small[index + (/^(?:has|had|also|later)$/.test(line.small[index + 1] ?? '') ? 2 : 1)] ?? '',
	);

const choose = (
	recent: readonly Candidate[],
	line: Line,
	gender: Gender | undefined,
	withinClause: boolean,
): Figure | undefined => {
	let best: Figure | undefined;
	let bestScore = -Infinity;
	for (let index = recent.length - 1; index >= 0; index--) {
		const {placed, isSubject: subject} = recent[index]!;
		const {figure} = placed;
		const distance = line.index - placed.line.index;
		if (distance > reach) break;
		const kind = kindOf(figure);
		if (gender === undefined ? kind === 'person' : kind !== 'person') continue;
		if (gender !== undefined && figure.gender !== undefined && figure.gender !== gender) continue;
		const score =
			-1.1 * distance +
			(subject ? 1.3 : 0) +
			(placed.form === 'pronoun' ? 0.4 : 0) +
			(gender !== undefined && figure.gender === gender ? 0.8 : 0) +
			(withinClause && distance === 0 ? 0.7 : 0) +
			0.12 * index;
		if (score > bestScore) {
			bestScore = score;
			best = figure;
		}
	}

	return best;
};
