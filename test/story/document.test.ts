import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {readDocument} from '../../source/intake/open.ts';
import {isByline} from '../../source/story/document.ts';

const storyOf = async (text: string) =>
	readDocument(Buffer.from(text), {location: 'story.txt'}, {kind: 'file', location: 'story.txt'});

const body =
	'The harbour of Kelmouth will close in March, its master said.\n\n' +
	'Clara Venn, who sells ropes on the quay, told the council that she would have to leave the town.';

test('who wrote a story is nobody in it', async () => {
	const document = await storyOf(`Harbour to close next spring\n\nBy Odile Marchetti\n\n${body}`);
	expect(document.byline).toBe('Odile Marchetti');
	expect(document.paragraphs.map(paragraph => isByline(paragraph, document))).toEqual([true, false, false]);
	const names = analyse(document).actors.map(({name}) => name);
	expect(names).toContain('Clara Venn');
	expect(names).not.toContain('Odile Marchetti');
});

test('without a byline every paragraph is read', async () => {
	const document = await storyOf(`Harbour to close next spring\n\n${body}`);
	expect(document.byline).toBeNull();
	expect(document.paragraphs.some(paragraph => isByline(paragraph, document))).toBe(false);
});
