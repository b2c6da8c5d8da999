/** Whether the analysis reads texts of this BCP 47 tag: English, and what nobody could tell. */
export const isEnglish = (language: string): boolean =>
	/^(?:en|und)(?:-|$)/i.test(language) || language === '';
