import {it, vi} from 'vitest';
import {run as actors} from '../../source/commands/actors.ts';
import {run as claims} from '../../source/commands/claims.ts';
import {run as exportStory} from '../../source/commands/export.ts';
import {run as paragraphs} from '../../source/commands/paragraphs.ts';
import {run as report} from '../../source/commands/report.ts';
import {run as show} from '../../source/commands/show.ts';
import {run as sourcing} from '../../source/commands/sourcing.ts';
import {fuzz} from './fuzz.ts';
import {testFolder} from './program.ts';

const parts = 10;

it.each(Array.from({length: parts}, (_, part) => part + 1))(
	'mutated texts bring no byte to the terminal that nobody means, part %i of ten thousand',
	async part => {
		vi.stubEnv('NUTGRAF_CACHE', 'off');
		await fuzz({
			count: 100_000 / parts,
			seed: 7919 * part,
			folder: testFolder,
			every: [paragraphs],
			some: [actors, claims, exportStory, report, show, sourcing],
		});
	},
	600_000,
);
