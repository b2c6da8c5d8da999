/** The line above a mail in a mailbox: who sent it, and when it came. */
export const mailboxSeparator = /^From [^\r\n]*\r?\n/u;
