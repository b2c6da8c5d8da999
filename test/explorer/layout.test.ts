import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {layout} from '../../source/explorer/layout/layout.ts';
import {lineText, lineWidth} from '../../source/explorer/layout/line.ts';
import {sparkline} from '../../source/explorer/layout/sparkline.ts';
import {noteTexts} from '../../source/explorer/layout/note-lines.ts';
import {wordLines} from '../../source/explorer/layout/views/claim-lines.ts';
import {wrap} from '../../source/explorer/layout/wrap.ts';
import {keymap} from '../../source/explorer/keymap.ts';
import {reduce} from '../../source/explorer/state/reduce.ts';
import {asciiSymbols, unicodeSymbols} from '../../source/explorer/symbols.ts';
import {startList} from '../../source/explorer/state/start-list.ts';
import {startState} from '../../source/explorer/state/start.ts';
import type {Action} from '../../source/explorer/state/action.ts';
import {createSearch} from '../../source/search/paragraph-search.ts';
import type {Claim} from '../../source/story/claim.ts';
import {composeDocument} from '../../source/story/document.ts';
import {graphemesOf, widthOf} from '../../source/terminal/width.ts';
import {claimTarget, paragraphTarget, withNote} from '../../source/user/notes.ts';
import {harbourDocument, harbourStory} from './harbour-story.ts';

const word = fc.oneof(
	fc.string({minLength: 1, maxLength: 14}).map(text => text.replaceAll(/[\s\p{C}]/gv, '') || 'a'),
	fc.constantFrom('harbour', '漢字', '👩‍🚀', 'é', '한국어', 'U.S.', '—', '🇺🇦', 'ｆｕｌｌ'),
);
const prose = fc.array(word, {minLength: 1, maxLength: 60}).map(words => words.join(' '));

describe('wrap', () => {
	it('keeps every character but the spaces at breaks, and no line is too wide', () => {
		fc.assert(
			fc.property(prose, fc.integer({min: 2, max: 40}), (text, width) => {
				const lines = wrap(text, width);
				let end = 0;
				for (const line of lines) {
					expect(text.slice(end, line.start).trim()).toBe('');
					expect(line.end).toBeGreaterThanOrEqual(line.start);
					const shown = text.slice(line.start, line.end);
					if (graphemesOf(shown).length > 1) expect(widthOf(shown)).toBeLessThanOrEqual(width);
					({end} = line);
				}

				expect(end).toBe(text.length);
			}),
		);
	});

	it('breaks at spaces, and inside of a word only where it is wider than a line', () => {
		const text = 'a seal on the old harbour wall';
		expect(wrap(text, 10).map(({start, end}) => text.slice(start, end))).toEqual([
			'a seal on',
			'the old',
			'harbour',
			'wall',
		]);
		expect(wrap('unforgettable', 6).map(({end}) => end)).toEqual([6, 12, 13]);
	});
});

describe('what is cut', () => {
	const claimOf = (words: string): Claim => ({
		...harbourStory.claims[0]!,
		content: [{start: 0, end: words.length, text: words}],
	});

	it('of the words of a claim stays in its columns, and no character is cut in two', () => {
		fc.assert(
			fc.property(
				prose,
				fc.integer({min: 10, max: 50}),
				fc.integer({min: 1, max: 3}),
				(text, width, most) => {
					for (const line of wordLines(claimOf(text), width, most, asciiSymbols)) {
						expect(widthOf(line), line).toBeLessThanOrEqual(width);
						expect(line.isWellFormed(), line).toBe(true);
					}
				},
			),
		);
		expect(wordLines(claimOf('海豹は港の壁に戻った'), 12, 1, unicodeSymbols)).toEqual(['海豹は港の…']);
	});

	it('of the words on which a note is has no half of a character', () => {
		const words = `${'a seal on the old harbour wall and a b'}c🦭🦭`;
		const notes = withNote([], {...claimTarget(harbourStory.claims[0]!), words}, 'ask', new Date(0));
		const [first] = noteTexts({notes}, harbourStory.claims[0]!.paragraph, 80);
		expect(first?.text).toBe('on “a seal on the old harbour wall and a bc…”: ask');
	});

	it('of a paragraph that was found has the words that were looked for, be the characters wide', () => {
		const before = '港の海豹は朝の光の中で静かに眠り続けていた。'.repeat(3);
		const text = `${before}灯台守は帰った。`;
		const at = text.indexOf('灯台守');
		const happened: readonly Action[] = [
			{type: 'turnChooser'},
			{type: 'typed', text: '灯台守'},
			{
				type: 'foundIn',
				text: '灯台守',
				searched: 1,
				found: [{story: 0, paragraph: 1, text, ranges: [{start: at, end: at + 3}]}],
			},
		];
		const list = [{label: 'a.txt', title: null, published: null, isNear: true}];
		for (const columns of [80, 100, 180]) {
			const state = happened.reduce(reduce, startList(list, {columns, rows: 20}));
			const shown = layout(state).flatMap(line => line.filter(({role}) => role === 'match'));
			expect(shown.map(({text: words}) => words)).toEqual(['灯台守']);
			checkScreen(state);
		}
	});
});

