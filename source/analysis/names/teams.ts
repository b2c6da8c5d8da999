import {evidenceBits} from './evidence.ts';
import type {Name, NameReader} from './find-names.ts';
import {setOf} from '../set-of.ts';

/** Words of reports on matches. Each is common elsewhere too; so many together are not. */
const ofMatches = setOf(
	'match matches game games goal goals scored score scorer penalty referee striker goalkeeper keeper midfielder defender winger captain coach ' +
		'half half-time halftime kick-off kickoff substitute header foul offside lead draw win victory defeat tournament league cup season playoff ' +
		'playoffs semi-final semifinal quarter-final quarterfinal final innings inning wicket wickets bowler batsman pitcher quarterback touchdown ' +
		'puck try tries scrum team teams side squad player players fans stadium title points equaliser equalizer',
);
/** How many of them make a report of a match. */
const fewest = 10;

const whatTeamsDo = setOf(
	'beat beats faced faces face played plays play won wins lost loses drew scored scores conceded equalised equalized thrashed defeated trailed qualified advanced host hosts',
);
const beforeTeams = setOf(
	'against beat beats beating defeated defeating faced facing thrashed thrashing versus vs vs. v v.',
);
const whatTeamsHave = setOf(
	'goalkeeper keeper captain coach manager team squad side striker midfielder defender win wins victory defeat loss draw players player goal goals bench attack defence defense',
);
const losing = setOf('lost lose loses losing');

const isMatchReport = ({evidence}: NameReader): boolean => {
	let found = 0;
	for (const word of ofMatches) {
		if (((evidence.get(word) ?? 0) & evidenceBits.small) !== 0) found++;
		if (found === fewest) return true;
	}

	return false;
};

/** Whether the words around a name take it for a team: "against Karsa", "Karsa 2 – 0", "Karsa's goalkeeper". */
const isTakenForTeam = (reader: NameReader, {sentence, first, last}: Name): boolean => {
	const {tokens} = reader.sentences[sentence]!;
	const at = (index: number): string => tokens[index]?.text.toLowerCase() ?? '';
	if (/^['’]s?$/.test(at(last + 1))) return whatTeamsHave.has(at(last + 2));
	return (
		whatTeamsDo.has(at(last + 1)) ||
		/^\d{1,3}(?:[-–]\d{1,3})?$/.test(at(last + 1)) ||
		beforeTeams.has(at(first - 1)) ||
		(at(first - 1) === 'to' && losing.has(at(first - 2)))
	);
};

/** The names that the text of a match means teams by, among them those of their countries and cities. */
export const teamsAmong = (reader: NameReader, names: readonly Name[]): ReadonlySet<string> => {
	if (!isMatchReport(reader)) return new Set();
	return new Set(
		names.filter(name => name.kind !== 'person' && isTakenForTeam(reader, name)).map(({text}) => text),
	);
};
