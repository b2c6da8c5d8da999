import {describe, expect, it} from 'vitest';
import {actorCard} from '../../source/insight/actor-card.ts';
import {countDisputed, disputesOf} from '../../source/insight/disputes.ts';
import {reportStory} from '../../source/insight/report.ts';
import {reportSourcing} from '../../source/insight/sourcing-report.ts';
import {countSourcing, describeSourcing, percentagesOf} from '../../source/insight/sourcing.ts';
import {indexStory} from '../../source/insight/story-index.ts';
import {whoAboutWhom} from '../../source/insight/who-about-whom.ts';
import {whoOf, wordsOf} from '../../source/insight/who.ts';
import type {Claim} from '../../source/story/claim.ts';
import {harbourStory} from '../explorer/harbour-story.ts';

const index = indexStory(harbourStory);
const claim = (id: number): Claim => index.claimById.get(id)!;
const ids = (claims: readonly Claim[]): readonly number[] => claims.map(({id}) => id);
/** The story as if nobody claimed anything. */
const silent = {...harbourStory, claims: []};

describe('the index of a story', () => {
	it('knows who and what stands in a paragraph, in the order of the story', () => {
		expect(index.actorsIn.get(1)!.map(({id}) => id)).toEqual(['port-ellery', 'ines-calder']);
		expect(index.actorsIn.get(5)!.map(({id}) => id)).toEqual(['ines-calder']);
		expect(ids(index.claimsIn.get(5)!)).toEqual([5, 6]);
		expect(index.claimsIn.get(0)).toBeUndefined();
	});

	it('knows the claims of an actor and those about it', () => {
		expect(ids(index.claimsBy.get('ines-calder')!)).toEqual([1, 2, 5, 6]);
		expect(ids(index.claimsAbout.get('port-ellery')!)).toEqual([1]);
		expect(ids(index.claimsAbout.get('kyrrfjord')!)).toEqual([8]);
	});

	it('knows them however many there are, each of them once', () => {
		const [first] = harbourStory.claims;
		const content = [...first!.content, ...first!.content];
		const many = Array.from({length: 60}, (_, at): Claim => ({...first!, content, id: at + 1}));
		const indexed = indexStory({...harbourStory, claims: many});
		const all = many.map(({id}) => id);
		expect(ids(indexed.claimsIn.get(first!.paragraph)!)).toEqual(all);
		expect(ids(indexed.claimsBy.get('ines-calder')!)).toEqual(all);
		expect(ids(indexed.claimsAbout.get('port-ellery')!)).toEqual(all);
	});

	it('takes no mention in another paragraph for one in the claim, though its content goes on there', () => {
		const [first] = harbourStory.claims;
		const [before] = first!.content;
		const longer: Claim = {...first!, content: [{...before!, end: harbourStory.text.length}]};
		const {claimsAbout} = indexStory({...harbourStory, claims: [longer]});
		expect([...claimsAbout.keys()]).toEqual(['port-ellery', 'ines-calder']);
	});
});

describe('who is cited', () => {
	it('stands in the words of the story, by name in brackets where those are a pronoun, and in words where nobody is', () => {
		expect(whoOf(claim(1), index)).toBe('Mayor Ines Calder');
		expect(whoOf(claim(6), index)).toBe('[Ines Calder]');
		expect(whoOf(claim(3), index)).toBe('Some residents');
		expect(whoOf(claim(7), index)).toBe('(nobody)');
	});

	it('runs of a content are joined by an ellipsis', () => {
		const {content} = claim(2);
		expect(wordsOf({...claim(2), content: [...content, ...claim(7).content]})).toBe(
			'that no jetty would close … to have been hired already',
		);
	});
});

