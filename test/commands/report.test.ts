import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Story} from '../../source/story/story.ts';
import {changeNotes} from '../../source/user/notes-file.ts';
import {paragraphTarget, withNote} from '../../source/user/notes.ts';
import {storyKey} from '../../source/user/story-key.ts';
import {fileWith, lighthouse, lighthouseText, nutgraf, testFolder} from './program.ts';

describe('nutgraf report', () => {
	it('prints Markdown: sourcing, claims by source, actors', () => {
		const {code, lines} = nutgraf(['report', lighthouse]);
		expect(code).toBe(0);
		expect(lines[0]).toBe('# Keeper of Tarn Point lighthouse to go after forty years');
		expect(lines).toEqual(
			expect.arrayContaining(['## Sourcing', '## Claims by source', '### Ingrid Solheim', '## Actors']),
		);
	});

	it('writes to a file what it would print, and says where it is', () => {
		const {code, out, err} = nutgraf(['report', lighthouse, '--output', 'report.md']);
		expect({code, out, err}).toEqual({code: 0, out: '', err: 'nutgraf: the report is in report.md\n'});
		expect(readFileSync(path.join(testFolder, 'report.md'), 'utf8')).toBe(
			nutgraf(['report', lighthouse]).out,
		);
	});

	it('with --notes has the marks and notes that the explorer keeps, and without it has none', () => {
		const state = path.join(testFolder, 'state');
		const {text, paragraphs} = JSON.parse(nutgraf(['export', lighthouse]).out) as Story;
		const folder = path.join(state, 'nutgraf');
		changeNotes(
			{config: folder, state: folder, cache: folder},
			storyKey(text),
			{title: null, location: ''},
			notes => withNote(notes, paragraphTarget(paragraphs[1]!), 'call her', new Date('2026-03-04T05:06:07Z')),
		);
		const env = {XDG_STATE_HOME: state};
		expect(nutgraf(['report', lighthouse, '--notes'], {env}).out).toMatch(
			/## Marks and notes\n\n- "I have[^\n]+ \(paragraph 2\)\n\n {2}call her\n/v,
		);
		expect(nutgraf(['report', lighthouse], {env}).out).not.toContain('call her');
	});

	it('never writes over the story that it reads', () => {
		const story = fileWith('kept.txt', lighthouseText);
		const {code, err} = nutgraf(['report', story, '--output', './kept.txt']);
		expect(code).toBe(2);
		expect(err).toMatch(/^nutgraf: \.\/kept\.txt is the story itself: give another file.*\n$/u);
		expect(readFileSync(story, 'utf8')).toBe(lighthouseText);
	});

	it.each([
		['no/such/folder/report.md', /there is no such folder; make it, or give another/v],
		['.', /it is a folder; give a file in it/v],
	])('says in one line why %s cannot be written, and what to do', (file, why) => {
		const {code, out, err} = nutgraf(['report', lighthouse, '--output', file]);
		expect({code, out}).toEqual({code: 2, out: ''});
		expect(err).toMatch(/^nutgraf: cannot write the report to [^\n]+\n$/v);
		expect(err).toContain(file);
		expect(err).toMatch(why);
	});

	it('has nothing of a file name that a terminal could obey', () => {
		const story = fileWith('red\u{1B}[31m.txt', 'A note\n\nThe pier is shut, said Ada Brook.\n');
		expect(nutgraf(['report', story]).out).not.toContain('\u{1B}');
	});
});
