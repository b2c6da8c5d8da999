import {setOf} from '../set-of.ts';

/** Words that tell no topic. */
export const fewWords: ReadonlySet<string> = setOf(
	'that this these those with have been were would could should their they them there from about which what when where ' +
		'will said says than then into also more most some such only over after before because never nothing nobody under ' +
		'while does here very just even much many other any anyone anything being still again made make like your ours ' +
		'the and was had has not are for but its his her him she you our who how why all can may did out off own too now yet ' +
		'let got get put say see way day one two three four five six seven eight nine ten nor none neither cannot himself herself itself themselves ' +
		'percent percentage cent cents evidence proof truth true might must shall both each every several another per through between against during without within upon among ' +
		'ago last next first second week month year years day days monday tuesday wednesday thursday friday saturday sunday ' +
		'morning evening night time times thing things people something somebody someone everybody everyone told tell whether',
);
