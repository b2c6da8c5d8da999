import type {ActorKind} from '../story/actor.ts';
import type {Stance} from '../story/claim.ts';
import type {Style} from '../terminal/style.ts';

/** What a piece of the screen means. A theme gives each role its looks; nothing else names a colour. */
export type Role =
	| 'plain'
	| 'dim'
	| 'title'
	| 'headline'
	| 'border'
	| 'border.focused'
	| 'selected'
	| 'selected.elsewhere'
	| 'here'
	| 'number'
	| 'match'
	| 'mention'
	| 'source'
	| 'source.unnamed'
	| 'source.none'
	| 'cue'
	| 'content'
	| 'key'
	| 'message'
	| 'filter'
	| 'sparkline'
	| 'mark'
	| 'note'
	| 'mention.current'
	| 'cursor'
	| `actor.${ActorKind}`
	| `stance.${Stance}`;

/** The sixteen colours of the terminal's own palette, so that the user's choice of colours is kept. */
const red = 1;
const green = 2;
const yellow = 3;
const blue = 4;
const magenta = 5;
const cyan = 6;
const black = 0;

export type Theme = Readonly<Record<Role, Style>>;

/** Meaning never rests on the colour alone: each of these roles also has a mark, a word, or a weight of its own. */
export const theme: Theme = {
	plain: {},
	dim: {dim: true},
	title: {bold: true},
	headline: {bold: true},
	border: {dim: true},
	'border.focused': {color: cyan},
	selected: {inverse: true},
	'selected.elsewhere': {bold: true},
	here: {color: yellow},
	number: {dim: true},
	match: {color: black, background: yellow, bold: true},
	mention: {bold: true, underline: true},
	source: {color: cyan, bold: true},
	'source.unnamed': {color: yellow, italic: true},
	'source.none': {dim: true, italic: true},
	cue: {color: yellow, underline: true},
	content: {color: green},
	key: {bold: true},
	message: {color: yellow},
	filter: {color: yellow, bold: true},
	sparkline: {color: blue},
	mark: {color: yellow, bold: true},
	note: {color: yellow, italic: true},
	'mention.current': {inverse: true},
	cursor: {inverse: true},
	'actor.person': {color: cyan},
	'actor.organization': {color: magenta},
	'actor.place': {color: green},
	'stance.asserts': {color: blue},
	'stance.denies': {color: red, bold: true},
	'stance.accuses': {color: red},
	'stance.predicts': {color: cyan},
	'stance.believes': {color: cyan},
	'stance.demands': {color: magenta},
	'stance.promises': {color: green},
	'stance.declines': {color: yellow},
	'stance.asks': {color: yellow},
};
