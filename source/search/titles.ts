import {wordSpans} from './words.ts';

/** What people write before the name of a person, in small letters and without points. */
const titles: ReadonlySet<string> = new Set(
	(
		'mr mrs ms mx miss dr doctor prof professor sir dame lord lady rev reverend father sister brother fr hon ' +
		'president vice deputy prime minister premier chancellor secretary senator sen representative rep congressman congresswoman ' +
		'governor gov mayor councillor councilor ambassador envoy speaker king queen prince princess emperor emir sheikh sultan ' +
		'pope cardinal archbishop bishop rabbi imam ayatollah general gen colonel col captain capt lieutenant lt sergeant sgt ' +
		'major maj admiral adm commander inspector detective sheriff constable officer commissioner chief justice judge ' +
		'former acting then'
	).split(' '),
);

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** A name that was asked for, without what only stands before it. */
export type BareName = {
	readonly text: string;
	/** Whether a title was taken away, so that a person is meant. */
	readonly hasTitle: boolean;
};

/** The name without articles and titles before it, as far as anything is left: `Mr. Voss` is `Voss`, `president` alone stays. */
export const bareName = (name: string): BareName => {
	const words = wordSpans(name);
	let first = 0;
	let hasTitle = false;
	for (; first < words.length - 1; first++) {
		const word = name.slice(words[first]!.start, words[first]!.end).toLowerCase();
		if (titles.has(word)) hasTitle = true;
		else if (!articles.has(word)) break;
	}

	return {text: first === 0 ? name : name.slice(words[first]!.start), hasTitle};
};
