import {describe, expect, test} from 'vitest';
import {documentFrom} from './samples.ts';

/** An encoder for any encoding that the platform only decodes: every one- and two-byte sequence, turned round. */
const encoderFor = (label: string): ((text: string) => Uint8Array) => {
	const decoder = new TextDecoder(label);
	const codes = new Map<string, readonly number[]>();
	const add = (code: readonly number[]) => {
		const character = decoder.decode(Uint8Array.from(code));
		if ([...character].length === 1 && character !== '\uFFFD' && !codes.has(character))
			codes.set(character, code);
	};

	for (let first = 0; first < 256; first++) add([first]);
	if (/gb|shift|big5|euc/u.test(label)) {
		for (let first = 0x81; first < 0xff; first++)
			for (let second = 0x40; second < 0xff; second++) add([first, second]);
	}

	return text => {
		const bytes: number[] = [];
		for (const character of text) {
			const code = codes.get(character);
			if (code === undefined) throw new Error(`${label} has no ${character}`);
			bytes.push(...code);
		}

		return Uint8Array.from(bytes);
	};
};

const polish =
	'Burmistrz powiedział w poniedziałek, że most przez rzekę będzie zamknięty przez całą zimę, choć śnieg już spadł.';
const russian =
	'Мэр сказал в понедельник, что мост через реку будет закрыт на всю зиму, и жители говорят, что их никто не предупредил.';
const samples: Readonly<Record<string, string>> = {
	'windows-1252':
		'Der Bürgermeister sagte am Montag, die Brücke über den Fluss bleibe für den Winter geschlossen. „Wir können nicht warten“, sagte er.',
	'windows-1250': polish,
	'iso-8859-2': polish,
	'windows-1251': russian,
	'koi8-r': russian,
	gb18030: '市长星期一表示，横跨河流的大桥将在整个冬天关闭。居民们说没有人提醒过他们。',
	big5: '市長星期一表示，橫跨河流的大橋將在整個冬天關閉。居民們說沒有人提醒過他們。',
	shift_jis:
		'市長は月曜日、川にかかる橋は冬の間ずっと閉鎖されると述べた。住民は誰からも知らされていなかったという。',
	'euc-jp':
		'市長は月曜日、川にかかる橋は冬の間ずっと閉鎖されると述べた。住民は誰からも知らされていなかったという。',
	'euc-kr':
		'시장은 월요일 강을 가로지르는 다리가 겨울 내내 폐쇄될 것이라고 말했다. 주민들은 몰랐다고 말한다.',
	'windows-1256': 'قال رئيس البلدية يوم الاثنين إن الجسر فوق النهر سيبقى مغلقا طوال فصل الشتاء',
	'windows-1254':
		'Belediye başkanı pazartesi günü, nehrin üzerindeki köprünün bütün kış boyunca kapalı kalacağını söyledi.',
};

describe('an encoding that nobody declares is detected', () => {
	test.each(Object.entries(samples))('%s', async (label, text) => {
		expect((await documentFrom(encoderFor(label)(text))).text).toBe(text);
	});

	test.each([
		['little-endian UTF-16 in Chinese', samples['gb18030']!, false],
		['big-endian UTF-16 in Russian', russian, true],
		['big-endian UTF-16 in Japanese', samples['shift_jis']!, true],
	])('%s, without a mark', async (_, text, big) => {
		const bytes = Buffer.from(text, 'utf16le');
		expect((await documentFrom(big ? bytes.swap16() : bytes)).text).toBe(text);
	});
});

describe('a declaration', () => {
	const text = 'Le maire a dit : « c’est fini ». Il était là.'.replaceAll(/[’]/gu, "'");

	test('by the sender is followed', async () => {
		expect((await documentFrom(encoderFor('macintosh')(text), {charset: 'macintosh'})).text).toBe(text);
		const short = encoderFor('windows-1251')('Да, мэр.');
		expect((await documentFrom(short, {charset: 'windows-1251'})).text).toBe('Да, мэр.');
	});

	test.each([
		['UTF-8', Buffer.from(russian), 'iso-8859-1'],
		['KOI8-R', encoderFor('koi8-r')(russian), 'utf-8'],
		['KOI8-R', encoderFor('koi8-r')(russian), 'iso-8859-1'],
		['windows-1251', encoderFor('windows-1251')(russian), 'shift_jis'],
		['windows-1251', encoderFor('windows-1251')(russian), 'no-such-encoding'],
	])('that is wrong does not ruin the text: %s declared as something else', async (_, bytes, charset) => {
		expect((await documentFrom(bytes, {charset})).text).toBe(russian);
	});
});

test('UTF-8 with a few damaged bytes stays UTF-8, and so does UTF-8 that is cut off', async () => {
	const bytes = Buffer.from(russian);
	const place = bytes.indexOf('что');
	const damaged = Buffer.concat([bytes.subarray(0, place), Uint8Array.of(0xff), bytes.subarray(place)]);
	expect((await documentFrom(damaged)).text.replace('\uFFFD', '')).toBe(russian);
	const cut = await documentFrom(bytes.subarray(0, bytes.indexOf('предупредил') + 1));
	expect(cut.text).toContain('жители говорят');
});
