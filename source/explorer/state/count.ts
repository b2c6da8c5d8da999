import {paragraphName} from '../../insight/places.ts';
import {bindingOf} from '../keymap.ts';
import {keyFor} from '../keys/key-for.ts';
import type {PaneName} from '../layout/geometry.ts';
import {focusOn} from './move.ts';
import type {State} from './state.ts';

/** The pane to which a digit leads, or undefined for one that is a number alone. */
const paneOfDigit = ({settings: {bindings}}: State, digit: string): PaneName | undefined => {
	const action = bindingOf(bindings, digit, 'panes')?.action;
	return action?.type === 'focus' ? action.pane : undefined;
};

/** Milliseconds after which a digit that led to a pane was no number, and the footer shows it no longer. */
export const longestPause = 1000;

const arePanes = (state: State, digits: string): boolean =>
	digits !== '' && [...digits].every(digit => paneOfDigit(state, digit) !== undefined);

/** Whether digits that led to a pane are done with, by the time that the next key is pressed. */
const isOver = (state: State, {digits, at}: NonNullable<State['count']>, now: number): boolean =>
	arePanes(state, digits) && now - at > longestPause;

/**
1, 2 and 3, or what was chosen for them, go to a pane at once. They may also be digits of a number: when another digit or a G shows that they were,
the focus goes back to where it was. Before j and k they are panes alone, so that nobody who goes to a pane and moves
on there gets two rows for one; a 0 in front makes them a number there too. After a pause they were panes.
*/
export const typeDigit = (state: State, digit: string, at: number): State => {
	const {count} = state;
	const {digits: before, focus} =
		count === null || isOver(state, count, at) ? {digits: '', focus: state.focus} : count;
	const digits = before + digit;
	const begun = {...state, count: {digits: digits.slice(0, 7), focus, at}};
	return focusOn(begun, arePanes(state, digits) ? (paneOfDigit(state, digit) ?? focus) : focus);
};

/** Whether G finds something of this number in a pane. */
const isThere = ({reading, visible}: State, number: number, pane: PaneName): boolean =>
	pane === 'actors'
		? number >= 1 && number <= visible.actors.length
		: number <= reading.story.paragraphs.length;

/** What a number before G stands for in a pane. */
const numberSaid = (number: number, pane: PaneName): string =>
	({
		paragraphs: paragraphName(number),
		actors: `number ${number} of the actors`,
		claims: `the claims of ${paragraphName(number)}`,
	})[pane];

type Jump = {readonly pane: PaneName; readonly number: number; readonly message: string | null};

/** The pane and the number that digits before G stand for. "3" and then "12G", where there is no paragraph 312: the 3 was another pane. */
const readJump = (state: State, {digits, focus}: NonNullable<State['count']>): Jump => {
	const number = Number(digits);
	const pane = paneOfDigit(state, digits.slice(0, 1));
	const rest = Number(digits.slice(1));
	const isOfPane = rest > 0 && pane !== undefined && pane !== focus && isThere(state, rest, pane);
	if (!isOfPane || isThere(state, number, focus)) return {pane: focus, number, message: null};
	const what = focus === 'actors' ? 'actor' : 'paragraph';
	const message = `there is no ${what} ${number}: ${digits} went to ${numberSaid(rest, pane)}`;
	return {pane, number: rest, message};
};

/** The state ready for a motion, the number that was typed before it, and what is to be said of how that was understood. */
export const takeCount = (
	state: State,
	motion: 'repeat' | 'jump',
	at?: number,
): {readonly state: State; readonly number: number | null; readonly message: string | null} => {
	const {count} = state;
	if (count === null) return {state, number: null, message: null};
	const cleared = {...state, count: null};
	const wasPane = motion === 'repeat' ? arePanes(state, count.digits) : isOver(state, count, at ?? count.at);
	if (wasPane) return {state: cleared, number: null, message: null};
	const {pane, number, message} =
		motion === 'jump'
			? readJump(state, count)
			: {pane: count.focus, number: Number(count.digits), message: null};
	return {state: focusOn(cleared, pane), number, message};
};

/** The digits that led to a pane at that time forgotten, where no other has come since. */
export const endCount = (state: State, at: number): State =>
	state.count?.at === at && arePanes(state, state.count.digits) ? {...state, count: null} : state;

/** Whether what was typed of a number is one digit that led to a pane. */
export const isPane = (state: State): boolean =>
	state.count?.digits.length === 1 && arePanes(state, state.count.digits);

/** What is said where a digit had led to another pane before it turned out to be a number; null where it had not. */
export const countSaid = (state: State, number: number): string | null => {
	const {count, focus} = state;
	return count === null || focus === count.focus || !isPane(state)
		? null
		: `${number}${keyFor(state.settings, {type: 'jump'})} went to number ${number}: for the last of the ${focus} wait a moment after ${number}`;
};
