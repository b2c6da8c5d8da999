import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** The pairs of claims that dispute each other, by their numbers. */
const pairsIn = (...paragraphs: readonly string[]): readonly string[] =>
	storyOf(...paragraphs).claims.flatMap(({id, disputes}) =>
		disputes.filter(other => other > id).map(other => `${id}-${other}`),
	);

test.each([
	[
		'what is called flawed, and who was wrong',
		'A study by the Heartland Centre found that turnout fell by a tenth. Roy Pelham called the study flawed, and said that turnout had risen. Anita Krol said Pelham was wrong on both counts.',
		['1-2', '1-3', '3-4'],
	],
	[
		'an account that somebody does not recognise',
		'Dr Adler said managers had known of the mould for years. Gill Proctor said she did not recognise Dr Adler’s account.',
		['1-2'],
	],
	[
		'something that somebody disputes',
		'The trust has said the council was responsible for repairs, something the authority disputes.',
		['1-2'],
	],
	[
		'nothing wrong',
		'Campaigners say the firm dumped waste in the river. The firm says it has done nothing wrong.',
		['1-2'],
	],
	[
		'what one never said',
		'Ravi Montague said that Celia Orms had promised a tram for £450m. “I never said that,” Orms said.',
		['1-2'],
	],
	[
		'an accusation that is called a disgrace',
		'Councillor Quill accused the mayor of having given contracts to friends. Orms called the accusation “a disgrace”.',
		['1-2'],
	],
	[
		'an allegation in the same sentence',
		'Police say he sold the car, an allegation Wojcik has denied through his attorney.',
		['1-2'],
	],
	[
		'whose version something is',
		'Ilona Masek said troops attacked the post. “The Varenian version is a fabrication,” Dario Velling said.',
		['1-2'],
	],
	[
		'what is described as mistaken',
		'Two diplomats said a patrol saw boats carrying men. Dario Velling described it as mistaken.',
		['1-2'],
	],
	[
		'what records contradict',
		'Gordon Leitch said he was never in Denver. Celeste Amadou said records contradicted him.',
		['1-2'],
	],
	[
		'the claim of somebody',
		'Mayor Ruth Castell said no tax had been raised. Todd Vanter said the mayor’s claim was misleading.',
		['1-2'],
	],
	[
		'whom somebody calls a liar',
		'Silvie Aumont said Anatol Grebnev was at the camp. Grebnev called Aumont a liar.',
		['1-2'],
	],
	[
		'what there is no evidence of',
		'Carla Wynn said ballots had been counted twice. Gil Hammer said there was no evidence of that.',
		['1-2'],
	],
	[
		'a figure that is closer to another',
		'Organizers put the turnout at 25,000; police said it was closer to 9,000.',
		['1-2'],
	],
	[
		'who disagrees before saying so',
		'Some experts said that families would be unlikely to notice a difference. Dr. Anneliese Brandt disagreed. The effect, she said, was comparable to that of other drugs.',
		['1-2'],
	],
	[
		'a different story',
		'Lorraine Petrakis said the union abandoned the negotiations. Union leaders told a different story.',
		['1-2'],
	],
	[
		'the allegation just before',
		'They say the agreement was signed by a board that had not been properly elected. Kevin Njarri rejected the allegation.',
		['1-2'],
	],
	[
		'the number of dead',
		'Ilona Masek said six soldiers had died. Dario Velling put the number of dead at more than 20.',
		['1-2'],
	],
	[
		'not a single one',
		'Dale Whitcombe said votes had been counted twice. “Not a single vote was counted twice,” the clerk, Monica Ross, said.',
		['1-2'],
	],
])('answers: %s', (_, text, pairs) => {
	expect(pairsIn(text)).toEqual(pairs);
});

test('a "no" answers what was asked, and not who spoke before', () => {
	expect(
		pairsIn(
			'Ana Lind said the bank was fighting the last war. Asked whether he had been pressed, Bo Ek said: “No. The minister has his opinions.”',
		),
	).toEqual([]);
});

test.each([
	'Ana Lind told the hearing that she would not hide. Professor Lars Odegaard has argued that the whole design was flawed from the start.',
	'Ilona Masek said six Varenian soldiers had died. Dario Velling said three Tolmark soldiers had died.',
	'Elias Monroe said about 4,000 people had marched. The police put the number of arrests at 150.',
	'The opposition said that the minister should resign. The prime minister, Hugh Carrow, ruled that out.',
])('is no dispute: %s', text => {
	expect(pairsIn(text)).toEqual([]);
});

