import {sexOfNoun} from '../actors/sex.ts';
import {setOf} from '../set-of.ts';

const persons = new Set(
	(
		'person people child baby teenager student teacher pupil patient doctor nurse lawyer attorney judge officer official ' +
		'soldier victim suspect defendant witness driver player coach manager worker employee employer owner author writer ' +
		'singer artist musician scientist researcher professor reporter journalist editor candidate senator minister president ' +
		'leader member mayor governor prisoner guard neighbor neighbour friend partner cousin parent spouse colleague critic ' +
		'expert analyst customer client passenger tourist visitor resident farmer voter lawmaker detective director ' +
		'spokesperson activist refugee migrant novelist poet painter composer engineer pilot captain chief founder chairman diplomat aide adviser advisor trader banker executive insider ' +
		'source whistleblower economist investigator prosecutor solicitor barrister magistrate commander general colonel sergeant inspector ' +
		'superintendent commissioner secretary envoy ambassador councillor councilor legislator priest imam bishop cleric pastor shopkeeper miner ' +
		'builder electrician plumber cleaner cook chef fisherman shepherd trucker archaeologist biologist chemist physicist astronomer geologist ' +
		'historian sociologist psychologist psychiatrist surgeon paramedic firefighter rescuer volunteer organiser organizer protester protestor ' +
		'demonstrator striker campaigner lobbyist consultant contractor landlord tenant homeowner commuter cyclist pedestrian gunman attacker hostage ' +
		'survivor relative technician veteran recruit teammate classmate roommate flatmate inmate actor footballer ' +
		'villager juror coroner clerk plaintiff claimant pathologist sailor midwife academic delegate premier deputy politician athlete goalkeeper dentist boss trustee rebel militant'
	).split(' '),
);

/** Whether the small-letter word means a person, and what it tells of the sex: undefined for other words. */
export const personNoun = (word: string): number | undefined => {
	const sex = sexOfNoun(word);
	if (sex !== 0) return sex;
	return persons.has(word) ? 0 : undefined;
};

/** Nouns of bodies that end as those of persons do. */
const bodies = setOf(
	'manufacturer maker retailer regulator operator publisher broadcaster insurer lender developer contractor newspaper paper letter order center power server ' +
		'carrier producer provider supplier brewer airliner government parliament department movement investment document statement report court ' +
		'supporter ministry agent settlement tournament regiment percent presenter sector chapter number',
);

/** Whether a noun ends as those for one who does something: "petitioner", "complainant", "trainee". */
export const isLikePerson = (noun: string): boolean =>
	/(?:er|or|ist|ian|ant|ent|ee|man|woman)$/.test(noun) && !bodies.has(noun);
