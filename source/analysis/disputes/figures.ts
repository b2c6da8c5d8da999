import {stemOf} from './stems.ts';
import {isInDigits, isWord} from './tokens.ts';
import {setOf} from '../set-of.ts';

/** A number in a claim, and what it counts. */
export type Figure = {
	readonly value: number;
	/** The stems of the words behind it; none where it stands alone: "put it at 900". */
	readonly units: readonly string[];
	/** Whether it is said to be less than somebody thinks: "only four". */
	readonly isOnly?: boolean;
};

const ones =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const values: ReadonlyMap<string, number> = new Map([
	...ones.split(' ').map((word, value) => [word, value] as const),
	...tens.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
]);
const multipliers: ReadonlyMap<string, number> = new Map([
	['hundred', 100],
	['dozen', 12],
	['thousand', 1000],
	['million', 1_000_000],
	['billion', 1_000_000_000],
	['bn', 1_000_000_000],
	['m', 1_000_000],
	['trillion', 1e12],
	['tn', 1e12],
	['k', 1000],
]);
/** Digits and what they are multiplied by in one word: "20m", "60pc". */
/** "Sh46 million", "Rs500": money with its sign in letters. */
const lettersOfMoney = /^(?:k?sh|rs|ugx|gh|us|rm|n|r)(?=\d)/;
const withUnit = /^(?<digits>\d[\d.,]*)(?<unit>m|bn|tn|k|pc)$/;
const months = setOf(
	'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);
const beforeYears = setOf('in since of by until till from during before after');
const clock = setOf("am pm a p o'clock");
/** People by whatever name they are counted. */
const persons = setOf(
	'people person persons men women man woman bodies body dead victims civilians guests others residents marchers protesters demonstrators ' +
		'supporters passengers casualties fatalities',
);
const currencySigns = setOf('$ € £');
const noUnits = setOf(
	'and the for that was were been being has had have are but not than with from who which per its their his her',
);

/** Whether the word is a number or says by how much one is multiplied. */
export const isNumber = (word: string): boolean =>
	isInDigits(word) || values.has(word) || multipliers.has(word);

const isDate = (tokens: readonly string[], at: number): boolean => {
	const token = tokens[at]!;
	if (token.includes(':') || !/^[\d.,]+$/.test(token)) return true;
	const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]];
	// "$4 a share" is no time of day.
	const isClock =
		clock.has(after) && (after.length > 1 || tokens[at + 2] === '.') && !currencySigns.has(before);
	if (months.has(before) || months.has(after) || isClock) return true;
	return /^(?:1[89]|20)\d\d$/.test(token) && (beforeYears.has(before) || !/^[a-z]{3}/.test(after));
};

/** The number that begins at the place, and where it ends; null where none does. */
const numberAt = (
	tokens: readonly string[],
	at: number,
): {readonly value: number; readonly end: number} | null => {
	let value = 0;
	let end = at;
	const written = tokens[at]!;
	const first = lettersOfMoney.test(written) ? written.replace(lettersOfMoney, '') : written;
	const {digits, unit = ''} = (isInDigits(first) ? withUnit.exec(first)?.groups : null) ?? {};
	if (digits !== undefined)
		return {value: Number(digits.replaceAll(',', '')) * (multipliers.get(unit) ?? 1), end: at + 1};
	if (isInDigits(first)) {
		if (first === written && isDate(tokens, at)) return null;
		value = Number(first.replaceAll(',', '').replace(/\.$/, ''));
		end++;
	} else if (multipliers.has(first) && tokens[at - 1] === 'a' && first.length > 2) {
		// "A hundred", "half a million".
		value = tokens[at - 2] === 'half' ? 0.5 : 1;
	} else {
		if (!values.has(first)) return null;
		value = values.get(first)!;
		end++;
		const next = values.get(tokens[end] ?? '');
		if (value >= 20 && next !== undefined && next > 0 && next < 10) {
			value += next;
			end++;
		}
	}

	for (let factor = multipliers.get(tokens[end] ?? ''); factor !== undefined;) {
		value *= factor;
		end++;
		factor = multipliers.get(tokens[end] ?? '');
	}

	return Number.isFinite(value) ? {value, end} : null;
};

const deaths = setOf('killed died deaths death');

/** The stem of what is counted; people are people, whatever they are called. */
const unitOf = (word: string): string =>
	persons.has(word) ? 'people' : deaths.has(word) ? stemOf('died') : stemOf(word);

