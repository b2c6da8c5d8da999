/** How many there are, for people to read: `1 claim`, `2 claims`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;
