import {expect, test} from 'vitest';
import {stanceOf} from '../../../source/analysis/stance/stance-of.ts';
import type {Stance} from '../../../source/story/claim.ts';

/** Before the cue, the cue, and what follows it, parted by bars; the content is what follows. */
const cases: ReadonlyArray<readonly [Stance, string]> = [
	['declines', 'Neither the firm nor the council|responded|to requests for comment'],
	['declines', 'None of the firms|commented|on the letter'],
	['asserts', 'Ms. Vale|said|that the bridge was safe'],
	['asserts', 'Ms. Vale|did not deny|that the bridge was closed'],
	['asserts', 'The mayor has never|disputed|the figure'],
	['asserts', 'The clerk|pleaded guilty|to one count of theft'],
	['asserts', 'The clerk|has pleaded|guilty to one count of theft'],
	['asserts', 'She|had no doubt|that the bridge would hold'],
	['asserts', 'The ministry|does not know|how many crossed'],
	['asserts', 'Ozan|told|reporters that he plans to leave'],
	['asserts', 'He|called|the result a triumph'],
	['asserts', 'He|called|it an example of how things had gone wrong'],
	['asserts', 'She|offered|a few words of comfort'],
	['asserts', 'Rusk|insisted|that jobs were safe'],
	['denies', 'Halm Works|denied|that it used cheap steel'],
	['denies', 'The envoy|has flatly rejected|claims that he lied'],
	['denies', 'Lis|ruled out|a second vote'],
	['denies', 'The driver|pleaded not guilty|to all charges'],
	['denies', 'The driver|pleaded|not guilty to all charges'],
	['denies', 'The owner|said|it was not true that paper had been burnt there'],
	['denies', 'He|did not believe|that the minister would last'],
	['denies', 'Amadi|called|it a forgery'],
	['denies', 'The director|described|the allegation as “plain wrong”'],
	['denies', 'The company|said|That is simply not true'],
	['denies', 'The university|said|Rumors that it has sold the rights are untrue'],
	['denies', 'The minister|rejected|claims that a deal was made'],
	['denies', 'They|shrugged off|the warning'],
	['accuses', 'Karsund|accused|its neighbour of firing first'],
	['accuses', 'The owner|blamed|the rain'],
	['accuses', 'She|is accused|of burning a logbook'],
	['accuses', 'The union|lashed out|at the board'],
	['predicts', 'Analysts|had forecast|a profit'],
	['predicts', 'Critics|have long warned|that one of them would hear too much'],
	['predicts', 'It|is not expected|to pass'],
	['believes', 'Officers|think|the picture is in Antwerp'],
	['believes', 'He|did not want|a quarrel'],
	['believes', 'He|wants|to play football'],
	['demands', 'The Chamber|urged|the government to step in'],
	['demands', 'Both|called for|restraint'],
	['demands', 'Supporters|called|on Quist to sell'],
	['demands', 'The judge|warned|jurors not to read the papers'],
	['demands', 'The agency|warned|against panic'],
	['demands', 'Soldiers|told|him to leave'],
	['demands', 'He|asked|people to remember the dead'],
	['demands', 'The clerk|asked|for more time'],
	['demands', 'Rowe now|wants|the council to plant forty trees'],
	['promises', 'She|vowed|that no crane would move'],
	['promises', 'The company|has threatened|to sue'],
	['promises', 'The firm|offered|to pay'],
	['declines', 'The court|denied|them permits to dig'],
	['declines', 'A judge|denied|bail to the driver'],
	['declines', 'The grocer|rejected|a takeover offer of 3 billion'],
	['declines', 'The council|dismissed|calls for a new vote'],
	['declines', 'The office|declined|to comment'],
	['declines', 'Dray|would not say|whether it had been raised'],
	['declines', 'The firm declined to|say|who had called'],
	['declines', 'He|did not immediately respond to|requests for comment'],
	['declines', 'He|had no comment|on the job'],
	['declines', 'The board|could neither confirm nor deny|it'],
	['declines', 'Mr Gill|could not be reached|'],
	['asks', 'Mehra|questioned|whether gas had crept in'],
	['asks', 'I|asked|what to do'],
	['asks', 'She|wanted to know|who had paid'],
	['asks', 'Lawmakers|demanded to know|where the money went'],
	['declines', 'She declined to confirm or|deny|the existence of a plan'],
	['declines', 'The ministry|referred|questions to the firm'],
	['declines', 'Bo Ek|answered|“no comment” to all questions'],
	['denies', 'Mayor Hale|called|the study flawed'],
	['denies', 'Bo Ek|said|the study was flawed'],
	['denies', 'Cy Dahl|said|Ek was wrong on both counts'],
	['asserts', 'Cy Dahl|said|the council was wrong to raise taxes'],
	['denies', 'The firm|says|it has done nothing wrong'],
	['denies', 'She|said|she did not recognise Dr Lind’s account'],
	['denies', 'She|said|“I never said that,”'],
	['denies', 'He|said|“That is an outrageous lie,”'],
	['denies', 'The director|faulted|the minister’s claim'],
	['denies', 'They|said|they were both wrong'],
	['denies', 'He|said:|“No. The minister has his opinions.”'],
	['accuses', 'Ortega|called|him a disgruntled thief'],
	['asserts', 'An email|warned|that water was getting into the walls'],
	['predicts', 'An email|warned|that the roof could fall'],
	['asserts', 'Odegaard|has argued|that the whole design was flawed'],
	['asserts', 'Hale|called|the law outdated'],
	['predicts', 'The bank|now sees|inflation at 4.4% this year'],
];

test('what stands before the cue tells nobody what to do', () => {
	const content = ['A man set fire to his own store'];
	expect(
		stanceOf({cue: 'told', before: `${content[0]!}, a prosecutor `, after: ' jurors on Monday.', content}),
	).toBe('asserts');
});

test.each(cases)('%s: %s', (stance, sentence) => {
	const [before = '', cue = '', after = ''] = sentence.split('|');
	expect(stanceOf({cue, before: `${before} `, after: ` ${after}`, content: [after]})).toBe(stance);
});

test('curly apostrophes and capitals count as others do', () => {
	expect(stanceOf({cue: 'DIDN’T SAY', before: '', after: '', content: ['WHERE']})).toBe('declines');
});
