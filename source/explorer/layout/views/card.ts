import {actorCard, objectPronoun} from '../../../insight/actor-card.ts';
import {counted} from '../../../insight/counted.ts';
import type {Symbols} from '../../symbols.ts';
import {cell, piece, type Line} from '../line.ts';
import {sparkline} from '../sparkline.ts';
import {claimBlock, type Shown} from './claim-lines.ts';
import {ViewBuilder, type ViewContent} from './content.ts';

const heading = (text: string): readonly Line[] => [[], [piece(` ${text}`, 'title')]];

/** An actor's card: names, description, where it is mentioned and with whom, what it claims and what is claimed about it. */
export const cardContent = (shown: Shown, id: string, width: number, symbols: Symbols): ViewContent => {
	const {reading} = shown;
	const {index, story} = reading;
	const builder = new ViewBuilder();
	const actor = index.actorById.get(id);
	if (actor === undefined) {
		builder.text([piece('  The story has no such actor.')]);
		return builder.build('Actor');
	}

	const card = actorCard(actor, index);
	const separator = ` ${symbols.separator} `;
	builder.text([piece('  '), piece(actor.name, `actor.${actor.kind}`), piece(`  ${actor.kind}`, 'dim')]);
	if (actor.description !== null) builder.text([piece(`  ${actor.description}`)]);
	const names = card.names.map(({text, count}) => `${text} ${count}`).join(separator);
	const pronouns = card.pronouns > 0 ? `${separator}${counted(card.pronouns, 'pronoun')}` : '';
	builder.text(
		[piece('  named  ', 'dim'), piece(`${names}${pronouns}`)],
		[
			piece('  where  ', 'dim'),
			piece(
				sparkline(
					actor.mentions.map(({paragraph}) => Math.max(0, paragraph - 1)),
					story.paragraphs.length,
					Math.max(6, Math.min(40, width - 42)),
					symbols.levels,
				),
				'sparkline',
			),
			piece(
				`  ${counted(actor.mentions.length, 'mention')} in ${counted(card.paragraphs.length, 'paragraph')}`,
				'dim',
			),
		],
	);
	builder.text(...heading(`Claims ${card.claims.length}`));
	if (card.disputed > 0)
		builder.text([piece(`  ${card.disputed} of them denied or contradicted by others`, 'mark')]);
	if (card.claims.length === 0) builder.text([piece('  none', 'dim')]);
	for (const claim of card.claims)
		builder.item([{kind: 'claim', id: claim.id}], claimBlock(claim, shown, width, symbols));
	builder.text(...heading(`Claimed about ${objectPronoun(actor)} ${card.claimsAbout.length}`));
	if (card.claimsAbout.length === 0) builder.text([piece('  nothing', 'dim')]);
	for (const claim of card.claimsAbout)
		builder.item([{kind: 'claim', id: claim.id}], claimBlock(claim, shown, width, symbols));
	builder.text(...heading(`Named together with ${card.beside.length}`));
	const widest = Math.min(34, Math.max(8, width - 34));
	for (const {actor: other, paragraphs} of card.beside) {
		builder.item(
			[{kind: 'actor', id: other.id}],
			[
				[
					piece('    '),
					piece(cell(other.name, widest, 'left', symbols.ellipsis), `actor.${other.kind}`),
					piece(` ${cell(other.kind, 12)}`, 'dim'),
					piece(` in ${counted(paragraphs, 'paragraph')}`, 'dim'),
				],
			],
		);
	}

	builder.text(...heading(`Mentioned in ${card.paragraphs.length}`));
	const blocks = new Map(reading.blocks.map(block => [block.number, block]));
	for (const number of card.paragraphs) {
		const text = blocks.get(number)?.text ?? '';
		builder.item(
			[{kind: 'paragraph', number}],
			[
				[
					piece('  '),
					piece(`${String(number).padStart(4)} `, 'number'),
					piece(cell(text, Math.max(1, width - 9), 'left', symbols.ellipsis)),
				],
			],
		);
	}

	return builder.build(`Actor ${symbols.separator} ${actor.name}`);
};
