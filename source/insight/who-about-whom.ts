import type {Actor} from '../story/actor.ts';
import type {Claim} from '../story/claim.ts';
import type {Story} from '../story/story.ts';
import type {StoryIndex} from './story-index.ts';

/** One source of claims: an actor, or the words of the story where it names none. */
export type MatrixRow = {
	readonly label: string;
	readonly actor: string | null;
	/** The claims about each column's actor, in the order of the columns. */
	readonly cells: ReadonlyArray<readonly Claim[]>;
	readonly claims: number;
};

/** Who says what about whom: sources in rows, the actors that their claims speak of in columns. */
export type Matrix = {
	readonly columns: readonly Actor[];
	readonly rows: readonly MatrixRow[];
};

/** The matrix of a story, the busiest rows and columns first. Claims that speak of no actor are in no cell. */
export const whoAboutWhom = (story: Story, index: StoryIndex): Matrix => {
	const columns = story.actors
		.filter(actor => (index.claimsAbout.get(actor.id)?.length ?? 0) > 0)
		.toSorted(
			(a, b) => (index.claimsAbout.get(b.id)?.length ?? 0) - (index.claimsAbout.get(a.id)?.length ?? 0),
		);
	const about = columns.map(actor => new Set(index.claimsAbout.get(actor.id)));
	const bySource = Map.groupBy(story.claims, claim =>
		claim.source === null ? '' : (claim.source.actor ?? `“${claim.source.text.toLowerCase()}”`),
	);
	const rows = Array.from(bySource, ([key, claims]): MatrixRow => {
		const actor = index.actorById.get(key);
		return {
			label: actor?.name ?? claims[0]?.source?.text ?? '(nobody)',
			actor: actor?.id ?? null,
			cells: about.map(claimsAbout => claims.filter(claim => claimsAbout.has(claim))),
			claims: claims.length,
		};
	}).filter(row => row.cells.some(cell => cell.length > 0));
	return {columns, rows: rows.toSorted((a, b) => b.claims - a.claims)};
};