const keyActions: readonly Action[] = keymap.map(binding => binding.action);
const action: fc.Arbitrary<Action> = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...keyActions)},
	{weight: 2, arbitrary: fc.constantFrom(...'0123456789').map(digit => ({type: 'digit', digit}) as const)},
	{weight: 2, arbitrary: fc.constantFrom(...'harbou calder"').map(text => ({type: 'typed', text}) as const)},
	{
		weight: 2,
		arbitrary: fc
			.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 70})})
			.map(size => ({type: 'resized', ...size}) as const),
	},
);

const checkScreen = (state: ReturnType<typeof startState>) => {
	const lines = layout(state);
	expect(lines).toHaveLength(state.rows);
	for (const line of lines) expect(lineWidth(line), lineText(line)).toBe(state.columns);
};

describe('layout', () => {
	it('fills the screen exactly, whatever keys were pressed and however it was resized', () => {
		fc.assert(
			fc.property(fc.array(action, {maxLength: 40}), actions => {
				let state = startState(harbourStory, {label: 'harbour.txt', columns: 100, rows: 30});
				state = reduce(state, {type: 'indexed', search: createSearch(harbourStory)});
				for (const next of actions) {
					state = reduce(state, next);
					checkScreen(state);
				}
			}),
			{numRuns: 150},
		);
	});

	it('fills the screen with several stories too, with their list, notes and what is found', () => {
		const now = new Date('2026-03-04T05:06:07Z');
		const marked = withNote([], paragraphTarget(harbourStory.paragraphs[1]!), 'ask 渡し守 👩‍🚀 again', now);
		const happenings: readonly Action[] = [
			{type: 'noted', notes: marked, message: null},
			{type: 'noted', notes: [], message: 'a message that is far too long for one line '.repeat(6)},
			...[0, 1, 2].map((story): Action => ({
				type: 'opened',
				story,
				document: harbourDocument,
				notes: marked,
				position: {focus: 'claims', paragraph: 4, actor: null, claim: 3, zoomed: false},
				search: null,
				message: null,
			})),
			{type: 'analysed', story: harbourStory},
			{type: 'taken', story: 1},
			{type: 'opening', story: 2},
			{type: 'entryKnown', story: 2, entry: {problem: 'cannot be read: '.repeat(12), isRead: true}},
			{
				type: 'foundIn',
				text: '',
				searched: 1,
				found: [{story: 1, paragraph: 2, text: '報告 seals', ranges: [{start: 3, end: 8}]}],
			},
			{type: 'showFound', text: 'seals', paragraph: 3},
			{type: 'goTo', number: 5},
		];
		const several = fc.oneof(action, fc.constantFrom(...happenings));
		fc.assert(
			fc.property(fc.array(several, {maxLength: 40}), actions => {
				let state = startList(
					['a.txt', '報告.txt', 'c.txt'].map(label => ({
						label,
						title: null,
						published: '2026-01-31',
						isNear: true,
					})),
					{columns: 100, rows: 30},
				);
				for (const next of actions) {
					state = reduce(state, next);
					checkScreen(state);
				}
			}),
			{numRuns: 150},
		);
	});

	it('a view says that the story is being analysed, and not that there is nothing', () => {
		const unread = startState(harbourDocument, {label: 'h', columns: 80, rows: 24});
		const early = reduce(unread, {type: 'openView', view: 'disputes'});
		const text = (state: typeof early) =>
			layout(state)
				.map(line => lineText(line))
				.join('\n');
		expect(text(early)).toContain('The story is being analysed: 0%');
		expect(text(reduce(early, {type: 'analysed', story: harbourStory}))).toContain('Disputes 1');
	});

	it('wide characters never break a border', () => {
		fc.assert(
			fc.property(
				fc.array(prose, {minLength: 1, maxLength: 6}),
				prose,
				fc.integer({min: 40, max: 130}),
				(texts, title, columns) => {
					const document = composeDocument({
						...harbourDocument,
						title,
						paragraphs: texts.map(text => ({text, kind: 'text'})),
					});
					checkScreen(startState(document, {label: '報告.txt', columns, rows: 24}));
				},
			),
			{numRuns: 100},
		);
	});

	it('a line that is too long is cut between two characters', () => {
		const actions: readonly Action[] = [
			{type: 'openSearch'},
			{type: 'typed', text: 'a'.repeat(399)},
			{type: 'typed', text: '🦭 seals'},
		];
		const state = actions.reduce(reduce, startState(harbourStory, {label: 'h', columns: 80, rows: 20}));
		expect(state.search?.text).toBe('a'.repeat(399));
	});

	it('the cursor of a line that one types is always in view, on the character before which it stands', () => {
		fc.assert(
			fc.property(
				prose,
				fc.nat(80),
				fc.integer({min: 40, max: 90}),
				fc.constantFrom<Action>({type: 'openSearch'}, {type: 'openNote'}, {type: 'openPalette'}),
				(text, back, columns, opened) => {
					const actions: readonly Action[] = [
						opened,
						{type: 'typed', text},
						...Array.from({length: back}, (): Action => ({type: 'moveCursor', to: 'left'})),
					];
					const state = actions.reduce(reduce, startState(harbourStory, {label: 'h', columns, rows: 20}));
					const line = state.noteLine ?? state.palette ?? state.search;
					const under = graphemesOf(line!.text.slice(line!.cursor))[0];
					const shown = layout(state)
						.at(-1)!
						.find(({role}) => role === 'cursor');
					expect(shown?.text).toBe(
						under === undefined ? ' ' : line!.text.slice(line!.cursor, line!.cursor + under.end),
					);
				},
			),
		);
	});

	it('the selected paragraph is always in view', () => {
		const reading = fc.oneof(
			fc.constantFrom(...keymap.filter(({when}) => when === 'panes').map(binding => binding.action)),
			fc.constantFrom(...'0123456789').map(digit => ({type: 'digit', digit}) as const),
			fc
				.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 70})})
				.map(size => ({type: 'resized', ...size}) as const),
		);
		const closed: readonly Action[] = [
			{type: 'closeLine'},
			{type: 'leaveChooser'},
			{type: 'closeSearch', keep: false},
			{type: 'focus', pane: 'paragraphs'},
			{type: 'resized', columns: 70, rows: 16},
		];
		fc.assert(
			fc.property(fc.array(reading, {maxLength: 30}), actions => {
				const state = actions.reduce(reduce, startState(harbourStory, {label: 'h', columns: 70, rows: 16}));
				const shut = state.help === null ? closed : [{type: 'toggleHelp'} as const, ...closed];
				const shown = shut.reduce(reduce, state);
				const screen = layout(shown).map(line => lineText(line));
				expect(screen.some(line => line.includes('▌'))).toBe(true);
			}),
		);
	});

	it('draws with ASCII alone where the terminal has no more', () => {
		const notes = withNote([], paragraphTarget(harbourStory.paragraphs[0]!), 'ask', new Date(0));
		const state = startState(
			{...harbourStory, title: 'Harbour'},
			{label: 'h', columns: 120, rows: 40, ascii: true, notes},
		);
		const actions: readonly Action[] = [
			{type: 'said', message: 'as it is'},
			{type: 'toggleHelp'},
			{type: 'openPalette'},
			{type: 'openView', view: 'sourcing'},
			{type: 'openView', view: 'disputes'},
			{type: 'openView', view: 'notes'},
			{type: 'openSearch'},
			{type: 'resized', columns: 60, rows: 20},
			{type: 'resized', columns: 12, rows: 2},
		];
		for (const each of actions) {
			const screen = layout(reduce(state, each));
			expect(screen.map(line => lineText(line)).join('')).toMatch(/^[\u{20}-\u{7E}]*$/u);
			for (const line of screen) expect(lineWidth(line)).toBe(reduce(state, each).columns);
		}
	});

	it('has no sign in ASCII that is a digit or a part of a border', () => {
		const {border, borderFocused, ellipsis: _cut, separator: _between, levels, ...rest} = asciiSymbols;
		const {up: _up, down: _down, enter: _enter, tab: _tab, ...signs} = rest;
		const borders = [...Object.values(border), ...Object.values(borderFocused)];
		for (const sign of [...Object.values(signs), ...levels]) {
			expect(sign).toMatch(/^[^0-9]$/v);
			expect(borders).not.toContain(sign);
		}
	});
});

describe('sparkline', () => {
	it('shows where things are, and nothing where nothing is', () => {
		expect(sparkline([0, 1, 2, 99], 100, 4, ['▄', '█'])).toBe('█  ▄');
		expect(sparkline([], 100, 3, ['▄', '█'])).toBe('   ');
	});
});
