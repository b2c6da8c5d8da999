import {describe, expect, test} from 'vitest';
import {kinds} from '../../source/intake/kinds.ts';
import {IntakeError} from '../../source/intake/open.ts';
import {documentFrom, outline} from './samples.ts';

const head = (contentType: string, ...more: readonly string[]): string =>
	[
		'From: "Ana Brito" <ana@tagus.example>',
		'To: reader@example.org',
		'Subject: =?UTF-8?Q?Fwd:_Pilots_close_the_harbour_=E2=80=93_again?=',
		'Date: Tue, 03 Mar 2026 08:30:00 +0100',
		'MIME-Version: 1.0',
		`Content-Type: ${contentType}`,
		...more,
		'',
		'',
	].join('\r\n');

const html = `<html><body><div style="display:none">Words that nobody is meant to see</div>
<table><tr><td><a href="x">View this email in your browser</a></td></tr>
<tr><td><h1>Pilots close the harbour – again</h1></td></tr>
<tr><td><p>The pilots of Tarn harbour closed it on Tuesday, the port authority said.</p>
<p>João Leal denied that it was a strike.</p><blockquote>Nobody asked us.</blockquote></td></tr>
<tr><td><a href="s">Read more</a></td></tr>
<tr><td>You are receiving this because you asked for it. <a href="u">Unsubscribe</a></td></tr></table></body></html>`;

const both = (plain: string): string =>
	`${head('multipart/alternative; boundary="x"')}--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--x--\r\n`;

