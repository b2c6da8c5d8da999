/* What office programs note down about a document: much of it is theirs, or a template's, and not the author's. */
import {cleanLine} from './clean.ts';
import {isoDate, months} from './dates.ts';

const nobody =
	/^(?:microsoft|office|windows|user|users|owner|admin|administrator|author|unknown|anonymous|default|guest|hp|dell|lenovo|asus|acer|python-docx|openxml|apache|libreoffice|openoffice|google docs|calibre|root)\b|@|^\W*$|\.(?:docx?|pdf|odt|tex)$/iu;

/** A person or an office that a document's properties name as its author; null for what programs put there by themselves. */
export const authorIn = (value: string | null | undefined): string | null => {
	const name = cleanLine(value ?? '');
	return name === '' || name.length > 120 || nobody.test(name) ? null : name;
};

const packedDate =
	/^D:(?<year>\d{4})(?<month>\d{2})?(?<day>\d{2})?(?<time>\d{6})?(?<zone>Z|[+-]\d{2}'?\d{2})?/u;

/** A date in a document's properties, in ISO 8601 or as PDF writes it. */
export const dateIn = (value: string | null | undefined): string | null => {
	const text = cleanLine(value ?? '');
	const packed = packedDate.exec(text)?.groups;
	if (packed === undefined) return isoDate(text);
	const {year = '', month = '01', day = '01', time, zone} = packed;
	const date = `${year}-${month}-${day}`;
	if (time === undefined) return isoDate(date);
	const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 6)}`;
	return isoDate(`${date}T${clock}${zone?.replace("'", '') ?? ''}`) ?? isoDate(date);
};

const month = String.raw`(?:${months})\.?`;
const writtenDate = new RegExp(
	String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\s+${month},?\s+\d{4}|${month}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})\b`,
	'iu',
);
const longestDateline = 80;

/**
The date that a document bears above its text: in one of its first lines, with hardly anything beside it. What is meant for a reader counts more
than what a program notes down.
*/
export const dateAbove = (blocks: ReadonlyArray<{readonly text: string}>): string | null => {
	for (const {text} of blocks.slice(0, 6)) {
		if (text.length > longestDateline) continue;
		const found = writtenDate.exec(text);
		if (found !== null) return isoDate(found[0]);
	}

	return null;
};

/** A language tag as documents have it. */
export const languageIn = (value: string | null | undefined): string | null => {
	const tag = cleanLine(value ?? '').replaceAll('_', '-');
	return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag) ? tag : null;
};
