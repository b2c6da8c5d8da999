import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {roleCount, roles} from '../../../source/analysis/claims/span-model.ts';
import type {Window} from '../../../source/analysis/claims/window.ts';

/** What the teacher, a larger model, holds of the passages of a corpus: `teacher.py` writes it. */
export type Teacher = {
	/** For each token of a passage the chance that it is the anchor of a cue. */
	readonly anchors: (passage: number) => Float32Array | undefined;
	/** For a cue of a passage the chances of the four roles of each token from `start`, in parts of 255. */
	readonly roles: (
		passage: number,
		anchor: number,
	) => {readonly start: number; readonly chances: Uint8Array} | undefined;
};

/** The roles of the tokens of a window as the teacher sees them: their chances, and the likeliest. */
export type TaughtRoles = {readonly chances: Float32Array; readonly labels: Uint8Array};

/** How much the teacher's word counts beside the annotator's; chosen on articles that neither model had seen. */
const share = 0.5;

/** The annotator's answer, moved towards what the teacher says where it says something. */
export const mixed = (answer: number, taught: number | undefined): number =>
	taught === undefined ? answer : (1 - share) * answer + share * taught;

const anchorBits = 4096;

/** Read what the teacher wrote to a folder. Throws where a file is missing or malformed. */
export const readTeacher = (folder: string): Teacher => {
	const bytes = readFileSync(join(folder, 'anchors.f32'));
	const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	const sizes = JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8')) as readonly number[];
	const starts = new Uint32Array(sizes.length + 1);
	for (const [passage, size] of sizes.entries()) starts[passage + 1] = starts[passage]! + size;
	const rows = JSON.parse(readFileSync(join(folder, 'cues.json'), 'utf8')) as ReadonlyArray<
		readonly [passage: number, anchor: number, start: number, size: number]
	>;
	const chances = readFileSync(join(folder, 'roles.u8'));
	const cues = new Map<number, {start: number; chances: Uint8Array}>();
	let at = 0;
	for (const [passage, anchor, start, size] of rows) {
		cues.set(passage * anchorBits + anchor, {start, chances: chances.subarray(at, at + size * roleCount)});
		at += size * roleCount;
	}

	return {
		anchors: passage =>
			passage < sizes.length ? all.subarray(starts[passage]!, starts[passage + 1]!) : undefined,
		roles: (passage, anchor) => cues.get(passage * anchorBits + anchor),
	};
};

/** The teacher's roles of a window; tokens that it did not see beside this cue keep the annotator's. */
export const taughtRoles = (
	teacher: Teacher,
	passage: number,
	{anchor, from}: Window,
	gold: Uint8Array,
): TaughtRoles | undefined => {
	const found = teacher.roles(passage, anchor);
	if (found === undefined) return undefined;
	const chances = new Float32Array(gold.length * roleCount);
	const labels = Uint8Array.from(gold);
	for (let here = 0; here < gold.length; here++) {
		const row = (from + here - found.start) * roleCount;
		if (row < 0 || row >= found.chances.length) {
			chances[here * roleCount + gold[here]!] = 1;
			continue;
		}

		let sum = 0;
		let best = -1;
		for (const role of Object.values(roles)) {
			const chance = found.chances[row + role]!;
			sum += chance;
			if (chance > best) {
				best = chance;
				labels[here] = role;
			}
		}

		for (const role of Object.values(roles))
			chances[here * roleCount + role] = found.chances[row + role]! / sum;
	}

	return {chances, labels};
};
