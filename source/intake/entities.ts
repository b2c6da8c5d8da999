const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ensp: ' ',
	emsp: ' ',
	thinsp: ' ',
	shy: '',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	sbquo: '‚',
	ldquo: '“',
	rdquo: '”',
	bdquo: '„',
	laquo: '«',
	raquo: '»',
	lsaquo: '‹',
	rsaquo: '›',
	bull: '•',
	middot: '·',
	euro: '€',
	pound: '£',
	yen: '¥',
	cent: '¢',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	sect: '§',
	para: '¶',
	times: '×',
	frac12: '½',
	szlig: 'ß',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	Auml: 'Ä',
	Ouml: 'Ö',
	Uuml: 'Ü',
	aacute: 'á',
	eacute: 'é',
	iacute: 'í',
	oacute: 'ó',
	uacute: 'ú',
	Eacute: 'É',
	agrave: 'à',
	egrave: 'è',
	ugrave: 'ù',
	acirc: 'â',
	ecirc: 'ê',
	icirc: 'î',
	ocirc: 'ô',
	ucirc: 'û',
	ccedil: 'ç',
	ntilde: 'ñ',
	atilde: 'ã',
	otilde: 'õ',
	aring: 'å',
	oslash: 'ø',
	aelig: 'æ',
	iuml: 'ï',
	euml: 'ë',
};

const reference = /&(?:#[xX](?<hex>[\dA-Fa-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[A-Za-z]\w{1,31}));/gu;

const fromCode = (code: number): string =>
	code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';

/** The text with its HTML character references decoded: numbers, and the names that texts use. Unknown names stay. */
export const decodeEntities = (text: string): string =>
	text.includes('&')
		? text.replaceAll(reference, (whole, ...rest: readonly unknown[]) => {
				const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
				if (groups['hex'] !== undefined) return fromCode(Number.parseInt(groups['hex'], 16));
				if (groups['decimal'] !== undefined) return fromCode(Number(groups['decimal']));
				return named[groups['name'] ?? ''] ?? whole;
			})
		: text;
