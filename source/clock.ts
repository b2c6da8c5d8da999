/** Milliseconds since the program began, never going back. The clock of `performance` tells the same and takes a millisecond to load. */
export const milliseconds = (): number => 1000 * process.uptime();
