import {expect, test} from 'vitest';
import {guessLanguage} from '../../source/intake/language-guess.ts';

test.each([
	['en', 'The mayor said on Monday that the bridge had been closed for the winter, but nobody was told.'],
	[
		'de',
		'Der Bürgermeister sagte am Montag, dass die Brücke für den Winter geschlossen ist, aber nicht warum.',
	],
	['fr', 'Le maire a dit lundi que le pont est fermé pour les mois d’hiver, mais il ne sait pas pourquoi.'],
	['es', 'El alcalde dijo el lunes que el puente se ha cerrado por las obras, pero no cuando se abre.'],
	['it', 'Il sindaco ha detto che il ponte è stato chiuso per i lavori, ma non si sa anche per quanto.'],
	['pt', 'O prefeito disse que a ponte não foi aberta, mas que ao menos os ônibus são pagos pelo governo.'],
	['nl', 'De burgemeester zei dat de brug voor het verkeer is gesloten, maar niet hoe lang het zou duren.'],
	['ru', 'Мэр сказал в понедельник, что мост закрыт на зиму, но никто об этом не знал.'],
	['uk', 'Мер сказав у понеділок, що міст закрито на зиму, але ніхто про це не знав.'],
	['zh', '市长星期一说大桥冬天关闭，但是没有人知道。'],
	['ja', '市長は月曜日に橋が冬の間閉鎖されると述べた。'],
	['ko', '시장은 월요일에 다리가 겨울 동안 폐쇄된다고 말했다.'],
	['ar', 'قال رئيس البلدية يوم الاثنين إن الجسر مغلق في الشتاء'],
	['el', 'Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα έκλεισε.'],
	['und', 'Lisbon 12'],
	['und', '1234 — 5678'],
	['und', ''],
])('%s: %s', (language, text) => {
	expect(guessLanguage(text)).toBe(language);
});
