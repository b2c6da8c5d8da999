/* What makes two words one for the topic of a claim: forms of one word, and words that news uses for one thing. */

/** Forms that no rule makes, behind their plain form. */
const irregular =
	'agree agreed agrees agreement agreements|lie lied lies lying|beat beaten|learn learnt|mislead misled|pay paid|take took taken|know knew known knowledge|tell told|say said|steal stole stolen theft|sell sold sale|buy bought|fall fell fallen|' +
	'rise rose risen|begin began begun|give gave given|hide hid hidden|hear heard|lose lost loss|see saw seen|' +
	'shoot shot|speak spoke spoken|spend spent|win won|write wrote written|break broke broken|drive drove driven|drink drank drunk|' +
	'eat ate eaten|fly flew flown flight|go went gone|grow grew grown growth|hold held|keep kept|leave left|make made|meet met|' +
	'ride rode ridden|run ran|send sent|sink sank sunk|sleep slept asleep|build built|choose chose chosen choice|come came|do did done|' +
	'forget forgot forgotten|burn burnt|bring brought|catch caught|fight fought|find found|get got|man men|woman women|child children';

/** What stands for one thing in news, though one word is not made of the other. */
const sameThing =
	'lie mislead deceive|kill die dead death|strike attack bomb shell raid|vote ballot|close shut|hide conceal|leak spill|' +
	'worker staff employee|fraud forge fake false rig cheat|weapon arm gun|plan intend plot|cut reduce|sack dismiss|child kid pupil|' +
	'injure wound hurt harm beat|price cost|money fund cash pay bribe|steal rob|destroy shred|soldier troop serviceman servicemen|police officer|doctor physician|ship vessel boat|plane aircraft|car vehicle|' +
	'error mistake fault|tax levy|dangerous unsafe safe|job employment|talk speak call telephone phone|know aware inform learn|begin start|order command|' +
	'illegal unlawful|crooked corrupt';

const stemLength = 6;
/** Before "es" in a plural, and before an "s" that is none. */
const sibilants = new Set('sxzh');
const noPlurals = new Set('sui');
/** Consonants that are doubled before an ending. */
const doubled = new Set('bdfgklmnprt');

/** What words have been cut to: a story says the same ones again and again. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** The word without its ending, as far as rules go: "closing", "closed" and "closes" come to one. */
export const cut = (word: string): string => {
	const before = known.get(word);
	if (before !== undefined) return before;
	if (known.size >= mostKnown) known.clear();
	const stem = cutNew(word);
	known.set(word, stem);
	return stem;
};

const cutNew = (word: string): string => {
	let stem = word;
	if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
	else if (stem.length > 4 && stem.endsWith('es') && sibilants.has(stem.at(-3)!)) stem = stem.slice(0, -2);
	else if (stem.length > 3 && stem.endsWith('s') && !noPlurals.has(stem.at(-2)!)) stem = stem.slice(0, -1);
	if (stem.length > 8 && stem.endsWith('ation')) stem = stem.slice(0, -5);
	else if (stem.length > 6 && stem.endsWith('ion')) stem = stem.slice(0, -3);
	else if (stem.length > 6 && stem.endsWith('ment')) stem = stem.slice(0, -4);
	if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
	if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
	else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
	if (stem.length > 3 && (stem.endsWith('e') || stem.endsWith('y'))) stem = stem.slice(0, -1);
	const last = stem.at(-1)!;
	return (stem.at(-2) === last && doubled.has(last) ? stem.slice(0, -1) : stem).slice(0, stemLength);
};

let table: ReadonlyMap<string, string> | undefined;

const tableOf = (): ReadonlyMap<string, string> => {
	const stems = new Map<string, string>();
	for (const line of sameThing.split('|')) {
		const [first = '', ...others] = line.split(' ');
		const stem = stems.get(cut(first)) ?? cut(first);
		for (const word of [first, ...others]) stems.set(cut(word), stem);
	}

	for (const line of irregular.split('|')) {
		const [first = '', ...others] = line.split(' ');
		const stem = stems.get(cut(first)) ?? cut(first);
		for (const word of others) stems.set(cut(word), stem);
	}

	return stems;
};

/** The stem of a word in small letters, the same for its other forms and for what means the same. */
export const stemOf = (word: string): string => {
	const stem = cut(word);
	return (table ??= tableOf()).get(stem) ?? stem;
};