const currencies = setOf(
	'dollar dollars euro euros pound pounds crown crowns rupee rupees yen yuan rouble roubles ruble rubles franc francs peso pesos rand lira shekel shekels krona kroner',
);

/** The two words behind a number that may be what it counts; money is money, whatever it is counted in. */
const unitsBehind = (tokens: readonly string[], from: number): readonly string[] => {
	if (tokens[from] === '%') return ['percen'];
	const units: string[] = [];
	for (let at = from; at < from + 4 && at < tokens.length && units.length < 2; at++) {
		const token = tokens[at]!;
		if (!isWord(token)) break;
		if (token.length < 3 || noUnits.has(token) || isNumber(token)) continue;
		units.push(unitOf(token));
	}

	return units;
};

/** "The death toll at 61". */
const isOfDead = (tokens: readonly string[], at: number, end: number): boolean =>
	tokens.slice(Math.max(0, at - 4), at).includes('toll') && !isWord(tokens[end] ?? '.');

/** The figures of a claim, by its tokens in small letters; years, dates and times of day are none. */
export const figuresIn = (tokens: readonly string[]): readonly Figure[] => {
	const figures: Figure[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const number = numberAt(tokens, at);
		if (number === null) continue;
		// "One in three", "one rider in fifty".
		const into = [number.end, number.end + 1].find(place => tokens[place] === 'in');
		const of = into === undefined || into + 1 >= tokens.length ? null : numberAt(tokens, into + 1);
		if (of !== null && of.value > number.value) {
			figures.push({value: number.value / of.value, units: ['share']});
			at = of.end - 1;
			continue;
		}

		const isAlone =
			number.value === 1 && tokens[at] === 'one' && !/^(?:only|just|but)$/.test(tokens[at - 1] ?? '');
		const isMoney =
			lettersOfMoney.test(tokens[at]!) ||
			currencySigns.has(tokens[at - 1] ?? '') ||
			currencies.has(tokens[number.end] ?? '');
		if (!isAlone)
			figures.push({
				value: number.value,
				units: isMoney
					? ['money']
					: tokens[at]!.endsWith('pc')
						? ['percen']
						: isOfDead(tokens, at, number.end)
							? ['people', stemOf('died')]
							: unitsBehind(tokens, number.end),
				...(/^(?:only|just|merely)$/.test(tokens[at - 1] ?? '') ? {isOnly: true} : {}),
			});
		at = number.end - 1;
	}

	return figures;
};

/** What a claim says that there is none of: "nobody was killed", "no deaths", "not once"; without a unit in "received none". */
export const nonesIn = (tokens: readonly string[]): readonly Figure[] => {
	const nones: Figure[] = [];
	for (const [at, token] of tokens.entries()) {
		const isNoOne = token === 'no' && tokens[at + 1] === 'one';
		if (token === 'nobody' || isNoOne)
			nones.push({value: 0, units: ['people', ...unitsBehind(tokens, at + (isNoOne ? 2 : 1))]});
		else if (token === 'no') nones.push({value: 0, units: unitsBehind(tokens, at + 1)});
		else if (token === 'not' && tokens[at + 1] === 'once') nones.push({value: 0, units: [stemOf('times')]});
		else if ((token === 'none' || token === 'nothing') && !isWord(tokens[at + 1] ?? '.'))
			nones.push({value: 0, units: []});
	}

	return nones;
};

/** Whether two figures count the same: people are many things, so that what is said of them has to be the same too. */
export const isSameUnit = (a: Figure, b: Figure): boolean => {
	const same = a.units.filter(unit => b.units.includes(unit));
	return (
		same.length > 0 &&
		(same.some(unit => unit !== 'people') ||
			a.units.length < 2 ||
			b.units.length < 2 ||
			a.isOnly === true ||
			b.isOnly === true)
	);
};

/** Whether all are shares in hundredths. */
export const arePercentages = (figures: readonly Figure[]): boolean =>
	figures.every(({units}) => units.some(isPercent));

/** Whether what is counted are hundredths. */
export const isPercent = (unit: string): boolean => /^(?:percen|cent)/.test(unit);

/** Whether two figures are more than a matter of rounding apart. */
const isFarFrom = (a: number, b: number): boolean => Math.abs(a - b) > 0.05 * Math.max(a, b);

/** Whether both count the same thing and come to different figures. */
export const figuresDiffer = (a: readonly Figure[], b: readonly Figure[]): boolean =>
	a.some(figure => {
		const same = b.filter(other => isSameUnit(figure, other));
		return same.length > 0 && same.every(other => isFarFrom(other.value, figure.value));
	});
