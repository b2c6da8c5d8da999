/* The most frequent function words of each language, our own short lists. Words that several languages share cancel out. */
const functionWords: Readonly<Record<string, string>> = {
	en: 'the of and to in that is was he for it with as his on be at by had are have not this from which but said were they',
	de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei wurde',
	fr: 'le la les des et en du une un est que dans pour qui par sur au il plus pas avec ce sont a été ses mais cette aux elle',
	es: 'el la los las de y en que del se un una por con no para su al es lo como más fue pero sus ha este entre cuando',
	it: 'il di che la e per un in non una del è con della sono da le si al i dei più nel gli ha anche alla come ma stato',
	pt: 'o a os as de que e do da em um uma para com não por no na se mais dos como foi ao ele das tem à seu são pelo',
	nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar maar heeft uit worden werd hij over',
	sv: 'och att det som en på är av för med den till inte har de ett om han var från men sig så kan när vi också efter',
	da: 'og at det er en den til på de som med af for ikke der har et vi var men om han sig fra også efter blev kan skal',
	no: 'og det er en som på til av for at med de ikke har den et om var jeg han men fra også seg etter ble sier blir være',
	pl: 'i w na z do nie się że to jest o jak po za od przez co ale dla był są tym tego może ma oraz jego które który',
	cs: 'a v na se je že s z do o to i za k by pro ale jako od po byl není jsou který když ve bylo již také jeho',
	tr: 've bir bu da de için ile olarak çok daha olan gibi en kadar ise var ne sonra ama o dedi olduğunu değil göre tarafından',
	fi: 'ja on ei että se hän oli ovat mutta kun myös ole joka mukaan tai kuin niin sen olla jos vain voi hänen jo ollut',
	id: 'yang dan di dengan untuk dari ini itu dalam pada tidak akan juga oleh ke adalah ada telah mereka bahwa karena kata sudah',
	ro: 'de și în a la cu pe care nu din să mai este o un pentru fi că au sunt după fost prin lui iar sau dar între',
};

const indexWords = (): ReadonlyMap<string, readonly string[]> => {
	const languagesByWord = new Map<string, string[]>();
	for (const [language, words] of Object.entries(functionWords)) {
		for (const word of words.split(' ')) {
			const languages = languagesByWord.get(word);
			if (languages === undefined) languagesByWord.set(word, [language]);
			else languages.push(language);
		}
	}

	return languagesByWord;
};

let languagesByWord: ReadonlyMap<string, readonly string[]> | undefined;

/** Whether most of what is no white space is a letter of English: then so are most letters, whatever the others are. */
const isMostlyAscii = (text: string): boolean => {
	let letters = 0;
	let visible = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code <= 32) continue;
		visible++;
		const lower = code | 32;
		if (lower >= 97 && lower <= 122) letters++;
	}

	return letters > 0.75 * visible;
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const cyrillic = (text: string): string => {
	if (count(text, /[іїєґ]/giu) > 0 && count(text, /[ыэъё]/giu) === 0) return 'uk';
	if (count(text, /[ђјљњћџ]/giu) > 0) return 'sr';
	return count(text, /[ыэ]/giu) > 0 ? 'ru' : count(text, /ъ/giu) > 0 ? 'bg' : 'ru';
};

const arabic = (text: string): string => {
	if (count(text, /[ٹڈڑےں]/gu) > 0) return 'ur';
	return count(text, /[پچژگی]/gu) > count(text, /[ةىي]/gu) ? 'fa' : 'ar';
};

/** How many words a text has, and how many of the frequent ones of each language; one that several languages share counts for each of them in part. */
export const countFunctionWords = (
	text: string,
): {readonly words: number; readonly scores: ReadonlyMap<string, number>} => {
	languagesByWord ??= indexWords();
	const scores = new Map<string, number>();
	let words = 0;
	const pattern = /^[\0-~‐-”…]*$/u.test(text) ? /[a-z]+/gu : /[\p{L}\p{M}]+/gu;
	for (const [word] of text.toLowerCase().matchAll(pattern)) {
		words++;
		const languages = languagesByWord.get(word) ?? [];
		for (const language of languages) {
			scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
		}
	}

	return {words, scores};
};

const latin = (text: string): string => {
	const {words, scores} = countFunctionWords(text);
	const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
	const [best, second] = ranked;
	if (best === undefined || best[1] < 2 || best[1] < 0.08 * words) return 'und';
	return second !== undefined && second[1] > 0.9 * best[1] ? 'und' : best[0];
};

const scripts = (): ReadonlyArray<readonly [RegExp, (text: string) => string]> => [
	[/\p{Script=Latin}/gu, latin],
	[/\p{Script=Cyrillic}/gu, cyrillic],
	[/\p{Script=Arabic}/gu, arabic],
	[/\p{Script=Hangul}/gu, () => 'ko'],
	[/\p{Script=Greek}/gu, () => 'el'],
	[/\p{Script=Hebrew}/gu, () => 'he'],
	[/\p{Script=Thai}/gu, () => 'th'],
	[/\p{Script=Devanagari}/gu, () => 'hi'],
	[/\p{Script=Bengali}/gu, () => 'bn'],
	[/\p{Script=Tamil}/gu, () => 'ta'],
	[/\p{Script=Georgian}/gu, () => 'ka'],
	[/\p{Script=Armenian}/gu, () => 'hy'],
];

/** So much of the beginning of a text tells its language. */
export const sampleLength = 4000;

/**
Whether so many of the words are `the`, `and` and `of` that no other language comes into question: seen sooner than all words
are counted. Of the three, Dutch shares `of` and Danish `and`, which are rare there.
*/
const isPlainlyEnglish = (sample: string): boolean => {
	const telling = count(sample, / (?:the|and|of)(?= )/gu);
	return telling >= 8 && telling > 0.05 * count(sample, /\s+/gu);
};

/**
The language of a text as a BCP 47 tag, `und` where it is unsure: by script, and by counting function words where
many languages share one. Reads the first few thousand characters only.
*/
export const guessLanguage = (text: string): string => {
	const sample = text.slice(0, sampleLength);
	if (isPlainlyEnglish(sample)) return 'en';
	// The most common case, told apart without the classes of other letters, which take long to load.
	if (isMostlyAscii(sample)) return latin(sample);
	const letters = count(sample, /\p{L}/gu);
	if (letters === 0) return 'und';
	const han = count(sample, /[\p{Script=Han}]/gu);
	const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
	if (han + kana > 0.3 * letters) return kana > 0.1 * (han + kana) ? 'ja' : 'zh';
	for (const [pattern, decide] of scripts()) {
		if (count(sample, pattern) > 0.5 * letters) return decide(sample);
	}

	return 'und';
};
