import type {TextSpan} from './span.ts';

export const actorKinds = ['person', 'organization', 'place'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const mentionForms = ['name', 'pronoun', 'description'] as const;
export type MentionForm = (typeof mentionForms)[number];

/** One place where the story speaks of an actor. A name's span holds the name alone: no title, determiner or possessive ending. */
export type Mention = TextSpan & {
	readonly paragraph: number;
	readonly form: MentionForm;
};

/** A person, organization or place that the story names. Mentions stand in reading order. */
export type Actor = {
	/** A stable slug of the name, as in `wang-yi`. */
	readonly id: string;
	/** The fullest name in the text. */
	readonly name: string;
	readonly kind: ActorKind;
	/** What the text calls them in apposition, as in "China's senior diplomat". */
	readonly description: string | null;
	readonly mentions: readonly Mention[];
};

/** The actors that are mentioned most, in that order; of two the one that comes first in the story. */
export const byMentions = (actors: readonly Actor[]): readonly Actor[] =>
	actors.toSorted((a, b) => b.mentions.length - a.mentions.length);
