import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** The claims of a text: who, the cue, and what. */
const toldIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).claims.map(
		({source, cue, content}) =>
			`${source?.text ?? '-'} | ${cue?.text} | ${content.map(({text}) => text).join(' … ')}`,
	);

test('what a speaker does next is told by the reporter', () => {
	expect(
		toldIn(
			'A ministry official said that Vestria was watching the talks closely but denied that it had encouraged them.',
			'The Oslo police confirmed that it had received a complaint but would not say from whom.',
		).map(line => line.split(' | ').at(-1)),
	).toEqual([
		'that Vestria was watching the talks closely',
		'that it had encouraged them',
		'that it had received a complaint',
		'from whom',
	]);
});

test('where and how long something is said is no part of it', () => {
	expect(
		toldIn(
			'The medical director, Dr Simon Petrie, denied at the tribunal that he had used those words.',
			'Dunley maintained to the end of her life that it was a ladle.',
		),
	).toEqual([
		'The medical director, Dr Simon Petrie, | denied | that he had used those words',
		'Dunley | maintained | that it was a ladle',
	]);
});

test('who somebody is to another belongs to the speaker', () => {
	expect(toldIn('The letter was forged, said her daughter, Colleen Dunley-Roy.')[0]).toMatch(
		/^her daughter, Colleen Dunley-Roy \| said \| The letter was forged$/,
	);
});

test('why somebody will not be named is no claim, and neither is an appeal that was dismissed', () => {
	expect(
		toldIn(
			'Two former engineers, who asked not to be identified because they fear legal action, say the company knew.',
			'The appeal was dismissed on Tuesday.',
		),
	).toHaveLength(1);
});

test('a firm that is called the airline is meant by it, and a ministry is one whatever it runs', () => {
	const {claims} = storyOf(
		'The airline Norvik Air was fined. Norvik Air said the log was signed. The airline said that the crew had read it.',
		'France’s interior ministry, which runs the camps, said the road was closed.',
	);
	expect(claims.map(({sourcing}) => sourcing)).toEqual(['named', 'named', 'named']);
});

test('any such request is the one that was spoken of last', () => {
	const {claims} = storyOf(
		'Orrel has asked Vestria to cut the fee, three sources said.',
		'The talks began in May.',
		'The energy ministry of Orrel denied it had made any such request.',
	);
	expect(claims.at(-1)?.disputes).not.toEqual([]);
});

test('how much there is belongs to what is said', () => {
	expect(toldIn('The minister, Olzhas Temir, said less than a third of the sum had been spent.')).toEqual([
		'The minister, Olzhas Temir, | said | less than a third of the sum had been spent',
	]);
});
