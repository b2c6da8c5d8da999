import type {Line} from '../line.ts';
import type {ViewTarget} from '../../state/view.ts';

/** One line of a view. */
export type ViewRow = {
	readonly line: Line;
	/** The item that the line belongs to, or null for a heading, a number, an empty line. */
	readonly item: number | null;
	/** For an item with columns: the index of the piece that stands for each of them, on the line that shows the choice. */
	readonly cells?: readonly number[];
};

/** An item: where it leads, one target for each of its columns; null for an empty one. */
export type ViewItem = {
	readonly targets: ReadonlyArray<ViewTarget | null>;
};

/** What a view shows, before it is known what is selected. The first two columns of each line are left free for the pointer. */
export type ViewContent = {
	readonly title: string;
	readonly rows: readonly ViewRow[];
	readonly items: readonly ViewItem[];
	/** Rows at the top that stay while the others scroll. */
	readonly fixedRows: number;
};

/** Puts rows and items together, so that their numbers agree. */
export class ViewBuilder {
	readonly #rows: ViewRow[] = [];
	readonly #items: ViewItem[] = [];

	/** Lines that lead nowhere. */
	text(...lines: readonly Line[]): void {
		for (const line of lines) this.#rows.push({line, item: null});
	}

	/** An item of one or more lines. */
	item(targets: ReadonlyArray<ViewTarget | null>, lines: readonly Line[], cells?: readonly number[]): void {
		const item = this.#items.length;
		this.#items.push({targets});
		for (const [index, line] of lines.entries())
			this.#rows.push(index === 0 && cells !== undefined ? {line, item, cells} : {line, item});
	}

	build(title: string, fixedRows = 0): ViewContent {
		return {title, rows: this.#rows, items: this.#items, fixedRows};
	}
}
