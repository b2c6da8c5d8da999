import {stemOf} from './stems.ts';
import type {Weighed} from './weigh.ts';

const capitals = ({claim}: Weighed): readonly string[] =>
	claim.content.flatMap(run => run.text.match(/(?<=\s)[A-ZÀ-ÖØ-Þ][a-zß-öø-ɏ]+/g) ?? []);

/** "The number of arrests": what is counted has to be what the other one speaks of. */
const countedIn = ({claim}: Weighed): string | undefined =>
	/\b(?:number|figure|toll|total|count) of (?<noun>[a-z]+)/.exec(claim.content[0]?.text ?? '')?.groups?.[
		'noun'
	];

/** Whether two count other things: "six Varenian soldiers" and "three Tolmark soldiers", marchers and arrests. */
export const areOfOthers = (a: Weighed, b: Weighed): boolean => {
	const [x, y] = [capitals(a), capitals(b)];
	if (x.length > 0 && y.length > 0 && !x.some(word => y.includes(word))) return true;
	return [
		[a, b],
		[b, a],
	].some(([one, other]) => {
		const noun = countedIn(one!);
		return (
			noun !== undefined &&
			noun !== 'dead' &&
			other!.topic.length > 4 &&
			!other!.topic.stems.has(stemOf(noun))
		);
	});
};
