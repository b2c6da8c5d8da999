import {fold} from './fold.ts';

/** States and unions that go by several names: each line is one of them. A word that is a name of its own elsewhere, as North is, does not belong here. */
const lines = [
	'United States|US|USA|United States of America|America',
	'United Kingdom|UK|Great Britain|Britain',
	'European Union|EU',
	'United Nations|UN',
	'United Arab Emirates|UAE|Emirates',
	'North Korea|DPRK|Democratic People’s Republic of Korea',
	'South Korea|ROK|Republic of Korea',
	'Russia|Russian Federation',
	'China|PRC|People’s Republic of China',
	'Soviet Union|USSR',
	'Saudi Arabia|KSA',
	'Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC',
	'Czech Republic|Czechia',
	'Netherlands|Holland',
	'Turkey|Türkiye',
	'Myanmar|Burma',
	'Ivory Coast|Côte d’Ivoire',
	'Vatican|Holy See',
	'NATO|North Atlantic Treaty Organization',
].map(line => line.split('|'));

const keyOf = (name: string): string =>
	fold(name)
		.replace(/^the\s+/v, '')
		.replaceAll('.', '')
		.replaceAll('’', "'")
		.trim();

const formsByKey: ReadonlyMap<string, readonly string[]> = new Map(
	lines.flatMap(forms => forms.map(form => [keyOf(form), forms] as const)),
);

const none: readonly string[] = [];

/** Every name of the state or union that goes by this one, among them its own; none where it is no such name. Always the same list for one state. */
export const formsOf = (name: string): readonly string[] => formsByKey.get(keyOf(name)) ?? none;
