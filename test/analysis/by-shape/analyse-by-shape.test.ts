import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {anyParagraph} from '../any-text.ts';
import {documentOf, faultsOf, growthOf} from '../read.ts';

const found = (language: string, title: string, ...paragraphs: readonly string[]) => {
	const story = analyse(documentOf(paragraphs, {title, language}));
	expect(faultsOf(story)).toEqual([]);
	return {
		actors: story.actors.map(({name, kind, mentions}) => `${name} (${kind}, ${mentions.length})`),
		quotations: story.claims.map(({source, content}) => [
			source?.text ?? null,
			content.map(run => run.text).join(' '),
		]),
	};
};

describe('a story that is not English has its names by their shape and its quotations by their marks', () => {
	test('French', () => {
		expect(
			found(
				'fr',
				'La ministre rejette les accusations',
				'La ministre, Hélène Brandier, a rejeté mardi à Lyon les accusations. « Pas un seul chiffre n’a été caché », a déclaré Mme Brandier.',
				'Elle a ajouté que le rapport de l’OCDE était « clair ».',
			),
		).toEqual({
			actors: ['Hélène Brandier (person, 2)', 'Lyon (place, 1)', 'OCDE (organization, 1)'],
			quotations: [['Brandier', '« Pas un seul chiffre n’a été caché »']],
		});
	});

	test('German, where every noun has a capital', () => {
		expect(
			found(
				'de',
				'Ministerin weist Vorwürfe zurück',
				'Die Finanzministerin Helga Brandner hat am Dienstag Vorwürfe zurückgewiesen, die Kosten der Brücke verschwiegen zu haben.',
				'»Kein einziger Betrag wurde versteckt«, sagte Brandner.',
			),
		).toEqual({
			actors: ['Finanzministerin Helga Brandner (person, 2)'],
			quotations: [['Brandner', '»Kein einziger Betrag wurde versteckt«']],
		});
	});

	test('Russian', () => {
		expect(
			found(
				'ru',
				'Министр',
				'Министр Елена Брандова отвергла обвинения. «Ни одна цифра не была скрыта», — сказала Брандова.',
			),
		).toEqual({
			actors: ['Елена Брандова (person, 2)'],
			quotations: [['Брандова', '«Ни одна цифра не была скрыта»']],
		});
	});

	test('Japanese, which has no capitals', () => {
		expect(found('ja', '大臣', '財務相は火曜日、「数字は一つも隠されていない」と述べた。')).toEqual({
			actors: [],
			quotations: [[null, '「数字は一つも隠されていない」']],
		});
	});

	test('a quotation that runs on over paragraphs is one', () => {
		expect(
			found(
				'es',
				'Puente',
				'«La verdad es que nadie lo sabía.',
				'«Y nadie quiso preguntar», dijo Elena Brando.',
			).quotations,
		).toEqual([['Elena Brando', '«La verdad es que nadie lo sabía. «Y nadie quiso preguntar»']]);
	});
});

test.each([
	['de', 'Von Clara Venn', 'Der Hafen wird geschlossen, sagte gestern Elena Brando der Zeitung.'],
	['fr', 'Par Clara Venn', 'Le port sera fermé, a dit hier Elena Brando dans la ville.'],
	['es', 'Por Clara Venn', 'El puerto se cerrará, dijo ayer Elena Brando en la ciudad.'],
	['ru', 'От Clara Venn', 'Порт закроют, сказала вчера Elena Brando в городе.'],
])('who wrote a story is nobody in it (%s)', (language, signed, text) => {
	const document = documentOf([signed, text], {title: 'Mine', language});
	const namesBy = (byline: string | null): readonly string[] =>
		analyse({...document, byline}).actors.map(({name}) => name);
	expect(namesBy('Clara Venn')).toEqual(['Elena Brando']);
	// Where nobody is known to have written it, such a line may tell of anybody.
	expect(namesBy(null)).toEqual(['Clara Venn', 'Elena Brando']);
});

test('any text in any language is sound', () => {
	fc.assert(
		fc.property(
			fc.array(anyParagraph, {maxLength: 5}),
			fc.constantFrom('de', 'fr', 'ru', 'ar', 'zh-Hant', 'x', ''),
			(paragraphs, language) => {
				expect(faultsOf(analyse(documentOf(paragraphs, {language})))).toEqual([]);
			},
		),
		{numRuns: 300},
	);
});

test('its time grows with the length', () => {
	const text = (length: number): string =>
		'Elena Brando dijo en Sevilla: «No es verdad lo que dicen». '.repeat(length);
	expect(growthOf(text, 4000, 16_000, 'es')).toBeLessThan(10);
});
