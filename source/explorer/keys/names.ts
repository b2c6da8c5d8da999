import type {Binding} from './binding.ts';

const byDirection = (by: 1 | -1, one: readonly string[], other: readonly string[]): readonly string[] =>
	by === 1 ? one : other;

const views = {
	sourcing: ['sourcing', 'sources'],
	matrix: ['who', 'whom', 'matrix', 'table'],
	disputes: ['disputes', 'contradictions'],
	notes: ['notes', 'marks', 'bookmarks'],
} as const satisfies Record<string, readonly string[]>;

/**
What an action is called where one looks for it by name: first its own name, which the footer has too, then other words that people use for
it.
*/
export const namesOf = ({action, when}: Pick<Binding, 'action' | 'when'>): readonly string[] => {
	switch (action.type) {
		case 'focus':
			return [action.pane];
		case 'focusBy':
			return byDirection(action.by, ['next pane'], ['previous pane']);
		case 'move': {
			const unit = {item: '', half: 'half a page ', page: 'a page '}[action.unit];
			return byDirection(action.by, [`${unit}down`, 'scroll'], [`${unit}up`, 'scroll']);
		}

		case 'edge':
			return action.edge === 'first' ? ['first', 'top', 'beginning'] : ['last', 'bottom', 'end'];
		case 'jump':
			return ['last', 'number', 'bottom', 'end'];
		case 'enter':
			return ['go', 'open', 'follow'];
		case 'filter':
			return ['filter', 'only', 'narrow'];
		case 'escape':
			return when === 'view' ? ['close', 'leave'] : ['clear', 'reset', 'cancel'];
		case 'walk':
			return byDirection(action.by, ['next', 'match', 'mention'], ['previous', 'match', 'mention']);
		case 'openSearch':
			return ['search', 'find', 'look'];
		case 'openView':
			return views[action.view];
		case 'openCard':
			return ['card', 'actor', 'profile'];
		case 'column':
			return byDirection(action.by, ['right', 'columns'], ['left', 'columns']);
		case 'travel':
			return byDirection(action.by, ['forward'], ['back', 'history']);
		case 'opponent':
			return ['contradiction', 'opponent', 'answer'];
		case 'claimParagraph':
			return byDirection(action.by, ['next claim'], ['previous claim']);
		case 'zoom':
			return ['zoom', 'read', 'maximize', 'full'];
		case 'mark':
			return ['mark', 'bookmark', 'unmark'];
		case 'openNote':
			return ['note', 'annotate', 'comment'];
		case 'undo':
		case 'redo':
			return [action.type];
		case 'openPalette':
			return ['commands'];
		case 'copy':
			return action.form === 'json'
				? ['copy as JSON', 'data']
				: ['copy', 'citation', 'cite', 'yank', 'clipboard'];
		case 'writeReport':
			return action.notes
				? ['report with notes', 'save', 'export']
				: ['report', 'save', 'export', 'markdown', 'write'];
		case 'openChooser':
			return action.kind === 'headlines' ? ['stories', 'headlines', 'files'] : ['search all', 'find'];
		case 'stepStory':
			return byDirection(action.by, ['next story'], ['previous story']);
		case 'toggleHelp':
			return ['help', 'keys', 'signs', 'legend', 'manual'];
		case 'quit':
			return ['quit', 'exit', 'leave'];
		case 'suspend':
			return ['suspend', 'shell', 'background'];
		case 'redraw':
			return ['redraw', 'refresh', 'repaint'];
		default:
			// What is only ever done in a line that one types is not looked for.
			return [];
	}
};
