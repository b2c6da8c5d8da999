import fc from 'fast-check';

/* Texts that no newspaper prints, and such as it does: what the analysis must take without a fault. */

const words = (
	"Ms. Vale said that the bridge denied he she they it , . ; : — – - ( ) [ ] \" “ ” ‘ ’ ' `` '' « » „ ! ? … ... according to is " +
	'believed reportedly accused Ozan of not never THE U.S. Karsa Halm Works’ Dr. O’Neill, 3,000 $5m 50% nutgraf.org @vale #bridge ' +
	'I who which declined comment told him to leave allegations false nobody 北京 Москва الرئيس นายก 😀 👩‍👩‍👧 é ﬁ İ ß \u0000 \u200B \u202E \u00AD \uFEFF \t'
).split(' ');

const anyWords = fc.array(fc.constantFrom(...words), {maxLength: 80}).map(parts => parts.join(' '));
const gluedWords = fc.array(fc.constantFrom(...words), {maxLength: 40}).map(parts => parts.join(''));
/** Any sequence of code units, lone surrogates among them. */
const anyUnits = fc
	.array(fc.oneof(fc.integer({min: 0, max: 0xffff}), fc.integer({min: 0xd800, max: 0xdfff})), {
		maxLength: 120,
	})
	.map(units => String.fromCharCode(...units));

/** One paragraph of any text. */
export const anyParagraph: fc.Arbitrary<string> = fc.oneof(
	anyWords,
	gluedWords,
	anyUnits,
	fc.string({unit: 'grapheme', maxLength: 120}),
	fc.string({unit: 'binary', maxLength: 120}),
	anyWords.map(text => text.toUpperCase()),
	anyWords.map(text => text.replaceAll(' ', ' | ')),
	anyWords.map(text => text.replaceAll(' ', '\n• ')),
	fc.constantFrom('', ' ', '"', '“'.repeat(30), "'".repeat(31), '()'.repeat(20), '. . . .', '—'.repeat(20)),
);

/** A story with a piece taken out, doubled, turned to capitals or cut off, as damage and bad pages leave it. */
export const damaged = (text: string): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.nat(text.length),
			fc.nat(200),
			fc.constantFrom('take', 'double', 'capitals', 'cut', 'quote', 'join'),
			anyParagraph,
		)
		.map(([at, length, way, other]) => {
			const [before, piece, after] = [
				text.slice(0, at),
				text.slice(at, at + length),
				text.slice(at + length),
			];
			switch (way) {
				case 'take': {
					return before + after;
				}

				case 'double': {
					return before + piece + piece + after;
				}

				case 'capitals': {
					return before + piece.toUpperCase() + after;
				}

				case 'cut': {
					return before;
				}

				case 'quote': {
					return `${before}“${piece}${after}`;
				}

				default: {
					return before + other + after;
				}
			}
		});

/** A name that no other number has, in letters. */
const nameOf = (number: number): string =>
	[...String(number)].map(digit => 'bcdfghjklm'[Number(digit)]! + 'aeiouaeiou'[Number(digit)]!).join('');
const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Texts that tempt a program to look at everything again for each of its parts: a piece for each number, to be joined. */
export const endlessTexts: Readonly<Record<string, (number: number) => string>> = {
	'words without a full stop': () => 'Ms. Vale said that the bridge, according to Ozan, was safe and ',
	'quotation marks that open': () => '“Ozan said ',
	'straight quotation marks': () => '" \' ',
	'quotations in quotations': () => '“Vale said ‘Ozan said “no',
	'quotations that run on': () => '“Vale said no.\n\n',
	paragraphs: () => 'Vale denied it.\n\n',
	'he said': () => 'he said she said it said ',
	'one name': () => 'Irene Vale of Halm Works, ',
	'names, each another': number => `${capitalised(nameOf(number))} ${capitalised(nameOf(number * 7))} and `,
	'surnames, each another': number => `Mr. ${capitalised(nameOf(number))} said no. `,
	'acronyms, each another': number => `${nameOf(number).toUpperCase()} said no. `,
	'people with one surname': number => `${capitalised(nameOf(number))} Vale said no. `,
	commas: () => 'a, ',
	brackets: () => '( [ ',
	'full stops': () => '. ',
	'letters of one word': () => 'abc',
	capitals: () => 'VALE DENIES OZAN CLAIM ',
	denials: () => 'Vale accused Ozan of theft. Ozan denied the allegation. ',
	'sources described': () => 'The company said no, and the judge, Irene Vale, said yes. ',
	'lines of a list': () => '• Vale said yes\n',
	'cells of a table': () => 'Vale\t|\t12,000\t|\tKarsa\n',
	Chinese: () => '北京官员表示，',
	'marks that join letters': () => 'e\u0301\u0302',
	'full stops without a space': () => 'Vale.Ozan.said.',
	'clauses in clauses': () => 'Vale, who said that Ozan, who said that ',
};

/** An endless text up to about so many characters. */
export const endlessText = (piece: (number: number) => string, length: number): string => {
	let text = '';
	for (let number = 1; text.length < length; number++) text += piece(number);
	return text;
};
