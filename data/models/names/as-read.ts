// The actors of GUM's texts as a reader counts them: with the names that the actors' files leave out.
import type {MarkedActor, MarkedMention} from './score.ts';
import type {UnmarkedName} from './unmarked-names.ts';

const mentionOf = ({start, end, mention}: UnmarkedName, text: string): MarkedMention => ({
	...mention,
	coreStart: start,
	coreEnd: end,
	form: 'name',
	text: text.slice(mention.start, mention.end),
});

/** The marked actors with the mentions that `unmarked` names as names, and the actors that are marked nowhere. */
export const asRead = (
	text: string,
	marked: readonly MarkedActor[],
	unmarked: readonly UnmarkedName[],
): readonly MarkedActor[] => {
	const byPlace = new Map(unmarked.map(name => [`${name.mention.start}-${name.mention.end}`, name]));
	const known = marked.map(actor => ({
		...actor,
		mentions: actor.mentions.map(mention => {
			const place = `${mention.start}-${mention.end}`;
			const name = byPlace.get(place);
			if (name === undefined) return mention;
			byPlace.delete(place);
			return mention.form === 'name' ? mention : mentionOf(name, text);
		}),
	}));
	const others = Map.groupBy(byPlace.values(), ({entity}) => entity);
	return [
		...known,
		...[...others.values()].map(names => ({
			type: names[0]!.type,
			mentions: names.map(name => mentionOf(name, text)),
		})),
	];
};
