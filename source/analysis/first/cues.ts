import type {Stance} from '../../story/claim.ts';
import type {Line} from './passage.ts';

/** How a verb takes what is claimed: a clause, a hearer and then a clause, or an object as well. */
export type Frame = 'clause' | 'hearer' | 'object';

export type Verb = {
	readonly stance: Stance;
	readonly frame: Frame;
	readonly form: 'present' | 'past' | 'participle' | 'base';
	/** Whether the form is a common noun as well, so that it needs a sign that it is a verb. */
	readonly isNounToo: boolean;
	/** Whether what is said can stand before it, as in "…, he said". */
	readonly followsSpeech: boolean;
};

const verbs = new Map<string, Verb>();
const nounsToo = new Set(
	(
		'report claim note show call charge attack project estimate order request question demand promise pledge fear hope doubt offer ' +
		'state comment reply tweet post answer find boast joke complain forecast want blast slam appeal vow quip cry view remark blame'
	).split(' '),
);
const irregular: Readonly<Record<string, string>> = {
	say: 'said',
	tell: 'told',
	write: 'wrote',
	think: 'thought',
	feel: 'felt',
	find: 'found',
	know: 'knew',
	swear: 'swore',
	foresee: 'foresaw',
	hold: 'held',
	forecast: 'forecast',
	show: 'showed',
};
const doubling = new Set(['quip', 'admit', 'regret']);

const pastOf = (verb: string): string => {
	if (irregular[verb] !== undefined) return irregular[verb];
	if (doubling.has(verb)) return `${verb}${verb.at(-1)}ed`;
	if (verb.endsWith('e')) return `${verb}d`;
	return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
};

const thirdOf = (verb: string): string => {
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
};

const participleOf = (verb: string): string => {
	if (doubling.has(verb)) return `${verb}${verb.at(-1)}ing`;
	return verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
};

const define = (stance: Stance, frame: Frame, followsSpeech: boolean, list: string): void => {
	for (const verb of list.trim().split(/\s+/)) {
		const shared = {stance, frame, followsSpeech};
		verbs.set(verb, {...shared, form: 'base', isNounToo: nounsToo.has(verb)});
		verbs.set(thirdOf(verb), {...shared, form: 'present', isNounToo: nounsToo.has(verb)});
		verbs.set(pastOf(verb), {...shared, form: 'past', isNounToo: false});
		verbs.set(participleOf(verb), {...shared, form: 'participle', isNounToo: false});
	}
};

define(
	'asserts',
	'clause',
	true,
	`
	say state add report announce note claim argue insist explain write tweet declare acknowledge admit confirm reveal suggest stress emphasize
	emphasise maintain contend assert observe remark recall conclude warn reply respond concede disclose testify quip joke boast complain
	lament opine recount reiterate repeat caution post answer cry exclaim shout continue indicate affirm muse counter proclaim
`,
);
define('asserts', 'clause', false, 'show hint imply signal attest');
define('asserts', 'hearer', true, 'tell inform assure remind');
define('asserts', 'object', false, 'describe call criticize criticise praise defend cite mock');
define('denies', 'object', false, 'deny reject dismiss dispute refute rebut');
define('accuses', 'object', false, 'accuse blame condemn denounce slam blast decry');
define('accuses', 'clause', true, 'allege');
define('predicts', 'clause', true, 'predict forecast');
define('predicts', 'object', false, 'expect anticipate foresee');
define('believes', 'clause', true, 'believe think hope');
define('believes', 'object', false, 'fear suspect doubt want feel');
define('demands', 'object', false, 'demand urge');
define('promises', 'object', false, 'promise vow pledge swear');
define('declines', 'object', false, 'decline refuse');
define('asks', 'object', true, 'ask wonder');
define('asks', 'object', false, 'question');
verbs.set('thought', {...verbs.get('thought')!, isNounToo: true});
verbs.delete('showing');
verbs.delete('feeling');
verbs.delete('finding');

/** The verb of attribution that the word is, in small letters, or undefined. */
export const verbOf = (word: string): Verb | undefined => verbs.get(word);

const auxiliaries = new Set(
	"has have had was were is are am be been being did does do will would can could may might should must 's 've 'd ’s ’ve ’d ca wo not n't n’t never".split(
		' ',
	),
);
const adverbs = new Set(
	'also then later now once still even further again earlier already just soon both often always recently widely'.split(
		' ',
	),
);

export const isAuxiliary = (word: string): boolean => auxiliaries.has(word);
export const isAdverb = (word: string): boolean =>
	adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'family' && word !== 'assembly');

/** A verb of attribution in its place: tokens `from` to `to`, with its auxiliaries, the end exclusive. */
export type Cue = {
	readonly verb: Verb;
	readonly from: number;
	readonly at: number;
	readonly to: number;
	readonly isPassive: boolean;
	readonly isNegated: boolean;
};

const subjects = new Set(['i', 'he', 'she', 'it', 'they', 'we', 'you', 'who']);
const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am']);
const notBeforeVerbs = new Set(
	"the a an this that his her its their our my your these those of in on at for with from by no any some such 's ’s more most other new".split(
		' ',
	),
);
const longestGroup = 6;

/** The cues of a line in order. `endsName` tells whether a name ends before a token. */
export const cuesOf = (line: Line, endsName: (index: number) => boolean): readonly Cue[] => {
	const cues: Cue[] = [];
	for (let at = 0; at < line.small.length; at++) {
		const verb = verbs.get(line.small[at]!);
		if (verb === undefined || !isVerbHere(line, at, verb, endsName)) continue;
		let from = at;
		while (
			from > 0 &&
			at - from < longestGroup &&
			(isAuxiliary(line.small[from - 1]!) || isAdverb(line.small[from - 1]!))
		)
			from--;
		// An adverb alone before the verb belongs to the subject's side when a comma stands before it.
		if (from === 0 && at > 0 && !isAuxiliary(line.small[0]!)) from = at;
		const group = line.small.slice(from, at);
		const auxiliary = group.findLast(word => isAuxiliary(word) && !/^(?:not|n['’]t|never)$/.test(word));
		const isPassive = verb.form === 'past' && auxiliary !== undefined && beForms.has(auxiliary);
		if (verb.form === 'base' && /^(?:was|were|is|are|'s|’s)$/.test(auxiliary ?? '')) continue;
		cues.push({
			verb,
			from,
			at,
			to: at + 1,
			isPassive,
			isNegated: group.some(word => /^(?:not|n['’]t|never)$/.test(word)),
		});
	}

	return cues;
};

const isVerbHere = (line: Line, at: number, verb: Verb, endsName: (index: number) => boolean): boolean => {
	const before = line.small[at - 1] ?? '';
	const after = line.small[at + 1] ?? '';
	if (line.tokens[at]!.text !== line.small[at] && !line.isTitleCase) return false;
	if (line.small[at] === 'say' && before === 'to' && /^(?:on|used|continued)$/.test(line.small[at - 2] ?? ''))
		return true;
	if (before === 'to' || notBeforeVerbs.has(before)) return false;
	if (verb.form === 'participle')
		return (
			before === ',' ||
			before === '”' ||
			beForms.has(before) ||
			(isAuxiliary(line.small[at - 2] ?? '') && isAdverb(before))
		);
	if (verb.isNounToo) {
		return (
			subjects.has(before) ||
			endsName(at) ||
			after === 'that' ||
			isAuxiliary(before) ||
			(isAdverb(before) && before !== 'only')
		);
	}

	if (verb.form === 'base') return before !== ',' && at > 0;
	return true;
};
