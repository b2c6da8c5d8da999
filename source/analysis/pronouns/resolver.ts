import type {Mention} from '../../story/actor.ts';
import {sharedWords} from '../../story/shared-words.ts';
import type {NamedActor} from '../actors/find-actors.ts';
import type {Name, ReadSentence} from '../names/find-names.ts';
import type {Decide} from './choice.ts';
import {noneFeatures, pairFeatures, type PronounPlace} from './pair-features.ts';
import {personNoun} from './person-nouns.ts';
import {pronounOf, sayingWords, type PronounWord} from './pronoun-words.ts';
import {Recent, type Salience} from './salience.ts';

/** How many sentences back an actor can be meant. */
const furthest = 8;

/** How sure a first name makes a sex: whom it says to be of the other one is not meant. Of 641 persons that lists know, five are not what they say. */
const sure = 2;

/** A name, with the actor that it belongs to. */
export type Placed = {readonly actor: NamedActor; readonly name: Name};

const fits = (salience: Salience, pronoun: PronounWord): boolean => {
	if (pronoun.plural) return salience.actor.kind !== 'place';
	if (salience.actor.kind !== 'person') return false;
	return salience.sex === 0 || Math.abs(salience.sex) < sure || Math.sign(salience.sex) === pronoun.sex;
};

/** Whether a verb of saying stands beside the tokens from `first` to `last`. */
const isBesideSaying = (tokens: ReadSentence['tokens'], first: number, last: number): boolean =>
	sayingWords.has(tokens[first - 1]?.text ?? '') || sayingWords.has(tokens[last + 1]?.text ?? '');

/** The last pronouns of each kind and what they were found to mean. */
type Chain = {actor: string | null | undefined; sentence: number};

/** Finds whom the pronouns of a text mean, one sentence after the other: they are to be read in order. */
export class Resolver {
	readonly #recent = new Recent();
	readonly #chains: readonly Chain[] = [0, 1, 2].map(() => ({actor: undefined, sentence: -9}));
	/** The pronouns that are resolved, by the id of the actor that they mean. */
	readonly found = new Map<string, Mention[]>();
	readonly #share = sharedWords();
	#nounsBefore: readonly number[] = [];
	readonly #sentences: readonly ReadSentence[];
	readonly #decide: Decide;

	/** Ready for the first sentence. */
	constructor(sentences: readonly ReadSentence[], decide: Decide) {
		this.#sentences = sentences;
		this.#decide = decide;
	}

	/** Read a sentence, whose names are given; `quoted` tells whether an offset stands in a quotation. */
	read(index: number, names: readonly Placed[], quoted: (offset: number) => boolean): void {
		const {tokens, paragraph} = this.#sentences[index]!;
		let next = 0;
		let isFirst = true;
		// Whom a clause is about: "Orrin, who served under Vale, left".
		let about: NamedActor | undefined;
		let isAside = false;
		let last: NamedActor | undefined;
		/** The name that opens the sentence. */
		let opens: Placed | undefined;
		const nouns: number[] = [];
		const nounPlaces: number[] = [];
		for (let at = 0; at < tokens.length; at++) {
			const token = tokens[at]!;
			if (token.text === ',') {
				if (isAside && about !== undefined) this.#recent.goOnWith(about, at);
				isAside = /^(?:who|whose|whom)$/.test(tokens[at + 1]?.text ?? '');
				about = isAside ? last : undefined;
			}

			const named = names[next];
			if (named !== undefined && named.name.first === at) {
				const after = tokens[named.name.last + 1]?.text;
				this.#recent.mention(named.actor, index, at, {
					pronoun: false,
					first: isFirst,
					possessive: isAside || after === "'s" || after === '’s',
					quoted: quoted(token.start),
					speaks: isBesideSaying(tokens, at, named.name.last),
				});
				isFirst = false;
				last = named.actor;
				if (at === 0) opens = named;
				next++;
				at = named.name.last;
				continue;
			}

			if (token.text.length > 10) {
				this.#noteNoun(token.text, at, nouns, nounPlaces);
				continue;
			}

			const pronoun = pronounOf(token.text);
			if (pronoun === undefined) {
				this.#noteNoun(token.text, at, nouns, nounPlaces);
				continue;
			}

