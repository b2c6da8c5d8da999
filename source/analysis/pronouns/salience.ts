import type {NamedActor} from '../actors/find-actors.ts';

/** What the text has said of an actor up to a place. */
export type Salience = {
	readonly actor: NamedActor;
	/** The count of all mentions so far, and of those by name. */
	mentions: number;
	names: number;
	sex: number;
	/** The last mention: the sentence, the token, and what it was. */
	sentence: number;
	token: number;
	lastWasPronoun: boolean;
	/** Whether the last mention opened its sentence's list of actors. */
	lastWasFirst: boolean;
	/** Whether the last mention was a possessive. */
	lastWasPossessive: boolean;
	lastQuoted: boolean;
	/** Whether a verb of saying stood beside the last mention. */
	lastSpoke: boolean;
	/** Which sentence it was the first actor of last. */
	subjectSentence: number;
};

const mostKept = 10;

/** The actors that a pronoun may mean, the last mentioned first. Holds a bounded number, so that long texts stay linear. */
export class Recent {
	#kept: Salience[] = [];
	readonly #known = new Map<string, Salience>();
	#foremost: Salience | undefined;
	/** The actor beside whom a verb of saying stood last. */
	lastSpeaker: string | undefined;

	/** The actors mentioned last, the newest first, with the person mentioned most often. */
	get candidates(): readonly Salience[] {
		const foremost = this.#foremost;
		return foremost === undefined || this.#kept.includes(foremost) ? this.#kept : [...this.#kept, foremost];
	}

	/** What is known of an actor, made when it is asked for first. */
	of(actor: NamedActor): Salience {
		let salience = this.#known.get(actor.id);
		if (salience === undefined) {
			salience = {
				actor,
				mentions: 0,
				names: 0,
				sex: actor.sex,
				sentence: -1,
				token: -1,
				lastWasPronoun: false,
				lastWasFirst: false,
				lastWasPossessive: false,
				lastQuoted: false,
				lastSpoke: false,
				subjectSentence: -1,
			};
			this.#known.set(actor.id, salience);
		}

		return salience;
	}

	/** Note a mention of an actor. */
	mention(
		actor: NamedActor,
		sentence: number,
		token: number,
		how: {
			readonly pronoun: boolean;
			readonly first: boolean;
			readonly possessive: boolean;
			readonly quoted: boolean;
			readonly speaks: boolean;
		},
	): void {
		const salience = this.of(actor);
		salience.mentions++;
		if (!how.pronoun) salience.names++;
		salience.sentence = sentence;
		salience.token = token;
		salience.lastWasPronoun = how.pronoun;
		salience.lastWasFirst = how.first;
		salience.lastWasPossessive = how.possessive;
		salience.lastQuoted = how.quoted;
		salience.lastSpoke = how.speaks;
		if (how.speaks) this.lastSpeaker = actor.id;
		if (how.first) salience.subjectSentence = sentence;
		this.#kept = [salience, ...this.#kept.filter(other => other !== salience)].slice(0, mostKept);
		if (actor.kind === 'person' && salience.mentions > (this.#foremost?.mentions ?? 0))
			this.#foremost = salience;
	}

	/** The sentence goes on with an actor, behind a clause that named others by the way: he is the last one spoken of again. */
	goOnWith(actor: NamedActor, token: number): void {
		const salience = this.of(actor);
		salience.token = token;
		this.#kept = [salience, ...this.#kept.filter(other => other !== salience)];
	}
}
