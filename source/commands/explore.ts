import path from 'node:path';
import type {OfferedStory} from '../explorer/offered-story.ts';
import {runExplorer} from '../explorer/run.ts';
import {openBeginning} from '../intake/beginning.ts';
import {isFolder} from '../intake/is-folder.ts';
import {nameOfInput} from '../intake/intake-error.ts';
import {IntakeError, isLink, openDocument, type OpenOptions, type StoryList} from '../intake/open.ts';
import type {StoryDocument} from '../story/document.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import {optionOf, type Arguments} from './arguments.ts';
import {explorerSettings} from './explorer-settings.ts';
import {openStoryDocument, openStoryOrList} from './open-story.ts';
import type {Progress} from './progress.ts';
import {sampleHint, sampleStory} from './sample.ts';
import {describeUnexpected} from './unexpected-error.ts';

export type ExploreOptions = {
	/** Paths of files and folders, addresses, or `-` for standard input; none for the sample. */
	readonly whats: readonly string[];
	/** The options that say how they are read. */
	readonly given: Arguments;
	/** Where it is told that the first story takes a while to read. */
	readonly progress: Progress;
	/** Whether a screen reader reads along. */
	readonly isSpoken: boolean;
};

const labelOf = (what: string): string =>
	visibleLine(
		what === '-' ? nameOfInput(what) : isLink(what) ? (URL.parse(what)?.host ?? what) : path.basename(what),
	);

/** Read one of several stories, with nothing written to the terminal, which is the explorer's. */
const openBeside = async (
	what: string,
	options: OpenOptions,
	signal: AbortSignal,
): Promise<StoryDocument> => {
	if (!isLink(what)) return openDocument(what, options);
	const {linkOptions} = await import('./link-options.ts');
	return openDocument(what, {...options, links: linkOptions(() => {}, signal)});
};

const offer = (what: string, label: string, options: OpenOptions): OfferedStory => ({
	label,
	title: null,
	published: null,
	isNear: !isLink(what),
	open: async signal => {
		try {
			return await openBeside(what, options, signal);
		} catch (error) {
			// In the list it is called by its label.
			throw error instanceof IntakeError ? new IntakeError(error.message.replace(what, () => label)) : error;
		}
	},
});

/** A file of a folder is called by its path in it. */
const labelIn = (folder: string, file: string): string => visibleLine(path.relative(folder, file));

const filesOf = (folder: string, files: readonly string[], options: OpenOptions): readonly OfferedStory[] =>
	files.map(file => offer(file, labelIn(folder, file), options));

/** What is to be opened, file by file: a folder gives way to the stories in it. */
const storiesOf = async (
	whats: readonly string[],
	options: OpenOptions,
): Promise<readonly OfferedStory[]> => {
	const {storiesIn} = await import('../intake/folder.ts');
	const named = whats.flatMap(what =>
		isFolder(what)
			? storiesIn(what).map(file => ({file, label: labelIn(what, file)}))
			: [{file: what, label: labelOf(what)}],
	);
	// Two of the same name are told apart by how they were given.
	const times = Map.groupBy(named, ({label}) => label);
	return named.map(({file, label}) =>
		offer(file, (times.get(label)?.length ?? 0) > 1 ? visibleLine(file) : label, options),
	);
};

/** The entries of a feed, of which each is at some address, or the chapters of a book, which are at hand. */
const entriesOf = (what: string, list: StoryList): readonly OfferedStory[] =>
	list.entries.map(({number, title, published, url}) => ({
		label: url === null ? `${labelOf(what)} ${number}` : labelOf(url),
		title: title === null ? null : visibleLine(title),
		published,
		isNear: url === null,
		open: async signal => {
			if (url === null) return list.open(number);
			const {linkOptions} = await import('./link-options.ts');
			return list.open(
				number,
				linkOptions(() => {}, signal),
			);
		},
	}));

/** End at once: what is still being read of stories that nobody looks at any more is not waited for. */
const leave = (code: number): never => process.exit(code);

/** Open stories in the explorer. Resolves to the exit code; throws `IntakeError` where there is nothing to open. */
export const explore = async ({whats, given, isSpoken, progress}: ExploreOptions): Promise<number> => {
	const options: OpenOptions = {encoding: optionOf(given, 'encoding')};
	const rest = {
		chosen: await explorerSettings(),
		known: async () => (await import('./known-analyses.ts')).knownAnalyses(),
		stdin: process.stdin,
		stdout: process.stdout,
		describeError: (error: unknown) => `nutgraf: ${describeUnexpected(error, process.env)}`,
	};
	const run = isSpoken ? (await import('../explorer/run-spoken.ts')).runSpoken : runExplorer;
	const [what] = whats;
	const choose = async (offered: readonly OfferedStory[]): Promise<number> =>
		leave(await run({...rest, opened: null, offered, message: null}));
	if (whats.length > 1) return choose(await storiesOf(whats, options));
	if (what !== undefined && isFolder(what)) {
		const {storiesIn} = await import('../intake/folder.ts');
		const files = storiesIn(what);
		if (files.length === 1) return explore({whats: files, given, isSpoken, progress});
		return choose(filesOf(what, files, options));
	}

	const location = what ?? sampleStory();
	const beginning =
		given.options.has('entry') || isLink(location) ? null : await openBeginning(location, options);
	const opened = beginning === null ? await openStoryOrList(location, given, progress) : null;
	progress.clear();
	if (opened !== null && 'list' in opened) return choose(entriesOf(location, opened.list));

	return run({
		...rest,
		opened: opened ?? {beginning: beginning!, readOn: async () => openStoryDocument(location, given)},
		offered: [offer(location, what === undefined ? 'sample story' : labelOf(what), options)],
		message: what === undefined ? sampleHint : null,
	});
};
