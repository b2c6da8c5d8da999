import type {Span} from '../../../source/story/span.ts';
import type {GoldClaim} from './corpus.ts';

/** A claim as predicted, with how sure the model is. */
export type Prediction = {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	readonly chance: number;
};

const sizeOf = (text: string, spans: readonly Span[]): number => {
	let size = 0;
	for (const {start, end} of spans) for (let at = start; at < end; at++) if (!/\s/.test(text[at]!)) size++;
	return size;
};

const sharedOf = (text: string, a: readonly Span[], b: readonly Span[]): number => {
	let shared = 0;
	for (const left of a) {
		for (const right of b) {
			const start = Math.max(left.start, right.start);
			const end = Math.min(left.end, right.end);
			if (start < end) shared += sizeOf(text, [{start, end}]);
		}
	}

	return shared;
};

/** Whether the prediction would count as the gold claim: contents alike by half, sources and cues touching. */
export const agrees = (text: string, prediction: Prediction, gold: GoldClaim): number => {
	const shared = sharedOf(text, prediction.content, gold.content);
	if (shared === 0) return 0;
	const dice = (2 * shared) / Math.max(1, sizeOf(text, prediction.content) + sizeOf(text, gold.content));
	if (dice < 0.5) return 0;
	const hasSource = gold.source.some(span => span.end > span.start);
	if (hasSource ? sharedOf(text, prediction.source, gold.source) === 0 : prediction.source.length > 0)
		return 0;
	return gold.cue.length === 0 || sharedOf(text, prediction.cue, gold.cue) > 0 ? shared : 0;
};

/** Which predictions are right; each gold claim counts once. */
export const rightOnes = (
	text: string,
	predictions: readonly Prediction[],
	gold: readonly GoldClaim[],
): readonly boolean[] => {
	const used = new Set<number>();
	return predictions.map(prediction => {
		let best = 0;
		let match = -1;
		for (const [index, claim] of gold.entries()) {
			if (used.has(index)) continue;
			const shared = agrees(text, prediction, claim);
			if (shared > best) {
				best = shared;
				match = index;
			}
		}

		if (match >= 0) used.add(match);
		return match >= 0;
	});
};

/** Of predictions whose cues overlap, the likeliest. In falling order of likelihood. */
export const withoutRivals = <Item extends Prediction>(predictions: readonly Item[]): readonly Item[] => {
	const kept: Item[] = [];
	for (const prediction of predictions.toSorted((a, b) => b.chance - a.chance)) {
		const rival = kept.some(other =>
			other.cue.some(a => prediction.cue.some(b => a.start < b.end && b.start < a.end)),
		);
		if (!rival) kept.push(prediction);
	}

	return kept;
};
