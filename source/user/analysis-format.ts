import {mentionForms, actorKinds, type Actor, type Mention} from '../story/actor.ts';
import {quotations, sourcings, stances, type Claim, type ClaimSource} from '../story/claim.ts';
import type {StoryDocument} from '../story/document.ts';
import {sliceSpan, type TextSpan} from '../story/span.ts';
import type {Story} from '../story/story.ts';
import {checksum} from './checksum.ts';

/** What an analysis adds to a document. */
export type Analysis = Pick<Story, 'actors' | 'claims'>;

/** All of a document that an analysis may depend on, as one text. */
export const contentOf = ({title, language, paragraphs, text}: StoryDocument): string =>
	`${JSON.stringify([language, title !== null, paragraphs.map(({kind, start, end}) => [kind, start, end])])}\n${text}`;

const packSpan = ({start, end}: TextSpan) => [start, end];

/**
An entry of the cache: a line with who made it and a sum over the rest; a line with the actors and claims, whose words are
offsets into the text; and the content that they belong to.
*/
export const formatEntry = ({actors, claims}: Analysis, maker: string, content: string): string => {
	const body = JSON.stringify([
		actors.map(({id, name, kind, description, mentions}) => [
			id,
			name,
			kind,
			description,
			mentions.map(mention => [mention.start, mention.end, mention.paragraph, mention.form]),
		]),
		claims.map(({id, paragraph, source, cue, content: runs, quotation, sourcing, stance, disputes}) => [
			id,
			paragraph,
			source === null ? null : [source.start, source.end, source.actor],
			cue === null ? null : packSpan(cue),
			runs.map(packSpan),
			quotation,
			sourcing,
			stance,
			disputes,
		]),
	]);
	return `${JSON.stringify({maker, sum: checksum(body)})}\n${body}\n${content}`;
};

/** What reading stumbles over where an entry is damaged. */
class Damage extends Error {}

const list = (value: unknown): readonly unknown[] => {
	if (!Array.isArray(value)) throw new Damage();
	return value;
};

const count = (value: unknown): number => {
	if (!Number.isSafeInteger(value) || Number(value) < 0) throw new Damage();
	return Number(value);
};

const string = (value: unknown): string => {
	if (typeof value !== 'string') throw new Damage();
	return value;
};

const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice => {
	const found = choices.find(choice => choice === value);
	if (found === undefined) throw new Damage();
	return found;
};

const orNull = <Value>(value: unknown, read: (value: unknown) => Value): Value | null =>
	value === null ? null : read(value);

const unpack = (body: string, text: string): Analysis => {
	const span = (value: unknown): TextSpan => {
		const [start, end] = list(value).map(offset => (typeof offset === 'number' ? count(offset) : -1));
		if (start === undefined || end === undefined || start > end || end > text.length) throw new Damage();
		return sliceSpan(text, start, end);
	};
	const mention = (value: unknown): Mention => {
		const [, , paragraph, form] = list(value);
		return {paragraph: count(paragraph), ...span(value), form: oneOf(form, mentionForms)};
	};
	const actor = (value: unknown): Actor => {
		const [id, name, kind, description, mentions] = list(value);
		return {
			id: string(id),
			name: string(name),
			kind: oneOf(kind, actorKinds),
			description: orNull(description, string),
			mentions: list(mentions).map(mention),
		};
	};
	const source = (value: unknown): ClaimSource => ({...span(value), actor: orNull(list(value)[2], string)});
	const claim = (value: unknown): Claim => {
		const [id, paragraph, who, cue, runs, quotation, sourcing, stance, disputes] = list(value);
		return {
			id: count(id),
			paragraph: count(paragraph),
			source: orNull(who, source),
			cue: orNull(cue, span),
			content: list(runs).map(span),
			quotation: oneOf(quotation, quotations),
			sourcing: oneOf(sourcing, sourcings),
			stance: oneOf(stance, stances),
			disputes: list(disputes).map(count),
		};
	};
	const [actors, claims] = list(JSON.parse(body));
	return {actors: list(actors).map(actor), claims: list(claims).map(claim)};
};

/** Read an entry; null where it is damaged, of another maker, or of another content than the document's. Never throws. */
export const parseEntry = (entry: string, maker: string, document: StoryDocument): Analysis | null => {
	const headEnd = entry.indexOf('\n');
	const bodyEnd = entry.indexOf('\n', headEnd + 1);
	if (headEnd === -1 || bodyEnd === -1) return null;
	const body = entry.slice(headEnd + 1, bodyEnd);
	if (entry.slice(0, headEnd) !== JSON.stringify({maker, sum: checksum(body)})) return null;
	if (entry.slice(bodyEnd + 1) !== contentOf(document)) return null;
	try {
		return unpack(body, document.text);
	} catch {
		return null;
	}
};
