import {expect, test} from 'vitest';
import {toldIn} from '../read.ts';

test('what stands before an interruption is told as well', () => {
	expect(
		toldIn(
			'Six weeks before the fire, she told the jury, he had doubled the insurance of the store.',
			'Once the boats are counted, the company says, its share is below a fifth.',
		),
	).toEqual([
		'she (unnamed): Six weeks before the fire … he had doubled the insurance of the store',
		'the company (unnamed): Once the boats are counted … its share is below a fifth',
	]);
});

test('where and when one speaks is no part of what one says', () => {
	const said = toldIn(
		'In a statement, the ministry said, the harbour was safe.',
		'Meanwhile, Ana Lind said, nobody had asked the pilots.',
	);
	expect(said.join('\n')).not.toMatch(/: (?:In a statement|Meanwhile)/);
});

test('a condition takes what it is for', () => {
	expect(toldIn('If the ads are counted, Ana Lind said, the share is far lower.')).toEqual([
		'Ana Lind (named): If the ads are counted … the share is far lower',
	]);
});

test('a description is what somebody says of it', () => {
	expect(
		toldIn(
			'Mr. Hart disputes the findings, which he described as the product of "a model that knew the answer." Halm Works hired a firm who found it wrong.',
		)[1],
	).toMatch(/^he \(named\): which … (?:as )?the product of "a model that knew the answer\."$/);
});

test('who says that somebody says so is nothing that he says', () => {
	const [said] = toldIn(
		'He told a colleague that he would rather "buy the ferry and sink it than race it," according to the filing.',
	);
	expect(said).toMatch(/it,"$/);
});

test('of two sentences the second is not claimed by who is cited in the first', () => {
	const said = toldIn(
		'The fires could be much younger, argues Ana Baek. "I thought it was a seed catalogue," recalled the paper’s editor, Dot Lind, who is 79.',
	);
	expect(said[0]).toMatch(/^Ana Baek \(named\): .*younger$/);
	expect(said[1]).toMatch(/^the paper’s editor, Dot Lind.*\(named\): "I thought it was a seed catalogue,"$/);
});

test('“Mr.” and “U.S.” end no sentence before an interruption', () => {
	expect(
		toldIn(
			'Six weeks before Mr. Hart was hired, she told the jury, he had doubled his cover.',
			'In the U.S. Senate race, she told the jury, nobody had paid him.',
		),
	).toEqual([
		'she (unnamed): Six weeks before Mr. Hart was hired … he had doubled his cover',
		'she (unnamed): In the U.S. Senate race … nobody had paid him',
	]);
});

test('whom one tells amid a sentence is no part of what one tells', () => {
	expect(toldIn('Ana Lind spoke first. Ms. Leigh, he told Mr. Hart, was a fantasist.')[0]).toMatch(
		/: Ms\. Leigh … was a fantasist$/,
	);
	expect(toldIn('Ms. Leigh, he told the court, was a fantasist.')).toEqual([
		'he (unnamed): Ms. Leigh … was a fantasist',
	]);
});