			const actor = this.#resolve(
				pronoun,
				index,
				at,
				names.slice(next, next + 4),
				nouns,
				nounPlaces,
				quoted(token.start),
				// "Orme, she told me over tea, left": she tells of Orme.
				opens !== undefined &&
					pronoun.role === 'subject' &&
					at === opens.name.last + 2 &&
					tokens[at - 1]!.text === ',' &&
					sayingWords.has(tokens[at + 1]?.text ?? '')
					? opens.actor
					: undefined,
			);
			if (actor !== undefined) {
				this.#recent.mention(actor, index, at, {
					pronoun: true,
					first: isFirst,
					possessive: pronoun.role === 'possessive',
					quoted: quoted(token.start),
					speaks: isBesideSaying(tokens, at, at),
				});
				const {start, end, text} = token;
				const mentions = this.found.get(actor.id) ?? [];
				if (mentions.length === 0) this.found.set(actor.id, mentions);
				mentions.push({paragraph, start, end, text: this.#share(text), form: 'pronoun'});
			}

			if (pronoun.role === 'subject') isFirst = false;
		}

		this.#nounsBefore = nouns;
	}

	#noteNoun(text: string, at: number, nouns: number[], places: number[]): void {
		const sex = personNoun(text);
		if (sex === undefined) return;
		nouns.push(Math.sign(sex));
		places.push(at);
	}

	#resolve(
		pronoun: PronounWord,
		sentence: number,
		token: number,
		ahead: readonly Placed[],
		nouns: readonly number[],
		nounPlaces: readonly number[],
		quoted: boolean,
		notMeant: NamedActor | undefined,
	): NamedActor | undefined {
		const chain = this.#chains[pronoun.plural ? 2 : pronoun.sex > 0 ? 1 : 0]!;
		const candidates = this.#recent.candidates.filter(
			salience =>
				sentence - salience.sentence <= furthest && salience.actor !== notMeant && fits(salience, pronoun),
		);
		const cataphoric = ahead
			.map(({actor, name}): Salience => ({...this.#recent.of(actor), sentence, token: name.first}))
			.filter(
				(salience, index, all) =>
					fits(salience, pronoun) &&
					!candidates.some(other => other.actor === salience.actor) &&
					all.findIndex(other => other.actor === salience.actor) === index,
			);
		const fitting = (sex: number): boolean => pronoun.plural || sex === 0 || sex === pronoun.sex;
		const nounsHere = nouns.filter(fitting).length;
		const lastNoun = nounPlaces.findLast((_, index) => fitting(nouns[index]!));
		const place: PronounPlace = {
			pronoun,
			sentence,
			token,
			paragraphStart: this.#paragraphStart(sentence),
			quoted,
			fitting: Math.min(4, candidates.length),
			agreeing: Math.min(
				3,
				candidates.filter(({sex}) => pronoun.plural || sex === 0 || Math.sign(sex) === pronoun.sex).length,
			),
			previous: chain.actor,
			previousDistance: sentence - chain.sentence,
			nounsHere,
			nounsBefore: this.#nounsBefore.filter(fitting).length,
			nounDistance: lastNoun === undefined ? Infinity : token - lastNoun,
			firstInSentence: token <= 1,
			speaks: isBesideSaying(this.#sentences[sentence]!.tokens, token, token),
			lastSpeaker: this.#recent.lastSpeaker,
			mostMentions: Math.max(0, ...candidates.map(({mentions}) => mentions)),
			mostInText: Math.max(0, ...candidates.map(({actor}) => actor.mentions.length)),
		};
		const all = [...candidates, ...cataphoric];
		const features = all.map((salience, rank) => {
			const list: number[] = [];
			pairFeatures(place, salience, rank, feature => list.push(feature));
			return list;
		});
		const none: number[] = [];
		noneFeatures(place, feature => none.push(feature));
		const {start, end} = this.#sentences[sentence]!.tokens[token]!;
		const decided =
			all[
				this.#decide({
					start,
					end,
					candidates: all.map(salience => salience.actor),
					features: [...features, none],
				})
			];
		chain.actor = decided === undefined ? null : decided.actor.id;
		chain.sentence = sentence;
		if (decided === undefined) return undefined;
		const salience = this.#recent.of(decided.actor);
		if (salience.sex === 0) salience.sex = pronoun.sex;
		return decided.actor;
	}

	#paragraphStart(sentence: number): number {
		let first = sentence;
		const {paragraph} = this.#sentences[sentence]!;
		while (first > 0 && sentence - first < 3 && this.#sentences[first - 1]!.paragraph === paragraph) first--;
		return first;
	}
}
