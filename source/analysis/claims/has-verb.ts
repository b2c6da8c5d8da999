const verb =
	/\b(?:is|are|was|were|be|been|had|has|have|will|would|did|does|do|could|can|should|may|might|must)\b|\w(?:ed|n['’]t)\b/;

/** Whether words have what looks like a verb in them: an auxiliary, or a past form. */
export const hasVerb = (words: string): boolean => verb.test(words);