describe('the sourcing', () => {
	it('is counted, and told in one line', () => {
		expect(countSourcing(harbourStory.claims)).toEqual({named: 6, unnamed: 1, none: 1});
		expect(describeSourcing(harbourStory.claims)).toBe('8 claims · 6 named · 1 unnamed · 1 no source');
		expect(describeSourcing([claim(1)], ', ')).toBe('1 claim, 1 named, 0 unnamed, 0 no source');
	});

	it('has shares that add up, the words of unnamed sources, claims without one, and the weakest of each paragraph', () => {
		const report = reportSourcing(harbourStory);
		expect(report.shares.named + report.shares.unnamed + report.shares.none).toBeCloseTo(1);
		expect(report.quotations).toEqual({direct: 1, indirect: 7, mixed: 0});
		expect(report.unnamed).toEqual([{words: 'Some residents', paragraphs: [3], claims: [3]}]);
		expect(report.withoutSource).toEqual([
			{claim: 7, paragraph: 6, cue: 'is believed', words: 'to have been hired already'},
		]);
		expect(report.paragraphs.map(({sourcing}) => sourcing)).toEqual([
			'named',
			'named',
			'unnamed',
			'named',
			'named',
			'none',
			'named',
		]);
	});

	it('“she” behind somebody without a name is the same source, and not behind one who asks', () => {
		const of = (id: number, words: string, more: Partial<Claim> = {}): Claim => ({
			...claim(id),
			paragraph: 2,
			sourcing: 'unnamed',
			source: {start: id, end: id + 1, text: words, actor: null},
			...more,
		});
		const listed = (claims: readonly Claim[]): readonly string[] =>
			reportSourcing({...harbourStory, claims}).unnamed.map(
				({words, claims: ids}) => `${words} ${ids.length}`,
			);
		expect(listed([of(1, 'One nurse'), of(2, 'she'), of(3, 'She', {paragraph: 3})])).toEqual([
			'One nurse 2',
			'She 1',
		]);
		expect(listed([of(1, 'One nurse', {stance: 'asks'}), of(2, 'she')])).toEqual(['One nurse 1', 'she 1']);
	});

	it('the same unnamed source, in capitals or not, is told of once', () => {
		const again: Claim = {
			...claim(3),
			id: 9,
			paragraph: 7,
			source: {...claim(3).source!, text: 'some residents'},
		};
		const {unnamed} = reportSourcing({...harbourStory, claims: [...harbourStory.claims, again]});
		expect(unnamed).toEqual([{words: 'Some residents', paragraphs: [3, 7], claims: [3, 9]}]);
	});

	it('has percentages that make a hundred', () => {
		expect(percentagesOf({named: 1, unnamed: 1, none: 1})).toEqual({named: 34, unnamed: 33, none: 33});
		expect(percentagesOf({named: 5, unnamed: 1, none: 1})).toEqual({named: 72, unnamed: 14, none: 14});
		expect(percentagesOf({named: 199, unnamed: 1, none: 0})).toEqual({named: 100, unnamed: 0, none: 0});
		expect(percentagesOf({named: 0, unnamed: 0, none: 0})).toEqual({named: 0, unnamed: 0, none: 0});
	});

	it('of a story without claims divides by nothing', () => {
		expect(reportSourcing(silent).shares).toEqual({named: 0, unnamed: 0, none: 0});
		expect(describeSourcing([])).toBe('0 claims · 0 named · 0 unnamed · 0 no source');
	});
});

describe('disputes', () => {
	it('are pairs and chains, each claim in one, in reading order', () => {
		expect(disputesOf(harbourStory, index).map(({claims}) => ids(claims))).toEqual([[4, 5]]);
		const chained = {
			...harbourStory,
			claims: harbourStory.claims.map(one =>
				one.id === 2 ? {...one, disputes: [5]} : one.id === 5 ? {...one, disputes: [4, 2]} : one,
			),
		};
		expect(disputesOf(chained, indexStory(chained)).map(({claims}) => ids(claims))).toEqual([[2, 4, 5]]);
	});

	it('with a claim that is not there are none', () => {
		const broken = {...harbourStory, claims: [{...claim(4), disputes: [77]}]};
		expect(disputesOf(broken, indexStory(broken))).toEqual([]);
	});

	it('are counted where somebody else contradicts, and not where one contradicts oneself', () => {
		expect(countDisputed([claim(4), claim(1)], index)).toBe(1);
		const self = {...harbourStory, claims: [{...claim(2), disputes: [5]}, claim(5)]};
		expect(countDisputed([self.claims[0]!], indexStory(self))).toBe(0);
	});
});

