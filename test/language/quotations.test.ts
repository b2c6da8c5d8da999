import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {quotationsOf, type QuotedBlock} from '../../source/language/quotations.ts';

const blocks = (texts: readonly string[], first = 1): readonly QuotedBlock[] => {
	let start = 0;
	return texts.map((text, index) => {
		const block = {text, start, end: start + text.length, number: index + first};
		start = block.end + 2;
		return block;
	});
};

const quoted = (...texts: readonly string[]): readonly string[] => {
	const all = texts.join('\n\n');
	return quotationsOf(blocks(texts)).map(({start, end}) => all.slice(start, end));
};

describe('quotations', () => {
	test.each<[string, string, readonly string[]]>([
		['curly', '“We won,” she said. “Twice.”', ['“We won,”', '“Twice.”']],
		['straight', '"We won," she said. "Twice."', ['"We won,"', '"Twice."']],
		['typewriter pairs', "``We won,'' she said.", ["``We won,''"]],
		['guillemets', 'Il dit «bonjour» et « adieu ».', ['«bonjour»', '« adieu »']],
		['turned guillemets', 'Er sagte »nein« und ging.', ['»nein«']],
		['German', 'Er sagte „nein“ und „ja“.', ['„nein“', '„ja“']],
		['single', 'He called it a ‘mess’ and a ‘farce.’', ['‘mess’', '‘farce.’']],
		['straight single', "He called it a 'mess', didn't he?", ["'mess'"]],
		['apostrophes are none', "The nurses' strike didn't hurt Orr's or the boys’ team in the ’90s.", []],
		['elisions are none', "It was rock 'n' roll, get 'em in the '80s", []],
		['a possessive inside', "She hailed 'the nurses' strike' and left.", ["'the nurses' strike'"]],
		['nested', '“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”', '‘no’']],
		['nested straight', '"He said \'no\' to me," she said.', ['"He said \'no\' to me,"', "'no'"]],
		['inches are none', 'He stands 6\'2" tall. "Tall," she said.', ['"Tall,"']],
		['a mark set apart', 'She said " no " twice.', ['" no "']],
		['all to one side', 'She said ”no” twice.', ['”no”']],
		['in brackets', 'It ("the plan") failed.', ['"the plan"']],
	])('%s', (_, text, expected) => {
		expect(quoted(text)).toEqual(expected);
	});

	test('a quotation that runs on reopens in each paragraph and closes once', () => {
		const found = quotationsOf(blocks(['He said: "One.', '"Two.', '"Three," and left. "Four."']));
		expect(
			found.map(({group, closed, continued, continues}) => ({group, closed, continued, continues})),
		).toEqual([
			{group: 0, closed: false, continued: false, continues: true},
			{group: 0, closed: false, continued: true, continues: true},
			{group: 0, closed: true, continued: true, continues: false},
			{group: 1, closed: true, continued: false, continues: false},
		]);
	});

	test('an unclosed quotation ends with its paragraph', () => {
		expect(quoted('She said "no and left. ', 'Nobody else did.')).toEqual(['"no and left.']);
		expect(quoted('“Never again, she said.', 'Then: “Well, maybe.”')).toEqual([
			'“Never again, she said.',
			'“Well, maybe.”',
		]);
	});

	test('what runs on keeps one number, and says where it goes on', () => {
		const pieces = quotationsOf(blocks(['He said: “One.', '“Two.', '“Three,” and left. “Four.”']));
		expect(
			pieces.map(({paragraph, group, continued, continues, closed}) => [
				paragraph,
				group,
				continued,
				continues,
				closed,
			]),
		).toEqual([
			[1, pieces[0]!.group, false, true, false],
			[2, pieces[0]!.group, true, true, false],
			[3, pieces[0]!.group, true, false, true],
			[3, pieces[3]!.group, false, false, true],
		]);
		expect(pieces[3]!.group).not.toBe(pieces[0]!.group);
	});

	test('straight marks run on as curly ones do', () => {
		const pieces = quotationsOf(blocks(['"One, he said.', '"Two."', '"Three," she said.']));
		expect(pieces.map(({group}) => group)).toEqual([0, 0, 1]);
	});

	test('nothing runs on over a paragraph that does not reopen', () => {
		const pieces = quotationsOf(blocks(['He said: “One.', 'Nobody answered.', '“Two.”']));
		expect(pieces.map(({continues, continued}) => [continues, continued])).toEqual([
			[false, false],
			[false, false],
		]);
	});

	test('marks in marks: the inner ones are deeper, whichever come first', () => {
		const depths = (text: string) => quotationsOf(blocks([text])).map(({depth, mark}) => `${depth} ${mark}`);
		expect(depths('“She told me ‘no’ twice,” he said.')).toEqual(['0 double', '1 single']);
		expect(depths('‘She told me “no” twice,’ he said.')).toEqual(['0 single', '1 double']);
	});

	test('a guillemet before a comma closes, as in German and Danish', () => {
		expect(quoted('»Nein«, sagte sie. «Non», dit-elle.')).toEqual(['»Nein«', '«Non»']);
	});

	test('a headline does not run on', () => {
		const [headline, next] = quotationsOf(blocks(['Orr: "Never', '"We tried," he said.'], 0));
		expect(headline).toMatchObject({paragraph: 0, continues: false, closed: false});
		expect(next).toMatchObject({paragraph: 1, continued: false, closed: true});
	});

	test('any text: pieces lie in their paragraph, in order, nested or apart; never throws', () => {
		const piece = fc.constantFrom(
			'"',
			'“',
			'”',
			"'",
			'‘',
			'’',
			'«',
			'»',
			'„',
			'``',
			"''",
			'a',
			's',
			' ',
			'.',
			'6',
			'\n',
		);
		const paragraph = fc.oneof(
			fc.array(piece, {maxLength: 40}).map(parts => parts.join('')),
			fc.string({unit: 'binary'}),
		);
		fc.assert(
			fc.property(fc.array(paragraph, {maxLength: 6}), fc.boolean(), (texts, hasTitle) => {
				const all = blocks(texts, hasTitle ? 0 : 1);
				const found = quotationsOf(all);
				for (const [index, quotation] of found.entries()) {
					const block = all.find(({number}) => number === quotation.paragraph)!;
					expect(quotation.start).toBeGreaterThanOrEqual(block.start);
					expect(quotation.end).toBeLessThanOrEqual(block.end);
					expect(quotation.end).toBeGreaterThan(quotation.start);
					const before = found[index - 1];
					if (before === undefined) continue;
					expect(quotation.start).toBeGreaterThanOrEqual(before.start);
					expect(quotation.start >= before.end || quotation.end <= before.end).toBe(true);
				}
			}),
			{numRuns: 1000},
		);
	});
});
