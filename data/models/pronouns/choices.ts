// The choices that the pronouns of a document offer, with the right one as people marked it.
import type {NamedActor} from '../../../source/analysis/actors/find-actors.ts';
import {byWeights, type Choice, type PronounWeights} from '../../../source/analysis/pronouns/choice.ts';
import {resolveWith} from '../../../source/analysis/pronouns/resolve-pronouns.ts';
import type {CrossedDocument} from '../names/crossed.ts';
import {isOwn} from '../names/own-documents.ts';

/** A choice with the place of the right one among its candidates, as people marked it, and how much it counts. */
export type MarkedChoice = Choice & {readonly gold: number; readonly weight: number};

/** How much a choice in one of our own stories counts beside one of GUM. */
const ownWeight = 0.5;

/** Which of our actors holds most of the names of the one that a pronoun means, by where the pronoun starts. */
const homesOf = ({actors, asRead}: CrossedDocument): ReadonlyMap<number, NamedActor> => {
	const homeOf = new Map<number, NamedActor>();
	for (const {mentions} of asRead) {
		const votes = new Map<NamedActor, number>();
		for (const mention of mentions) {
			if (mention.form !== 'name') continue;
			for (const actor of actors) {
				if (actor.names.some(name => name.start < mention.coreEnd && name.end > mention.coreStart))
					votes.set(actor, (votes.get(actor) ?? 0) + 1);
			}
		}

		const home = [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
		if (home === undefined) continue;
		for (const mention of mentions) if (mention.form === 'pronoun') homeOf.set(mention.start, home);
	}

	return homeOf;
};

/**
The choices of a document. Earlier pronouns count as rightly resolved, or as `weights` resolve them: a ranker that has
only seen right ones before trusts them too much.
*/
export const choicesOf = (document: CrossedDocument, weights?: PronounWeights): readonly MarkedChoice[] => {
	const homes = homesOf(document);
	const decide = weights === undefined ? undefined : byWeights(weights);
	const choices: MarkedChoice[] = [];
	const weight = isOwn(document.name) ? ownWeight : 1;
	resolveWith(document.sentences, document.actors, document.quotations, choice => {
		const home = homes.get(choice.start);
		const index = home === undefined ? -1 : choice.candidates.indexOf(home);
		const gold = index < 0 ? choice.candidates.length : index;
		choices.push({...choice, gold, weight});
		return decide === undefined ? gold : decide(choice);
	});
	return choices;
};
