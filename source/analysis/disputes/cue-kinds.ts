import type {Claim} from '../../story/claim.ts';
import {stemOf} from './stems.ts';

/* What the words of a cue do. They are looked up by their beginnings and in lists: a pattern of so many alternatives would take longer to compile. */

/** The words of a text in small letters. */
export const wordsIn = (text: string | undefined): readonly string[] =>
	(text ?? '')
		.toLowerCase()
		.replaceAll('’', "'")
		.split(/[^a-zß-öø-ɏ']+/)
		.filter(word => word !== '');

/** Whether one of the words begins so. */
const beginsAny = (words: readonly string[], beginnings: readonly string[]): boolean =>
	words.some(word => beginnings.some(beginning => word.startsWith(beginning)));

const listOf = (words: string): readonly string[] => words.split(' ');

const denials = listOf('deny denie denial reject refut rebut dismiss disput');
const strongDenials = listOf('deny denie denial denying reject refut rebut');
const accusations = listOf('accus alleg blam charg claim');
const formalAccusations = listOf('accus alleg charg');
const turnings = listOf(
	'reject dismiss rebuff spurn brush laugh shrug wav scoff derid disavow repudiat push shoot shot',
);
const weakDenials = listOf('doubt skeptic sceptic unconvinced downplay disagree hardly');
const insistings = listOf('insist maintain counter retort protest repl');
const replies = listOf('repl counter retort respond answer insist');
const backs: ReadonlySet<string> = new Set(['hit', 'hits', 'shot', 'shoots', 'fired']);

const hitsBack = (words: readonly string[]): boolean =>
	words.some((word, at) => backs.has(word) && words[at + 1] === 'back');

const isNot = (word: string): boolean => word === 'not' || word === 'never' || word.endsWith("n't");

const isNegation = (word: string): boolean => isNot(word) || word === 'neither' || word === 'nor';

/** Whether a cue, by its words in small letters, denies. */
export const denies = (cue: readonly string[]): boolean => beginsAny(cue, denials);
/** Whether it denies so that nobody can take it for a doubt: "rejected", "refuted". */
export const deniesStrongly = (cue: readonly string[]): boolean => beginsAny(cue, strongDenials);
/** Whether it lays something to somebody's charge. */
export const accuses = (cue: readonly string[]): boolean => beginsAny(cue, accusations);
/** Whether it does so in form: "charged", "sued". */
export const accusesInForm = (cue: readonly string[]): boolean => beginsAny(cue, formalAccusations);
/** To these belongs a saying: what is turned down in other words was not said, but offered or done. */
export const turnsDown = (cue: readonly string[]): boolean => beginsAny(cue, turnings);
/** These do not deny what somebody said: they doubt, play down, or do not say it themselves. */
export const deniesWeakly = (cue: readonly string[]): boolean =>
	beginsAny(cue, weakDenials) || cue.some(isNegation);
/** Whether it upholds against others what was said, or hits back at them. */
export const insists = (cue: readonly string[]): boolean => beginsAny(cue, insistings) || hitsBack(cue);
/** Whether it answers. */
export const isReply = (cue: readonly string[]): boolean => beginsAny(cue, replies) || hitsBack(cue);
/** Whether it blames. */
export const blames = (cue: readonly string[]): boolean => beginsAny(cue, ['blam']);

const unsaid = listOf('suggest admit conced acknowledg say claim report seem argu estimat agree');

/** Who did not suggest or admit something does not deny it. */
export const doesNotSay = (cue: readonly string[]): boolean => {
	const at = cue.findIndex(isNot);
	return at >= 0 && beginsAny(cue.slice(at + 1, at + 3), unsaid);
};

const agreeing = listOf('agree confirm conced admit acknowledg echo concur repeat reiterat');

/** Whether it says the same as another. */
export const agrees = (cue: readonly string[]): boolean => beginsAny(cue, agreeing);

/* Verbs of cues that tell something as a fact: one who mentions, supports or praises tells none. */
const telling =
	'say said tell told state claim argue report write wrote announce maintain insist testify note add estimate suggest find found show shown indicate ' +
	'reveal conclude declare assert explain contend according put tweet reply respond answer counter recall predict forecast expect project count allege ' +
	'shout swear swore stress point agree remember admit confirm heard hear warn complain describe call hint imply lament quote dub label brand';
let tellingStems: ReadonlySet<string> | undefined;

/** Whether the cue tells something as a fact. */
export const tells = ({cue}: Claim, words: readonly string[]): boolean => {
	tellingStems ??= new Set(telling.split(' ').map(verb => stemOf(verb)));
	return (
		cue?.text.endsWith(':') === true || words.some(word => word !== 'not' && tellingStems!.has(stemOf(word)))
	);
};
