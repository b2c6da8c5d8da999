import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyseByRules, type Findings} from '../../../source/analysis/first/first-analysis.ts';
import {dataFile} from '../../../source/language/data-folder.ts';
import {blocksOf, composeDocument, type StoryDocument} from '../../../source/story/document.ts';
import {contains, type TextSpan} from '../../../source/story/span.ts';

const documentOf = (text: string): StoryDocument => {
	const [title = '', ...paragraphs] = text.split('\n\n');
	return composeDocument({
		title,
		byline: null,
		published: null,
		url: null,
		language: 'en',
		source: {kind: 'stdin', location: '-'},
		paragraphs: paragraphs.map(paragraph => ({text: paragraph, kind: 'text'})),
	});
};

const findingsIn = (document: StoryDocument): Findings => {
	const steps = analyseByRules(document);
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
};

const expectSound = (document: StoryDocument): void => {
	const {actors, claims} = findingsIn(document);
	const blocks = new Map(blocksOf(document).map(block => [block.number, block]));
	const expectSlice = ({start, end, text}: TextSpan): void => {
		expect(start).toBeLessThan(end);
		expect(document.text.slice(start, end)).toBe(text);
	};

	const ids = new Set(actors.map(actor => actor.id));
	expect(ids.size).toBe(actors.length);
	for (const mention of actors.flatMap(actor => actor.mentions)) {
		expectSlice(mention);
		expect(contains(blocks.get(mention.paragraph)!, mention)).toBe(true);
	}

	expect(claims.map(claim => claim.id)).toEqual(claims.map((_, index) => index + 1));
	for (const claim of claims) {
		expect(claim.content.length).toBeGreaterThan(0);
		for (const span of claim.content) expectSlice(span);
		if (claim.cue !== null) expectSlice(claim.cue);
		if (claim.source !== null) expectSlice(claim.source);
		const actor = claim.source?.actor ?? null;
		if (actor !== null) expect(ids).toContain(actor);
		for (const id of claim.disputes) expect(claims[id - 1]?.disputes).toContain(claim.id);
	}
};

const words = fc.constantFrom(
	...'Ms. Vale said that "the bridge" denied he , . " “ ” according to it is believed reportedly accused Ozan\n\n- ٣ 北京 THE U.S. \u0000 \u200B 😀'.split(
		' ',
	),
);

test('every span is the slice of the text, whatever the text', () => {
	fc.assert(
		fc.property(fc.array(words, {maxLength: 60}), parts => expectSound(documentOf(parts.join(' ')))),
		{numRuns: 300},
	);
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 200}), text => expectSound(documentOf(text))),
		{numRuns: 300},
	);
});

test('the sample stories come out sound', () => {
	const folder = dataFile('stories/');
	for (const name of readdirSync(folder))
		expectSound(documentOf(readFileSync(`${folder}/${name}`, 'utf8').trim()));
});

test('a named source, an unnamed one, none, and a denial that answers an accusation', () => {
	const document = documentOf(
		[
			'Two sides at odds over a bridge',
			'Deniz Ozan, the mayor of Karsa, accused the builder Halm Works of using cheap steel.',
			'Halm Works denied that it had used cheap steel. "Every beam was tested," said Ms. Irene Vale.',
			'Two engineers said that the bridge was safe. It is believed that the tests were never finished.',
			'Mr. Ozan declined to comment on the tests.',
		].join('\n\n'),
	);
	const {actors, claims} = findingsIn(document);
	expect(claims.map(claim => [claim.stance, claim.sourcing])).toEqual([
		['accuses', 'named'],
		['denies', 'named'],
		['asserts', 'named'],
		['asserts', 'unnamed'],
		['believes', 'none'],
		['declines', 'named'],
	]);
	expect(claims[1]?.disputes).toEqual([1]);
	expect(claims[5]?.source?.actor).toBe('deniz-ozan');
	expect(actors.find(actor => actor.id === 'deniz-ozan')?.mentions.map(mention => mention.text)).toEqual([
		'Deniz Ozan',
		'Ozan',
	]);
});

test('a paragraph of 10,000 words without a full stop takes no more than its share of time', () => {
	const timeOf = (count: number): number => {
		const document = documentOf(
			`Long\n\n${'Ms. Vale said that the bridge, according to Ozan, was "safe" and '.repeat(count)}`,
		);
		const start = performance.now();
		findingsIn(document);
		return performance.now() - start;
	};

	timeOf(200);
	const short = timeOf(400);
	expect(timeOf(3200)).toBeLessThan(8 * 6 * Math.max(short, 2));
});
