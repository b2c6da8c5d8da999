import type {StoryDocument} from '../story/document.ts';

/** A story that can be opened. */
export type OfferedStory = {
	/** The name of its file or site. */
	readonly label: string;
	/** What is known before it is read. */
	readonly title: string | null;
	/** ISO 8601. */
	readonly published: string | null;
	/** Whether it is at hand, as a file is, and may be read before anybody asks for it. */
	readonly isNear: boolean;
	/** Read it. Rejects with an error whose message is one line for the person. */
	readonly open: (signal: AbortSignal) => Promise<StoryDocument>;
};
