/**
The basic relations of Universal Dependencies, with the subtypes that tell something about who does what, in the
order in which the model numbers them.
*/
export const relationNames = (
	'root punct case det nsubj advmod amod obl nmod compound obj conj cc mark nmod:poss aux cop advcl xcomp acl ccomp ' +
	'acl:relcl nummod flat appos parataxis aux:pass nsubj:pass discourse compound:prt csubj expl fixed dep iobj list ' +
	'obl:agent vocative reparandum goeswith dislocated orphan'
).split(' ');
