import {placeNumbers} from '../../insight/places.ts';
import type {UnnamedSource} from '../../insight/sourcing-report.ts';
import type {Sourcing} from '../../story/claim.ts';
import {counted} from '../../story/counted.ts';
import type {Symbols} from '../symbols.ts';
import type {Role} from '../theme.ts';
import {piece, type Piece} from './line.ts';

/** The role in which who is cited is drawn. */
export const sourcingRoles = {
	named: 'source',
	unnamed: 'source.unnamed',
	none: 'source.none',
} as const satisfies Record<Sourcing, Role>;

/** What the sourcings are called; null is that of a paragraph without a claim. */
export const sourcingLabel = (sourcing: Sourcing | null): string =>
	sourcing === null ? 'no claim' : {named: 'named', unnamed: 'unnamed', none: 'no source'}[sourcing];

/** The sign for the sourcing of a paragraph, in the bar of a story. */
export const sourcingSign = (sourcing: Sourcing | null, symbols: Symbols): Piece => {
	if (sourcing === null) return piece(symbols.separator, 'dim');
	const signs = {named: symbols.levels.at(-1) ?? '', unnamed: symbols.unnamed, none: symbols.none};
	return piece(signs[sourcing], sourcingRoles[sourcing]);
};

/** An unnamed source, with how many claims rest on it, and where: `two diplomats  3 claims in 2, 5`. */
export const unnamedSourcePieces = ({words, claims, paragraphs}: UnnamedSource): readonly Piece[] => [
	piece(words, 'source.unnamed'),
	piece(`  ${counted(claims.length, 'claim')} in ${placeNumbers(paragraphs)}`, 'dim'),
];
