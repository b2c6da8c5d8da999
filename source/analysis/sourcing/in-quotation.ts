/** Whether words end within a quotation. */
export const endsInQuotation = (words: string): boolean =>
	words.lastIndexOf('“') > words.lastIndexOf('”') || (words.split('"').length - 1) % 2 === 1;
