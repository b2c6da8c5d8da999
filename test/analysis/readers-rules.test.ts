import {describe, expect, test} from 'vitest';
import type {Story} from '../../source/story/story.ts';
import {storyOf} from './read.ts';

/* What a careful reader takes for granted, on the whole analysis. */

const lines = ({claims}: Story): ReadonlyArray<readonly unknown[]> =>
	claims.map(({source, stance, sourcing}) => [source?.text ?? null, source?.actor ?? null, stance, sourcing]);

describe('a source', () => {
	test('is one actor by full name, title and surname, and surname alone', () => {
		const {actors, claims} = storyOf(
			'Irene Vale, the mayor of Karsa, said on Monday that the bridge would reopen in May.',
			'Ms. Vale said the work had cost four million crowns. Martin Osterby, who runs the ferry, said that he would sue.',
			'Mr. Osterby said the town had broken its word. “We have a contract,” Osterby said. Vale said that there was none.',
		);
		expect(claims.map(claim => claim.source?.actor)).toEqual([
			'irene-vale',
			'irene-vale',
			'martin-osterby',
			'martin-osterby',
			'martin-osterby',
			'irene-vale',
		]);
		expect(actors.filter(actor => actor.kind === 'person').map(actor => actor.name)).toEqual([
			'Irene Vale',
			'Martin Osterby',
		]);
	});

	test('is a pronoun that leads to its actor', () => {
		const {claims} = storyOf(
			'Irene Vale opened the bridge on Monday. She said that the town had waited long enough.',
			'Martin Osterby stayed away. “I was not asked,” he said.',
		);
		expect(claims.map(({source}) => [source?.text, source?.actor])).toEqual([
			['She', 'irene-vale'],
			['he', 'martin-osterby'],
		]);
	});

	test.each([
		['Karsan sources said that the talks had failed.', 'Karsan sources'],
		['Some analysts believe that the bridge will never pay for itself.', 'Some analysts'],
		['According to the statement, the bridge will close on Monday.', 'the statement'],
		['Two people familiar with the talks said that a deal was close.', 'Two people familiar with the talks'],
		['A spokesman for the port said that the ferry was safe.', 'A spokesman for the port'],
	])('has no name: %s', (sentence, words) => {
		expect(lines(storyOf(sentence)).map(([source, actor, , sourcing]) => [source, actor, sourcing])).toEqual([
			[words, null, 'unnamed'],
		]);
	});

	test.each([
		[
			'Emeka Obi is called by his office',
			['The Minister of Works, Chief Emeka Obi, opened the road.', 'The minister said the bridge was safe.'],
			['emeka-obi'],
		],
		[
			'the company is the one that its sentence names, and no bank',
			[
				'Velmark’s central bank raised rates. The bank said that prices rose.',
				'Shares in the property group Orrel & Lund sank after the company said it would pay nothing.',
			],
			['orrel-lund'],
		],
		[
			'who disputes the findings did not make them',
			[
				'The French firm Kairos Orbit said that the pipes leaked.',
				'The company disputed the findings. The pumps are new, it said.',
			],
			['kairos-orbit', null, null],
		],
		[
			'one who is asked answers',
			['Jon Frayne asked Hugo Castell whether he knew Rusk. He said he had met him once.'],
			['jon-frayne', 'hugo-castell'],
		],
		[
			'"him" is whom the one who asks has heard before',
			[
				'Hugo Castell rejected the suggestion. Jon Frayne asked him whether he knew Anton Rusk. He said he had met him once.',
			],
			['hugo-castell'],
		],
		[
			'nobody calls himself by his name',
			[
				'Gerald Pimm took the stand. Jon Frayne, for the defence, spoke last. “Mr Pimm was told to pay, and he was told to do it quickly,” he said.',
			],
			['jon-frayne'],
		],
		[
			'a lawyer for somebody is not the one he speaks for',
			['A lawyer for Mr. Raymond Tull, Gregory Haim, called the account “a fabrication.”'],
			['gregory-haim'],
		],
		[
			'what a former engineer says that managers believed',
			[
				'Ruben Aldo, the captain, had warned of it. A former engineer said that crews hid faults. Managers believed in it, he said.',
			],
			[null],
		],
		[
			'who begins the sentence before',
			[
				'Kurt Hale said he knew of nothing.',
				'Lind was the third witness to speak. He said he had not been worried.',
			],
			['lind'],
		],
		[
			'an age',
			['Kay Aspen rang the ward every week. “I sent photos,” the 34-year-old told the BBC.'],
			['kay-aspen'],
		],
		[
			'where one is from',
			['Gareth Pugh stepped up. The Welshman said he had mixed feelings.'],
			['gareth-pugh'],
		],
		[
			'a ministry in a capital and of a country',
			['The foreign ministry in Beijing announced it.', 'China’s foreign ministry had declined to comment.'],
			['foreign-ministry-in-beijing'],
		],
		[
			'a ministry is not who is named behind it',
			['Critics blame the ministry. Anna Smith left. The ministry said it was ready.'],
			[null],
		],
		[
			'the firm that somebody works for is not that person',
			['Lydia Trask, who now advises a private equity firm in Boston, left. The firm said no.'],
			[null],
		],
		[
			'a name with "its" is the company',
			['Halvorsen cut its guidance in May. The sale was part of a trading plan, the company said.'],
			['halvorsen'],
		],
		[
			'the union is the federation',
			[
				'Marc Lacroix, president of the Port Verity Federation of Teachers, said no. The union says some classes have 38 students.',
			],
			['port-verity-federation-of-teachers'],
		],
		[
			'who is brought in by what he is',
			[
				'Helen Strachan said Mr Pettifer might have survived. A second pathologist, Prof Alan Whitcombe, disagreed. He told jurors that treatment would have saved his life.',
			],
			['alan-whitcombe'],
		],
		[
			'"who" behind an age and behind an office',
			[
				'Gordon Leitch, 54, who denies wrongdoing, left. “That is late,” said Nancy Pell, the institute’s integrity officer, who pointed out that it was May.',
			],
			['gordon-leitch', 'nancy-pell', 'nancy-pell'],
		],
		[
			'a rights group by what a comma calls it',
			['Human Reach, a rights group, said its researchers had seen the remains. The group said no.'],
			['human-reach', 'human-reach'],
		],
		[
			'the firm until a person of its name comes up',
			[
				'Calder Chemicals said the spill was small. Calder says it is sorry. Jonathan Calder, the chairman, said he was sad.',
			],
			['calder-chemicals', 'calder-chemicals', 'jonathan-calder'],
		],
		[
			'a complaint is nobody who spoke of it',
			[
				'A spokeswoman for Lumenor, Jill Brand, said the company had investigated the complaint.',
				'According to the complaint, there were 200 messages.',
			],
			[null],
		],
		[
			'the Guild is an organization',
			[
				'One letter is from the Guild of Thoracic Surgeons, which has accused her of grandstanding. The Guild said so.',
			],
			['guild-of-thoracic-surgeons', 'guild-of-thoracic-surgeons'],
		],
	])('means whom a reader takes it for: %s', (_, paragraphs, expected) => {
		const {claims} = storyOf(...paragraphs);
		expect(claims.slice(-expected.length).map(({source}) => source?.actor ?? null)).toEqual(expected);
	});

	test.each([
		['The crew was believed to have no radio.', 'believes'],
		['The two sides reportedly agreed on a price.', 'asserts'],
		['The port is expected to close next week.', 'predicts'],
	])('is not there: %s', (sentence, stance) => {
		expect(lines(storyOf(sentence))).toEqual([[null, null, stance, 'none']]);
	});
});

