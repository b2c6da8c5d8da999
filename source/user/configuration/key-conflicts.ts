import {actionName, formatKey, lastResort, mayBeChosen, ownKeys, withKeys, type KeyBinding} from './keys.ts';

/** A key that two actions want in one place. */
type Conflict = {readonly key: string; readonly action: string; readonly other: string};

/** The keys that were taken from an action for which nobody chose others. */
const takenKeys = (
	table: readonly KeyBinding[],
	inForce: readonly KeyBinding[],
	chosen: ReadonlyMap<string, readonly string[]>,
): readonly Conflict[] =>
	table.flatMap(({keys, action, when}, index) => {
		const other = actionName(action);
		if (chosen.has(other)) return [];
		const lost = keys.filter(key => inForce[index]?.keys.includes(key) === false);
		return lost.flatMap(key => {
			const taker = inForce.find(binding => binding.when === when && binding.keys.includes(key));
			return taker === undefined ? [] : [{key, action: actionName(taker.action), other}];
		});
	});

/** The keys that were chosen for two actions in one place: the last of the table has them. */
const sharedKeys = (inForce: readonly KeyBinding[]): readonly Conflict[] =>
	inForce.flatMap(({keys, action, when}, index) => {
		const other = actionName(action);
		return keys.flatMap(key => {
			const later = inForce
				.slice(index + 1)
				.filter(binding => binding.when === when && binding.keys.includes(key));
			const taker = later.at(-1);
			return taker === undefined || actionName(taker.action) === other
				? []
				: [{key, action: actionName(taker.action), other}];
		});
	});

/**
What a person who chose keys should know of them, one line for each key that was to mean two things: which it is, and which two
actions want it. Whoever chooses keys for both has decided it, and is told nothing.
*/
export const describeKeyConflicts = (
	table: readonly KeyBinding[],
	chosen: ReadonlyMap<string, readonly string[]>,
	typing: readonly string[],
): readonly string[] => {
	if (chosen.size === 0) return [];
	const inForce = withKeys(table, chosen, typing);
	const own = ownKeys(table);
	const ender = table.find(({keys}) => keys.includes(lastResort))?.action;
	const forbidden = Array.from(chosen).flatMap(([action, keys]) =>
		keys
			.filter(key => !mayBeChosen(key, own.get(action) ?? []))
			.map(key =>
				key === lastResort
					? `key.${action} cannot be ${key}: that always means ${ender === undefined ? 'quit' : actionName(ender)}`
					: `key.${action} cannot be ${key}: digits are numbers, as in 12G, and go to panes`,
			),
	);
	const taken = takenKeys(table, inForce, chosen).map(
		({key, action, other}) =>
			`${formatKey(key)} means ${action} now and ${other} no more: choose keys for key.${other} as well`,
	);
	const shared = sharedKeys(inForce).map(
		({key, action, other}) =>
			`${formatKey(key)} is chosen for ${other} and for ${action}, and means ${action}: take it from one of them`,
	);
	return [...new Set([...forbidden, ...taken, ...shared])];
};
