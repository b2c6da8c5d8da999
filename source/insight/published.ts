const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

const iso =
	/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T(?<time>\d{2}:\d{2})(?::\d{2})?(?<zone>Z|[+\-]\d{2}:\d{2})?)?$/v;

/** `UTC+1`, `UTC-3:30`. */
const zoneSaid = (zone: string): string => {
	const [hours = '', minutes = ''] = zone === 'Z' ? ['+00', '00'] : zone.split(':');
	if (Number(hours) === 0 && minutes === '00') return ' UTC';
	return ` UTC${hours.replace(/0(?=\d)/v, '')}${minutes === '00' ? '' : `:${minutes}`}`;
};

/** When a story was published, as a reader writes it: `24 July 2015, 05:36 UTC+1`; what is no date in ISO 8601 as it is. */
export const publishedSaid = (published: string): string => {
	const groups = iso.exec(published)?.groups;
	const month = months[Number(groups?.['month']) - 1];
	if (groups === undefined || month === undefined) return published;
	const {year = '', day = '', time, zone} = groups;
	const date = `${Number(day)} ${month} ${year}`;
	// Midnight is what stands where only the day is known.
	if (time === undefined || time === '00:00') return date;
	return `${date}, ${time}${zone === undefined ? '' : zoneSaid(zone)}`;
};
