import type {ActorKind} from '../../story/actor.ts';
import {lastWhere} from '../../story/last-where.ts';
import type {Name} from '../names/find-names.ts';

/** A name with what stands around it that helps to join it. Most names have no title: they are taken as they are. */
export type NameInPlace = Name & {
	/** The titles before it, in small letters. */
	readonly titles?: readonly string[];
	/** What the titles tell: negative male, positive female. */
	readonly sex?: number;
	/** Whether a verb of speech follows it. */
	readonly speaks?: boolean;
	/** The organization whose short form it is, in brackets behind it: "Defra" after a department's full name. */
	readonly shortFor?: string;
};

/** Names that mean one actor. */
export type NameGroup = {
	/** The words of the fullest name. */
	words: readonly string[];
	kind: ActorKind;
	/** Negative male, positive female. */
	sex: number;
	/** In reading order. */
	readonly names: NameInPlace[];
};

/** Add names to the groups that they belong to; each group's names are in reading order then. */
export const addToGroups = (joined: Iterable<readonly [NameGroup, NameInPlace]>): void => {
	const groups = new Set<NameGroup>();
	for (const [group, name] of joined) {
		group.names.push(name);
		groups.add(group);
	}

	for (const {names} of groups) names.sort((a, b) => a.start - b.start);
};

/** The last group of the list that the text named before `position`, or the first one that it names after. */
export const nearest = (groups: readonly NameGroup[], position: number): NameGroup | undefined => {
	let best: NameGroup | undefined;
	let bestDistance = Infinity;
	for (const group of groups.slice(0, 12)) {
		const {names} = group;
		const before = names[lastWhere(names.length, index => names[index]!.start < position)];
		const distance = before === undefined ? 1e9 + names[0]!.start : position - before.start;
		if (distance < bestDistance) {
			bestDistance = distance;
			best = group;
		}
	}

	return best;
};

/** How many characters back one may have been named in full who speaks by the family name alone. */
const justNamed = 500;

/** The last group that the text has named in full just before `position`: whom it has brought in and lets speak. */
export const justIntroduced = (groups: readonly NameGroup[], position: number): NameGroup | undefined => {
	let best: NameGroup | undefined;
	let start = position - justNamed;
	for (const group of groups) {
		for (const name of group.names) {
			if (name.first === name.last || name.start >= position || name.start < start) continue;
			start = name.start;
			best = group;
		}
	}

	return best;
};

/** The group that the text names most often, the first one of several: a bare family name means the person that the story is about. */
export const foremost = (groups: readonly NameGroup[]): NameGroup | undefined => {
	let best = groups[0];
	for (const group of groups) {
		const more = group.names.length - best!.names.length;
		if (more > 0 || (more === 0 && group.names[0]!.start < best!.names[0]!.start)) best = group;
	}

	return best;
};
