import {readFileSync} from 'node:fs';
import {dataFile} from '../../language/data-folder.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export type Gender = 'male' | 'female';

/** Titles and offices that stand before a person's name, in small letters without a full stop. */
export const titles = words(`
	mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister saint pope king queen prince princess
	duke duchess emperor sheikh imam rabbi bishop archbishop cardinal pastor president vice-president vice prime minister chancellor
	premier senator sen sens congressman congresswoman representative rep reps governor gov lieutenant lt mayor councilman
	councilwoman councillor councilor alderman judge justice magistrate attorney solicitor prosecutor sheriff officer detective
	inspector superintendent constable sergeant sgt corporal private captain capt commander cmdr colonel col major maj general gen admiral adm
	marshal secretary undersecretary ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chief director
	coach manager editor commissioner speaker leader deputy former ex-president then-president press foreign home interior shadow
	first assistant author actor actress singer striker midfielder goalkeeper defender economist engineer candidate nominee hopeful analyst
	pm mp mep cllr
`);

const titleGenders: Readonly<Record<string, Gender>> = {
	mr: 'male',
	mrs: 'female',
	ms: 'female',
	miss: 'female',
	sir: 'male',
	dame: 'female',
	lord: 'male',
	lady: 'female',
	king: 'male',
	queen: 'female',
	prince: 'male',
	princess: 'female',
	father: 'male',
	sister: 'female',
	pope: 'male',
	duke: 'male',
	duchess: 'female',
	emperor: 'male',
	congressman: 'male',
	congresswoman: 'female',
	councilman: 'male',
	councilwoman: 'female',
	spokesman: 'male',
	spokeswoman: 'female',
	chairman: 'male',
	chairwoman: 'female',
	actress: 'female',
};

/** The gender that a title tells, given in small letters without a full stop. */
export const genderOfTitle = (title: string): Gender | undefined => titleGenders[title];

const maleNames = words(`
	james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
	andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
	justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry
	douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse
	bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby
	johnny bradley bernie ted bill jim tom tim bob mike steve dan dave ben ken greg jeff ron don chris matt nick tony jeb marco mitt barack
	ahmed mohammed muhammad ali hassan omar ibrahim yusuf mustafa khalid vladimir sergei dmitry ivan mikhail boris nikolai alexei pierre
	jean jacques francois luc antoine carlos luis miguel pedro jorge rafael fernando diego hans klaus jurgen karl otto stefan lars erik
	anders olaf sven nils giovanni marco luca paolo roberto antonio giuseppe hiroshi kenji takeshi akira raj arjun vikram sanjay
	amit ravi anil imran kwame kofi emeka chinedu tomas pavel jan piotr andrzej tariq callum rory hamish liam declan angus alistair graham neil
	simon nigel colin ian stuart malcolm duncan oliver hugo felix max leo oscar emil ruben anton viktor teodor joaquim
`);

const femaleNames = words(`
	mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
	michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
	emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
	virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
	frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
	natalie brittany charlotte marie kayla alexis lori hillary carly kate katie jane claire anne susanne fatima aisha layla zainab mariam noor
	olga natasha svetlana irina tatiana elena ekaterina sofia chloe camille amelie carmen lucia ana isabel pilar rosa greta ingrid astrid
	freya sigrid helga ursula heidi giulia francesca chiara yuki keiko naomi priya anjali deepa sunita amara ngozi chioma adaeze zofia
	agnieszka petra nora ines marta helena ottilie dorothea amelia lucy fiona moira siobhan aoife bridget eleanor harriet georgia nadia leila
	rosalind beatrice theodora yvette suella nicola
`);

/** The gender that a given name most often tells, in any case, or undefined for names that are in neither list. */
export const genderOfGivenName = (name: string): Gender | undefined => {
	const small = name.toLowerCase();
	if (maleNames.has(small)) return femaleNames.has(small) ? undefined : 'male';
	return femaleNames.has(small) ? 'female' : undefined;
};

export const isGivenName = (name: string): boolean => {
	const small = name.toLowerCase();
	return maleNames.has(small) || femaleNames.has(small);
};

/** Words that make a name one of an organization. */
export const organizationWords = words(`
	academy administration agency airlines airways alliance army assembly associates association authority bank board bureau
	cabinet campaign capital center centre chamber church club coalition college commission committee company confederation conference
	congress consortium cooperative corp corporation council court courts department directorate division enterprise enterprises facebook federation
	firm force forces forum foundation front fund gazette google government group guard herald holdings hospital house inc industries initiative
	institute institution intelligence international journal laboratories laboratory labs league legislature library limited lines llc ltd magazine
	media ministry mission mosque motors movement museum nations navy network networks news office operation orchestra organisation organization
	parliament partners partnership party patrol pharmaceuticals police post press project reserve school schools secretariat securities
	senate service services society solutions studio studios symphony synod systems technologies technology telegraph
	television temple times treasury tribunal trust tribune twitter union unions united university ventures works
`);

/** Words that make a name one of a place. */
export const placeWords = words(`
	airport arena avenue bay beach boulevard bridge canal cape castle city coast county creek desert district falls forest gulf
	harbor harbour heights hill hills island islands isle isles lake mount mountain mountains ocean park peninsula plaza
	province region republic river road sea square stadium state station strait straits street territory tower town valley village
`);

