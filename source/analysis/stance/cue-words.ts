import type {Stance} from '../../story/claim.ts';

/** What a word of a cue does; `says` are the neutral verbs of speech that can be declined or denied. */
export type CueWord = Stance | 'says';

/* Verbs by what they do, in their plain form; the other forms are made from it. */
const verbs: Readonly<Record<CueWord, string>> = {
	says:
		'say tell comment disclose elaborate specify reveal explain identify discuss respond reply answer confirm divulge ' +
		'detail clarify provide speak talk address return speculate mention release cite name share give spell',
	asserts:
		'state claim admit concede acknowledge maintain note add announce agree argue assert report estimate suggest',
	denies:
		'deny reject dismiss dispute refute contradict rebut disagree contest doubt repudiate disavow disown rebuff debunk ' +
		'downplay deride scoff ridicule',
	accuses:
		'accuse allege blame attack assail criticize criticise condemn denounce slam blast lambast lambaste censure scold fault indict charge deplore castigate savage ' +
		'chide rebuke decry berate slate complain',
	predicts: 'predict forecast expect foresee project anticipate bet warn caution prophesy',
	believes:
		'believe think accept feel consider hope fear suspect want suppose reckon assume worry guess figure wish regard trust presume ' +
		'understand imagine prefer favor favour like',
	demands:
		'demand urge order require implore beg plead appeal exhort instruct command recommend advise request insist ' +
		'petition beseech lobby propose encourage call seek',
	promises: 'promise vow pledge swear guarantee threaten offer commit undertake volunteer plan intend',
	declines: 'decline refuse withhold balk demur sidestep dodge evade',
	asks: 'ask inquire enquire question wonder query',
};

/* Forms that no rule makes, and the nouns, adverbs and adjectives of cues. */
const forms: Readonly<Record<CueWord, string>> = {
	says: 'said told spoke spoken gave given spelled',
	asserts: '',
	denies: 'denial denials rejection doubtful sceptical skeptical unconvinced',
	accuses:
		'accusation accusations allegation allegations allegedly criticism criticisms complaint complaints condemnation critical',
	predicts:
		'foresaw foreseen prediction predictions forecasts expectation expectations projection projections',
	believes:
		'thought felt understood belief beliefs view views opinion opinions confident convinced hopeful hopes fears afraid worried ' +
		'optimistic pessimistic sure certain',
	demands: 'sought demands recommendation recommendations advice plea pleas request requests pled',
	promises: 'swore sworn promises vows pledges threat threats guarantees',
	declines: 'refusal silent unwilling',
	asks: 'question questions curious',
};

/** Verbs that double their last letter: "rebutted", "planning". */
const doubling = /^(?:rebut|admit|bet|plan|beg|slam|commit|demur)$/;

const formsOf = (verb: string): readonly string[] => {
	if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
	if (/[^aeiou]y$/.test(verb))
		return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
	const stem = doubling.test(verb) ? verb + verb.at(-1)! : verb;
	const plural = /(?:s|x|z|ch|sh)$/.test(verb) ? 'es' : 's';
	return [verb, verb + plural, `${stem}ed`, `${stem}ing`];
};

let table: ReadonlyMap<string, CueWord> | undefined;

const tableOf = (): ReadonlyMap<string, CueWord> => {
	const words = new Map<string, CueWord>();
	for (const [kind, list] of Object.entries(verbs) as ReadonlyArray<readonly [CueWord, string]>) {
		for (const form of list.split(' ').flatMap(formsOf)) words.set(form, kind);
		for (const form of forms[kind].split(' ')) if (form !== '') words.set(form, kind);
	}

	return words;
};

/** What the word, in small letters, does in a cue; undefined where it tells nothing. */
export const cueWord = (word: string): CueWord | undefined => (table ??= tableOf()).get(word);
