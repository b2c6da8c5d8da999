import type {Stance} from '../../story/claim.ts';

const verbs: ReadonlyArray<readonly [Stance, RegExp]> = [
	['declines', /\b(?:declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing) to|no comment|would not comment)\b/],
	[
		'denies',
		/\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|contradict(?:s|ed|ing)?|rebut(?:s|ted|ting)?|disagree[sd]?|deny)\b/,
	],
	[
		'accuses',
		/\b(?:accus(?:e|es|ed|ing)|accusations?|alleg(?:e|es|ed|ing)|allegations?|blam(?:e|es|ed|ing)|charg(?:es|ed|ing)|criticiz(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing))\b/,
	],
	[
		'predicts',
		/\b(?:predict(?:s|ed|ing|ions?)?|forecasts?|forecasting|expect(?:s|ed|ing|ations?)?|foresee[sn]?|foresaw|project(?:s|ed|ing|ions?))\b/,
	],
	[
		'demands',
		/\b(?:demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|insist(?:s|ed|ing)? on|order(?:s|ed|ing)?|requir(?:e|es|ed|ing))\b/,
	],
	['promises', /\b(?:promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|swear[s]?|swore)\b/],
	['asks', /\b(?:ask(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|question(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\b/],
	[
		'believes',
		/\b(?:believ(?:e|es|ed|ing)|beliefs?|think(?:s|ing)?|thought|feel[s]?|felt|consider(?:s|ed|ing)?|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|suspect(?:s|ed|ing)?|want(?:s|ed|ing)?|suppos(?:e|es|ed))\b/,
	],
];

/** What a cue does, by its words. A denied denial asserts, a denied assertion denies. */
export const stanceOf = (cue: string): Stance => {
	const words = cue.toLowerCase().replaceAll('’', "'");
	const stance = verbs.find(([, pattern]) => pattern.test(words))?.[0] ?? 'asserts';
	const negated = /\b(?:not|never)\b|n't\b/.test(words);
	if (!negated) return stance;
	if (stance === 'denies') return 'asserts';
	return stance === 'asserts' || stance === 'believes' ? 'denies' : stance;
};
