import {describe, expect, it} from 'vitest';
import type {SourcingReport} from '../../source/insight/sourcing-report.ts';
import type {Story} from '../../source/story/story.ts';
import {fileWith, lighthouse, nutgraf} from './program.ts';

const nothingClaimed = fileWith('notice.txt', 'Opening hours\n\nMonday to Friday, nine to five.\n');

describe('nutgraf sourcing', () => {
	it('prints a sign for each paragraph, the counts, and the unnamed sources in the words of the story', () => {
		const {code, out, lines} = nutgraf(['sourcing', lighthouse]);
		expect(code).toBe(0);
		expect(lines[0]).toMatch(/^\d+ claims · \d+ named · \d+ unnamed · \d+ no source$/u);
		expect(lines[2]).toHaveLength(5);
		expect(lines[3]).toBe('█ named  ? unnamed  ∅ no source  · no claim');
		expect(out).toMatch(/^Unnamed sources$[^]*^ {2}Some residents {2}1 claim in 4$/mu);
	});

	it('calls the headline by its name, and has percentages that make a hundred', () => {
		const story = fileWith(
			'headline.txt',
			'Ferry to stop at night, officials say\n\nThe ferry stops at ten, officials said. Petra Aune said that it was late.\n',
		);
		const {out} = nutgraf(['sourcing', story]);
		expect(out).toMatch(/^ {2}officials {2}2 claims in the headline, 1$/mv);
		expect(out).toMatch(/named +1 +33%\nunnamed +2 +67%\nno source +0 +0%/v);
		expect(nutgraf(['report', story]).out).toContain('- officials (headline, paragraph 1)');
	});

	it('tells the chart in words to a screen reader, and what a denial is without a sign', () => {
		const env = {INK_SCREEN_READER: 'true'};
		const {out} = nutgraf(['sourcing', lighthouse], {env});
		expect(out).toMatch(/^unnamed: paragraphs? [\d, toand]+$/mv);
		const claims = nutgraf(['claims', lighthouse], {env}).out;
		expect(claims).toMatch(/Marcus Obi[^\n]* denied {2}\[denies/v);
		expect(out + claims).not.toMatch(/[\u2500-\u259F✗∅↔·]/u);
	});

	it('agrees with the claims in JSON', () => {
		const report = JSON.parse(nutgraf(['sourcing', lighthouse, '--json']).out) as SourcingReport;
		const {claims} = JSON.parse(nutgraf(['export', lighthouse]).out) as Story;
		const unnamed = claims.filter(({sourcing}) => sourcing === 'unnamed');
		expect(report.claims).toBe(claims.length);
		expect(report.counts.unnamed).toBe(unnamed.length);
		expect(report.unnamed.flatMap(source => source.claims).toSorted()).toEqual(
			unnamed.map(({id}) => id).toSorted(),
		);
		expect(report.shares.named + report.shares.unnamed + report.shares.none).toBeCloseTo(1);
	});

	it('ends with 1 for a story in which nobody claims anything', () => {
		const {code, lines} = nutgraf(['sourcing', nothingClaimed]);
		expect(code).toBe(1);
		expect(lines[0]).toBe('0 claims · 0 named · 0 unnamed · 0 no source');
	});

	it('keeps to the width of the terminal', () => {
		const {lines} = nutgraf(['sourcing', lighthouse], {env: {COLUMNS: '30'}});
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(30);
	});

	it('draws in ASCII where the locale has no more', () => {
		const {out} = nutgraf(['sourcing', lighthouse], {env: {LC_ALL: 'C'}});
		expect(out.replaceAll(/[\n -~]/gu, '')).toBe('');
	});
});
