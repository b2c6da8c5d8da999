import type {ActorKind} from '../../story/actor.ts';
import type {Name, ReadSentence} from '../names/find-names.ts';

/** What the text calls an actor beside the name, and what that tells of the sex. */
export type Described = {readonly description: string | null; readonly sex: number};

/** Placeholder until the parse is read: no description. */
export const describe = (
	_sentences: readonly ReadSentence[],
	_names: readonly Name[],
	_kind: ActorKind,
): Described => ({
	description: null,
	sex: 0,
});
