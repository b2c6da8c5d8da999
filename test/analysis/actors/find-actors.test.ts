import {describe, expect, test} from 'vitest';
import {storyOf} from '../read.ts';
import {actorsIn, mentionsIn} from '../reading.ts';

const namesOf = (text: string, name: string): readonly string[] =>
	actorsIn(text)
		.find(actor => actor.name === name)!
		.names.map(each => each.text);

describe('names of one actor', () => {
	test('join by family name, with and without a title', () => {
		const text =
			'Dr. Ottoline Vashti and Bram Okafor opened the clinic in May.\n\n' +
			'Mr. Okafor paid for it. Ms. Vashti runs it. Vashti said that Okafor had asked for nothing.';
		expect(namesOf(text, 'Ottoline Vashti')).toEqual(['Ottoline Vashti', 'Vashti', 'Vashti']);
		expect(namesOf(text, 'Bram Okafor')).toEqual(['Bram Okafor', 'Okafor', 'Okafor']);
	});

	test('join by title where two share a family name, else go to whom the text names most', () => {
		const text =
			'James Holloway met his sister, Mary Holloway, on Monday. James Holloway owns the mill.\n\n' +
			'Ms. Holloway said nothing. Holloway said that the mill was sold.';
		expect(namesOf(text, 'Mary Holloway')).toEqual(['Mary Holloway', 'Holloway']);
		expect(namesOf(text, 'James Holloway')).toEqual(['James Holloway', 'James Holloway', 'Holloway']);
	});

	test('join an acronym and what it stands for', () => {
		const text =
			'The International Herring Commission met on Monday. The IHC has 14 members, and the commission’s chair said that the IHC would vote.';
		expect(namesOf(text, 'International Herring Commission')).toEqual([
			'International Herring Commission',
			'IHC',
			'IHC',
		]);
	});

	test('join an acronym that stands in brackets first', () => {
		const text =
			'The government said the Lethian Trade Union Council (LTUC) had no part in it. LTUC officials said that they would strike.';
		expect(namesOf(text, 'Lethian Trade Union Council')).toEqual([
			'Lethian Trade Union Council',
			'LTUC',
			'LTUC',
		]);
	});

	test('join no place that stands in brackets behind an organization', () => {
		const text =
			'Orrel University (Leeds) said the roof was safe. The Lethian Foreign Ministry (Moscow) had no comment.\n\n' +
			'Leeds is cold. A man from Leeds agreed, and one from Moscow.';
		expect(mentionsIn(text)['Leeds']).toEqual(['Leeds', 'Leeds', 'Leeds']);
		expect(mentionsIn(text)['Moscow']).toEqual(['Moscow', 'Moscow']);
	});

	test('join a short form that is no acronym, by its letters', () => {
		const text =
			'The Department for Fish and Harbour Affairs (Defha) said it would pay. A union said that Defha had paid nothing.';
		expect(namesOf(text, 'Department for Fish and Harbour Affairs')).toEqual([
			'Department for Fish and Harbour Affairs',
			'Defha',
			'Defha',
		]);
	});

	test('take the North for North Korea only where the text has no other one', () => {
		const joined =
			'North Korea fired a rocket on Monday. A minister in Oslo said that the North had to stop.';
		expect(mentionsIn(joined)['North Korea']).toEqual(['North Korea', 'North']);
		const beside =
			'North Korea and the South Korean Army met on Monday. The South had asked the North for it.';
		expect(mentionsIn(beside)['North Korea']).toEqual(['North Korea', 'North']);
		const apart =
			'South Korea sent a team to North Dakota. A farmer in the South said that the South was warmer.';
		expect(mentionsIn(apart)['South Korea']).toEqual(['South Korea']);
	});

	test('join the forms of a country', () => {
		const text =
			'The United States sent a letter. A U.S. official said that the US had waited, and that the United States would wait on.';
		expect(namesOf(text, 'United States')).toHaveLength(4);
	});

	test('join the short name of a company, also where it may be a person’s', () => {
		const text =
			'Quellar Industries lost a third of its value. Quellar said that it would not sell, and that Quellar was sound.';
		expect(actorsIn(text).map(({name, kind}) => `${name}/${kind}`)).toEqual([
			'Quellar Industries/organization',
		]);
	});

	test('join the British and the American spelling', () => {
		const text =
			'The Herring Labour Organisation met on Monday. A union said that the Herring Labor Organization had ten members.';
		expect(namesOf(text, 'Herring Labour Organisation')).toHaveLength(2);
	});

	test('stay two where one first name begins the other, of a man and a woman', () => {
		const text =
			'Paul Marsh, a farmer, said the barn was empty. Paula Marsh, his wife, said the dog had barked.\n\n' +
			'Julian Orsk met Julia Orsk and Dan Hale, and Dan Hale met Danielle Hale.';
		expect(Object.keys(mentionsIn(text))).toEqual([
			'Paul Marsh',
			'Paula Marsh',
			'Julian Orsk',
			'Julia Orsk',
			'Dan Hale',
			'Danielle Hale',
		]);
	});

	test('join a short first name and the full one', () => {
		const text =
			'Samantha Reed opened the mill with Daniel Orsk. Sam Reed said that Dan Orsk had paid for the roof.';
		expect(Object.keys(mentionsIn(text))).toEqual(['Samantha Reed', 'Daniel Orsk']);
	});

	test('stay two where one family name begins the other', () => {
		const text = 'Carl Lindqvist met Carl Lind on the pier. Carl Lind said that the pier was closed.';
		expect(Object.keys(mentionsIn(text))).toEqual(['Carl Lindqvist', 'Carl Lind']);
	});

	test('stay two where the text means two', () => {
		const text = 'Bram Okafor met Ines Duarte. Okafor left early, and Duarte stayed.';
		expect(Object.keys(mentionsIn(text))).toEqual(['Bram Okafor', 'Ines Duarte']);
	});
});

