/**
Reads the annotated stories of `stories/`: our own texts with what a careful reader finds in them, which the models learn
from, and others that the analysis is measured against. A file has, in lines:

- `# Headline`, and paragraphs, each in one line. In them `she{holt}` says that the pronoun means the actor `holt`, and
  `Holt{holt}` which of two actors a name means; `Holt{-}` that it names nobody. Other pronouns mean nobody with a name.
- `@ holt person:f Maren Holt; Holt`: an actor with its kind, sex, and names. They are its mentions wherever they stand,
  the longest name first. In parentheses stands what describes it and is no name: `(Karsund’s defense ministry)`.
- `~ Maren=Chidi Quillhaven=Enugwu`: words of names to put in the place of others, for the same story in another country.
- After a paragraph, its claims: `- 3 Ms. Holt/holt | said | that the bridge … winter + and the ferry | asserts | x2`: number;
  source and the actor that it means, `-` where there is none; cue; runs of content, each whole or by its first and last
  words; stance, or two where either is right; claims that it disputes. `said#2` is the second "said" of the paragraph.
*/
import {readdirSync, readFileSync} from 'node:fs';
import {actorKinds, type ActorKind} from '../../../source/story/actor.ts';
import {stances, type Stance} from '../../../source/story/claim.ts';
import {blocksOf, composeDocument, type StoryDocument} from '../../../source/story/document.ts';
import {overlaps, type Span, type TextSpan} from '../../../source/story/span.ts';

export type TrueActor = {
	readonly id: string;
	readonly kind: ActorKind;
	readonly sex: 'f' | 'm' | null;
	readonly names: readonly string[];
	readonly descriptions: readonly string[];
};

export type TrueMention = TextSpan & {
	readonly actor: string;
	readonly form: 'name' | 'pronoun' | 'description';
};

export type TrueClaim = {
	readonly id: number;
	readonly paragraph: number;
	readonly source: (TextSpan & {readonly actor: string | null}) | null;
	readonly cue: TextSpan;
	readonly content: readonly TextSpan[];
	/** Every stance that a careful reader may see in it. */
	readonly stances: readonly Stance[];
	readonly disputes: readonly number[];
};

export type AnnotatedStory = {
	readonly name: string;
	readonly document: StoryDocument;
	readonly actors: readonly TrueActor[];
	/** In reading order. */
	readonly mentions: readonly TrueMention[];
	readonly claims: readonly TrueClaim[];
	/** Words of names and what stands in their place in another country. */
	readonly exchange: ReadonlyMap<string, string>;
};

type Block = {readonly text: string; readonly marks: ReadonlyMap<number, string>; readonly claims: string[]};

/** A block's plain text, and the ids that stood in braces by the offset of the character before them. */
const plainBlock = (line: string): Block => {
	let text = '';
	const marks = new Map<number, string>();
	for (const [index, part] of line.split(/\{(?<id>[^}]*)\}/u).entries()) {
		if (index % 2 === 0) text += part;
		else marks.set(text.length, part);
	}

	return {text, marks, claims: []};
};

const actorOf = (line: string): TrueActor => {
	const [, id = '', kind = '', sex, names = ''] = /^@ (\S+) ([a-z]+)(?::([fm]))? (.+)$/u.exec(line) ?? [];
	const known = actorKinds.find(each => each === kind);
	if (known === undefined) throw new Error(`no actor: ${line}`);
	const all = names.split('; ');
	return {
		id,
		kind: known,
		sex: sex === 'f' || sex === 'm' ? sex : null,
		names: all.filter(name => !name.startsWith('(')),
		descriptions: all.filter(name => name.startsWith('(')).map(name => name.slice(1, -1)),
	};
};

/** Where `words` stand in the text as whole words, in order. */
const placesOf = (text: string, words: string): readonly Span[] => {
	const places: Span[] = [];
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
		const isWhole =
			!(/^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(text.slice(0, at))) &&
			!(/[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(text.slice(at + words.length)));
		if (isWhole) places.push({start: at, end: at + words.length});
	}

	return places;
};

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/**
The place of the words: from the first to the last where an ellipsis stands between them, the nth where they end in
`#n`, else the one nearest to `anchor` that does not overlap it.
*/
const placeOf = (text: string, words: string, anchor: Span | null): Span => {
	const [opening = '', last] = words.split(' … ');
	const [, first = opening, number] = /^(.+)#(\d)$/u.exec(opening) ?? [];
	const places = placesOf(text, first);
	const place =
		number !== undefined
			? places[Number(number) - 1]
			: anchor === null || last !== undefined
				? places[0]
				: places
						.filter(each => !overlaps(each, anchor) || first.length > anchor.end - anchor.start)
						.toSorted((a, b) => distance(a, anchor) - distance(b, anchor))[0];
	const end =
		last === undefined
			? place
			: placesOf(text, last).find(each => place !== undefined && each.start >= place.end);
	if (place === undefined || end === undefined) throw new Error(`“${words}” is not in: ${text}`);
	return {start: place.start, end: end.end};
};

