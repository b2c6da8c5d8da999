/** The host of an address, one in numbers without its brackets. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '');
