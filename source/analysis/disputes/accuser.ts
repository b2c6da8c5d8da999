import type {Claim} from '../../story/claim.ts';
import {mentionsBetween, type Placed} from '../sourcing/mentions.ts';
import {contentOf} from './content.ts';
import {keysOf} from './metonyms.ts';
import {kindOfSaying} from './what-is-denied.ts';

/** How far into a denial it says whose saying is denied, in characters. */
const reach = 90;

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its']);

const hasSaying = (text: string): boolean =>
	text
		.toLowerCase()
		.split(/[^a-zß-öø-ɏ]+/)
		.some(word => kindOfSaying(word) !== null);

/** The keys of whose saying a claim denies: "Exxon's accusation", "criticism from the mayor of Lorne"; null where it does not say. */
export const accuserIn = (claim: Claim, mentions: readonly Placed[]): readonly string[] | null => {
	const [run] = contentOf(claim);
	if (run === undefined) return null;
	for (const {mention, actor} of mentionsBetween(mentions, run.start, run.start + reach)) {
		if (mention.start < run.start || mention.end > run.end) continue;
		const before = run.text.slice(0, mention.start - run.start);
		const after = run.text.slice(mention.end - run.start);
		const isOwner =
			mention.form === 'pronoun' ? possessives.has(mention.text.toLowerCase()) : /^['’]/.test(after);
		const behind = /^(?:['’]s?)?((?:\s[^\s,.;:]+){1,3})/.exec(after)?.[1] ?? '';
		// "Her statement", denied by a man whose sex nobody tells: not his own.
		if (isOwner && !hasSaying(before) && hasSaying(behind))
			return actor.id === claim.source?.actor ? null : keysOf(actor);
		if (hasSaying(before) && /\b(?:from|by)\s(?:\S+\s){0,5}$/.test(before)) return keysOf(actor);
	}

	return null;
};
