import type {Reading} from './decode.ts';
import {add, pair, step, type FeatureList} from './features.ts';
import type {Passage} from './passage.ts';
import {roles} from './span-model.ts';
import type {Window} from './window.ts';

const bucket = (value: number, width: number, limit: number): number =>
	Math.max(-limit, Math.min(limit, Math.round(value / width)));

/** Fill `list` with what speaks for or against keeping a claim as read. `chance` is that of the cue. */
export const acceptFeatures = (
	list: FeatureList,
	passage: Passage,
	window: Window,
	reading: Reading,
	chance: number,
): void => {
	list.size = 0;
	const cue = passage.words[window.anchor]!;
	const tag = passage.tagCodes[window.anchor]!;
	const logit = Math.log((chance + 1e-5) / (1 - chance + 1e-5));
	let contents = 0;
	let sources = 0;
	let quoted = 0;
	let runs = 0;
	let other = 0;
	let sourceHead = 0;
	let gap = 99;
	for (let at = window.from; at < window.to; at++) {
		const role = reading.labels[at - window.from]!;
		if (role === roles.content) {
			contents++;
			if (passage.quoted[at]! > 0) quoted++;
			if (reading.labels[at - window.from - 1] !== role) runs++;
			if (passage.sentences[at] !== passage.sentences[window.anchor]) other++;
		} else if (role === roles.source) {
			sources++;
			sourceHead = at;
			gap = Math.min(gap, Math.abs(at - window.anchor));
		}
	}

	const head = passage.words[sourceHead]!;
	const quoting = quoted === 0 ? 0 : quoted === contents ? 2 : 1;
	const odds = bucket(reading.odds, 0.5, 16);
	const belief = bucket(logit, 0.4, 16);
	const has = sources > 0 ? 1 : 0;
	add(list, 201, 0);
	add(list, 202, odds);
	add(list, 203, belief);
	add(list, 204, bucket(reading.odds, 1.2, 6), bucket(logit, 1, 6));
	add(list, 205, bucket(reading.exact, 0.5, 24));
	add(list, 206, bucket(reading.content, 0.1, 24));
	add(list, 207, bucket(reading.source, 0.1, 24), has);
	add(list, 208, bucket(reading.edges, 0.25, 24));
	add(list, 209, bucket(reading.sourceless, 0.3, 20), has);
	add(list, 210, step(contents), quoting);
	add(list, 211, step(sources), step(gap));
	add(list, 212, pair(quoting, runs), other > 0 ? 1 : 0);
	add(list, 213, cue.lemma);
	add(list, 214, cue.coarse, tag);
	add(list, 215, cue.lemma, quoting);
	add(list, 216, tag, has);
	add(list, 217, head.coarse, has);
	add(list, 218, head.lower, has);
	add(list, 219, passage.quoted[window.anchor]! > 0 ? 1 : 0, quoting);
	add(list, 220, bucket(reading.content, 0.3, 8), bucket(reading.odds, 1.2, 6));
	add(list, 221, bucket(reading.edges, 0.5, 8), step(contents));
};

/** The plain numbers of a reading, which weigh in beside the features. */
export const acceptNumbers = (reading: Reading, chance: number): readonly number[] => [
	Math.max(-8, Math.min(8, reading.odds)),
	Math.max(-8, Math.min(8, Math.log((chance + 1e-5) / (1 - chance + 1e-5)))),
	Math.max(-12, reading.exact),
	Math.max(-5, reading.content),
	Math.max(-5, reading.source),
	Math.max(-8, reading.edges),
	Math.max(-8, reading.sourceless),
];