/** Place names that need no other sign, in small letters: countries, some capitals and states. */
export const places: ReadonlySet<string> = new Set(
	`
	afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,belgium,benin,bhutan,bolivia,
	bosnia,botswana,brazil,britain,great britain,bulgaria,burundi,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,
	cuba,cyprus,denmark,ecuador,egypt,england,eritrea,estonia,ethiopia,fiji,finland,france,gabon,gambia,germany,ghana,greece,greenland,guatemala,
	guinea,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,northern ireland,israel,italy,ivory coast,jamaica,japan,kazakhstan,
	kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,liberia,libya,lithuania,luxembourg,macedonia,madagascar,malawi,malaysia,mali,malta,
	mauritius,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,
	north korea,south korea,korea,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,
	saudi arabia,scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south sudan,soviet union,spain,sri lanka,
	sudan,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,tibet,togo,tunisia,turkey,turkmenistan,uganda,ukraine,united kingdom,uk,
	u.k.,united states,us,u.s.,usa,u.s.a.,america,uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,africa,asia,europe,north america,
	south america,latin america,antarctica,middle east,asia-pacific,balkans,caribbean,scandinavia,gaza,west bank,crimea,kashmir,
	beijing,moscow,london,paris,berlin,madrid,rome,tokyo,delhi,new delhi,seoul,pyongyang,kyiv,kiev,kabul,baghdad,tehran,damascus,beirut,
	jerusalem,cairo,tripoli,nairobi,lagos,johannesburg,canberra,sydney,melbourne,ottawa,toronto,vancouver,montreal,brussels,vienna,warsaw,prague,
	budapest,athens,lisbon,dublin,oslo,stockholm,copenhagen,helsinki,geneva,zurich,istanbul,ankara,riyadh,dubai,islamabad,karachi,mumbai,dhaka,
	bangkok,hanoi,jakarta,manila,taipei,hong kong,shanghai,havana,bogota,lima,caracas,brasilia,buenos aires,santiago,edinburgh,glasgow,cardiff,
	belfast,manchester,liverpool,birmingham,basel,munich,milan,barcelona,washington,new york,los angeles,chicago,houston,boston,philadelphia,san francisco,
	seattle,miami,atlanta,dallas,detroit,denver,baltimore,cleveland,pittsburgh,alabama,alaska,arizona,arkansas,california,colorado,connecticut,
	delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,
	mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,north carolina,north dakota,ohio,oklahoma,oregon,
	pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming
`
		.split(',')
		.map(name => name.trim()),
);

/** Adjectives and peoples of a place, in small letters: no names of actors. */
export const demonyms = words(`
	afghan african albanian algerian american americans arab arabs argentine asian australian australians austrian belgian brazilian british briton britons
	bulgarian canadian canadians catalan chilean chinese colombian croatian cuban cubans czech danish dutch egyptian english estonian
	ethiopian european europeans finnish french german germans ghanaian greek greeks haitian hungarian icelandic indian indians indonesian iranian
	iranians iraqi iraqis irish israeli israelis italian italians japanese jewish jews jordanian kenyan korean koreans kurdish kurds latin latino latinos
	latvian lebanese libyan lithuanian malaysian mexican mexicans moroccan nepalese nigerian norwegian pakistani palestinian palestinians persian peruvian
	philippine filipino polish portuguese puerto roman romanian russian russians saudi scottish serbian slovak slovenian somali soviet spanish
	sudanese swedish swiss syrian syrians taiwanese thai tibetan tunisian turkish turks ukrainian ukrainians venezuelan vietnamese welsh western
	yemeni muslim muslims islamic christian christians catholic catholics protestant hispanic hispanics islamist republican
	republicans democrat democrats democratic conservative conservatives liberal liberals socialist communist communists
`);

/** Words with a capital that name no person, organization or place: days, months, feasts, and more of that kind. */
export const capitalsWithoutName = words(`
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
	december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec christmas easter thanksgiving ramadan internet web god bible
	quran koran english spanish latin tv dna rna gdp ceo cfo coo phd ms. am pm a.m. p.m. i i'm ok okay covid covid-19 hiv aids q a ii iii iv
	medicare medicaid obamacare olympics olympic nobel oscar oscars grammy iphone android bitcoin gmt est pst et id faq pdf url http ad bc lgbt lgbtq
	twitter-bot islam christianity judaism buddhism communism nazi nazis brexit fy mvp vp gop-led
`);

/** Words that begin a sentence and are hardly ever the beginning of a name. */
export const sentenceStarters = words(`
	the a an this that these those he she it they we you i his her its their our my your there here in on at by for from with without of to as
	and but or nor so yet if when while where what who why how after before although though because since until unless during under over
	between among despite about according also however meanwhile moreover no not now then still some many most several all both each every
	another such one two three four five six seven eight nine ten last next more only even just once instead later earlier today yesterday tomorrow asked given
	whether which whose other others few any anyone everyone nobody nothing something much half perhaps maybe well yes oh please let like than too very
	across against along around behind below beyond inside near off onto outside through throughout toward towards upon within via per far
	is are was were be been do does did have has had will would can could should may might must
`);

/** Adjectives that often open a name of more words, as in "New York" and "Supreme Court". */
export const nameOpeners = words(`
	new north south east west northern southern eastern western central united saint san los las el la white supreme great grand national
	international federal european african asian royal world house state fox black red green blue bank old fort port mount lake cape
`);

let common: ReadonlySet<string> | undefined;

/** Whether English mostly writes the word small; `word` is in small letters. The list is read at the first question. */
export const isCommonWord = (word: string): boolean => {
	common ??= new Set(readFileSync(dataFile('lexicons/common-words.txt'), 'utf8').split('\n'));
	return common.has(word);
};
