import type {Paragraph} from '../../story/document.ts';
import type {Span, TextSpan} from '../../story/span.ts';

/** A run of capitalised words that may be a name. */
export type ShapedName = TextSpan & {
	readonly paragraph: number;
	/** The word before, in small letters, or empty. */
	readonly before: string;
};

type Word = Span & {
	readonly text: string;
	readonly isCapital: boolean;
	/** Whether its capital may be there because a sentence begins. */
	readonly isFirst: boolean;
};

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.·-][\p{L}\p{M}\p{N}]+)*/gu;
/** What is joined to a name before it: l’OCDE, d’Elena, dell’Unità. */
const elision = /^\p{Ll}{1,4}['’](?=\p{Lu})/u;
/** Small words that stand within names. */
const particles = new Set(
	'de da do dos das du des del della di la le van von der den zu zum af av bin ibn al el y e'.split(' '),
);
/** The most words of a name. */
const longest = 6;
/** Languages that write every noun with a capital: there one capital tells nothing. */
const capitalNouns = /^(?:de|lb|gsw|nds|bar)(?:-|$)/i;

const wordsOf = (block: Paragraph): readonly Word[] => {
	const words: Word[] = [];
	let last = 0;
	for (const match of block.text.matchAll(wordPattern)) {
		const elided = elision.exec(match[0])?.[0].length ?? 0;
		const text = match[0].slice(elided);
		const between = block.text.slice(last, match.index);
		words.push({
			start: match.index + elided,
			end: match.index + match[0].length,
			text,
			isCapital: /^\p{Lu}/u.test(text),
			isFirst: words.length === 0 || /[.!?…:;。！？•–—\n]\s*\S{0,2}$|[“„«"‘「]\s?$/u.test(between),
		});
		last = match.index + match[0].length;
	}

	return words;
};

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}.]{1,7}$/u.test(text);

/** Whether so many words have capitals that a capital tells nothing: headlines, lists of names. */
const isShouted = (words: readonly Word[]): boolean =>
	words.length > 3 && words.filter(word => word.isCapital).length > 0.7 * words.length;

/** The runs of capitalised words of a block, small particles between them included; no run goes over a word that stands `apart`. */
const runsOf = (
	block: Paragraph,
	words: readonly Word[],
	apart: (word: Word) => boolean,
): ReadonlyArray<readonly Word[]> => {
	const runs: Word[][] = [];
	let run: Word[] = [];
	const close = (): void => {
		while (run.length > 0 && !run.at(-1)!.isCapital) run.pop();
		if (run.length > 0 && run.length <= longest) runs.push(run);
		run = [];
	};

	for (const word of words) {
		const last = run.at(-1);
		if (last !== undefined && block.text.slice(last.end, word.start) !== ' ') close();
		if (word.isCapital && apart(word)) {
			close();
			continue;
		}

		if (word.isCapital && (run.length === 0 || !word.isFirst)) run.push(word);
		else if (run.length > 0 && particles.has(word.text) && !apart(word)) run.push(word);
		else {
			close();
			if (word.isCapital) run.push(word);
		}
	}

	close();
	return runs;
};

/** Articles of nouns, which in German stand between two capitals without making a name of them. */
const articles = new Set(['der', 'den', 'des', 'das', 'die']);
/** Forms of address, which belong to no name. */
const titles =
	/^(?:Mme|Mlle|M|Mgr|Herrn?|Frau|Sra?|Srta|Señora?|Don|Doña|Signora?|Senhora?|Dra?|Prof|Meneer|Mevrouw|Pan|Pani|Bay|Bayan)$/u;
/** What German writes with a capital beside a name, and is none. */
const germanDays =
	/^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?:s|abend|morgen|nachmittag|nacht)?$/u;

/** A block with its words. */
type ReadBlock = {readonly block: Paragraph; readonly words: readonly Word[]};

/** Which words the text has in small letters, and which with a capital where no sentence begins. */
type Habits = {readonly small: ReadonlySet<string>; readonly capital: ReadonlySet<string>};

const habitsOf = (read: readonly ReadBlock[]): Habits => {
	const small = new Set<string>();
	const capital = new Set<string>();
	for (const {words} of read) {
		if (isShouted(words)) continue;
		for (const word of words) {
			if (!word.isCapital) small.add(word.text);
			else if (!word.isFirst) capital.add(word.text);
		}
	}

	return {small, capital};
};

/** The run without a first word that has its capital from the sentence: one that the text has nowhere else in the like. */
const withoutStart = (run: readonly Word[], {small, capital}: Habits): readonly Word[] => {
	if (titles.test(run[0]!.text)) return run.slice(1).filter((word, index) => index > 0 || word.isCapital);
	const {isFirst, text} = run[0]!;
	if (!isFirst || isAcronym(text)) return run;
	if (capital.has(text) && !small.has(text.toLowerCase())) return run;
	const rest = run.slice(1);
	const next = rest.findIndex(word => word.isCapital);
	return next < 0 ? [] : rest.slice(next);
};

const namesOf = ({block, words}: ReadBlock, habits: Habits, isGerman: boolean): readonly ShapedName[] => {
	if (isShouted(words)) return [];
	const places = new Map(words.map((word, index) => [word, index]));
	const apart = isGerman
		? (word: Word) => germanDays.test(word.text) || articles.has(word.text)
		: () => false;
	return runsOf(block, words, apart).flatMap((found): readonly ShapedName[] => {
		const run = withoutStart(found, habits);
		const [first] = run;
		const last = run.at(-1);
		if (first === undefined || last === undefined || last.end - first.start < 2) return [];
		return [
			{
				start: block.start + first.start,
				end: block.start + last.end,
				text: block.text.slice(first.start, last.end),
				paragraph: block.number,
				before: words[(places.get(first) ?? 0) - 1]?.text.toLowerCase() ?? '',
			},
		];
	});
};

/** How many blocks are read between two steps. */
const stepBlocks = 50;

/**
The names of a text in a language that is not read, by their capitals: words that have one where no sentence begins, and
where most words around have none. Yields the share of all work that is done; linear in the length; finds nothing in
a script without capitals.
*/
export function* namesByShape(
	blocks: readonly Paragraph[],
	language: string,
): Generator<number, readonly ShapedName[]> {
	const read: ReadBlock[] = [];
	for (const block of blocks) {
		read.push({block, words: wordsOf(block)});
		if (read.length % stepBlocks === 0) yield (0.4 * read.length) / blocks.length;
	}

	const isGerman = capitalNouns.test(language);
	const habits = habitsOf(read);
	const names: ShapedName[] = [];
	for (const [index, each] of read.entries()) {
		for (const name of namesOf(each, habits, isGerman)) names.push(name);
		if (index % stepBlocks === 0) yield 0.4 + (0.4 * index) / blocks.length;
	}

	if (!isGerman) return names;
	const surnames = new Set(
		names.filter(({text}) => text.includes(' ')).map(({text}) => text.split(' ').at(-1)),
	);
	return names.filter(({text}) => text.includes(' ') || surnames.has(text) || isAcronym(text));
}
