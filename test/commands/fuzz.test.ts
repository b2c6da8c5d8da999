import {it} from 'vitest';
import {run as paragraphs} from '../../source/commands/paragraphs.ts';
import {fuzz} from './fuzz.ts';
import {testFolder} from './program.ts';

it('a thousand mutated texts bring no byte to the terminal that nobody means', async () => {
	await fuzz({count: 1000, seed: 20_260, folder: testFolder, every: [paragraphs], some: []});
});