describe('a claim', () => {
	test('that is declined', () => {
		expect(lines(storyOf('Irene Vale declined to comment on the price of the bridge.'))).toEqual([
			['Irene Vale', 'irene-vale', 'declines', 'named'],
		]);
	});

	test('that denies an accusation disputes it', () => {
		const {claims} = storyOf(
			'Martin Osterby, who runs the ferry, accused the builder Halm Works of using cheap steel.',
			'The town council met on Tuesday and spoke of other things.',
			'Halm Works denied that it had used cheap steel.',
		);
		expect(claims.map(claim => [claim.stance, claim.disputes])).toEqual([
			['accuses', [2]],
			['denies', [1]],
		]);
	});

	test('ends with its paragraph', () => {
		const {claims, paragraphs} = storyOf(
			'Irene Vale said that the bridge was safe.',
			'The ferry sails at noon. Martin Osterby said that it was full.',
		);
		expect(claims.map(claim => claim.content.at(-1)!.end <= paragraphs[claim.paragraph - 1]!.end)).toEqual([
			true,
			true,
		]);
	});

	test('in a quotation that runs on over paragraphs has its speaker', () => {
		const {claims} = storyOf(
			'“We built this bridge with our own hands,” said Irene Vale. “We paid for it.',
			'“And we will not see it sold,” she said.',
		);
		expect(claims.map(claim => claim.source?.actor)).toEqual(['irene-vale', 'irene-vale']);
	});
});