const refusal = async (mail: string | Uint8Array): Promise<string> => {
	const error = await documentFrom(mail, {location: 'note.eml'}).then(
		() => 'it opened',
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(IntakeError);
	return (error as IntakeError).message;
};

describe('a mail', () => {
	test('has its subject as headline, its sender as byline, and the words of a newsletter without its duties', async () => {
		const document = await documentFrom(both('Your program cannot show this mail.'));
		expect(document).toMatchObject({
			title: 'Pilots close the harbour – again',
			byline: 'Ana Brito',
			published: '2026-03-03T07:30:00.000Z'.replace('.000', ''),
		});
		expect(outline(document)).toEqual([
			'text: The pilots of Tarn harbour closed it on Tuesday, the port authority said.',
			'text: João Leal denied that it was a strike.',
			'quote: Nobody asked us.',
		]);
	});

	test('is read from its plain part where that says more', async () => {
		const plain = Array.from(
			{length: 8},
			() => 'The port authority said that it had not been asked, and that it would ask nobody either.',
		);
		expect(outline(await documentFrom(both(plain.join('\r\n\r\n'))))).toHaveLength(8);
	});

	test('in plain text has its lines joined, its quotations marked, and no signature', async () => {
		const text =
			'I was told that the harbour would be closed on\r\nMonday, and that nobody had been asked about it,\r\nwhich the port authority had denied before.\r\n\r\n> Did you hear of it? We were told that it would\r\n> never be closed.\r\n\r\n-- \r\nAna Brito\r\nTarn Post';
		expect(outline(await documentFrom(head('text/plain; charset=utf-8') + text))).toEqual([
			'text: I was told that the harbour would be closed on Monday, and that nobody had been asked about it, which the port authority had denied before.',
			'quote: Did you hear of it? We were told that it would never be closed.',
		]);
	});

	test('loses its signature also where the blank behind its -- is gone, and never more than that', async () => {
		const mail = async (...lines: readonly string[]): Promise<readonly string[]> =>
			outline(await documentFrom(head('text/plain; charset=utf-8') + lines.join('\r\n')));
		const letter = 'text: The harbour was closed on Monday, and nobody was asked about it.';
		const said = letter.slice('text: '.length);
		expect(await mail(said, '', '--', 'Ana Brito', 'Tarn Post')).toEqual([letter]);
		const more = Array.from({length: 12}, (_, at) => `Boat ${at} stayed out at sea, its owner said.`);
		expect(await mail(said, '', '--', '', ...more.flatMap(line => [line, '']))).toEqual([
			letter,
			...more.map(line => `text: ${line}`),
		]);
	});

	test('flows where its sender lets it flow', async () => {
		const text = 'The harbour was closed \r\non Monday.\r\n\r\nNobody was asked.\r\n';
		expect((await documentFrom(head('text/plain; format=flowed') + text)).paragraphs[0]?.text).toBe(
			'The harbour was closed on Monday.',
		);
	});

	test('is read in the encoding that it declares, that fits better, or that the user names', async () => {
		const words = 'João disse que não: o café está fechado há três dias, e a estação também não abriu.';
		const mail = (label: string) =>
			Buffer.from(head(`text/plain; charset=${label}`, 'Content-Transfer-Encoding: 8bit') + words, 'latin1');
		expect((await documentFrom(mail('iso-8859-1'))).paragraphs[0]?.text).toBe(words);
		expect((await documentFrom(mail('utf-8'))).paragraphs[0]?.text).toBe(words);
		expect((await documentFrom(mail('koi8-r'), {encoding: 'windows-1252'})).paragraphs[0]?.text).toBe(words);
		const quoted = head('text/plain; charset=koi8-r', 'Content-Transfer-Encoding: quoted-printable');
		expect((await documentFrom(`${quoted}Jo=E3o disse.`, {encoding: 'latin1'})).text).toMatch(
			/João disse\.$/u,
		);
		await expect(documentFrom(mail('utf-8'), {encoding: 'klingon'})).rejects.toThrow(/unknown encoding/u);
	});

	test('that is a page which a browser saved is read as the page', async () => {
		const article = `<html><head><title>Pilots close the harbour | Tarn Post</title></head><body><nav><a href="/">Home</a></nav><article><h1>Pilots close the harbour</h1>${'<p>The pilots of Tarn harbour closed it on Tuesday, the port authority said, and João denied it.</p>'.repeat(4)}</article><footer>Imprint</footer></body></html>`;
		const saved = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tarn.example/pilots\r\nSubject: Pilots\r\nDate: Tue, 3 Mar 2026 08:30:00 GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(article).toString('base64')}\r\n--b--\r\n`;
		const document = await documentFrom(saved);
		expect(document).toMatchObject({
			title: 'Pilots close the harbour',
			byline: null,
			url: 'https://tarn.example/pilots',
		});
		expect(document.text).toContain('João');
		expect(document.text).not.toMatch(/Home|Imprint/u);
	});

	test('is told by its first lines, also in a mailbox, and no text that begins with a colon somewhere is one', () => {
		const isMail = (text: string): boolean => {
			const bytes = new TextEncoder().encode(text);
			const sure = kinds.toSorted(
				(a, b) => b.sniff(bytes, {location: '-'}) - a.sniff(bytes, {location: '-'}),
			);
			return sure[0]?.name === 'a mail';
		};
		expect(isMail(both('x'))).toBe(true);
		expect(isMail(`From ana@tagus.example Tue Mar  3 08:30:00 2026\n${both('x')}`)).toBe(true);
		expect(isMail('Subject: the harbour\n\nIt was closed.')).toBe(false);
		expect(isMail('From: Monday on, the harbour is closed.\nIt was said before: to all.\nDate: none.')).toBe(
			false,
		);
	});

	test('never lets an escape sequence through, in its subject, its sender, or its text', async () => {
		const evil = Buffer.from('Close\u{1B}]0;x\u{7}\u{1B}[31m it').toString('base64');
		const mail = `From: =?utf-8?B?${evil}?= <a@b.example>\r\nSubject: =?utf-8?B?${evil}?=\r\nDate: \u{1B}[31m\r\nContent-Type: text/html\r\n\r\n<p>Close&#27;[31m the harbour \u{1B}[2J now, he said.</p>`;
		const document = await documentFrom(mail);
		expect(`${document.title}${document.byline}${document.text}`).not.toMatch(/(?!\n)\p{Cc}/u);
		expect(document.title).toBe('Close it');
	});

	test('without text is refused in one line', async () => {
		expect(await refusal(head('text/plain'))).toBe('note.eml is a mail without text');
		expect(
			await refusal(`${head('application/pdf; name="a.pdf"', 'Content-Transfer-Encoding: base64')}JVBERi0=`),
		).toBe('note.eml is a mail without text, only 1 attachment');
	});

	test('that is built to exhaust a reader is read in time, or refused in one line', async () => {
		const started = performance.now();
		const parts = Array.from(
			{length: 500},
			(_, index) => `--x${index}\r\nContent-Type: multipart/mixed; boundary=x${index + 1}\r\n\r\n`,
		);
		expect(await refusal(`${head('multipart/mixed; boundary=x0')}${parts.join('')}`)).toMatch(
			/damaged mail/u,
		);
		expect(await refusal(`${head('text/html')}${'<div>'.repeat(100_000)}`)).toMatch(/without text/u);
		await documentFrom(
			`${head('text/html')}${'<table><tr><td>'.repeat(90)}deep${'<p>wide</p>'.repeat(20_000)}`,
		);
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});
