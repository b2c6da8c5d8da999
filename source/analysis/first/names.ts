import type {ActorKind} from '../../story/actor.ts';
import type {Line} from './passage.ts';
import {
	capitalsWithoutName,
	demonyms,
	genderOfTitle,
	isCommonWord,
	isGivenName,
	nameOpeners,
	organizationWords,
	places,
	placeWords,
	sentenceStarters,
	titles,
	type Gender,
} from './word-lists.ts';

/** A name in its line: tokens `from` to `to`, the end exclusive. */
export type Name = {
	readonly line: Line;
	readonly from: number;
	readonly to: number;
	/** The words in small letters, as in `["vladimir", "putin"]`. */
	readonly words: readonly string[];
	/** The gender that a title in front tells. */
	readonly gender: Gender | undefined;
	readonly hasTitle: boolean;
	/** How much speaks for each kind. */
	readonly votes: Readonly<Record<ActorKind, number>>;
};

/** What the whole document tells of its capitalised words. */
export type Capitals = {
	/** Words that stand with a capital where no rule of spelling asks for one, in small letters. */
	readonly inside: ReadonlySet<string>;
	/** Words that stand in small letters somewhere. */
	readonly small: ReadonlySet<string>;
};

const capital = /^\p{Lu}/u;
const initial = /^\p{Lu}\.$/u;
const acronym = /^(?:\p{Lu}[\p{Lu}\p{N}&]+|(?:\p{Lu}\.){2,})$/u;
const opening = new Set([
	'"',
	'“',
	'‘',
	"'",
	'(',
	'[',
	'``',
	':',
	'—',
	'–',
	'--',
	'-',
	'...',
	'…',
	'•',
	'*',
	'«',
	'„',
]);
const particles = new Set(
	'de van von der den da di del della la le al el bin ibn dos du af ter zu'.split(' '),
);
const saying =
	/^(?:said|says|told|added|wrote|tweeted|asked|argued|noted|thinks|believes|wants|announced|insisted|denied|denies)$/;
const owners = new Set(
	"people's women's children's men's workers' teachers' farmers' veterans' king's queen's".split(' '),
);

const plain = (word: string): string => word.replace(/\.$/, '');

/** Look over the lines for words with and without a capital; one pass over the document. */
export const readCapitals = (lines: readonly Line[]): Capitals => {
	const inside = new Set<string>();
	const small = new Set<string>();
	for (const line of lines) {
		if (line.isTitleCase) continue;
		for (const [index, token] of line.tokens.entries()) {
			const word = line.small[index]!;
			if (token.text === word) small.add(word);
			else if (!isAtStart(line, index)) inside.add(word);
		}
	}

	return {inside, small};
};

/** Whether spelling asks for a capital: the line begins here, or a quotation or a part of the line does. */
const isAtStart = (line: Line, index: number): boolean =>
	index === 0 || opening.has(line.tokens[index - 1]!.text);

/** Find the names of a line. A line in title case is read only for names that `known` holds. */
export const namesOf = (line: Line, capitals: Capitals, known: ReadonlySet<string>): readonly Name[] => {
	const names: Name[] = [];
	let index = 0;
	while (index < line.tokens.length) {
		const end = runEnd(line, index);
		if (end === index) {
			index++;
			continue;
		}

		if (line.isTitleCase) knownNames(line, index, end, known, names);
		else pushNames(line, index, end, capitals, names);
		index = end;
	}

	return names;
};

const isNameToken = (line: Line, index: number): boolean => {
	const text = line.tokens[index]?.text;
	return text !== undefined && capital.test(text) && !capitalsWithoutName.has(line.small[index]!);
};

const longestName = 12;

/** The end of the capitalised run at `from`, with the small words that bind such runs. */
const runEnd = (line: Line, from: number): number => {
	if (!isNameToken(line, from)) return from;
	let end = from + 1;
	while (end < line.tokens.length && end - from < longestName) {
		const word = line.small[end]!;
		if (isNameToken(line, end)) {
			// Two blocks of text without a full stop between them are no one name.
			end++;
		} else if ((word === '&' || particles.has(word)) && isNameToken(line, end + 1)) end += 2;
		else if (particles.has(word) && particles.has(line.small[end + 1] ?? '') && isNameToken(line, end + 2))
			end += 3;
		else if (word === 'of' && takesOf(line.small[end - 1]!)) {
			const article = line.small[end + 1] === 'the' ? 1 : 0;
			if (!isNameToken(line, end + 1 + article)) break;
			end += 2 + article;
		} else if (
			(word === "'s" || word === '’s' || word === "'" || word === '’') &&
			owners.has(`${line.small[end - 1]}${word.replace('’', "'")}`) &&
			isNameToken(line, end + 1)
		) {
			end += 2;
		} else break;
	}

	return end;
};

const takesOf = (word: string): boolean =>
	organizationWords.has(word) || placeWords.has(word) || word === 'bay' || word === 'isle';

/** Split a run at titles and peoples, drop words that are capital for their place alone, and judge the rest. */
const pushNames = (line: Line, from: number, to: number, capitals: Capitals, names: Name[]): void => {
	let start = from;
	if (isAtStart(line, start) && isOrdinaryStart(line, start, to, capitals)) start++;
	let piece = start;
	let gender: Gender | undefined;
	let hasTitle = false;
	for (let index = start; index <= to; index++) {
		const word = plain(line.small[index] ?? '');
		const isTitle =
			index < to && titles.has(word) && !organizationWords.has(plain(line.small[index + 1] ?? ''));
		if (index < to && !isTitle) continue;
		pushName(line, piece, index, {gender, hasTitle}, names);
		if (index < to) {
			gender = genderOfTitle(word) ?? (hasTitle && piece === index ? gender : undefined);
			hasTitle = true;
			piece = index + 1;
		}
	}
};

