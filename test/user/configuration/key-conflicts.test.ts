import {expect, test} from 'vitest';
import {keymap, typingContexts} from '../../../source/explorer/keymap.ts';
import {describeKeyConflicts} from '../../../source/user/configuration/key-conflicts.ts';
import {actionName} from '../../../source/user/configuration/keys.ts';

const conflicts = (chosen: Readonly<Record<string, readonly string[]>>): readonly string[] =>
	describeKeyConflicts(keymap, new Map(Object.entries(chosen)), typingContexts);

test('nothing is said of the keys that the program has, also where all of them are chosen', () => {
	expect(conflicts({})).toEqual([]);
	const all = keymap.toReversed().map(({action, keys}) => [actionName(action), keys] as const);
	expect(conflicts(Object.fromEntries(all))).toEqual([]);
});

test('a key is told about once, however many places lose it', () => {
	expect(conflicts({'open-card': ['w']})).toHaveLength(1);
});

test('an action that goes without keys takes none away', () => {
	expect(conflicts({mark: []})).toEqual([]);
});
