/** Lines have no pages: a page is so many items, half a page half as many. */
export const pageItems = 10;
