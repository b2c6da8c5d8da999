import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {keymap, typingContexts} from '../../../source/explorer/keymap.ts';
import {actionName, parseKey, withKeys} from '../../../source/user/configuration/keys.ts';
import {words} from './words.ts';

const typing = typingContexts;
const choose = (chosen: Readonly<Record<string, readonly string[]>>) =>
	withKeys(keymap, new Map(Object.entries(chosen)), typing);
const keysOf = (table: ReturnType<typeof choose>, action: string, when: string) =>
	table.find(binding => binding.when === when && actionName(binding.action) === action)?.keys;
const actionsOf = (table: ReturnType<typeof choose>, key: string, when: string) =>
	table
		.filter(binding => binding.when === when && binding.keys.includes(key))
		.map(({action}) => actionName(action));

describe('the names of actions', () => {
	it('tell all actions of the keymap apart', () => {
		const actions = new Set(keymap.map(({action}) => JSON.stringify(action)));
		expect(words.actions).toHaveLength(actions.size);
	});

	it('are made of words and hyphens', () => {
		expect(words.actions.filter(name => !/^[a-z]+(?:-[a-z]+)*$/u.test(name))).toEqual([]);
		expect(words.actions).toEqual(expect.arrayContaining(['quit', 'move-next-page', 'open-view-matrix']));
	});
});

describe('a key', () => {
	it.each([
		['j', 'j'],
		['G', 'G'],
		['/', '/'],
		['é', 'é'],
		['Ctrl-D', 'ctrl+d'],
		['ctrl+n', 'ctrl+n'],
		['Alt-Left', 'alt+left'],
		['PgDn', 'pageDown'],
		['Esc', 'escape'],
		['Shift-Tab', 'shift+tab'],
		['+', '+'],
	])('is read from %s', (text, key) => {
		expect(parseKey(text)).toBe(key);
	});

	it.each(['', 'jj', 'shift+a', 'hyper+x', ' ', '\u{7}', 'ctrl+'])('is not read from %j', text => {
		expect(parseKey(text)).toBeNull();
	});

	it('of the keymap is read as itself', () => {
		for (const {keys} of keymap) for (const key of keys) expect(parseKey(key)).toBe(key);
	});
});

describe('chosen keys', () => {
	it('mean their action, and no longer what they meant', () => {
		const table = choose({'open-card': ['f', 'ctrl+o']});
		expect(keysOf(table, 'open-card', 'panes')).toEqual(['f', 'ctrl+o']);
		expect(actionsOf(table, 'f', 'panes')).toEqual(['open-card']);
		expect(actionsOf(table, 'o', 'panes')).toEqual([]);
	});

	it('leave letters to typing in the search line', () => {
		const table = choose({quit: ['x'], suspend: ['Z', 'ctrl+b']});
		expect(keysOf(table, 'quit', 'search')).toEqual(['ctrl+c']);
		expect(keysOf(table, 'suspend', 'search')).toEqual(['ctrl+b']);
	});

	it('leave the further keys that an action has elsewhere', () => {
		const table = choose({'toggle-help': ['H']});
		expect(keysOf(table, 'toggle-help', 'panes')).toEqual(['H']);
		expect(keysOf(table, 'toggle-help', 'help')).toEqual(expect.arrayContaining(['H', 'q', 'escape']));
	});

	it('change nothing where they are those that it has', () => {
		const inAnyOrder = (table: ReturnType<typeof choose>) =>
			table.map(binding => ({...binding, keys: binding.keys.toSorted()}));
		const own = new Map(keymap.toReversed().map(({action, keys}) => [actionName(action), keys]));
		for (const [name, keys] of own)
			expect(inAnyOrder(choose({[name]: keys})), name).toEqual(inAnyOrder(keymap));
	});

	it('never take Ctrl-C away', () => {
		const anyKeys = fc.array(fc.constantFrom('ctrl+c', 'q', 'x', 'ctrl+x', 'escape', 'space'));
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...words.actions), anyKeys), chosen => {
				const table = choose(chosen);
				for (const when of ['panes', 'view', 'search', 'note', 'palette', 'help'])
					expect(actionsOf(table, 'ctrl+c', when)).toEqual(['quit']);
			}),
		);
	});

	it('that may not be chosen count as if they had not been', () => {
		const table = choose({mark: ['5'], 'open-card': ['ctrl+c', '7', 'x'], 'focus-actors': ['4']});
		expect(keysOf(table, 'mark', 'panes')).toEqual(['m']);
		expect(keysOf(table, 'open-card', 'panes')).toEqual(['x']);
		expect(keysOf(table, 'focus-actors', 'panes')).toEqual(['4']);
		expect(actionsOf(table, '2', 'panes')).toEqual([]);
	});

	it('may be none', () => {
		expect(keysOf(choose({suspend: []}), 'suspend', 'panes')).toEqual([]);
	});
});
