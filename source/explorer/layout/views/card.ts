import {actorCard, objectPronoun, type ActorCard} from '../../../insight/actor-card.ts';
import {counted} from '../../../story/counted.ts';
import type {Claim} from '../../../story/claim.ts';
import type {Symbols} from '../../symbols.ts';
import {cell, piece, type Line} from '../line.ts';
import {sparkline} from '../sparkline.ts';
import {claimBlock, type Shown} from './claim-lines.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

const heading = (text: string): readonly Line[] => [[], [piece(` ${text}`, 'title')]];

/** Who the actor is: name, kind and description, what it is called, and where in the story it is mentioned. */
const headOf = (
	{actor, names, pronouns, paragraphs}: ActorCard,
	paragraphCount: number,
	width: number,
	symbols: Symbols,
): readonly Line[] => {
	const separator = ` ${symbols.separator} `;
	const called = [
		...names.map(({text, count}) => `${text} ${count}`),
		...(pronouns > 0 ? [counted(pronouns, 'pronoun')] : []),
	].join(separator);
	const where = sparkline(
		actor.mentions.map(({paragraph}) => Math.max(0, paragraph - 1)),
		paragraphCount,
		Math.max(6, Math.min(40, width - 42)),
		symbols.levels,
	);
	const mentions = `  ${counted(actor.mentions.length, 'mention')} in ${counted(paragraphs.length, 'paragraph')}`;
	return [
		[piece('  '), piece(actor.name, `actor.${actor.kind}`), piece(`  ${actor.kind}`, 'dim')],
		...(actor.description === null ? [] : [[piece(`  ${actor.description}`)]]),
		[piece('  named  ', 'dim'), piece(called)],
		[piece('  where  ', 'dim'), piece(where, 'sparkline'), piece(mentions, 'dim')],
	];
};

/** Another actor of the same paragraphs: name, kind, and of how many. */
const besideLine = (
	{actor, paragraphs}: ActorCard['beside'][number],
	width: number,
	{ellipsis}: Symbols,
): Line => {
	const widest = Math.min(34, Math.max(8, width - 34));
	return [
		piece('    '),
		piece(cell(actor.name, widest, 'left', ellipsis), `actor.${actor.kind}`),
		piece(` ${cell(actor.kind, 12)}`, 'dim'),
		piece(` in ${counted(paragraphs, 'paragraph')}`, 'dim'),
	];
};

/** A paragraph's number and as much of its words as one line holds. */
const paragraphLine = (number: number, text: string, width: number, {ellipsis}: Symbols): Line => [
	piece('  '),
	piece(`${String(number).padStart(4)} `, 'number'),
	piece(cell(text, Math.max(1, width - 9), 'left', ellipsis)),
];

/** An actor's card: names, description, where it is mentioned and with whom, what it claims and what is claimed about it. */
export const cardContent = (shown: Shown, id: string, width: number, symbols: Symbols): ViewContent => {
	const {index, story, blocks} = shown.reading;
	const builder = new ViewBuilder();
	const actor = index.actorById.get(id);
	if (actor === undefined) {
		builder.text([piece('  The story has no such actor.')]);
		return builder.build('Actor');
	}

	const addClaims = (claims: readonly Claim[], none: string): void => {
		if (claims.length === 0) builder.text([piece(`  ${none}`, 'dim')]);
		for (const claim of claims)
			builder.item([{kind: 'claim', id: claim.id}], claimBlock(claim, shown, width, symbols));
	};

	const card = actorCard(actor, index);
	builder.text(...headOf(card, story.paragraphs.length, width, symbols));
	builder.text(...heading(`Claims ${card.claims.length}`));
	if (card.disputed > 0)
		builder.text([piece(`  ${card.disputed} of them denied or contradicted by others`, 'mark')]);
	addClaims(card.claims, 'none');
	builder.text(...heading(`Claimed about ${objectPronoun(actor)} ${card.claimsAbout.length}`));
	addClaims(card.claimsAbout, 'nothing');
	builder.text(...heading(`Named together with ${card.beside.length}`));
	for (const other of card.beside)
		builder.item([{kind: 'actor', id: other.actor.id}], [besideLine(other, width, symbols)]);
	builder.text(...heading(`Mentioned in ${card.paragraphs.length}`));
	const textOf = new Map(blocks.map(({number, text}) => [number, text]));
	for (const number of card.paragraphs)
		builder.item(
			[{kind: 'paragraph', number}],
			[paragraphLine(number, textOf.get(number) ?? '', width, symbols)],
		);
	return builder.build(`Actor ${symbols.separator} ${actor.name}`);
};
