import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {documentOf} from '../analysis/read.ts';
import {sitDown} from './person.tsx';

const story = analyse(
	documentOf(
		[
			'La ministra, Elena Brando, negó el martes en Sevilla las acusaciones.',
			'«No se ocultó ni una sola cifra», dijo Brando.',
		],
		{title: 'La ministra niega', language: 'es'},
	),
);

test.each([
	[100, 30],
	[80, 24],
	[50, 20],
] as const)('a story that is not English says so at %s columns', async (columns, rows) => {
	const person = sitDown(story, columns, rows);
	await person.sees('not English · 1 quotation');
	await person.sees('the analysis is for English');
	// What is said in the last rows has been read when a key is pressed; the header keeps it.
	await person.press('j');
	await person.sees('not English · 1 quotation');
	expect(person.screen().join('\n')).not.toContain('for English');
});
