/** Where Enter leads from an item of a view. */
export type ViewTarget =
	| {readonly kind: 'actor'; readonly id: string}
	| {readonly kind: 'claim'; readonly id: number}
	| {readonly kind: 'paragraph'; readonly number: number}
	| {readonly kind: 'claims'; readonly title: string; readonly ids: readonly number[]};

/** What a view is about. */
export type ViewSubject =
	/** All that the story has on one actor. */
	| {readonly kind: 'card'; readonly actor: string}
	/** On whose word the story rests. */
	| {readonly kind: 'sourcing'}
	/** Who says what about whom. */
	| {readonly kind: 'matrix'}
	| {readonly kind: 'disputes'}
	/** The person's marks and notes. */
	| {readonly kind: 'notes'}
	/** Some claims, as those of one cell of the matrix. */
	| {readonly kind: 'claims'; readonly title: string; readonly ids: readonly number[]};

/** A screen over the panes, made of items that one goes through and follows. */
export type View = {
	readonly subject: ViewSubject;
	/** The index of the selected item, of those that lead somewhere. */
	readonly selected: number;
	/** Which of the selected item's columns, where it has several. */
	readonly column: number;
	/** The first line shown. */
	readonly top: number;
};
