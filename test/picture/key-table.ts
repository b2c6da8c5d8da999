import {keymap, type Binding} from '../../source/explorer/keymap.ts';
import {readableKey} from '../../source/explorer/keys/readable-key.ts';

const inCode = (keys: readonly string[]): string =>
	keys.map(key => `\`${readableKey(key).replaceAll('|', '\\|')}\``).join(' ');

const rows = (bindings: readonly Binding[]): readonly string[] =>
	bindings.map(({keys, label}) => `| ${inCode(keys)} | ${label} |`);

/** The README's table of keys as Markdown, from the keymap: among the panes first, then in a view, then in the search line. */
export const keyTable = (): string =>
	[
		'| key | what it does |',
		'| --- | --- |',
		...rows(keymap.filter(binding => binding.when === 'panes')),
		'',
		'In a view:',
		'',
		'| key | what it does |',
		'| --- | --- |',
		...rows(keymap.filter(binding => binding.group === 'In a view')),
		'',
		'In the search line:',
		'',
		'| key | what it does |',
		'| --- | --- |',
		...rows(keymap.filter(binding => binding.when === 'search' && binding.group === 'Search')),
		'',
		'While writing a note, in the list of commands and in the list of stories; the cursor moves and characters go as in the search line:',
		'',
		'| key | what it does |',
		'| --- | --- |',
		...rows(
			keymap.filter(({group}) => ['Writing a note', 'Commands', 'In the list of stories'].includes(group)),
		),
	].join('\n');
