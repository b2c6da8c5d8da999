import {expect, test} from 'vitest';
import {joinNames} from '../../../source/analysis/actors/join-names.ts';
import type {NameInPlace} from '../../../source/analysis/actors/name-groups.ts';
import type {ActorKind} from '../../../source/story/actor.ts';

const at = (start: number, text: string, kind: ActorKind = 'organization'): NameInPlace => ({
	text,
	kind,
	start,
	end: start + text.length,
	paragraph: 1,
	sentence: start,
	first: 0,
	last: text.split(' ').length - 1,
	nested: false,
});

/** The places of the names of each group, by the words of its fullest name. */
const joined = (...names: readonly NameInPlace[]): Readonly<Record<string, readonly number[]>> =>
	Object.fromEntries(
		joinNames(names).map(group => [group.words.join(' '), group.names.map(({start}) => start)]),
	);

test('an acronym goes to the body that was named last before it, also where shorter forms of it stand between', () => {
	expect(
		joined(
			at(0, 'Agricultural Workers Union'),
			at(100, 'Agricultural Workers'),
			at(150, 'Agricultural Workers'),
			at(200, 'Agricultural Workers'),
			at(300, 'Allied Workers Union'),
			at(400, 'Orrel Harbour Trust'),
			at(500, 'Lethian Tern Foundation'),
			at(800, 'Agricultural Workers Union'),
			at(850, 'AWU'),
		),
	).toMatchObject({
		'agricultural workers union': [0, 100, 150, 200, 800, 850],
		'allied workers union': [300],
	});
});

test('an office goes to its holder who was named last before it', () => {
	const titled = (start: number, text: string): NameInPlace => ({
		...at(start, text, 'person'),
		titles: ['president'],
	});
	expect(
		joined(
			titled(0, 'Ana Maar'),
			titled(100, 'Bo Tolk'),
			titled(300, 'Ana Maar'),
			at(350, 'President', 'person'),
			at(200, 'President', 'person'),
		),
	).toMatchObject({'ana maar': [0, 300, 350], 'bo tolk': [100, 200]});
});
