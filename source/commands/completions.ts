import {namesOf} from '../search/names.ts';
import {nearest} from '../search/nearest.ts';
import {visibleLine} from '../terminal/sanitize.ts';
import type {Arguments} from './arguments.ts';
import {bashCompletions} from './completions/bash.ts';
import {fishCompletions} from './completions/fish.ts';
import {zshCompletions} from './completions/zsh.ts';
import {openStory} from './open-story.ts';
import type {Output} from './output.ts';
import {shells} from './table.ts';
import {UsageError} from './usage-error.ts';

const scripts = {bash: bashCompletions, zsh: zshCompletions, fish: fishCompletions} as const;

const isShell = (word: string): word is keyof typeof scripts => word in scripts;

/** Every name in a story, one a line: what the scripts ask for behind `--by`. Nothing is fetched for it. */
const printNames = async (given: Arguments, output: Output): Promise<number> => {
	const {isLink} = await import('../intake/open.ts');
	const [, what = '-'] = given.positionals;
	if (what === '-' || isLink(what)) return 1;
	const {actors} = await openStory(what, given);
	const names = [...new Set(actors.flatMap(actor => namesOf(actor)))];
	if (names.length > 0) output.printText(`${names.map(visibleLine).join('\n')}\n`);
	return names.length > 0 ? 0 : 1;
};

/** `nutgraf completions SHELL`, and `nutgraf completions names STORY` for the scripts that it prints. Throws a UsageError. */
export const run = async (given: Arguments, output: Output): Promise<number> => {
	const [shell = '', ...rest] = given.positionals;
	if (shell === 'names') return printNames(given, output);
	if (rest.length > 0)
		throw new UsageError('completions got too many arguments: use nutgraf completions SHELL');
	if (!isShell(shell)) {
		const near = nearest(shell, shells);
		throw new UsageError(
			`there are no completions for ${visibleLine(shell)}: ${near === null ? `use ${shells.join(', ')}` : `did you mean ${near}?`}`,
		);
	}

	output.printText(scripts[shell]());
	return 0;
};
