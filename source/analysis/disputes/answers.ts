import type {Claim} from '../../story/claim.ts';

/** How a claim answers others. */
export type Answer =
	/** It points at what was said: "the allegation", "that", "any wrongdoing". */
	| 'points'
	/** It denies something in words of its own that speak of a saying: "the claim that", "suggestions of". */
	| 'refers'
	/** It denies something in words of its own. */
	| 'denies'
	/** It insists on something, as one does who was accused. */
	| 'insists'
	/** It says something of its own, which may contradict. */
	| 'says';

const sayings =
	'accusations?|allegations?|claims?|charges?|suggestions?|assertions?|reports?|accounts?|readings?|statements?|rumou?rs?|stor(?:y|ies)|versions?|criticisms?|ideas?|notions?|findings?|conclusions?|forecasts?|complaints?|theor(?:y|ies)|interpretations?|comments?|remarks?|characteri[sz]ations?|figures?|number|estimates?|lawsuit|case|speculation';
/** All that is pointed at: "the allegation", "those claims in full". What goes on with "that" or "of" tells its own topic. */
const pointing = new RegExp(
	String.raw`^\W*(?:that(?=\W*$|\W*[.,;:”"]|\s+(?:is|was|were|would|will|could|can|has|had)\b)|(?:it|this|them|these|those|everything|all (?:of )?(?:this|that|it))\b(?!\s+(?:he|she|it|they|the|a|an|his|her|their|\w+(?:ed|s))\b)|(?:(?:the|that|this|these|those|all|any|such|both|his|her|its|their|every|[a-zß-öø-ɏ]+['’]s|\d+)\s+)*(?:[a-zß-öø-ɏ]+\s+){0,2}(?:${sayings})\b(?!\s+(?:that|of|he|she|it|they|made)\b)|(?:(?:the|all|any|his|her|its|their|\d+)\s+)*(?:charges|counts)\b)`,
	'i',
);
const referring = new RegExp(String.raw`^\W*(?:[a-zß-öø-ɏ]+\s+){0,3}(?:${sayings})\b`, 'i');
const wrongdoing =
	/^\W*(?:(?:any|all|every|having|doing|playing|the)\s+)*(?:[a-zß-öø-ɏ]+\s+)?(?:wrongdoing|involvement|responsibility|misconduct|knowledge|role|part|impropriety|anything|nothing)\b/i;
const nothingOfTheKind = /\bnothing of the (?:kind|sort)\b|\bno such (?:thing|\w+)\b/i;
const insisting = /\b(?:insist|maintain|counter|retort|protest|stress|hit back|shot back|defend)\w*/i;
const falsehood =
	/\b(?:false|untrue|nonsense|a lie|lies|a forgery|fake|baseless|groundless|unfounded|absurd|ridiculous|not true|not correct|incorrect|a provocation|a smear|never happened|never took place)\b/i;

const pointsBack = (content: string): boolean =>
	pointing.test(content) ||
	wrongdoing.test(content) ||
	nothingOfTheKind.test(content) ||
	(content.length < 120 && falsehood.test(content));

/** How a claim answers, by its stance, its cue, and the beginning of its content. */
export const answerOf = (claim: Claim): Answer | null => {
	const content = claim.content.map(run => run.text).join(' ');
	switch (claim.stance) {
		case 'denies': {
			return pointsBack(content) ? 'points' : referring.test(content) ? 'refers' : 'denies';
		}

		case 'asserts': {
			if (nothingOfTheKind.test(content)) return 'points';
			return insisting.test(claim.cue?.text ?? '') ? 'insists' : 'says';
		}

		case 'accuses':
		case 'predicts':
		case 'believes': {
			return 'says';
		}

		default: {
			return null;
		}
	}
};

/** Whether a claim can be what another one answers. */
export const canBeAnswered = (claim: Claim): boolean =>
	claim.stance === 'asserts' ||
	claim.stance === 'accuses' ||
	claim.stance === 'predicts' ||
	claim.stance === 'believes';
