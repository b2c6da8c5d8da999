import {findActors, type NamedActor} from '../../source/analysis/actors/find-actors.ts';
import {findNames, type Name} from '../../source/analysis/names/find-names.ts';
import {withPronouns} from '../../source/analysis/pronouns/resolve-pronouns.ts';
import {quotationsOf} from '../../source/language/quotations.ts';
import {readParagraph, type Sentence} from '../../source/language/read.ts';

type Read = {readonly text: string; readonly sentences: readonly Sentence[]; readonly names: readonly Name[]};

const blocksIn = (
	text: string,
): ReadonlyArray<{start: number; end: number; text: string; number: number}> => {
	let start = 0;
	return text.split('\n\n').map((block, number) => {
		const from = start;
		start += block.length + 2;
		return {start: from, end: from + block.length, text: block, number};
	});
};

/** A text of paragraphs, the first one the headline, as far as the stage of names. */
export const read = (text: string): Read => {
	const sentences = blocksIn(text).flatMap(block => readParagraph(block.text, block.start, block.number));
	return {text, sentences, names: findNames(text, sentences)};
};

/** The names in a text, each with its kind: "Dana Ruiz/person". */
export const namesIn = (text: string): readonly string[] =>
	read(text).names.map(name => `${name.text}/${name.kind}`);

/** The actors of a text with their pronouns. */
export const actorsIn = (text: string): readonly NamedActor[] => {
	const {sentences, names} = read(text);
	return withPronouns(sentences, findActors(sentences, names), quotationsOf(blocksIn(text)));
};

/** The mentions of each actor by its name: {'Dana Ruiz': ['Dana Ruiz', 'she']}. */
export const mentionsIn = (text: string): Readonly<Record<string, readonly string[]>> =>
	Object.fromEntries(actorsIn(text).map(actor => [actor.name, actor.mentions.map(mention => mention.text)]));
