/** The Penn Treebank tags, in the order in which the model numbers them. */
export const tagNames = (
	"NN IN DT JJ PRP . , NNP RB NNS VB CC VBP VBZ VBD CD VBN VBG TO PRP$ MD UH : WDT -LRB- -RRB- WRB HYPH '' `` RP WP POS " +
	'NNPS JJR EX RBR JJS FW SYM PDT RBS LS $ GW WP$ ADD NFP AFX'
).split(' ');
