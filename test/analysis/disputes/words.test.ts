import {describe, expect, test} from 'vitest';
import {announcesDispute} from '../../../source/analysis/disputes/announced.ts';
import {areOpposite, sidesIn} from '../../../source/analysis/disputes/opposites.ts';
import {stemOf} from '../../../source/analysis/disputes/stems.ts';
import {timesDiffer, timesIn} from '../../../source/analysis/disputes/times.ts';
import {tokensOf} from '../../../source/analysis/disputes/tokens.ts';
import type {Claim} from '../../../source/story/claim.ts';

describe('a stem', () => {
	test.each([
		['closing', 'closed'],
		['closes', 'shut'],
		['paid', 'bribed'],
		['killed', 'deaths'],
		['planned', 'plans'],
		['misled', 'lied'],
		['accused', 'accusation'],
	])('of %s is that of %s', (a, b) => {
		expect(stemOf(a)).toBe(stemOf(b));
	});

	test('tells other words apart', () => {
		expect(stemOf('bridge')).not.toBe(stemOf('ferry'));
		expect(stemOf('closed')).not.toBe(stemOf('cloth'));
	});
});

test('opposites are said of one thing by two', () => {
	const opposite = (a: string, b: string): boolean => areOpposite(sidesIn(tokensOf(a)), sidesIn(tokensOf(b)));
	expect(opposite('the pilot was drunk', 'he was sober')).toBe(true);
	expect(opposite('the painting was stolen', 'it was bought')).toBe(true);
	expect(opposite('the water was safe', 'it was safe and clean')).toBe(false);
	expect(opposite('some were healthy and some ill', 'they were ill')).toBe(false);
});

test('times differ where days, or months, are others', () => {
	const differ = (a: string, b: string): boolean => timesDiffer(timesIn(tokensOf(a)), timesIn(tokensOf(b)));
	expect(differ('it stopped on Friday', 'not until Sunday')).toBe(true);
	expect(differ('it stopped on Friday', 'it stopped in June')).toBe(false);
	expect(differ('it stopped on Friday', 'it stopped on Friday, and again on Sunday')).toBe(false);
	expect(differ('they may march', 'it opened in August')).toBe(false);
});

describe('a paragraph', () => {
	const claimIn = (text: string, who: string): Claim => {
		const start = text.indexOf(who);
		const span = {start, end: start + who.length, text: who};
		return {
			id: 1,
			paragraph: 1,
			source: {...span, actor: null},
			cue: span,
			content: [span],
			quotation: 'indirect',
			sourcing: 'unnamed',
			stance: 'asserts',
			disputes: [],
		};
	};
	const announces = (text: string): boolean => announcesDispute(text, claimIn(text, 'Ozan'));

	test('announces that two disagree', () => {
		expect(announces('It rained.\n\nThe number is disputed. Ozan said')).toBe(true);
		expect(announces('Witnesses gave different accounts. Ozan said')).toBe(true);
		expect(announces('How many died is not agreed. Ozan said')).toBe(true);
	});

	test('announces nothing in the paragraph before, or far away', () => {
		expect(announces('The number is disputed.\n\nOzan said')).toBe(false);
		expect(announces('The boats came back. Ozan said')).toBe(false);
		expect(announces(`The number is disputed. ${'It rained again. '.repeat(8)}Ozan said`)).toBe(false);
	});
});
