import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** The actors of a story, each with its kind. */
const actorsIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).actors.map(({name, kind}) => `${name}/${kind}`);

test('what is told of a firm, or of no person, makes a firm of a name', () => {
	expect(
		actorsIn(
			'Kombra, a Belgian beverage company, rejected the criticism.',
			'Ana Lind sued Corvane, which is based in Aarhus, on Monday.',
			'Fellmoor Mutual said it was sorry. The Madrid-based Transvia had no comment.',
		),
	).toEqual([
		'Kombra/organization',
		'Ana Lind/person',
		'Corvane/organization',
		'Aarhus/place',
		'Fellmoor Mutual/organization',
		'Transvia/organization',
	]);
});

test('who directs a company is none', () => {
	expect(actorsIn('Ana Lind, a company director from Oslo, sold her shares.')).toContain('Ana Lind/person');
});

test('a council and a police force are no places', () => {
	const actors = actorsIn(
		'South Aldershire District Council voted against the plan. Det Insp Sarah Malik, of Orrel Police, was told.',
	);
	expect(actors).toContain('South Aldershire District Council/organization');
	expect(actors).toContain('Orrel Police/organization');
	expect(actors).toContain('Sarah Malik/person');
});

test('a short form in brackets is another name of what stands before it', () => {
	const {actors} = storyOf(
		'The Department for Lands, Food and Rural Affairs (Delfra) said no. A Delfra official left the room.',
	);
	expect(actors.map(({name, kind, mentions}) => [name, kind, mentions.length])).toEqual([
		['Department for Lands, Food and Rural Affairs', 'organization', 3],
	]);
});

test('a person with a nickname is one person, and a councillor who bears the title too', () => {
	expect(
		actorsIn(
			'James "Gentleman Jim" Corliss, 43, was seen in Otley. Corliss walked on.',
			'Cllr Maureen Stagg told the committee it was bad. "How convenient," said Cllr Stagg.',
		),
	).toEqual(['James "Gentleman Jim" Corliss/person', 'Otley/place', 'Maureen Stagg/person']);
});

test('capitalised words that end in the noun of a body are one, and so is whose office it is', () => {
	const {actors} = storyOf(
		'A panel of the French Anti-Doping Agency (AFLD) met on Monday. An AFLD official spoke.',
		"A source in the Prime Minister's Office told Reuters that the vote was lost.",
	);
	expect(actors.map(({name, mentions}) => [name, mentions.length])).toEqual([
		['French Anti-Doping Agency', 3],
		["Prime Minister's Office", 1],
		['Reuters', 1],
	]);
});

test('a body is named as far as its short form in brackets says, and is called by that', () => {
	const {actors} = storyOf(
		"The Healthcare and Allied Workers' Union (HAWU) walked out. The National Anti-Corruption Bureau of Ukraine (NABU) had no comment.",
		'HAWU members met on Monday, and NABU did not.',
	);
	expect(actors.map(({name, kind, mentions}) => [name, kind, mentions.length])).toEqual([
		["Healthcare and Allied Workers' Union", 'organization', 3],
		['National Anti-Corruption Bureau of Ukraine', 'organization', 3],
	]);
});

test('a family name may stand amid a name, and particles of many lands within one', () => {
	expect(
		actorsIn(
			'The firm is run by Dr Jeremy Lau Kok Wai, and the union by Ms Noraini binte Abdul Hamid.',
			'Dr Lau said it was late. Ms Noraini agreed.',
		),
	).toEqual(['Jeremy Lau Kok Wai/person', 'Noraini binte Abdul Hamid/person']);
});

test('who heads a union, or belongs to one, is none', () => {
	const actors = actorsIn(
		"Rosa Lund, the chairman of the miners' union, said three men were missing. Tom Hale, a member of the union, agreed.",
	);
	expect(actors).toContain('Rosa Lund/person');
	expect(actors).toContain('Tom Hale/person');
});

test('a thousand small words before a short form are no name', () => {
	expect(actorsIn(`The Union ${'of the '.repeat(5000)}(HAWU) walked out, said Ana Lind.`)).toContain(
		'Ana Lind/person',
	);
});

