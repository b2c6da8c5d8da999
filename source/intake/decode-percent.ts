/** A part of an address with what is written in percent signs decoded; as it stands where that is damaged. Never throws. */
export const decodePercent = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};
