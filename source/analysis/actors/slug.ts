/** A name as a slug of small letters, figures and hyphens: "Wang Yi" becomes "wang-yi". Never empty. */
export const slug = (name: string): string =>
	name
		.normalize('NFKD')
		.replaceAll(/\p{M}+/gu, '')
		.toLowerCase()
		.replaceAll(/['’.]/g, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/g, '')
		.slice(0, 60) || 'actor';

/** A maker of slugs that gives no slug twice: the second "wang-yi" becomes "wang-yi-2". */
export const slugMaker = (): ((name: string) => string) => {
	const taken = new Map<string, number>();
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
