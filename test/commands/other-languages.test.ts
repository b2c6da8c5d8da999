import {describe, expect, it} from 'vitest';
import type {Story} from '../../source/story/story.ts';
import {fileWith, nutgraf} from './program.ts';

const story = fileWith(
	'puente.txt',
	[
		'La ministra niega las acusaciones',
		'La ministra de Hacienda, Elena Brando, negó el martes en Sevilla que hubiera ocultado el precio del puente.',
		'«No se ocultó ni una sola cifra», dijo Brando a los periodistas que la esperaban en la puerta del ministerio.',
	].join('\n\n'),
);
const note =
	'the analysis is for English, and this is Spanish: names are found by their shape, quotations by their marks';

describe('a story that is not English', () => {
	it.each(['actors', 'claims', 'sourcing'])('is told about by %s in one line on standard error', command => {
		const {code, out, err} = nutgraf([command, story]);
		expect(code).toBe(0);
		expect(err).toBe(`nutgraf: ${note}\n`);
		expect(out).not.toContain('English');
	});

	it.each(['show', 'report'])('is told about in what %s prints', command => {
		const {out, err} = nutgraf([command, story]);
		expect(out.split('\n')).toContain(note);
		expect(err).toBe('');
	});

	it.each(['actors', 'claims', 'sourcing', 'show', 'export'])('leaves the JSON of %s alone', command => {
		const {out, err} = nutgraf([command, story, ...(command === 'export' ? [] : ['--json'])]);
		expect(() => JSON.parse(out) as unknown).not.toThrow();
		expect(out + err).not.toContain('English');
	});

	it('has its names and quotations', () => {
		const {actors, claims, language} = JSON.parse(nutgraf(['export', story]).out) as Story;
		expect(language).toBe('es');
		expect(actors.map(actor => actor.name)).toContain('Elena Brando');
		expect(claims.map(claim => [claim.source?.text, claim.content[0]?.text])).toEqual([
			['Brando', '«No se ocultó ni una sola cifra»'],
		]);
	});
});
