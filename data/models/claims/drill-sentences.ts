/*
Sentences put together for this project, for ways to attribute that are common in news and rare in the corpus. In the patterns
{s|…} is the source, {q|…} the cue and {c|…} the content of a claim, {S|…}, {Q|…} and {C|…} those of a second one; a word in capitals
is one of its list, in which others may stand.
*/

/** Patterns, what the words in capitals stand for, and how many articles of how many sentences are made of them. */
export type DrillSet = {
	readonly seed: number;
	readonly articles: number;
	readonly sentences: number;
	readonly patterns: readonly string[];
	readonly parts: Readonly<Record<string, readonly string[]>>;
};

/** Hearsay without a source, an adverb of hearsay, a short sentence with its attribution behind it or amid it, a speaker and a colon. */
const hearsay: DrillSet = {
	seed: 17,
	articles: 46,
	sentences: 8,
	patterns: [
		'It {q|is HELD} {c|that SUBJECT LATELY}.',
		'It {q|was HELD} {c|that SUBJECT LATELY}.',
		'{c|SUBJECT} {q|is HELD} {c|to have DONE}.',
		'{c|SUBJECT} {q|was HELD} {c|to have DONE}.',
		'{c|SUBJECT} {q|HEARSAY} {c|LATELY}.',
		'{c|SUBJECT had} {q|HEARSAY} {c|DONE}.',
		'{c|MANY} {q|are HELD} {c|to have DONE}.',
		'{c|SUBJECT SOON}, {s|PEOPLE} {q|SAY}.',
		'{c|SUBJECT LATELY}, {s|PEOPLE} {q|SAY}.',
		'{c|SUBJECT SOON}, {s|SOMEBODY} {q|SAID}.',
		'{s|SOMEBODY in PLACE} {q|SAID} {c|that SUBJECT LATELY}.',
		'{s|SOMEBODY} {q|declined} {c|to comment}.',
		'{c|SUBJECT}, {s|SOMEBODY} {q|SAID}, {c|SOON}.',
		'{s|ROLE}{q|:} {c|SUBJECT SOON}',
		'SUBJECT LATELY.',
	],
	parts: {
		HELD: 'believed,thought,understood,feared,alleged,reported,said,assumed,rumoured,suspected'.split(','),
		HEARSAY: 'reportedly,allegedly,supposedly,purportedly'.split(','),
		SUBJECT:
			'the ferry,the captain,one of the guards,the bridge,the mayor,a former teacher,the club,the factory,the strike,most of the money,the hospital,her brother,the water,a minister,the new law,the driver,the tower,the museum'.split(
				',',
			),
		MANY: 'two of the guards,both clubs,three ministers,the sailors,at least ten people,the brothers'.split(
			',',
		),
		LATELY:
			'left early,lost its licence,was sold last year,broke down near the harbour,paid in cash,met the bank in secret,sank in the storm,cost twice as much,asked for more time,came too late,took the last train,ran out of fuel,was closed on Friday,knew of the plan'.split(
				',',
			),
		DONE: 'left early,lost its licence,been sold last year,broken down near the harbour,paid in cash,met the bank in secret,cost twice as much,taken the last train,run out of fuel,known of the plan'.split(
			',',
		),
		SOON: 'will sail again,will open in spring,may have to close,could lose the vote,is safe,is not for sale,will need more staff,would cost jobs,has to wait,will rise again'.split(
			',',
		),
		PEOPLE:
			'officials,experts,analysts,witnesses,doctors,neighbours,critics,police,organisers,farmers,two of its pilots,people close to the talks'.split(
				',',
			),
		SOMEBODY:
			'the foreign ministry,the health ministry,the port authority,the company,a spokesman,the union,its chairman,the court,a police officer,the embassy,Anna Lindqvist,Mr. Okafor'.split(
				',',
			),
		ROLE: 'minister,police,union,report,doctors,Lindqvist,Okafor,embassy,court,chairman'.split(','),
		SAY: 'say,said,warn,believe,fear,argue,predict'.split(','),
		SAID: 'said,announced,warned,confirmed,argued,insisted,predicted'.split(','),
		PLACE: 'Beijing,Lisbon,Oslo,Nairobi,Lima,Ottawa,Warsaw'.split(','),
	},
};

