import {setOf} from '../set-of.ts';

/* What somebody is called who has been named: by age, by where he is from, by what he plays or is. */

const calledByAge =
	/^the\s(?:\d{1,3}-year-old|(?:Welsh|French|Irish|Dutch|Scots|English)(?:man|woman)|Spaniard|Swede|Dane|Finn|Briton|Argentine|Brazilian|Italian|German|Australian|Belgian|Norwegian|Canadian)$/i;
const playsAs =
	/^the\s(?:(?:former|veteran|young)\s)?(?:[a-z]+\s)?(?:defender|striker|midfielder|winger|goalkeeper|forward|full-?back|centre-back|batsman|batter|bowler|quarterback|pitcher|driver|jockey|cyclist|sprinter|golfer)$/i;

/** Who is spoken of by what he is in a sentence that has named him: "the lawmaker", "the Conservative MP", "the mother-of-three". */
const calledByRole =
	/^the\s(?:(?:[A-Z][a-z]+|former|veteran|junior|senior)\s)?(?:lawmaker|MP|MEP|MSP|congress(?:man|woman)|legislator|politician|monarch|singer|actor|actress|rapper|author|novelist|comedian|billionaire|tycoon|pensioner|retiree|widow|widower|academic|grand(?:mother|father)(?:[-\s]of[-\s][a-z]+)?|(?:mother|father|mum|dad)[-\s]of[-\s][a-z]+)$/;

/** Their last words: most descriptions need no look at the patterns. */
const callings = setOf(
	'welshman frenchman irishman dutchman scotsman englishman welshwoman frenchwoman irishwoman dutchwoman scotswoman englishwoman spaniard swede dane finn briton argentine ' +
		'brazilian italian german australian belgian norwegian canadian defender striker midfielder winger goalkeeper forward fullback batsman batter bowler quarterback pitcher driver ' +
		'jockey cyclist sprinter golfer lawmaker mp mep msp congressman congresswoman legislator politician monarch singer actor actress rapper author novelist comedian billionaire ' +
		'tycoon pensioner retiree widow widower academic grandmother grandfather two three four five six seven eight nine ten',
);

/** Whether words are such a calling: "the 34-year-old", "the Welshman", "the striker", "the Conservative MP". */
export const isCalling = (words: string): boolean => {
	const last = words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
	if (!callings.has(last) && !last.includes('-')) return false;
	return calledByAge.test(words) || playsAs.test(words) || calledByRole.test(words);
};
