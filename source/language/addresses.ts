import {isSmallAt, isWordAt} from './characters.ts';

const domains = new Set('com org net edu gov mil info biz io co uk us de fr eu tv int news'.split(' '));

/**
The end of the web or e-mail address that begins at `start`, without the marks that close a sentence or a bracket
after it; -1 where there is none.
*/
export const addressEnd = (text: string, start: number): number => {
	const first = text.charCodeAt(start) | 32;
	if (first === 104 || first === 119) {
		const isWeb = /^(?:https?:\/\/|www\.)[^\s]/iy;
		if (isWeb.test(text.slice(start, start + 12))) return webEnd(text, start);
	}

	return plainEnd(text, start);
};

const webEnd = (text: string, start: number): number => {
	let end = start;
	while (end < text.length && !/[\s<>"“”«»]/.test(text[end] ?? ' ')) end++;
	while (end > start && /[.,;:!?)\]}'’…]/.test(text[end - 1] ?? '')) end--;
	return end;
};

/** "name@host.org" and "host.org": words joined by stops, of which the last is a top-level domain. */
const plainEnd = (text: string, start: number): number => {
	let end = start;
	while (isWordAt(text, end)) end++;
	const next = text.charCodeAt(end);
	if (next !== 64 && next !== 46) return -1;
	if (!isWordAt(text, end + 1)) return -1;
	let at = false;
	let lastStop = -1;
	// An address is short: the bound keeps a text such as "a.b.c.d…" linear.
	while (end < start + 250) {
		const code = text.charCodeAt(end);
		if (!isWordAt(text, end + 1)) break;
		if (code === 64 && !at) at = true;
		else if (code === 46) lastStop = end;
		else if (code !== 45) break;
		end++;
		while (isWordAt(text, end)) end++;
	}

	if (lastStop < 0 || lastStop >= end || !isSmallAt(text, lastStop + 1)) return -1;
	return at || domains.has(text.slice(lastStop + 1, end)) ? end : -1;
};