/** What the press of today does: posts, figures, speakers that answer each other, papers, courts, refusals, headlines. */
const press: DrillSet = {
	seed: 23,
	articles: 150,
	sentences: 8,
	patterns: [
		'{c|QUOTE} {s|SPEAKER} {q|posted on NET}.',
		'{c|QUOTE} {s|SPEAKER} {q|posted on NET} on DAY.',
		'{c|QUOTE} {s|SPEAKER} {q|wrote on NET}, {Q|adding} {C|that CLAUSE}.',
		'{s|SPEAKER} {q|posted on NET:} {c|WORDS}',
		'In a post on NET, {s|SPEAKER} {q|SAID} {c|CLAUSE}.',
		'{s|BODY} {q|PUT} {c|the FIGURE at NUMBER}.',
		'{s|BODY} {q|PUT} {c|the FIGURE at NUMBER}; {S|GROUP} {Q|say} {C|it is nearer NUMBER}.',
		'{s|BODY} {q|PUT} {c|the FIGURE at NUMBER}, while {S|BODY} {Q|counted} {C|NUMBER}.',
		'{s|BODY} {q|estimates} {c|the FIGURE at NUMBER}.',
		'{s|NOBODY}, granted anonymity to FREELY, {q|said} {c|CLAUSE}.',
		'{s|NOBODY}, who asked not to be named, {q|said} {c|CLAUSE}.',
		'{s|NOBODY}, who was not authorised to FREELY, {q|said} {c|CLAUSE}.',
		'{c|CLAUSE}, {s|NOBODY} {q|said}, speaking on condition of anonymity.',
		'{s|PERSON, TRADE,} {q|said} {c|CLAUSE}, and {S|PERSON, TRADE,} {Q|said} {C|CLAUSE}.',
		'{s|PERSON} {q|said} {c|CLAUSE}, and {S|PERSON} {Q|said} {C|CLAUSE}.',
		'{s|GROUP} {q|SAY} {c|CLAUSE}, but {S|GROUP} {Q|ANSWER} {C|that CLAUSE}.',
		'{s|BODY} {q|SAID} {c|CLAUSE}, while {S|BODY} {Q|SAID} {C|CLAUSE}.',
		'{s|BODY} {q|says} {c|CLAUSE}; {S|BODY} {Q|says} {C|CLAUSE}.',
		'{s|TEAM} {q|deny} {c|DOING}.',
		'{s|TEAM} {q|insist} {c|CLAUSE}.',
		'{s|OFFICE} {q|denies} {c|DOING}',
		'{s|OFFICE} {q|rejects} {c|claim that CLAUSE}',
		'{s|BODY} {q|disputes} {c|the findings}.',
		'{s|BODY} {q|has disputed} {c|the account of PERSON}.',
		'{s|BODY} {q|disputes} {c|that CLAUSE}.',
		'{s|BODY} {q|accused} {c|BODY of DOING}, {C|a charge} {S|BODY} {Q|rejects}.',
		'{s|BODY} {q|accuses} {c|BODY of DOING}, {C|which} {S|the latter} {Q|denies}.',
		'{s|PERSON} {q|called} {c|the THING “BAD”}.',
		'{s|PERSON} {q|called} {c|the THING “BAD”} and {Q|said} {C|CLAUSE}.',
		'{c|THAT,} {q|said} {s|PERSON}.',
		'{c|THAT,} {q|says} {s|BODY}.',
		'{c|ONE unsafe}, {s|GROUP} {q|warn}',
		'{c|ONE to close next month}, {q|says} {s|OFFICE}',
		'{s|PAPERS seen by PAPER} {q|show} {c|that CLAUSE}.',
		'{s|PAPERS} {q|show} {c|CLAUSE}.',
		'{s|A leaked memo} {q|shows} {c|CLAUSE}.',
		'{c|CLAUSE}, {q|according to} {s|PAPERS seen by PAPER}.',
		'The court {q|heard} {c|that PERSON, AGE, had DONE}.',
		'The court {q|heard} {c|PERSON had DONE}.',
		'Jurors {q|were told} {c|CLAUSE}.',
		'The HEARING {q|heard from} {s|PERSON} {c|that CLAUSE}.',
		'The HEARING {q|was told by} {s|PERSON} {c|that CLAUSE}.',
		'{s|Prosecutors} {q|ALLEGE} {c|CLAUSE}.',
		'{s|Prosecutors} {q|ALLEGE} {c|he had DONE}.',
		'{s|PERSON, AGE, of PLACE,} {q|denies} {c|all the charges}.',
		'{s|PERSON, AGE, from PLACE,} {q|admitted} {c|two counts of fraud}.',
		'{s|PERSON, AGE,} {q|told the HEARING} {c|that CLAUSE}.',
		'{s|Neither BODY nor BODY} {q|responded} {c|to requests for comment}.',
		'{s|Neither PERSON nor BODY} {q|would} {c|comment}.',
		'{s|BODY} {q|did not respond} {c|to a request for comment}.',
		'{s|The family of a MAN who was shot by police in PLACE on DAY} {q|said} {c|CLAUSE}.',
		'{s|The lawyer for a MAN who was held for a week in PLACE} {q|said} {c|CLAUSE}.',
		'{s|A spokesperson for BODY, which runs the trains in PLACE,} {q|said} {c|CLAUSE}.',
		'{c|The idea that CLAUSE is “BAD”}, {s|PERSON} {q|says}.',
		'{s|PERSON} {q|SMILES} {c|WORDS}',
		'{q|Word spread} {c|that CLAUSE}.',
		'There {q|were reports} {c|that CLAUSE}.',
		'{s|PERSON} met BODY in PLACE on DAY and {q|said} {c|CLAUSE}.',
		'{s|BODY} {q|maintains} {c|that CLAUSE}.',
		'{s|BODY} {q|CONCEDED} {c|that CLAUSE}.',
		'{s|PERSON, AGE,} {q|SAID} {c|CLAUSE}.',
		'{c|QUOTE} {s|PERSON}, AGE, {q|told PAPER}.',
		'{c|QUOTE} {s|SPEAKER} {q|said}, {Q|adding} {C|that CLAUSE}.',
		'PERSON met BODY in PLACE on DAY.',
		'BODY has been approached for comment.',
		'PERSON, AGE, of PLACE, will be sentenced on DAY.',
		'BODY posted a loss of NUMBER last year.',
		'GROUP put 40 candles at the gate in PLACE on DAY.',
		'{c|CLAUSE}, {s|NOBODIES} {q|said}, asking not to be identified because the talks are private.',
		'{c|CLAUSE}, {s|NOBODIES} {q|said}.',
		'{c|CLAUSE}, {q|said} {s|NOBODIES}.',
		'{c|QUOTE} {q|came the reply}.',
		'{c|QUOTE} {q|was} {s|the verdict of PERSON}.',
		'{c|QUOTE} {q|RAGED} {s|PERSON}.',
		'{c|QUOTE} {s|ONESELF} {q|RAGED}.',
		'{s|PERSON} {q|BLUNT} {c|“SPEECH. SPEECH.”}',
		'{s|PERSON} {q|said:} {c|“SPEECH. SPEECH. SPEECH.”}',
		'PERSON is one of 14 former patients {s|who} {q|have told us} {c|that CLAUSE}.',
		'PERSON went on trial on DAY in {c|what} {s|prosecutors} {q|called} {c|the largest case of its kind}.',
		'{c|The claim that CLAUSE} {q|has been questioned by} {s|BODY}.',
		'{c|CLAUSE}, {s|PAPER} {q|can reveal}.',
		'It {q|has emerged} {c|that CLAUSE}.',
		'It {q|is understood} {c|that CLAUSE}.',
		'{s|PAPER} {q|has learned} {c|that CLAUSE}.',
		'{s|PAPER} {q|understands} {c|that CLAUSE}.',
		'{c|CLAUSE}, {s|PAPER} {q|understands}.',
		'{s|PERSON} {q|has pleaded} {c|not guilty}.',
		'{s|PERSON, AGE, of PLACE,} {q|pleaded} {c|not guilty to charges that he had DONE}.',
		'{s|PERSON} {q|could not be reached} {c|for comment}.',
		'{s|BODY} {q|was not available} {c|for comment}.',
		'{s|PERSON} {q|would not} {c|comment}.',
		'{s|PERSON} {q|would not be drawn on} {c|the FIGURE}.',
		'{s|BODY} {q|has yet to} {c|comment}.',
		'{s|Neither PERSON nor PERSON} {q|returned} {c|calls}.',
		'{s|BODY} {q|accused} {c|BODY of DOING}, {C|an allegation} {S|BODY} {Q|dismissed as “BAD”}, in their worst row in years.',
		'{s|GROUP} {q|say} {c|CLAUSE}, {C|a claim} {S|he} {Q|denies}.',
		'{s|GROUP} {q|say} {c|CLAUSE}, {C|which} {S|BODY} {Q|denies}.',
		'{s|BODY} {q|disputed} {c|that}, {Q|claiming} {C|CLAUSE}.',
		'{s|PERSON} {q|disagreed, saying} {c|that CLAUSE}.',
		'The THING was rejected by councillors {s|who} {q|said} {c|CLAUSE}.',
		'{s|PERSON} {q|said} afterwards {c|she was “over the moon”}.',
		'{s|PERSON} {q|said} {c|she ruled nothing out}.',
		'{s|His family and two people who saw the crash} {q|say} {c|CLAUSE}.',
		'{s|Her sister and three neighbours who heard the shots} {q|said} {c|CLAUSE}.',
		'Citing two diplomats, {s|PAPER} {q|said} {c|CLAUSE}.',
		'{s|PERSON}, asked about the THING, {q|said} {c|CLAUSE}.',
		'{c|“SPEECH?”} {q|asked} {s|PERSON}.',
		'{c|QUOTE} {q|replied} {s|PERSON}.',
		'{s|BODY} {q|put} {c|it at NUMBER}.',
		'{s|BODY} {q|put} {c|its own losses at NUMBER}.',
		'{s|BODY, which runs the port,} {q|called on} {c|both sides to hold fire}.',
		'{s|BODY} {q|urged} {c|both sides to show restraint}.',
		'{s|BODY} {q|ruled out} {c|any talks until the gates open}.',
		'{c|Eleven people who took the drug died}, {s|two of the authors of the study} {q|say}.',
		'{c|At least 14 people were killed in the city of PLACE}, {s|officials} {q|say}, hours after a truce began.',
		'{s|PAPERS obtained by PAPER} {q|show} {c|that CLAUSE}.',
		'{s|PERSON} {q|told lawmakers} {c|that CLAUSE}, {Q|contradicting} {C|PERSON}.',
		'Drivers walk out as {s|union} {q|accuses} {c|OFFICE of DOING}',
		'{c|ONE LATELY}, {s|study} {q|suggests}, but {S|experts} {Q|urge} {C|caution}',
		'{s|OFFICE} {q|calls} {c|claims “BAD”}',
		'PERSON signed a form in PLACE on DAY.',
		'BODY voted against the THING on DAY.',
		'BODY will report earnings on DAY.',
		'BODY met on DAY and spoke of other things.',
		'PERSON has decided to leave PLACE.',
		'PERSON was furious with the referee.',
		'PERSON was dismissed in May.',
		'Two men were seen in PLACE on DAY.',
		'BODY unveiled a statue in PLACE on DAY.',
		'SUBJECT LATELY.',
	],
	parts: {
		QUOTE: '“SPEECH,”;“SPEECH,”;‘SPEECH,’;"SPEECH,"'.split(';'),
		WORDS: '“SPEECH.”;“SPEECH.”;‘SPEECH.’;"SPEECH."'.split(';'),
		SPEECH:
			'We will not go back;It was never about the money;Nobody asked us;They knew and they did nothing;This is a black day for the valley;I would do it again;We are open to talks;It cannot go on like this;The gates are shut until further notice;You could see the water rise;Our thoughts are with the crew;That was my best race in years;There is no plan B;I have paid every bill;They owe us an answer;We lost half of the herd in a night;The facts speak for themselves;It felt like an earthquake'.split(
				';',
			),
		SPEAKER: 'PERSON;PERSON;BODY;the TITLE;union leader PERSON;she;he'.split(';'),
		PERSON:
			'FIRST LAST;FIRST LAST;FIRST LAST;Mr LAST;Ms LAST;Mrs LAST;Dr LAST;LAST;Mr. LAST;Prof FIRST LAST'.split(
				';',
			),
		FIRST:
			'Anna,Tomas,Rosa,Idris,Mei,Carla,Pavel,Amina,Jon,Leila,Hugo,Nadia,Oskar,Priya,Sean,Yusuf,Clara,Denis,Efua,Lars'.split(
				',',
			),
		LAST: 'Lindqvist,Okafor,Reyes,Hale,Brandt,Ibarra,Dunne,Novak,Achebe,Moreau,Sato,Whitlow,Farah,Petrov,Castell,Nyberg,Quill,Rahman,Voss,Egan,Chowdhury-Lane,Ó Briain,Haaland-Moe,al-Khatib,Venkataraghavan,de Vries'.split(
			',',
		),
		NET: 'X,X,Telegram,Facebook,Instagram,LinkedIn,Bluesky,Weibo,social media,Truth Social'.split(','),
		DAY: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(','),
		PUT: 'put,puts,has put'.split(','),
		FIGURE:
			'number of dead,toll,cost,damage,turnout,size of the crowd,value of the deal,number of missing,debt,bill'.split(
				',',
			),
		NUMBER: '14;40;some 300;at least 12;3m crowns;$11 million;almost 9,000;2.4bn euros;one in five;60%'.split(
			';',
		),
		BODY: 'the company,the ministry,the army,the council,the airline,the club,the regulator,the city,the union,the charity,the bank,the government,the foreign ministry,the operator,the UN,the developer,Norrland Water,Halden Council,Vestria,the publisher'.split(
			',',
		),
		GROUP:
			'campaigners,residents,officials,unions,critics,supporters,analysts,engineers,doctors,opponents,farmers,police,rescuers,parents'.split(
				',',
			),
		NOBODY:
			'one EU diplomat,a senior official,two people briefed on the plan,an aide to the premier,a former executive,three people familiar with the matter,one of the negotiators,a source at the club,an officer in the north,a person close to the family'.split(
				',',
			),
		NOBODIES:
			'people familiar with the matter,two people briefed on the plan,three people close to the talks,people with knowledge of the deal,a person close to the company,two officials who asked not to be named,a villager who gave only her first name'.split(
				',',
			),
		ONESELF: 'he,she'.split(','),
		RAGED: 'fumed,raged,quipped,snapped,sighed,joked,shouted,admitted,explained,recalled,insisted'.split(','),
		BLUNT:
			'was blunt:,was less sympathetic:,was clear:,was scathing:,put it simply:,was not impressed:,is one of them:'.split(
				',',
			),
		FREELY: 'speak freely,speak publicly,discuss the talks,talk to the press'.split(','),
		TRADE:
			'a farmer from PLACE,a retired teacher,a nurse at the hospital,who runs a bakery in PLACE,a father of three,an economist at the bank,the former head of the port,a lawyer for the families,who lives next door'.split(
				',',
			),
		SAY: 'say,argue,claim,believe,warn,complain'.split(','),
		ANSWER: 'counter,reply,respond,insist,answer,point out'.split(','),
		SAID: 'said,insisted,argued,claimed,warned,confirmed,maintained,announced'.split(','),
		CONCEDED: 'conceded,admitted,acknowledged,accepted'.split(','),
		ALLEGE: 'allege,say,claim,alleged,argue,contend'.split(','),
		SMILES: 'smiles:,shrugs:,laughs:,is not worried:,is blunt:,has an answer:'.split(','),
		TEAM: 'Ostrand Rovers,Juventus,Halden,the champions,City,the visitors,both clubs,the players,the brothers,ministers'.split(
			',',
		),
		OFFICE: 'minister,council leader,premier,airline,police chief,mayor,charity,bank,watchdog,ministry'.split(
			',',
		),
		TITLE: 'minister,mayor,captain,president,player,harbour authority,embassy,party,singer'.split(','),
		DOING:
			'breaking the rules,misleading voters,hiding the bill,shelling a school,making a bid for the striker,paying bribes,ignoring complaints,leaking the report,dumping waste in the river,blocking aid'.split(
				',',
			),
		DONE: 'left early,hidden the knife in a shed,paid a guard 400 crowns,lied to the nurses,taken the money,driven through a red light,sold the boat,known of the leak,signed the contract,broken into the office'.split(
			',',
		),
		THING: 'ruling,claims,report,plan,vote,letter,offer,decision,allegations,deal'.split(','),
		BAD: 'a scandal,baseless,nonsense,laughable,a step too far,an insult,politically motivated,a fabrication,absurd'.split(
			',',
		),
		THAT: 'That is a lie;Not so;Nonsense;That is not true;Wrong;Quite the opposite'.split(';'),
		PAPERS: 'documents,emails,court papers,minutes of the meeting,bank records,letters,messages'.split(','),
		PAPER: 'the Herald,the Courier,the BBC,Reuters,the Tribune,this newspaper,the Evening Post'.split(','),
		AGE: '19,34,43,51,62'.split(','),
		HEARING: 'court,inquest,inquiry,tribunal,committee,panel'.split(','),
		MAN: 'man,woman,teenager,student,driver'.split(','),
		PLACE: 'Beijing,Lisbon,Oslo,Nairobi,Lima,Ottawa,Warsaw,Halden,Orsk,Dunmore,Leeds,Ohio'.split(','),
		CLAUSE:
			'SUBJECT LATELY;SUBJECT LATELY;SUBJECT SOON;SUBJECT SOON;ONE SEEMS;THEY SEEM;it LATELY;they SOON'.split(
				';',
			),
		SUBJECT: 'ONE;ONE;THEY'.split(';'),
		ONE: 'the ferry,the captain,the bridge,the mayor,the scheme,most of the money,the girl,her brother,the water,the new law,the club,the report,his client,the road,the minister,the vote,it'.split(
			',',
		),
		THEY: 'the pumps,the talks,the gates,the pilots,the trains,both sides,the records,they'.split(','),
		LATELY:
			'left early,had ignored the warnings,had failed twice,paid in cash,met the bank in secret,did not exist,cost twice as much,asked for more time,came too late,had stalled,broke no rule,knew in March,had been rigged,never arrived,had been unarmed,sank within minutes'.split(
				',',
			),
		SOON: 'will sail again,will be published on Monday,may have to close,could fall,will need more staff,would cost jobs,should wait,will not be moved,would be delayed'.split(
			',',
		),
		SEEMS:
			'is safe,saves lives,is a waste of money,has to wait,is breaking the law,was sold in May,was empty at the time'.split(
				',',
			),
		SEEM: 'are safe,save lives,are a waste of money,are in place,were empty at the time,were told in March'.split(
			',',
		),
	},
};

export const drillSets: readonly DrillSet[] = [hearsay, press];
