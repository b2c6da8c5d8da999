import type {Background} from '../terminal/background.ts';
import type {PaneName} from './layout/geometry.ts';
import type {Settings} from './state/state.ts';
import type {Theme} from './theme.ts';

/** What the person chose for the explorer, and what its configuration file is told to be wrong with. */
export type Chosen = {
	/** With the theme for a terminal that tells nothing of its background. */
	readonly settings: Settings;
	/** The theme on a background; null where the person chose one for all. */
	readonly themeOn: ((background: Background) => Theme) | null;
	readonly zoomed: boolean;
	readonly focus: PaneName;
	/** One line for each thing that is wrong with the configuration. */
	readonly problems: readonly string[];
};
