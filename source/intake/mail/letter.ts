/* The text of a mail in HTML. It is laid out in tables, and has no article to be found in it: all of it is, but for what a sender adds. */
import {cleanText} from '../clean.ts';
import {foldSpace} from '../../story/fold-space.ts';
import type {Block} from '../kind.ts';
import {blocksOfElement, type PageBlock} from '../page/blocks.ts';
import type {DomElement} from '../page/dom.ts';
import {parsePage} from '../page/parse.ts';

const isHidden = (element: DomElement): boolean =>
	element.hasAttribute('hidden') ||
	/display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|font-size\s*:\s*0(?:px)?\s*(?:;|$)|mso-hide\s*:\s*all/iu.test(
		element.getAttribute('style') ?? '',
	);

const added =
	/\bunsubscribe|\bview (?:this |it |the )?(?:e?-?mail |message |newsletter |online|in (?:a|your))|\bin (?:your|a) (?:web )?browser\b|\b(?:manage|update|change) (?:your |my )?(?:e?-?mail |newsletter )?(?:preferences|subscriptions?|settings)\b|\byou(?:['’]re| are)(?: receiving| getting| subscribed)|\bthis (?:e-?mail|message|newsletter) was sent\b|\bforward (?:this|to a friend)\b|\bprivacy policy\b|\ball rights reserved\b|^©|^copyright\b|\badd us to your address book\b|\bsent (?:to you )?by\b.*@|\bwas forwarded to you\b|^(?:facebook|twitter|x|instagram|linkedin|youtube|bluesky|mastodon|threads|share|tweet|read more|read on|donate|advertisement)$/iu;

const longestAdded = 400;

const isAdded = ({text, linked, kind}: PageBlock): boolean =>
	(text.length < longestAdded && added.test(text)) ||
	// Buttons, menus and lists of further stories.
	(linked > 0.85 && kind !== 'heading' && text.length < 120) ||
	!/[\p{L}\p{N}]/u.test(text);

/** What a mail in HTML says, block by block, without the sender's menus and duties. */
export const readLetter = (html: string): readonly Block[] => {
	const {body} = parsePage(cleanText(html));
	return blocksOfElement(body, isHidden)
		.filter(block => !isAdded(block))
		.map(({text, kind}): Block => ({text: foldSpace(text), kind}));
};
