import type {Actor, ActorKind, Mention} from '../../story/actor.ts';
import {actorKinds} from '../../story/actor.ts';
import {sliceSpan} from '../../story/span.ts';
import type {Line} from './passage.ts';
import type {Name} from './names.ts';
import {genderOfGivenName, places, type Gender} from './word-lists.ts';

/** An actor while the story is still being read. */
export type Figure = {
	readonly number: number;
	/** The words of the fullest name so far, in small letters. */
	words: readonly string[];
	name: string;
	gender: Gender | undefined;
	readonly votes: Record<ActorKind, number>;
	readonly mentions: Mention[];
	description: string | null;
};

/** Where an actor is mentioned, as the later stages look it up. */
export type Placed = {
	readonly figure: Figure;
	readonly line: Line;
	readonly from: number;
	readonly to: number;
	readonly form: Mention['form'];
};

const unitedStates = 'united states';
const variants: Readonly<Record<string, string>> = {
	us: unitedStates,
	'u.s.': unitedStates,
	'u.s': unitedStates,
	usa: unitedStates,
	'u.s.a.': unitedStates,
	america: unitedStates,
	'united states of america': unitedStates,
	uk: 'united kingdom',
	'u.k.': 'united kingdom',
	britain: 'united kingdom',
	'great britain': 'united kingdom',
	eu: 'european union',
	un: 'united nations',
	'u.n.': 'united nations',
	gop: 'republican party',
	fbi: 'federal bureau of investigation',
};

const smallWords = new Set(['of', 'the', 'and', 'for', 'in', '&', 'on', 'de']);

const plainKey = (words: readonly string[]): string => {
	const joined = words.join(' ').replaceAll('’', "'");
	return variants[joined] ?? joined;
};

/** Joins the names of a story to actors: full names, surnames, given names, first words and acronyms. */
export class Cast {
	readonly figures: Figure[] = [];
	readonly placed: Placed[] = [];
	readonly #byKey = new Map<string, Figure>();
	/** The latest figure whose name holds the word in that place. */
	readonly #byLast = new Map<string, Figure>();
	readonly #byFirst = new Map<string, Figure>();
	readonly #byInitials = new Map<string, Figure>();

	/** Every name that a headline in title case may hold, in small letters. */
	known(): ReadonlySet<string> {
		return new Set([...this.#byKey.keys(), ...this.#byLast.keys()]);
	}

	/** Add one name in reading order; `text` is the story's text. */
	add(name: Name, text: string): Figure {
		const figure = this.#find(name) ?? this.#create(name);
		const {line} = name;
		const start = line.tokens[name.from]!.start;
		const span = sliceSpan(text, start, line.tokens[name.to - 1]!.end);
		figure.mentions.push({...span, paragraph: line.paragraph, form: 'name'});
		this.placed.push({figure, line, from: name.from, to: name.to, form: 'name'});
		for (const kind of actorKinds) figure.votes[kind] += name.votes[kind];
		figure.gender ??= name.gender ?? (name.words.length > 1 ? genderOfGivenName(name.words[0]!) : undefined);
		if (name.words.length > figure.words.length || figure.name === '') {
			figure.words = name.words;
			figure.name = span.text;
		}

		this.#index(figure, name.words, span.text);
		return figure;
	}

	#create(name: Name): Figure {
		const figure: Figure = {
			number: this.figures.length,
			words: name.words,
			name: '',
			gender: undefined,
			votes: {person: 0, organization: 0, place: 0},
			mentions: [],
			description: null,
		};
		this.figures.push(figure);
		return figure;
	}

	#index(figure: Figure, words: readonly string[], surface: string): void {
		this.#byKey.set(plainKey(words), figure);
		const last = words.at(-1)!;
		this.#byLast.set(last, figure);
		if (words.length === 1) return;
		this.#byFirst.set(words[0]!, figure);
		const letters = surface
			.split(/[\s-]+/)
			.filter(word => !smallWords.has(word.toLowerCase()))
			.map(word => word[0] ?? '')
			.join('')
			.toLowerCase();
		if (letters.length > 1) this.#byInitials.set(letters, figure);
	}

	#find(name: Name): Figure | undefined {
		const {words} = name;
		const known = this.#byKey.get(plainKey(words));
		if (known !== undefined && (words.length > 1 || !clashes(known, name))) return known;
		const last = words.at(-1)!;
		if (words.length === 1) {
			if (places.has(last) && !name.hasTitle) return undefined;
			const bySurname = this.#byLast.get(last);
			if (bySurname !== undefined && kindOf(bySurname) === 'person' && !clashes(bySurname, name))
				return bySurname;
			const byFirst = this.#byFirst.get(last);
			if (byFirst !== undefined && kindOf(byFirst) !== 'place' && !clashes(byFirst, name)) return byFirst;
			return this.#byInitials.get(last.replaceAll('.', ''));
		}

		// "Vladimir Putin" after "Mr. Putin"; "John F. Kennedy" after "John Kennedy".
		const bySurname = this.#byLast.get(last);
		if (bySurname === undefined || name.votes.organization > name.votes.person || clashes(bySurname, name))
			return undefined;
		if (bySurname.words.length === 1) return kindOf(bySurname) === 'person' ? bySurname : undefined;
		return bySurname.words[0] === words[0] && kindOf(bySurname) === 'person' ? bySurname : undefined;
	}
}

const clashes = (figure: Figure, name: Name): boolean => {
	const gender = name.gender ?? (name.words.length > 1 ? genderOfGivenName(name.words[0]!) : undefined);
	return (
		(figure.gender !== undefined && gender !== undefined && figure.gender !== gender) ||
		(name.hasTitle && kindOf(figure) === 'place')
	);
};

/** The kind that most speaks for. */
export const kindOf = (figure: Figure): ActorKind => {
	const {person, organization, place} = figure.votes;
	if (place > person && place >= organization) return 'place';
	return person >= organization ? 'person' : 'organization';
};

const slugOf = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/\p{M}+/gu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/g, '') || 'actor';

/** The finished actors in the order of their first mention, and the id of each figure by its number. */
export const finishActors = (
	figures: readonly Figure[],
): {readonly actors: readonly Actor[]; readonly ids: ReadonlyMap<number, string>} => {
	const ids = new Map<number, string>();
	const used = new Map<string, number>();
	const named = figures
		.filter(figure => figure.mentions.length > 0)
		.map(figure => ({
			figure,
			mentions: figure.mentions.toSorted((a, b) => a.start - b.start || a.end - b.end),
		}))
		.toSorted((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || a.figure.number - b.figure.number);
	const actors = named.map(({figure, mentions}): Actor => {
		const slug = slugOf(figure.name);
		let id = slug;
		let count = used.get(slug) ?? 1;
		while (used.has(id)) id = `${slug}-${++count}`;
		used.set(slug, count);
		used.set(id, 1);
		ids.set(figure.number, id);
		return {id, name: figure.name, kind: kindOf(figure), description: figure.description, mentions};
	});
	return {actors, ids};
};
