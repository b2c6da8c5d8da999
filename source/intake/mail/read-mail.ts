import PostalMime, {type Address, type Email} from 'postal-mime';
import {cleanLine} from '../clean.ts';
import {isoDate} from '../dates.ts';
import {knownEncoding} from '../decode.ts';
import {fold, lengthOf} from '../folded.ts';
import {headlineIndex} from '../headline.ts';
import {IntakeError, nameOfInput} from '../intake-error.ts';
import type {Block, Content, Hints} from '../kind.ts';
import {page} from '../page.ts';
import {deepestNesting, measurePage} from '../page/measure.ts';
import {readPlainText} from '../plain-text.ts';
import {readLetter} from './letter.ts';
import {mailboxSeparator} from './mailbox.ts';
import {counted} from '../../story/counted.ts';

const mostElements = 100_000;
const charset = /(?<=\bcharset\s*=\s*)(?:"[^"\r\n]{0,60}"|[^\s;"\r\n]{1,60})/giu;

/** The mail as one character for each byte, every part declared to be in the encoding. */
const declared = (source: string, encoding: string): string => {
	const named = source.replaceAll(charset, `"${encoding}"`);
	return named === source && !/^content-type:/imu.test(source)
		? `Content-Type: text/plain; charset="${encoding}"\r\n${source}`
		: named;
};

const parse = async (source: string, hints: Hints): Promise<Email> => {
	try {
		return await PostalMime.parse(Buffer.from(source, 'latin1'), {
			maxNestingDepth: 40,
			maxRfc822NestingDepth: 4,
		});
	} catch (error) {
		throw new IntakeError(`${nameOfInput(hints.location)} is a damaged mail: it cannot be read`, {
			cause: error,
		});
	}
};

const replaced = ({text = '', html = ''}: Email): number => `${text}${html}`.match(/\uFFFD/gu)?.length ?? 0;

/** Read in the encoding that the user demands, else as declared, else as detected where the declaration is wrong. */
const parseInEncoding = async (bytes: Uint8Array, hints: Hints): Promise<Email> => {
	const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		.toString('latin1')
		.replace(mailboxSeparator, '');
	if (hints.encoding !== undefined) return parse(declared(source, knownEncoding(hints.encoding)), hints);
	const email = await parse(source, hints);
	const damage = replaced(email);
	if (damage === 0 || !/[\u{80}-\u{FF}]/u.test(source)) return email;
	const {detectEncoding} = await import('../detect-encoding.ts');
	const again = await parse(declared(source, await detectEncoding(bytes, hints)), hints);
	return replaced(again) < damage ? again : email;
};

const nameIn = (address: Address | undefined): string | null => {
	const name = cleanLine(address?.name ?? '') || cleanLine(address?.address ?? '');
	return name === '' ? null : name.replaceAll(/^["'“]|["'”]$/gu, '');
};

const forwarded = /^(?:(?:re|aw|fwd?|wg|sv|vs|antw|tr|rv|i)\s*(?:\[\d+\])?:\s*)+/iu;

/** The subject as a headline: without the marks of an answer. */
const headlineIn = ({subject}: Email): string | null =>
	cleanLine(subject ?? '').replace(forwarded, '') || null;

/** The blocks of the part in HTML; none where it is missing, or built to exhaust a reader. */
const fromHtml = (html: string | undefined): readonly Block[] => {
	if (html === undefined) return [];
	const {depth, elements} = measurePage(html);
	if (depth > deepestNesting || elements > mostElements) return [];
	return readLetter(html);
};

/** What follows `-- `; and a few lines after the last `--`, where some program took the blank away: more would be a part of the letter. */
const signature = /\n-- \n[\s\S]*$|\n--[ \t]*\n(?:[^\n]*\n?){0,8}$/u;

/** The blocks of the plain part, without the signature, and without lines that only divide. */
const fromText = (text: string | undefined): readonly Block[] => {
	const {title, paragraphs} = readPlainText((text ?? '').replace(signature, '\n'));
	const blocks = paragraphs.filter(paragraph => /[\p{L}\p{N}]/u.test(paragraph.text));
	return title === null ? blocks : [{text: title, kind: 'heading'}, ...blocks];
};

/** A browser saves a page with its pictures in the form of a mail: it is read as the page that it is. Null for a mail. */
const savedPage = ({headers, html}: Email): ((hints: Hints) => Promise<Content>) | null => {
	const address = headers.find(({key}) => key === 'snapshot-content-location')?.value;
	if (address === undefined || html === undefined || !('read' in page)) return null;
	const {read} = page;
	return async hints => {
		const content = await read(Buffer.from(html), {...hints, encoding: 'utf-8'});
		return {...content, url: content.url ?? (/^https?:\/\//iu.test(address) ? cleanLine(address) : null)};
	};
};

/** Read a mail: what its HTML part says, or its plain one where that says more. Throws an IntakeError where it has no text. */
export const readMail = async (bytes: Uint8Array, hints: Hints): Promise<Content> => {
	const email = await parseInEncoding(bytes, hints);
	const saved = savedPage(email);
	if (saved !== null) return saved(hints);
	const rich = fromHtml(email.html);
	const plain = fromText(email.text);
	// A plain part may be no more than "your program cannot show this mail"; an HTML part may be one picture.
	const blocks = lengthOf(rich) >= 0.6 * lengthOf(plain) ? rich : plain;
	if (blocks.length === 0) {
		const {length} = email.attachments;
		const rest = length === 0 ? '' : `, only ${counted(length, 'attachment')}`;
		throw new IntakeError(`${nameOfInput(hints.location)} is a mail without text${rest}`);
	}

	const subject = headlineIn(email);
	const index = subject === null ? headlineIndex(blocks) : -1;
	const own = fold(subject ?? '');
	return {
		title: subject ?? blocks[index]?.text ?? null,
		byline: nameIn(email.from ?? email.sender),
		published: isoDate(email.date ?? ''),
		url: null,
		language: null,
		paragraphs: blocks.filter(
			({text}, position) => position !== index && (own === '' || position > 3 || fold(text) !== own),
		),
	};
};
