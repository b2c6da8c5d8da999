import type {Claim} from '../../story/claim.ts';
import {wordsIn} from './cue-kinds.ts';
import {setOf} from '../set-of.ts';

const polling: ReadonlySet<string> = setOf(
	'poll polls pollster pollsters survey surveys average respondents voters',
);

/** Whether a claim is put in the mouth of a share of many who were asked: "21 percent said". */
export const isShareOfMany = ({source}: Pick<Claim, 'source'>): boolean =>
	/^\d[\d.]* ?(?:%|per)/.test(source?.text ?? '');

/** Whether a claim tells what was found by asking people: two polls may differ and be right both. */
export const isPoll = ({source, content}: Claim): boolean =>
	isShareOfMany({source}) ||
	wordsIn(source?.text).some(word => polling.has(word)) ||
	wordsIn(content[0]?.text.slice(0, 200)).some(word => polling.has(word));
