import type {State} from './state.ts';
import type {ViewSubject} from './view.ts';

/** The view opened at its first item. One of the whole story closes when it is opened again. */
export const openView = (state: State, subject: ViewSubject): State =>
	state.view?.subject.kind === subject.kind && subject.kind !== 'card' && subject.kind !== 'claims'
		? {...state, view: null}
		: {...state, view: {subject, selected: 0, column: 0, top: 0}};
