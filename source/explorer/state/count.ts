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

/** The state ready for a motion, and the number that was typed before it. */
export const takeCount = (
	state: State,
	motion: 'repeat' | 'jump',
	at?: number,
): {readonly state: State; readonly number: number | null} => {
	const {count} = state;
	if (count === null) return {state, number: null};
	const cleared = {...state, count: null};
	// "3" and then "12G": there is no paragraph 312, so that the 3 was a pane.
	const [first = '', rest = ''] = [count.digits.slice(0, 1), count.digits.slice(1)];
	const last = state.reading.story.paragraphs.length;
	if (
		motion === 'jump' &&
		arePanes(state, first) &&
		rest.length > 1 &&
		Number(count.digits) > last &&
		Number(rest) <= last
	)
		return {state: focusOn(cleared, paneOfDigit(state, first) ?? count.focus), number: Number(rest)};
	const wasPane = motion === 'repeat' ? arePanes(state, count.digits) : isOver(state, count, at ?? count.at);
	return wasPane
		? {state: cleared, number: null}
		: {state: focusOn(cleared, count.focus), number: Number(count.digits)};
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
