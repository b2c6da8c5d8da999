import type {Actor, ActorKind, Mention} from '../../story/actor.ts';
import {blocksOf, type StoryDocument} from '../../story/document.ts';
import {sliceSpan} from '../../story/span.ts';

const common = new Set(
	'The A An In On At By It He She They We I You This That These Those His Her Their Its But And Or If When While As For From To With After Before Since Because However Although There Some Many Most One Two Three Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Not No Yes What Who How Why Where Mr Mrs Ms Dr President Prime Minister Senator Judge Also Since During Beyond Under Over Our My Your Both Each All Any Every Between Given Despite'.split(
		' ',
	),
);
const organization =
	/\b(?:Ministry|Court|Party|University|Bank|Council|Committee|Company|Corp|Inc|Agency|Department|Institute|Union|Association|Nations|NATO|Police|Office|Commission|Group|Times|Post|News)\b|^[A-Z]{2,}$/;
const places = new Set(
	'China Russia Ukraine Beijing Moscow Malta Belarus Kyrgyzstan Pyongyang London Paris Washington America Britain France Germany Europe Asia Africa US U.S. India Japan Israel Iran Iraq Syria'.split(
		' ',
	),
);

const kindOf = (name: string): ActorKind =>
	organization.test(name) ? 'organization' : places.has(name) || !name.includes(' ') ? 'place' : 'person';

const slug = (name: string): string =>
	name
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/g, '') || 'actor';

/** The actors that a story names, with the places where it does. */
export const findActors = (document: StoryDocument): readonly Actor[] => {
	const found: Array<{name: string; mentions: Mention[]}> = [];
	const byLastWord = new Map<string, {name: string; mentions: Mention[]}>();
	for (const block of blocksOf(document)) {
		if (block.number === 0) continue;
		for (const match of block.text.matchAll(/\p{Lu}[\p{L}\p{N}.-]*(?: \p{Lu}[\p{L}\p{N}-]*)*/gu)) {
			const words = match[0].split(' ');
			let offset = block.start + match.index;
			while (words.length > 0 && common.has((words[0] ?? '').replace(/\.$/, '')))
				offset += (words.shift() ?? '').length + 1;
			const text = words.join(' ').replace(/[.-]$/, '');
			if (text.length < 2) continue;
			const mention: Mention = {
				...sliceSpan(document.text, offset, offset + text.length),
				paragraph: block.number,
				form: 'name',
			};
			const last = text.split(' ').at(-1) ?? text;
			const known = byLastWord.get(text) ?? byLastWord.get(last);
			if (known === undefined) {
				const actor = {name: text, mentions: [mention]};
				found.push(actor);
				for (const word of text.split(' ')) if (!byLastWord.has(word)) byLastWord.set(word, actor);
				byLastWord.set(text, actor);
			} else {
				known.mentions.push(mention);
				if (text.length > known.name.length) known.name = text;
			}
		}
	}

	const taken = new Set<string>();
	return found.map(({name, mentions}) => {
		let id = slug(name);
		for (let count = 2; taken.has(id); count++) id = `${slug(name)}-${count}`;
		taken.add(id);
		return {id, name, kind: kindOf(name), description: null, mentions};
	});
};
