import {setOf} from '../set-of.ts';

/** Small closed lists that the name stages share: words around names, not names. All lower case. */

/** Titles before a person's name. Those of one sex tell it. */
/** Titles of men. */
export const maleTitles = setOf(
	'mr mr. sir lord king prince baron duke count emperor father brother herr monsieur señor signor sheikh sheik pope ' +
		'congressman chairman spokesman policeman businessman councilman alderman uncle grandfather tsar sultan emir fr. master',
);
/** Those of women. */
export const femaleTitles = setOf(
	'mrs mrs. ms ms. miss madam madame lady queen princess baroness duchess countess empress sister dame frau señora signora ' +
		'mademoiselle mlle mlle. mme mme. congresswoman chairwoman spokeswoman policewoman businesswoman councilwoman aunt ' +
		'grandmother mother actress',
);
const neutralTitles = setOf(
	'dr dr. doctor prof prof. professor president vice vice-president prime minister chancellor secretary senator sen sen. ' +
		'representative rep rep. reps. governor gov gov. mayor judge justice general gen gen. colonel col col. captain capt ' +
		'capt. lieutenant lt lt. sergeant sgt sgt. major maj maj. corporal cpl. admiral adm adm. commander cmdr. officer ' +
		'detective inspector sheriff constable superintendent chief attorney prosecutor counselor ambassador envoy commissioner ' +
		'director chairperson chair ceo coach archbishop bishop cardinal rabbi imam ayatollah rev rev. reverend pastor ' +
		'saint st st. president-elect councilor councillor del. deputy premier speaker spokesperson hon hon. honorable messrs. pc aunty auntie engr engr. alhaji alhaja hajiya ' +
		'emeritus former late acting then-president ex-president mp comrade marshal monsignor msgr. gens. sens. govs. profs. drs. ' +
		'ministers presidents senators professors principal dean cllr cllr. insp insp. det det.',
);

/** Whether the lower-case word is a title that may stand before a person's name. */
export const isTitle = (word: string): boolean =>
	maleTitles.has(word) || femaleTitles.has(word) || neutralTitles.has(word);

/** Nouns that end or begin the names of organizations. */
export const organizationWords = setOf(
	'ministry guild mission court party university college school bank council committee company corp corp. corporation inc inc. agency ' +
		'department institute union association nations police office commission group times post news organization ' +
		'organisation foundation society club league federation congress parliament senate house army navy force forces ' +
		'airlines airways church ltd ltd. llc plc co co. industries systems technologies laboratories labs studios records ' +
		'press journal magazine network radio television broadcasting tribune herald gazette authority board bureau center ' +
		'centre hospital alliance coalition front movement brigade administration service services team trust fund holdings ' +
		'partners associates international academy orchestra band museum library assembly cabinet government command ' +
		'division guard guards intelligence security treasury reserve exchange chamber conference tribunal',
);

/** Nouns that end or begin the names of places. */
export const placeWords = setOf(
	'street st. road rd. avenue ave ave. boulevard blvd. square park river lake mountain mountains mount mt mt. island islands ' +
		'sea ocean bay gulf county province district state city town village airport station bridge tower building hall ' +
		'palace castle cathedral temple mosque stadium arena beach valley desert forest canyon peninsula cape coast strait ' +
		'canal harbor harbour port region territory republic kingdom north south east west northern southern eastern ' +
		'western central fort plaza garden gardens hotel theatre theater cemetery prison camp base hill hills falls glacier shelf',
);

/** Small words that may stand within a name, between two capitalised words. */
export const linkWords = setOf(
	"of the and & for de la le du des di da del della dos van von der den 's ’s ' ’ - – bin ibn al el ul of-the in on to at und et y e i",
);

/** Small words that may begin a surname. */
export const particles = setOf('de du van von der den di da del della la le bin ibn al el ter ten dos y');

/** Verbs that a person's name goes on with: of speech, and of life. */
export const sayingWords = setOf(
	'said says told tells added adds argued argues claimed claims stated explained wrote writes asked replied insisted noted ' +
		'tweeted announced warned testified recalled remarked who whose was is has had died born',
);

/** Prepositions before places. */
export const placePrepositions = setOf(
	'in at near from across toward towards throughout outside inside around',
);