test.each([
	[
		'who counts other dead',
		'The Orlev health directorate put the death toll at 61 and said that more than 140 people had been wounded. The government said 17 people had died.',
		['1-3'],
	],
	[
		'who insists on fewer',
		'The Council estimates that 30,000 people are trapped in the city; the government insists there are fewer than 5,000.',
		['1-2'],
	],
	[
		'who leaves something out of a figure',
		'Ana Pell said the premium was £412. The Health Ministry said the figure ignores subsidies.',
		['1-2'],
	],
	[
		'an estimate that is called heroic',
		'The plant would add at least $4 a share, Otti Garr said. Kenji Almgren called that estimate “heroic”.',
		['1-2'],
	],
	[
		'money in short',
		'The council said the bridge had cost £20m. Residents said the bridge had cost £35m.',
		['1-2'],
	],
	[
		'who did not do it',
		'An affidavit says Wendell Strode shot his partner. “Wendell Strode did not do this,” his lawyer, Clay Bett, said.',
		['1-2'],
	],
	[
		'an allegation that is called spurious',
		'Clem Tarrow told the panel that he had paid officials. Ibra Kurt described the allegation as “spurious and malicious”.',
		['1-2'],
	],
	[
		'who was not there',
		'Patience Ugo said she had seen the minister at a wedding on Saturday. The minister’s aide, Lekan Osho, said the minister was never in the country on Saturday.',
		['1-2'],
	],
	[
		'who counters',
		'Mr Akin said the minister was on a trip abroad. Mrs Ugo countered that she had seen the minister at a wedding.',
		['1-2'],
	],
	[
		'what was called off',
		'Amos Whit said she was at a ribbon-cutting at noon. Her press secretary, Dov Lanner, said that the ribbon-cutting was cancelled.',
		['1-2'],
	],
	[
		'what one was sent',
		'Dom Prewett told the paper he had yet to receive a reply. The council insists one was sent.',
		['1-2'],
	],
	[
		'who speaks for those who deny',
		'Mick Okor claimed that the referee had admitted the foul to him. The Referees’ Association disputed that version of events. No such conversation took place, a spokeswoman said.',
		['1-3', '1-4'],
	],
	[
		'her statement',
		'“I told them that. They did not write it down,” Jolene Dell said. Sheriff Pickens denied that deputies had disregarded her statement.',
		['1-2'],
	],
	[
		'what workers say before one of them is quoted',
		'Workers said supervisors had ordered them to cover the sensors. “You were shouted at if you did not,” one of them said. Corrie-Hale called the claim “categorically untrue”.',
		['1-3'],
	],
])('disputes: %s', (_, text, pairs) => {
	expect(pairsIn(text)).toEqual(pairs);
});

test.each([
	[
		'who expects something else',
		'Sofia Lindquist said she expected a quiet exchange before the vote. The firm said it did not expect any disruption to supplies.',
	],
	[
		'who answers a question of the reporter',
		'Ana Prewett said: “Brannock says a lot of things.” Asked whether he would correct it, Jo Crail said he would not.',
	],
	[
		'who does not comment',
		'The company “does not comment on tickets”, Okon Reed said. That is nonsense, Jan Gorse said.',
	],
])('no dispute: %s', (_, text) => {
	expect(pairsIn(text)).toEqual([]);
});

test.each([
	[
		'a figure in shillings that is termed a fabrication',
		'Mary Atien told the court that Caleb Muthen had Sh46 million in his account. Defence lawyer Cliff Ombas termed the figure “a fabrication”.',
		['1-2'],
	],
	[
		'what was told before one was quoted',
		'Three former workers told me that the gauge had been broken since winter. “It stuck,” one of them said. Erik Lindqvist denied that the gauge was faulty.',
		['1-3'],
	],
	[
		'reports of those without a name',
		'Two diplomats told this broadcaster that a proposal had already been drafted.\n\nCount Emil Szarv dismissed the reports as “fantasy”.',
		['1-2'],
	],
])('disputes: %s', (_, text, pairs) => {
	expect(pairsIn(...text.split('\n\n'))).toEqual(pairs);
});

test('what was offered to one is not denied of another', () => {
	expect(
		pairsIn(
			'Another insider claimed Gavin Strode had been offered a job at a rival. A spokesman hit back, saying no one at the network had ever offered Jai Brann a cent.',
		),
	).toEqual([]);
});
