import type {Actor, ActorKind, Mention} from '../../story/actor.ts';
import {slugMaker} from '../actors/slug.ts';
import type {ShapedName} from './names.ts';

/** Words for "in", "to", "from" and the like in many languages: what follows is most often a place. */
const placeWords = new Set(
	'in nach aus à en dans a em na no från till i fra til te naar uit w we do z в во из на v ve de от від у nel nella'.split(
		' ',
	),
);

const kindOf = (names: readonly ShapedName[]): ActorKind => {
	const fullest = fullestOf(names);
	if (/^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(fullest)) return 'organization';
	const afterPlaceWord = names.filter(({before}) => placeWords.has(before)).length;
	if (!fullest.includes(' ')) return afterPlaceWord * 2 >= names.length ? 'place' : 'organization';
	return afterPlaceWord * 2 > names.length ? 'place' : 'person';
};

const fullestOf = (names: readonly ShapedName[]): string =>
	names.reduce((best, {text}) => (text.length > best.length ? text : best), '');

/** The actors that names found by shape belong to: equal names, and a full name and its last word, are one. */
export const actorsByShape = (names: readonly ShapedName[]): readonly Actor[] => {
	const fullByLast = new Map<string, string | null>();
	for (const {text} of names) {
		const words = text.split(' ');
		if (words.length < 2) continue;
		const last = words.at(-1)!;
		// A last word that two full names share means neither for sure.
		fullByLast.set(last, fullByLast.has(last) && fullByLast.get(last) !== text ? null : text);
	}

	const groups = new Map<string, ShapedName[]>();
	for (const name of names) {
		const key = fullByLast.get(name.text) ?? name.text;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [name]);
		else group.push(name);
	}

	const nextId = slugMaker();
	return [...groups.values()].map(group => {
		const name = fullestOf(group);
		return {
			id: nextId(name),
			name,
			kind: kindOf(group),
			description: null,
			mentions: group.map(({start, end, text, paragraph}): Mention => ({
				start,
				end,
				text,
				paragraph,
				form: 'name',
			})),
		};
	});
};
