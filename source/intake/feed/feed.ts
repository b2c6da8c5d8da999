/** One story that a feed announces. Null stands for what the feed does not tell. */
export type FeedEntry = {
	/** From 1, in the order of the feed. */
	readonly number: number;
	/** Text without markup: the title or, where there is none, the beginning of the entry's text. */
	readonly title: string | null;
	readonly byline: string | null;
	/** ISO 8601. */
	readonly published: string | null;
	/** An http or https address. A stranger wrote it: what opens it has to keep it away from private networks. */
	readonly url: string | null;
};

/** What a feed of any kind comes down to. */
export type Feed = {
	readonly title: string | null;
	/** The address of the site that the feed belongs to. */
	readonly url: string | null;
	readonly entries: readonly FeedEntry[];
};
