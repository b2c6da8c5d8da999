import type {Claim} from '../../story/claim.ts';
import type {TextSpan} from '../../story/span.ts';

/** How much of a claim is read, in characters: what it is about stands at its beginning, and claims may stand in claims without end. */
const mostRead = 1500;

/** The content of a claim, as far as it is read. */
export const contentOf = ({content}: Claim): readonly TextSpan[] => {
	const read: TextSpan[] = [];
	let left = mostRead;
	for (const {start, end, text} of content) {
		if (left <= 0) break;
		const length = Math.min(left, end - start);
		read.push({start, end: start + length, text: text.slice(0, length)});
		left -= length;
	}

	return read;
};

/** The words of a claim, as far as they are read. */
export const wordsOf = (claim: Claim): string =>
	contentOf(claim)
		.map(run => run.text)
		.join(' ');
