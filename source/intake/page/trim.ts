/* What an extractor leaves around and between the paragraphs of an article, told by how the block reads and by where it stands. */
import {isOfDateWords, isoDate} from '../dates.ts';
import {foldWords} from '../folded.ts';
import type {PageBlock} from './blocks.ts';

const sentenceEnd = /[.!?…。！？:;][)\]"'”’»」]*$/u;
const endsSentence = /[.!?…。！？][)\]"'”’»」]*(?:\s|$)/u;

/** A paragraph of running text: long enough, made of sentences, and not mostly links. */
const isProse = (block: PageBlock): boolean =>
	block.linked < 0.5 &&
	(block.text.length >= 120 ||
		(block.text.length >= 50 && endsSentence.test(block.text)) ||
		(/[。！？]/u.test(block.text) && block.text.length >= 20));

const credit =
	/^\(?(?:(?:image|photo|picture|video|foto|bild|photograph|illustration)s?\s*(?:copyright|credits?|caption|courtesy|source|by|:|©)|credits?\s*:|©|getty images|enlarge( image)?$|caption$|close$|image \d+ of|(?:copyright|courtesy)\s)/iu;
const endsInCredit =
	/\((?:image|photo|picture|credit|ap|afp|reuters|getty)\b[^()]{0,80}\)$|\bcredit:[^.]{0,80}$|\|\s*getty images$/iu;
const dateLabel = /^(?:last\s+|first\s+)?(?:updated?|published|posted|modified|created)\b:?/iu;
const soonDate = /^.{0,10}?(?:\d|:|\bon\b)/iu;
const clock = /\b\d{1,2}:\d{2}\b/u;
/** A day and a year with no more between them than a month, whatever it is called: "4. März 2026", "4 de marzo de 2026", "2026年3月4日" */
const dayAndYear =
	/\b\d{1,2}\b\P{L}{0,3}(?:de\s+)?\p{L}*\P{L}{0,3}(?:de\s+)?\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b\P{L}{0,3}\p{L}*\P{L}{0,3}\b\d{1,2}\b/u;
const byLine = /^by\s+\p{Lu}/u;
const pointer =
	/^(?:read(?: more| also| next)?|see(?: also| more)|see:|related|more|watch|also|don['’]t miss|recommended|you (?:may|might) also like|click here|continue reading|sign up|subscribe|follow (?:us|\p{Lu})|listen to|get (?:the latest|our)|join (?:us|our)|download|have a (?:news )?tip|share this|like us|sign in|log in|skip to|advert(?:isement|s)?$|sponsored|loading|comments?$|view (?:author|comments)|learn more|most (?:read|popular)|trending|latest news|breaking news|support us|print this|email (?:this|the)|tags?:|filed under|source:|citation:|this website uses cookies|we use cookies|this slideshow requires)\b/iu;
const legal =
	/\ball rights reserved\b|©\s*(?:19|20)\d{2}|copyright (?:©|@|\(c\)|(?:19|20)\d{2})|subject to copyright|may not be reproduced/iu;
const address = /^https?:\/\/\S+$/u;
const appeal =
	/\b(?:follow (?:him|her|them|us|me) on|sign up (?:to|for)|subscribe to|our newsletter|in your inbox|click here|join our|affiliate (?:link|commission)|use the code|if you enjoyed this)\b/iu;

const isCapitals = (text: string): boolean =>
	text.length > 12 && text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** A label and a date: "Updated: 4 March 2026 by Ada Brook". A sentence may begin so too: "Published on Monday, it blames nobody." */
const isLabelledDate = (text: string): boolean => {
	const label = dateLabel.exec(text)?.[0];
	if (label === undefined) return false;
	const rest = text.slice(label.length);
	return isOfDateWords(rest) || ((label.endsWith(':') || soonDate.test(rest)) && !sentenceEnd.test(rest));
};

/** The date of an article on a line of its own, in English or in another language. */
const isDate = (text: string): boolean =>
	text.length < 90 &&
	(isoDate(text) !== null ||
		isLabelledDate(text) ||
		((clock.test(text) || dayAndYear.test(text)) &&
			text.replaceAll(/\p{L}{1,12}\.?|[\d\s:,.|/–—-]/gu, '').length === 0 &&
			text.split(/\s+/u).length <= 12 &&
			!endsSentence.test(text)));

/** Whether a block is no part of an article wherever it stands. */
const isRefuse = (block: PageBlock): boolean => {
	const {text, linked} = block;
	if (address.test(text)) return true;
	if (text.length < 220 && (credit.test(text) || endsInCredit.test(text))) return true;
	if (text.length < 160 && pointer.test(text) && (linked > 0.3 || !endsSentence.test(text))) return true;
	// A line that is all link leads elsewhere; a sentence that is one may still be said by the article.
	if (
		block.kind !== 'heading' &&
		linked > 0.85 &&
		text.length > 32 &&
		(!sentenceEnd.test(text) || isCapitals(text))
	)
		return true;
	if (text.length < 300 && legal.test(text)) return true;
	return isDate(text) && block.kind !== 'list';
};

/** The first and the last block of running text. */
const bodyRange = (blocks: readonly PageBlock[]): readonly [number, number] => [
	blocks.findIndex(isProse),
	blocks.findLastIndex(isProse),
];

/** Whether a block above the first running text belongs to it: a dateline, a first section's heading, a list; not a standfirst, a byline, a menu. */
const startsBody = (block: PageBlock, first: PageBlock): boolean => {
	if (byLine.test(block.text)) return false;
	if (block.kind === 'list') return block.linked === 0 && block.text.length >= 5;
	if (block.element.parentElement !== first.element.parentElement) return false;
	if (block.kind === 'heading') return block.text.length < 70 && !block.text.endsWith('.');
	return block.linked < (block.text.length > 120 ? 0.8 : 0.2);
};

const endsBody = (block: PageBlock): boolean =>
	block.kind !== 'heading' && block.linked < (block.kind === 'quote' ? 0.6 : 0.3);

const isAppeal = (block: PageBlock): boolean => block.text.length < 400 && appeal.test(block.text);

/** The blocks that belong to the article. `title` is its headline, which is no paragraph. */
export const trimBlocks = (blocks: readonly PageBlock[], title: string | null): readonly PageBlock[] => {
	const foldedTitle = title === null ? '' : foldWords(title);
	const kept = blocks.filter(
		block =>
			!isRefuse(block) &&
			(foldWords(block.text) !== foldedTitle || foldedTitle === '') &&
			(/[\p{L}\p{N}]/u.test(block.text) || /^[*_—-]{2,}$/u.test(block.text)),
	);
	let [start, end] = bodyRange(kept);
	if (start < 0) return kept;
	const first = kept[start]!;
	while (start > 0 && startsBody(kept[start - 1]!, first)) start--;
	while (end > start && isAppeal(kept[end]!)) end--;
	while (end + 1 < kept.length && endsBody(kept[end + 1]!) && !isAppeal(kept[end + 1]!)) end++;
	// A heading above nothing announced what has been left out.
	while (end >= start && kept[end]!.kind === 'heading') end--;
	return kept.slice(start, end + 1);
};
