import {hashText} from '../../language/hash.ts';
import {stances, type Claim} from '../../story/claim.ts';
import type {Answer} from './answers.ts';
import {isReply} from './cue-kinds.ts';
import {fewWords} from './few-words.ts';
import {stemOf} from './stems.ts';
import type {Topic} from './topic.ts';

/** What the model of pairs needs of one claim by itself, as numbers: it is paired with several. */
export type Traits = {
	readonly stance: number;
	readonly kind: number;
	/** At what it points. */
	readonly pointing: number;
	readonly source: number;
	readonly subject: number;
	readonly isReply: number;
	/** Hashes of the stems of the first and the last word of its cue, and of the first two words of what it says that are no "that". */
	readonly cueFirst: number;
	readonly cueLast: number;
	readonly first: number;
	readonly second: number;
};

const answerKinds = ['points', 'refers', 'denies', 'turns-down', 'insists', 'says'];
const pointings = ['allegation', 'figure', 'saying', 'pronoun', 'wrongdoing'];
const subjects = [null, 'first', 'third'];
/** How much of a claim is read for its first words, in characters. */
const opening = 40;

/** A name, whosever: what is said of somebody is the same of another. */
const anyName = 1;

/** The hash of a word, the same for a woman as for a man, and for all names. */
const codeOf = (word: string): number => {
	const lower = word.toLowerCase();
	if (word !== lower && lower.length > 2 && !fewWords.has(lower)) return anyName;
	if (lower === 'she') return hashText('he');
	return hashText(lower === 'her' || lower === 'hers' ? 'his' : lower);
};

/** The traits of a claim, by its cue in small letters, how it answers, and its topic. */
export const traitsOf = (
	{stance, source, content}: Claim,
	cue: readonly string[],
	answer: Answer | null,
	{subject}: Topic,
): Traits => {
	const stemAt = (at: number): number => hashText(stemOf(cue.at(at) ?? ''));
	const [first = '', second = ''] = (
		(content[0]?.text ?? '').slice(0, opening).match(/[A-Za-zÀ-ÖØ-öø-ɏ'’]+/g) ?? []
	)
		.map(word => word.replace('’', "'"))
		.filter(word => word !== 'that');
	return {
		stance: stances.indexOf(stance),
		kind: answer === null ? 0 : 1 + answerKinds.indexOf(answer.kind),
		pointing: answer?.kind === 'points' ? 1 + pointings.indexOf(answer.at) : 0,
		source: source === null ? 0 : source.actor === null ? 1 : 2,
		subject: subjects.indexOf(subject),
		isReply: isReply(cue) ? 1 : 0,
		cueFirst: stemAt(0),
		cueLast: stemAt(-1),
		first: codeOf(first),
		second: codeOf(second),
	};
};
