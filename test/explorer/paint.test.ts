import {expect, it} from 'vitest';
import {layout} from '../../source/explorer/layout/layout.ts';
import {paintLine} from '../../source/explorer/paint.ts';
import {startState} from '../../source/explorer/state/start.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {theme, type Theme} from '../../source/explorer/theme.ts';
import {claimTarget} from '../../source/user/notes.ts';
import {harbourStory} from './harbour-story.ts';

/** A theme in which signs stand on a background, as in the one of high contrast. */
const striking: Theme = {...theme, mark: {color: 0, background: 11}, here: {color: 0, background: 11}};

it.each(['sourcing', 'notes', null] as const)('a sign has its background for itself alone: %s', view => {
	const notes = harbourStory.claims
		.slice(1, 3)
		.map(claim => ({...claimTarget(claim), note: null, changed: '2026-03-04T05:06:07Z'}));
	const start = startState(harbourStory, {label: 'harbour.txt', columns: 100, rows: 30, notes});
	const state = view === null ? start : reduce(start, {type: 'openView', view});
	const painted = layout(state)
		.map(line => paintLine(line, {colors: 256, attributes: true}, striking))
		.join('\n');
	const signs = [...painted.matchAll(/;103m([^\u{1B}]*)/gv)].map(([, sign]) => sign);
	expect(signs.length).toBeGreaterThan(0);
	for (const sign of signs) expect(sign).toMatch(/^\S(?:.*\S)?$/v);
});
