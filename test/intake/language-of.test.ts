import {describe, expect, test} from 'vitest';
import {languageOf} from '../../source/intake/language-of.ts';
import {documentFrom} from './samples.ts';

const english =
	'The mayor of Harne said on Monday that the bridge had been closed for the winter, and that nobody was told of it. ';
const german =
	'Der Bürgermeister von Harne sagte am Montag, dass die Brücke für den Winter geschlossen ist und niemand davon gewusst hat. ';
const afrikaans =
	'Die burgemeester het Maandag gesê dat die brug vir die winter gesluit is en dat niemand daarvan geweet het nie. ';

describe('a page that declares another language than it is written in', () => {
	test.each([
		['de', english, 'en'],
		['ja', english, 'en'],
		['en-US', german, 'de'],
		['en', '市長は月曜日に橋が冬の間閉鎖されると述べた。'.repeat(5), 'ja'],
	])('%s: %s', (declared, text, language) => {
		expect(languageOf(declared, text.repeat(4))).toBe(language);
	});

	test('is believed as long as its text is short', () => {
		expect(languageOf('de', english)).toBe('de');
		expect(languageOf('en', german)).toBe('en');
	});

	test('is told by what it says', async () => {
		const html = `<html lang="de"><body><article><h1>Bridge closed</h1>${`<p>${english}</p>`.repeat(5)}</article></body></html>`;
		expect((await documentFrom(html)).language).toBe('en');
	});
});

test.each([
	['en-GB', english],
	['de-CH', german],
	['af', afrikaans],
])('what a page declares stays where its text does not speak against it: %s', (declared, text) => {
	expect(languageOf(declared, text.repeat(4))).toBe(declared);
});

test('a mixed text is left as it is declared', () => {
	expect(languageOf('en', (english + german).repeat(2))).toBe('en');
	expect(languageOf('de', (german + german + english).repeat(2))).toBe('de');
});