const claimOf = (
	line: string,
	block: TextSpan & {readonly number: number},
	ids: ReadonlySet<string>,
): TrueClaim => {
	const [head = '', cueWords = '', runs = '', stanceWords = '', disputes = ''] = line
		.split(' |')
		.map(part => part.trim());
	const [, number = '', sourceWords = ''] = /^- (\d+) (.+)$/u.exec(head) ?? [];
	const [, words = sourceWords, actor = null] = /^(.+)\/(\w+)$/u.exec(sourceWords) ?? [];
	if (actor !== null && !ids.has(actor)) throw new Error(`no actor ${actor}: ${line}`);
	const spanOf = ({start, end}: Span): TextSpan => ({
		start: block.start + start,
		end: block.start + end,
		text: block.text.slice(start, end),
	});
	const cue = placeOf(block.text, cueWords, null);
	return {
		id: Number(number),
		paragraph: block.number,
		source: words === '-' ? null : {...spanOf(placeOf(block.text, words, cue)), actor},
		cue: spanOf(cue),
		content: runs.split(' + ').map(run => spanOf(placeOf(block.text, run, cue))),
		stances: stanceWords.split('/').map(word => {
			const stance = stances.find(each => each === word);
			if (stance === undefined) throw new Error(`no stance “${word}”: ${line}`);
			return stance;
		}),
		disputes: [...disputes.matchAll(/x(\d+)/gu)].map(match => Number(match[1])),
	};
};

const pronounBefore =
	/(?:^|[^\p{L}])(?<word>he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves)$/iu;

const mentionsOf = (
	block: TextSpan,
	marks: ReadonlyMap<number, string>,
	actors: readonly TrueActor[],
): readonly TrueMention[] => {
	const found: TrueMention[] = [];
	const taken: Span[] = [];
	for (const [offset, id] of marks) {
		const word = pronounBefore.exec(block.text.slice(0, offset))?.groups?.['word'];
		if (word === undefined) continue;
		found.push({start: offset - word.length, end: offset, text: word, actor: id, form: 'pronoun'});
	}

	for (const actor of actors) {
		for (const words of actor.descriptions) {
			for (const place of placesOf(block.text, words))
				found.push({...place, text: words, actor: actor.id, form: 'description'});
		}
	}

	const names = actors
		.flatMap(actor => actor.names.map(name => ({name, actor: actor.id})))
		.toSorted((a, b) => b.name.length - a.name.length);
	for (const {name, actor} of names) {
		for (const place of placesOf(block.text, name)) {
			const mark = marks.get(place.end);
			if (mark !== undefined && mark !== actor) continue;
			if (taken.some(other => overlaps(other, place))) continue;
			taken.push(place);
			found.push({...place, text: name, actor, form: 'name'});
		}
	}

	return found
		.map(mention => ({...mention, start: block.start + mention.start, end: block.start + mention.end}))
		.toSorted((a, b) => a.start - b.start);
};

/** Read one annotated story. Throws where an annotation fits nothing in the text. */
export const readAnnotatedStory = (name: string, file: string): AnnotatedStory => {
	const lines = file.split('\n').filter(line => line.trim() !== '');
	const actors = lines.filter(line => line.startsWith('@ ')).map(actorOf);
	const exchange = new Map(
		lines
			.filter(line => line.startsWith('~ '))
			.flatMap(line => line.slice(2).split(' '))
			.map(pair => [pair.split('=')[0]!, pair.split('=')[1]!] as const),
	);
	const read: Block[] = [];
	for (const line of lines) {
		if (/^[@~] /u.test(line)) continue;
		if (line.startsWith('- ')) read.at(-1)!.claims.push(line);
		else read.push(plainBlock(line.replace(/^# /u, '')));
	}

	const document = composeDocument({
		title: read[0]!.text,
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'file', location: name},
		paragraphs: read.slice(1).map(({text}) => ({text, kind: 'text'})),
	});
	const ids = new Set(actors.map(actor => actor.id));
	const blocks = blocksOf(document);
	return {
		name,
		document,
		actors,
		exchange,
		mentions: blocks.flatMap((block, index) => mentionsOf(block, read[index]!.marks, actors)),
		claims: blocks.flatMap((block, index) => read[index]!.claims.map(line => claimOf(line, block, ids))),
	};
};

/** All annotated stories of a folder, by name; a file may have several, parted by lines of `===`. Throws where an annotation fits nothing in its text. */
export const readAnnotatedStories = (folder: URL): readonly AnnotatedStory[] =>
	readdirSync(folder)
		.filter(file => file.endsWith('.txt'))
		.toSorted()
		.flatMap(file =>
			readFileSync(new URL(file, folder), 'utf8')
				.split(/^===$/m)
				.map((text, index) =>
					readAnnotatedStory(file.slice(0, -4) + (index === 0 ? '' : `.${index + 1}`), text),
				),
		);

/** The whole stories that models learn from. */
export const learntStories = (): readonly AnnotatedStory[] =>
	readAnnotatedStories(new URL('stories/', import.meta.url));

/** The small ones, of two to five claims, that models of claims and disputes learn from too. */
export const smallStories = (): readonly AnnotatedStory[] =>
	readAnnotatedStories(new URL('small-stories/', import.meta.url));
