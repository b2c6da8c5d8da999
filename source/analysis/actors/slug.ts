/** A name as a slug of small letters, figures and hyphens: "Wang Yi" becomes "wang-yi". Never empty. */
const slug = (name: string): string =>
	dashed(name.toLowerCase().replaceAll(/['’.]/g, ''))
		.replaceAll(/^-+|-+$/g, '')
		.slice(0, 60) || 'actor';

// Patterns of all the world's letters take long to compile, which few names need.
const dashed = (small: string): string =>
	/^[\0-~]*$/.test(small)
		? small.replaceAll(/[^a-z\d]+/g, '-')
		: small
				.normalize('NFKD')
				.replaceAll(/\p{M}+/gu, '')
				.replaceAll(/[^\p{L}\p{N}]+/gu, '-');

/** A maker of slugs that gives no slug twice, nor one of those that are taken: the second "wang-yi" becomes "wang-yi-2". */
export const slugMaker = (already: readonly string[] = []): ((name: string) => string) => {
	const taken = new Map(already.map(id => [id, 1]));
	return name => {
		const base = slug(name);
		let count = (taken.get(base) ?? 0) + 1;
		let id = count === 1 ? base : `${base}-${count}`;
		while (count > 1 && taken.has(id)) id = `${base}-${++count}`;
		taken.set(base, count);
		if (id !== base) taken.set(id, 1);
		return id;
	};
};
