import {piece, type Line} from '../explorer/layout/line.ts';
import {claimsData} from '../insight/claims-data.ts';
import {languageNote} from '../insight/language-note.ts';
import {publishedSaid} from '../insight/published.ts';
import {countSourcing, describeSourcing} from '../insight/sourcing.ts';
import {indexStory} from '../insight/story-index.ts';
import {byMentions, type Actor} from '../story/actor.ts';
import type {Story} from '../story/story.ts';
import type {Arguments} from './arguments.ts';
import {claimLine} from './claim-lines.ts';
import {forEachStory, namesOf} from './each-story.ts';
import {analyseDocument, openStoryOrList} from './open-story.ts';
import {hang, type Output} from './output.ts';

const mainActorCount = 8;

const mainActors = (story: Story): readonly Actor[] => byMentions(story.actors).slice(0, mainActorCount);

const digestLines = (story: Story, output: Output): readonly Line[] => {
	const {columns, symbols} = output;
	const index = indexStory(story);
	const note = languageNote(story.language);
	const digits = String(story.paragraphs.length).length;
	const separator = ` ${symbols.separator} `;
	const published = story.published === null ? null : publishedSaid(story.published);
	const details = [story.byline, published, story.url].filter(detail => detail !== null);
	const actors = mainActors(story).flatMap((actor, position) => [
		piece(position === 0 ? '' : separator, 'dim'),
		piece(actor.name, `actor.${actor.kind}`),
		piece(` ${actor.mentions.length}`, 'dim'),
	]);
	const claims = story.claims.flatMap(claim => claimLine(claim, index, digits, output));
	return [
		...hang([], [piece(story.title ?? story.source.location, 'headline')], columns),
		...(details.length > 0 ? hang([], [piece(details.join(separator), 'dim')], columns) : []),
		...(note === null ? [] : hang([], [piece(note, 'message')], columns)),
		...hang([], [piece(describeSourcing(story.claims, separator))], columns),
		...(actors.length > 0 ? hang([], actors, columns) : []),
		...(claims.length > 0 ? [[]] : []),
		...claims,
	];
};

/** Print the digest of an analysed story. */
const printDigest = (story: Story, output: Output, asJson: boolean): void => {
	if (!asJson) {
		output.print(digestLines(story, output));
		return;
	}

	const {title, byline, published, url, language, source, claims} = story;
	output.printJson({
		title,
		byline,
		published,
		url,
		language,
		source,
		sourcing: {claims: claims.length, ...countSourcing(claims)},
		actors: mainActors(story).map(({id, name, kind, description, mentions}) => ({
			id,
			name,
			kind,
			description,
			mentions: mentions.length,
		})),
		claims: claimsData(claims, indexStory(story)),
	});
};

/** `nutgraf show STORY...`: the digests, an empty line between two; the digest of a feed or a book is the list of its entries. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const asJson = given.options.has('json');
	const names = await namesOf(given.positionals, output);
	let isFollowing = false;
	const show = async (name: string): Promise<boolean> => {
		const opened = await openStoryOrList(name, given, output.progress);
		if (!asJson && isFollowing) output.print([[]]);
		isFollowing = true;
		if ('list' in opened) {
			const {printList} = await import('./feed.ts');
			printList(opened.list, output, asJson);
		} else printDigest(await analyseDocument(opened.document, output.progress), output, asJson);
		return true;
	};

	if (names.length > 1) return forEachStory(names, output, show);
	await show(names[0]!);
	return 0;
};
