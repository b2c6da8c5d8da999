import {expect, test} from 'vitest';
import {storyOf} from '../read.ts';

/** Whether a story, its paragraphs parted by bars, has two claims that contradict each other. */
const hasDispute = (story: string): boolean =>
	storyOf(...story.split('|')).claims.some(({disputes}) => disputes.length > 0);

test.each([
	'Hari Berg said officers took the recorder. Mary Lane said officers did not take any equipment.',
	'Jon Berg said Veldane had agreed to stop buying. Veldane Motors said no such agreement existed.',
	'Jon Berg said the union filled out a form. Mary Lane said she had never seen such a form.',
	'The ministry said the files were destroyed in a flood. The archive said there was no flood.',
	'The ministry said the files were destroyed in a flood. The archive said it had no record of a flood.',
	'Marta Olsen says she was told in May. The ministry says no such letter arrived.',
	'The union said an offer was made. The firm said no offer was made.',
])('what is not there contradicts who speaks of it: %s', story => {
	expect(hasDispute(story)).toBe(true);
});

test.each([
	'The league said three people were killed. Police said nobody was killed.',
	'The league said three people were killed. Police said there had been no deaths.',
	'Taras Orel said that 2,000 of 5,000 drones had been delivered. The brigade said it had received none.',
	'Quorvex said the theft cost $800 million. Brightlume said the theft cost $90 million.',
	'The authority said turnout was 81 percent. The bishops said turnout was 47 percent.',
	'The agency said it carried out 12 inspections. Jon Berg said it carried out two.',
	'Ilda Marku said that nine servicemen had died. State television said that at least 40 soldiers had been killed.',
])('another figure contradicts: %s', story => {
	expect(hasDispute(story)).toBe(true);
});

test.each([
	'The army said the rebels fired first. The rebels said the army fired first.',
	'The rebels accused the army of breaking the truce. The army said the rebels broke the truce.',
	'Marta Olsen said the board was shown the scans.|Kofi Mensah contradicted her.',
	'Marta Olsen said the board was shown the scans. "Nonsense," said Mary Lane.',
	'Varetia reported a drone over the town of Lek. Oshmal denied sending one.',
])('each says it of the other, or contradicts whoever spoke: %s', story => {
	expect(hasDispute(story)).toBe(true);
});

test.each([
	'Marta Olsen denied wrongdoing. Police chief Jon Berg said he would interview Ms Olsen on Tuesday.',
	'Jon Berg said 12 people were hurt. Mary Lane said 40 firefighters were on the scene.',
	'The minister said three people were killed. The hospital said 17 people were being treated.',
	'The company said sales rose 12 percent. Analysts said costs rose 4 percent.',
	'The bank said profits fell to $90 million. Its rival Orrel said its profits rose to $800 million.',
	'The minister said there was no money for the bridge. Mary Lane said there was no time either.',
	'Jon Berg said the ferry would sail on Monday. Mary Lane said no tickets were left.',
	'The club said it made an offer. Jon Berg said no decision had been made.',
	'The army said the rebels fired first. The rebels said the army should leave the valley.',
	'The hospital said two patients died. The family said there was no warning.',
	'The mayor said the road would reopen in May. Jon Berg said nobody had told him about the road.',
	'Police said no arrests had been made. Witnesses said they saw three men run.',
])('two who speak of different things do not contradict each other: %s', story => {
	expect(hasDispute(story)).toBe(false);
});
