/** Where in a story, for people to read: `paragraph 4`, or `headline`. */
export const placeName = (paragraph: number): string =>
	paragraph === 0 ? 'headline' : `paragraph ${paragraph}`;

/** The same as what a sentence speaks of: `paragraph 4`, or `the headline`. */
export const paragraphName = (paragraph: number): string =>
	paragraph === 0 ? 'the headline' : placeName(paragraph);

/** What a claim is called in a sentence, by the paragraph in which it stands: `the claim in paragraph 4`. */
export const claimName = (paragraph: number): string => `the claim in ${paragraphName(paragraph)}`;

/** Where in a story, in several places: `headline, paragraphs 3, 4`. */
export const placesName = (paragraphs: readonly number[]): string => {
	const numbers = paragraphs.filter(number => number > 0);
	return [
		...(numbers.length < paragraphs.length ? ['headline'] : []),
		...(numbers.length > 0 ? [`paragraph${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`] : []),
	].join(', ');
};

/** The same for a list that has little room: `the headline, 3, 4`. */
export const placeNumbers = (paragraphs: readonly number[]): string =>
	paragraphs.map(number => (number === 0 ? 'the headline' : String(number))).join(', ');
