/**
Abbreviations that news English writes with a full stop, in small letters. `titles` stand before a name and never
end a sentence; `endings` may end one, so that the next word decides.
*/
const titles = new Set(
	(
		'mr mrs ms mx engr messrs dr drs prof sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt pfc ' +
		'rev fr hon pres supt det insp amb atty asst assoc dep st ste mt ft vs v cf eg ie viz ca approx ' +
		'brig cdr comdr cpt sra srta mgr msgr mme mlle spec ret'
	).split(' '),
);

const endings = new Set(
	(
		'inc corp co ltd llc plc bros jr sr esq dept univ assn mfg intl natl etc al ' +
		'jan feb apr aug sept sep oct nov dec mon tue tues thu thur thurs fri ' +
		'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore ' +
		'pa penn tenn tex va vt wash wis wisc wyo ont que alta man sask ' +
		'ave blvd rd hwy bldg apt sq yd yds oz lb lbs hr hrs min mins secs yr yrs ' +
		'est ed eds vols para chap ph.d b.a m.a'
	).split(' '),
);

/** Also words of their own: an abbreviation only before a figure. */
const beforeFigures = new Set('no nos fig figs art sec mar jun jul sat sun wed p pp vol ch'.split(' '));

/** Also words of their own in small letters: an abbreviation only with a capital, as in "Ill." or "Mass.". */
const needsCapital = new Set(
	(
		'ill ind mass miss mo la pa ore wash del man tex mon fri dec gen col rep reps dep det spec hon fr co ' +
		'ark ky va md ga ed min mt ft st ret pres conn minn kan fla est'
	).split(' '),
);

/** What a stop tells behind an abbreviation: of a `title` nothing, behind an `ending` the next word decides, a `figure` has to follow; `none` is no abbreviation. */
export type AbbreviationKind = 'title' | 'ending' | 'figure' | 'none';

/** What a word is when a full stop follows it. The word is as written, without that stop. */
export const abbreviationKind = (word: string): AbbreviationKind => {
	if (word.length > 8) return 'none';
	const small = word.toLowerCase();
	if (beforeFigures.has(small)) return 'figure';
	if (word === small && needsCapital.has(small)) return 'none';
	if (titles.has(small)) return 'title';
	return endings.has(small) ? 'ending' : 'none';
};
