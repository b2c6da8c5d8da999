/* Dates as documents write them, to ISO 8601. What has no time stays a date, what has no zone stays without one. */
const isoLike =
	/^(?<date>\d{4}-\d{2}-\d{2})(?:[T ]\s*(?<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\s*\[[^\]]*\])?$/iu;
const compact =
	/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?:\d{2})?Z?)?$/u;
const slashed = /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?<rest>[T ].*)?$/u;
const withTime = /\d{1,2}:\d{2}/u;
const withZone = /(?:\b(?:Z|UTC|GMT|[ECMP][SD]T)|[+-]\d{2}:?\d{2})\)?\s*$/iu;
/** The names of the months and their short forms, to be put into a pattern. */
export const months =
	'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
// Date.parse takes nearly anything with a number in it; a month and a year are the least that makes a date.
const withMonth = new RegExp(String.raw`(?<!\p{L})(?:${months})(?!\p{L})`, 'iu');
const withYear = /\b(?:19|20)\d{2}\b/u;
const day =
	'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const dateWord = new RegExp(
	String.raw`^(?:${months}|${day}|[ap]\.?m|at|on|of|the|st|nd|rd|th|t|z|utc|gmt|[ecmpb]s?t|[ecmp]dt|cest|eest)$`,
	'iu',
);
/** The name of a zone behind its offset. */
const zoneName = /\([^()]*\)\s*$/u;

const pad = (value: number): string => String(value).padStart(2, '0');

const isRealDay = (date: string): boolean => {
	const time = Date.parse(`${date}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** What machines write where they have no date: the first moment of their calendar, or of their clock. */
const isUnset = (date: string, time: string | undefined): boolean =>
	date < '1600' || (date === '1970-01-01' && (time ?? '00:00').startsWith('00:00'));

const fromIso = (groups: Readonly<Record<string, string | undefined>>): string | null => {
	const {date = '', time, zone} = groups;
	if (!isRealDay(date) || isUnset(date, time)) return null;
	if (time === undefined) return date;
	if (zone === undefined) return Number.isNaN(Date.parse(`${date}T${time}Z`)) ? null : `${date}T${time}`;
	const offset = /^(?:z|utc|gmt)$/iu.test(zone)
		? 'Z'
		: zone.length === 3
			? `${zone}:00`
			: `${zone.slice(0, 3)}:${zone.slice(-2)}`;
	return Number.isNaN(Date.parse(`${date}T${time}${offset}`)) ? null : `${date}T${time}${offset}`;
};

/** Whether a text has no words but those that dates are made of: months, days of the week, hours, zones. */
export const isOfDateWords = (text: string): boolean =>
	(text.replace(zoneName, '').match(/[ap]\.m\b|\p{L}+/giu) ?? []).every(word => dateWord.test(word));

/** A date in any of the usual spellings as ISO 8601, null where it is not one: also where other words stand around it. */
export const isoDate = (text: string): string | null => {
	const value = text.trim().slice(0, 100);
	const iso = isoLike.exec(value)?.groups;
	if (iso !== undefined) return fromIso(iso);
	const packed = compact.exec(value)?.groups;
	if (packed !== undefined) {
		const {year = '', month = '', day = '', hour, minute} = packed;
		return isoDate(
			`${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute ?? '00'}${value.endsWith('Z') ? 'Z' : ''}`}`,
		);
	}

	const parted = slashed.exec(value)?.groups;
	if (parted !== undefined) {
		const {year = '', month = '', day = '', rest = ''} = parted;
		return isoDate(`${year}-${pad(Number(month))}-${pad(Number(day))}${rest}`);
	}

	// Date.parse passes over any words before the first number.
	if (!withMonth.test(value) || !withYear.test(value) || !isOfDateWords(value)) return null;
	const plain = value.replaceAll(/(?<=\d)(?:st|nd|rd|th)\b|\bat\b|[|•·]/giu, ' ');
	if (withTime.test(plain) && withZone.test(plain)) {
		const time = Date.parse(plain);
		return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
	}

	// Read as UTC, so that the machine's own zone cannot move the day.
	const time = Date.parse(`${plain} UTC`);
	if (Number.isNaN(time)) return null;
	const result = new Date(time).toISOString();
	return withTime.test(plain) ? result.slice(0, 19) : result.slice(0, 10);
};