test('a title with an adjective of a place before a name makes one person of it', () => {
	const actors = actorsIn('Japanese President Ottoline Vashti landed in Rome on Monday.');
	expect(actors.map(({name, kind}) => `${name}/${kind}`)).toEqual(['Ottoline Vashti/person', 'Rome/place']);
});

describe('a description', () => {
	test.each([
		['The treaty was signed by Bram Okafor, the mayor of London, on Monday.', 'mayor of London'],
		['China’s senior diplomat, Bram Okafor, arrived on Monday.', 'China’s senior diplomat'],
		['“No,” said Bram Okafor, 52, a retired judge.', 'retired judge'],
		['Police spokesman Bram Okafor said that nobody was hurt.', 'Police spokesman'],
		['Bram Okafor said on Monday that he would go.', null],
		['They invited Bram Okafor, two cousins and a dog.', null],
		['The chief prosecutor in the case, Bram Okafor, said no.', 'chief prosecutor in the case'],
		['Its general secretary, Bram Okafor, said that it was time.', 'general secretary'],
		['The Minister of Works, Chief Bram Okafor, opened the road.', 'Minister of Works'],
		['The Managing Director of the firm, Mr. Bram Okafor, left.', 'Managing Director of the firm'],
		['In the view of the head of the union, Bram Okafor, nothing had changed.', 'head of the union'],
		['Minister of Works Bram Okafor opened the road.', 'Minister of Works'],
		['Outside the court, Bram Okafor waited.', null],
		['Bram Okafor, a consultant who worked at the unit, resigned.', 'consultant'],
		['It was an allegation Bram Okafor has denied.', null],
	])('is what the text calls a person beside the name: %s', (text, description) => {
		expect(actorsIn(text).find(({name}) => name === 'Bram Okafor')?.description).toBe(description);
	});
});

describe('a short form of a name with several words', () => {
	test.each([
		[
			'Halvorsen Group bought a mill on Monday. Halvorsen will pay in cash, and shares in Halvorsen fell.',
			'Halvorsen Group',
			3,
		],
		['Orrel Rovers lost in May. Former Rovers captain Lee Hart left Rovers for good.', 'Orrel Rovers', 3],
		[
			'The United Nations Security Council met. The U.N. Security Council will meet again, said the Security Council.',
			'United Nations Security Council',
			3,
		],
		['Adrienne Booth KC spoke first. Booth asked for a week, and Ms Booth had it.', 'Adrienne Booth KC', 3],
	])('means the same actor: %s', (text, name, count) => {
		const actor = actorsIn(text).find(each => each.name === name);
		expect(actor?.mentions.filter(({form}) => form === 'name')).toHaveLength(count);
	});
});

test('a union is not one of its bodies', () => {
	const mentions = mentionsIn(
		'The United Nations Security Council met on Monday. The U.N. has called for calm since May, and so has the European Union.',
	);
	expect(mentions['United Nations Security Council']).toEqual(['United Nations Security Council']);
});

test('a family name that speaks is the one who has just been brought in with it', () => {
	const actors = actorsIn(
		'Brianna Cole died in the fire. Cole loved dogs, and Cole was 24. Brianna’s mother, Lorraine Cole, wept in court. “I heard her voice,” Cole said.',
	);
	const counts = Object.fromEntries(actors.map(({name, mentions}) => [name, mentions.length]));
	expect(counts).toMatchObject({'Lorraine Cole': 2});
});

test('one word that a body was brought in with in full means the body, also where it is a family name', () => {
	expect(
		actorsIn(
			'A valley runs dry\n\nMs. Achter blames Calloway Pacific, a farming company owned by a pension fund. Calloway said it was sorry, and Calloway hired a firm.',
		).map(({name, kind, mentions}) => [name, kind, mentions.length]),
	).toEqual([
		['Achter', 'person', 1],
		['Calloway Pacific', 'organization', 3],
	]);
});

test('a description has neither a title at its end nor the time before it, and tells of nothing that was done', () => {
	const descriptions = storyOf(
		'Labour group leader Cllr Denise Harg said the plan was a mess.',
		'2:30 p.m. Governor Lucinda Ferrar has declared an emergency.',
		'The engineer who wrote the memo, Osian Prent, left in May.',
		'It cuts food aid, a demand Carter Whitt has rejected.',
		'According to a note by a manager at the bank, Gerald Pinn grew angry.',
	).actors.map(({name, description}) => `${name}: ${description}`);
	expect(descriptions.filter(line => !line.startsWith('Labour'))).toEqual([
		'Denise Harg: Labour group leader',
		'Lucinda Ferrar: Governor',
		'Osian Prent: null',
		'Carter Whitt: null',
		'Gerald Pinn: null',
	]);
});

test('a description is neither a time nor a rank, and of no storm in whose centre a firm is', () => {
	const descriptions = storyOf(
		'The state gave 1.2bn crowns to its gas company, Valgaz, last year.',
		'The firm at the centre of the storm, Goldcrest Savannah Holdings Ltd, denied it.',
		'Union president Captain Joanna Rey said no.',
		'She told of the moment Coral Network chief Gavin Strode wept.',
	).actors.map(({name, description}) => `${name}: ${description}`);
	expect(descriptions).toEqual(
		expect.arrayContaining([
			'Valgaz: gas company',
			'Goldcrest Savannah Holdings Ltd: null',
			'Joanna Rey: Union president',
			'Gavin Strode: Coral Network chief',
		]),
	);
});