describe('an actor’s card', () => {
	it('has all that the story has on it', () => {
		const card = actorCard(index.actorById.get('ines-calder')!, index);
		expect(card.names).toEqual([
			{text: 'Calder', count: 2},
			{text: 'Ines Calder', count: 1},
		]);
		expect(card).toMatchObject({pronouns: 1, paragraphs: [1, 2, 5], disputed: 1});
		expect(card.beside.map(({actor, paragraphs}) => [actor.id, paragraphs])).toEqual([['port-ellery', 1]]);
		expect(ids(card.claims)).toEqual([1, 2, 5, 6]);
		expect(ids(card.claimsAbout)).toEqual([]);
	});

	it('of a place that says nothing has what is claimed about it', () => {
		const card = actorCard(index.actorById.get('kyrrfjord')!, index);
		expect(ids(card.claims)).toEqual([]);
		expect(ids(card.claimsAbout)).toEqual([8]);
	});
});

describe('who says what about whom', () => {
	const {rows, columns} = whoAboutWhom(harbourStory, index);

	it('has the sources in rows and whom they speak of in columns', () => {
		expect(columns.map(({id}) => id).toSorted()).toEqual(['kyrrfjord', 'port-ellery']);
		expect(rows.map(({label, claims}) => [label, claims])).toEqual([
			['Ines Calder', 4],
			['Tomas Reyle', 2],
		]);
		const kyrrfjord = columns.findIndex(({id}) => id === 'kyrrfjord');
		expect(ids(rows[1]!.cells[kyrrfjord]!)).toEqual([8]);
		expect(ids(rows[0]!.cells[kyrrfjord]!)).toEqual([]);
	});

	it('is empty where nobody speaks of anybody', () => {
		expect(whoAboutWhom(silent, indexStory(silent))).toEqual({columns: [], rows: []});
	});
});

describe('the report', () => {
	const report = reportStory(harbourStory);

	it('has headings for all parts, and what they say', () => {
		for (const line of [
			'# Harbour dredging splits Port Ellery council',
			'## Sourcing',
			'8 claims · 6 named · 1 unnamed · 1 no source. Named 75%, unnamed 13%, no source 12%.',
			'- Some residents (paragraph 3)',
			'## Disputes',
			'1. Tomas Reyle ↔ Ines Calder',
			'### Tomas Reyle',
			'### Unnamed sources',
			'### No source',
			'- Ines Calder (person, 4; mayor of Port Ellery)',
		])
			expect(report.split('\n')).toContain(line);
	});

	it('has those who are named first, in the order of the story, and behind them who is not', () => {
		expect(report.split('\n').filter(line => line.startsWith('### '))).toEqual([
			'### Ines Calder',
			'### Tomas Reyle',
			'### Unnamed sources',
			'### No source',
		]);
	});

	it('says whom a pronoun stands for, beside it', () => {
		expect(report).toContain(
			String.raw`- “Nobody has measured anything since I took office,” she \[Ines Calder\] said (paragraph 5, asserts, direct)`,
		);
	});

	it('has who says it in a marked claim', () => {
		const [content] = claim(2).content;
		const words = content!.text;
		const marked = {kind: 'claim', paragraph: 2, ...content!, words, note: 'ask her'} as const;
		expect(reportStory(harbourStory, [marked])).toContain(
			String.raw`- Calder \[Ines Calder\] promised that no jetty would close (paragraph 2)`,
		);
	});

	it('takes nothing of the story for mark-up', () => {
		const title = '# A *bold* <b>plan</b> [here](x) `now` | then';
		const marked = reportStory({...harbourStory, title});
		expect(marked.split('\n')[0]).toBe(
			String.raw`# \# A \*bold\* \<b\>plan\</b\> \[here\](x) \`now\` \| then`,
		);
	});
});
