import {expect, test} from 'vitest';
import {toldIn} from '../read.ts';

test('the time of an entry is no part of what it tells, nor of who speaks', () => {
	expect(
		toldIn(
			'7:15 a.m. The Tarn road is closed until further notice, Elder County Council said on its website.',
			'2:30 p.m. Mayor Sunna Aldous has declared a state of emergency.',
			'11:05 p.m. Breaking: the missing walkers have been found alive, the coastguard says.',
		),
	).toEqual([
		'Elder County Council (named): The Tarn road is closed until further notice',
		'Mayor Sunna Aldous (named): a state of emergency',
		'the coastguard (unnamed): the missing walkers have been found alive',
	]);
});

test('who speaks stands behind what leads to him and before what is told of him', () => {
	expect(
		toldIn(
			'Cross-examining, Edda Roke KC said that the ledger was a forgery.',
			'Nora Quill, a historian who has read the letters and calls them “a fraud”, thinks they should be burnt.',
		),
	).toEqual([
		'Edda Roke KC (named): that the ledger was a forgery',
		'Nora Quill, a historian (named): them “a fraud”',
		expect.stringMatching(/^Nora Quill.*: they should be burnt$/),
	]);
});

test('an agency that carries a statement does not make it', () => {
	expect(
		toldIn(
			'In a statement carried by the state news agency, NordTass, the Defence Ministry said its forces had not fired and blamed the blast on a gas leak.',
		),
	).toEqual([
		'the Defence Ministry (named): its forces had not fired',
		'the Defence Ministry (named): the blast on a gas leak',
	]);
});

test('the word that a sentence goes on with is not what somebody is called', () => {
	expect(
		toldIn('The winger was left out with what the club called a “minor knock”, though he trained.'),
	).toEqual(['the club (unnamed): a “minor knock”']);
});
