import {cut} from './stems.ts';

/* Words that cannot both be said of one thing, those of the one side before the bar: no forms of measure, which may be both. */
const pairs =
	'safe harmless|dangerous unsafe hazardous sick poison poisoned cancer deadly;guilty|innocent;legal lawful lawfully legally|illegal unlawful illegally unlawfully;' +
	'drunk|sober;resign|dismiss sack fire oust;steal stolen loot|buy bought purchase inherit;help benefit protect|punish harm hurt damage;' +
	'genuine authentic|fake forgery forged;true|false untrue;accident accidental accidentally|murder deliberate deliberately intentional sabotage;' +
	'suicide|murder;healthy|ill sick diseased;fit|injured unfit;clean|dirty polluted contaminated;alive|dead killed;success successful succeed|failure fail;' +
	'better improve|worse worsen;win won|lose lost;cheap affordable|expensive costly;' +
	'fair fairly|unfair unfairly;necessary needed|unnecessary needless;peaceful peacefully|violent violently;voluntary voluntarily|forced coerced;' +
	'ban prohibit|allow permit;calm quiet|riot violence looting;open|shut closed;empty|full packed crowded;' +
	'willing willingly|unwilling unwillingly;consent consensual|rape force;competent|incompetent;enough sufficient|insufficient inadequate;' +
	'complete|incomplete;normal normally|abnormal chaos;hit|miss;intact undamaged unharmed|damaged broken destroyed;armed|unarmed;' +
	'asleep|awake;permanent|temporary;possible|impossible;democratic|undemocratic;constitutional|unconstitutional;sane|insane;' +
	'present|absent;justified|unjustified excessive;adequate|inadequate;responsible|irresponsible reckless';

let table: ReadonlyMap<string, readonly string[]> | undefined;

const tableOf = (): ReadonlyMap<string, readonly string[]> => {
	const sides = new Map<string, string[]>();
	for (const [index, pair] of pairs.split(';').entries()) {
		for (const [side, words] of pair.split('|').entries()) {
			for (const word of words.split(' ')) {
				const stem = cut(word);
				const known = sides.get(stem) ?? [];
				if (known.length === 0) sides.set(stem, known);
				known.push(`${index}${side === 0 ? '+' : '-'}`);
			}
		}
	}

	return sides;
};

/** The sides that a claim takes by its words, by its tokens in small letters. */
export const sidesIn = (tokens: readonly string[]): ReadonlySet<string> => {
	const sides = new Set<string>();
	table ??= tableOf();
	for (const token of tokens) for (const side of table.get(cut(token)) ?? []) sides.add(side);
	return sides;
};

/** Whether the one takes a side of which the other takes the opposite, and neither takes both. */
export const areOpposite = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
	for (const side of a) {
		const other = side.slice(0, -1) + (side.endsWith('+') ? '-' : '+');
		if (b.has(other) && !a.has(other) && !b.has(side)) return true;
	}

	return false;
};
