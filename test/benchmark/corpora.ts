/*
What the analysis finds against people's annotations, where their corpora and scorers stand beside the project, in
`../shared`; and on our own annotated stories, which are always there. Prints what the scorers print.
*/
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {analyse} from '../../source/analysis/analyse.ts';
import {scoreLine, scoreStory, sumOf} from '../analysis/score.ts';
import {annotatedStories} from '../analysis/stories.ts';
import {projectFolder} from '../terminal/harness.ts';

const shared = path.join(projectFolder, '../shared');
const score = (title: string, scorer: string, args: readonly string[]): void => {
	const program = path.join(shared, 'score', scorer);
	const [corpus = ''] = args;
	if (!existsSync(program) || !existsSync(path.join(shared, corpus))) {
		console.log(`${title}: not there`);
		return;
	}

	console.log(title);
	const {status} = spawnSync(
		process.execPath,
		[program, ...args.map(arg => (arg.startsWith('corpora/') ? path.join(shared, arg) : arg))],
		{
			stdio: 'inherit',
			cwd: projectFolder,
			env: {...process.env, NUTGRAF_CACHE: 'off', STORY_COMMAND: `${process.execPath} dist/cli.js`},
		},
	);
	if (status !== 0) process.exitCode = 1;
};

const stories = annotatedStories();
console.log('our own annotated stories, F1');
const scores = stories.map(story => scoreStory(story, analyse(story.document)));
for (const [index, {name}] of stories.entries()) console.log(`  ${scoreLine(name, scores[index]!)}`);
console.log(`  ${scoreLine('all', sumOf(scores))}`);
score('claims, PolNeAR dev', 'claims.mjs', ['corpora/polnear/dev', 'corpora/polnear/dev.instances.jsonl']);
score('actors, GUM dev, news, interviews, lives and speeches', 'actors.mjs', [
	'corpora/gum/dev',
	'--genre',
	'news,interview,bio,speech',
]);