test('a centre for something and a drugmaker are bodies, sums of money and people of a trade are nobody', () => {
	expect(
		actorsIn(
			'The Centre for Road Accountability accused the committee on Monday. Drugmaker Helvar Pharma will buy Corvane Therapeutics. Corvane was worth N46bn.',
			'The Welshman was sorry. Hydrologists had warned of it.',
		),
	).toEqual([
		'Centre for Road Accountability/organization',
		'Helvar Pharma/organization',
		'Corvane Therapeutics/organization',
	]);
});

test('what has a foreign minister is a land, and where a group is based is a place', () => {
	const actors = actorsIn(
		'Zafran’s foreign minister left on Monday, and the army of Zafran stayed. The Orskel-based group Conflict Traces said so.',
	);
	expect(actors).toContain('Zafran/place');
	expect(actors).toContain('Orskel/place');
});

test('who comes from somewhere and where somebody lives tell a place', () => {
	const actors = actorsIn(
		'A 71-year-old man from Kirk Ammer would not leave. Colm Rafferty lives on Alder Close. Varesia recalled its ambassador.',
	);
	expect(actors).toContain('Kirk Ammer/place');
	expect(actors).toContain('Varesia/place');
	expect(actors).not.toContain('Alder Close/person');
});

test('“the company” behind a singer makes no firm of her, and one of a firm', () => {
	expect(
		actorsIn(
			'Zelvia pulled out of the tour on Friday. The company said tickets would be refunded.',
			'Zelvia said she was ill.',
		),
	).toContain('Zelvia/person');
	expect(actorsIn('Marisa left on Friday. The company said tickets would be refunded.')).toEqual([
		'Marisa/person',
	]);
	expect(
		actorsIn(
			'Viradex denied it on Monday. In a statement, the company said the drug was safe.',
			'Ana Lind left Viradex in May.',
		),
	).toContain('Viradex/organization');
});

test('what a noun before it calls a body is one, though the tagger saw no name', () => {
	expect(
		actorsIn(
			'The breach was first reported by the newsletter Packet Skies on Friday.',
			'Greta Hollow is director of the charity Migraine Lights.',
			'It was sold on a forum called Brinehall.',
			'The ferry company, Nordlund, denied it. The dam was built by Calder Hydro.',
		),
	).toEqual([
		'Packet Skies/organization',
		'Greta Hollow/person',
		'Migraine Lights/organization',
		'Brinehall/organization',
		'Nordlund/organization',
		'Calder Hydro/organization',
	]);
});

test('the House is not the White House, and a land’s diplomats make a land of it', () => {
	expect(
		actorsIn(
			'The House voted on Monday. The White House was silent. They met in Hallund, a Hallund diplomat said.',
		),
	).toEqual(['House/organization', 'White House/organization', 'Hallund/place']);
});

test('a firm is called by its first word as well, also where that is a place or a given name by the lists of nothing', () => {
	expect(
		actorsIn(
			'Brightwind Air and its rivals plan a merger. Shares in Brightwind closed down 11%. The Coral Network was silent. Coral says the presenter was let go.',
			'The Tri-Peak Facilities Group wrote the report. In May Tri-Peak did not respond.',
		),
	).toEqual([
		'Brightwind Air/organization',
		'Coral Network/organization',
		'Tri-Peak Facilities Group/organization',
	]);
});

test('a producer is a person, and a rival a firm', () => {
	expect(
		actorsIn(
			'“We waited,” said the executive producer, Mel Kostak, on the night.',
			'Rival Halmair, which holds 9% of slots at the hub, has lodged an objection.',
		),
	).toEqual(['Mel Kostak/person', 'Halmair/organization']);
});

test('names are as long as they are: landings, parties for two aims, firms of two, offices in capitals', () => {
	expect(
		actorsIn(
			'The town of Pell’s Landing was quiet.',
			'The ruling Unity and Progress Party won.',
			'The consultancy Larch & Dane reported losses.',
			'Josphat Murand is Lands Cabinet Secretary. CS Murand said his signature had been forged.',
		),
	).toEqual([
		'Pell’s Landing/place',
		'Unity and Progress Party/organization',
		'Larch & Dane/organization',
		'Josphat Murand/person',
	]);
});