const isOrdinaryStart = (line: Line, start: number, to: number, capitals: Capitals): boolean => {
	const word = line.small[start]!;
	if (sentenceStarters.has(word)) return true;
	if (places.has(word) || acronym.test(line.tokens[start]!.text)) return false;
	if (capitals.inside.has(word)) return false;
	const next = start + 1 < to ? line.small[start + 1] : undefined;
	if (next !== undefined) {
		if (isGivenName(word) || nameOpeners.has(word) || organizationWords.has(next) || titles.has(plain(word)))
			return false;
		return isCommonWord(word) || capitals.small.has(word);
	}

	return isCommonWord(word) || capitals.small.has(word) || /(?:ing|ly|ed)$/.test(word);
};

const pushName = (
	line: Line,
	from: number,
	to: number,
	title: {readonly gender: Gender | undefined; readonly hasTitle: boolean},
	names: Name[],
): void => {
	let start = from;
	let end = to;
	// "Chinese officials", "Russian President": an adjective of a place names nobody; "British Airways" does.
	while (start < end && demonyms.has(line.small[start]!) && !isInstitution(line, start + 1, end)) {
		start += line.small[start] === 'north' || line.small[start] === 'south' ? 2 : 1;
	}

	if (
		end - start === 2 &&
		demonyms.has(line.small[start + 1]!) &&
		/^(?:north|south)$/.test(line.small[start]!)
	)
		return;
	if (
		end - start === 2 &&
		demonyms.has(line.small[start + 1]!) &&
		/^(?:east|west|central|southeast)$/.test(line.small[start]!)
	)
		return;
	while (end > start && /^(?:of|the|&|and)$/.test(line.small[end - 1]!)) end--;
	if (end - start === 1 && isNoName(line, start, title.hasTitle)) return;
	if (start >= end) return;
	const words = line.small.slice(start, end);
	names.push({
		line,
		from: start,
		to: end,
		words,
		...title,
		votes: votesFor(line, start, end, words, title.hasTitle),
	});
};

const isInstitution = (line: Line, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) if (organizationWords.has(line.small[index]!)) return true;
	return false;
};

const isNoName = (line: Line, index: number, hasTitle: boolean): boolean => {
	const {text} = line.tokens[index]!;
	const word = line.small[index]!;
	if (hasTitle) return false;
	if (text.length < 2 || initial.test(text) || demonyms.has(word)) return true;
	const [first, second] = word.split('-');
	if (second !== undefined && /^(?:[\p{L}.]+)$/u.test(second) && isPlaceLike(first!) && isPlaceLike(second))
		return true;
	return /\d/.test(text) && !acronym.test(text);
};

const isPlaceLike = (word: string): boolean => places.has(word) || demonyms.has(word);

/** Read a run of a headline in title case, where capitals tell little, for names known from the text below. */
const knownNames = (
	line: Line,
	from: number,
	to: number,
	known: ReadonlySet<string>,
	names: Name[],
): void => {
	for (let index = from; index < to; index++) {
		for (let end = Math.min(to, index + 4); end > index; end--) {
			const words = line.small.slice(index, end);
			const joined = words.join(' ');
			if (!known.has(joined) && !places.has(joined)) continue;
			names.push({
				line,
				from: index,
				to: end,
				words,
				gender: undefined,
				hasTitle: false,
				votes: votesFor(line, index, end, words, false),
			});
			index = end - 1;
			break;
		}
	}
};

const votesFor = (
	line: Line,
	from: number,
	to: number,
	words: readonly string[],
	hasTitle: boolean,
): Record<ActorKind, number> => {
	const votes = {person: 0, organization: 0, place: 0};
	const before = line.small[from - 1] ?? '';
	const after = line.small[to] ?? '';
	const last = words.at(-1)!;
	const length = to - from;
	if (hasTitle) votes.person += 4;
	if (places.has(words.join(' '))) votes.place += 5;
	if (isGivenName(words[0]!)) votes.person += length > 1 ? 3 : 1.5;
	if (words.some(word => initial.test(word.toUpperCase())) && length > 1) votes.person += 2;
	if (words.some(word => organizationWords.has(plain(word)))) votes.organization += 3.5;
	if (placeWords.has(last) || placeWords.has(words[0]!)) votes.place += 3;
	if (words.includes('&')) votes.organization += 3;
	if (length === 1 && acronym.test(line.tokens[from]!.text)) votes.organization += 2.5;
	if (before === 'in' || before === 'near') votes.place += 1.5;
	if (before === 'at' || before === 'from' || before === 'to') votes.place += 0.5;
	if (before === 'the') votes.organization += 1.5;
	if (saying.test(after) || saying.test(before)) votes.person += 1;
	if (after === 'who' || (after === ',' && /^(?:who|\d\d)$/.test(line.small[to + 1] ?? '')))
		votes.person += 3;
	if (after === ',' && places.has(line.small[to + 1] ?? '')) votes.place += 1.5;
	if ((length === 2 || length === 3) && before !== 'the') votes.person += 1.2;
	if (length === 1) votes.organization += 0.4;
	return votes;
};
