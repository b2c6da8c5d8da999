import {docx} from './docx.ts';
import {epub} from './epub.ts';
import {feed} from './feed.ts';
import type {Kind} from './kind.ts';
import {mail} from './mail.ts';
import {markdown} from './markdown.ts';
import {page} from './page.ts';
import {pdf} from './pdf.ts';
import {plainText} from './plain-text.ts';

/** All kinds of input that can be read. Each loads its library when it is asked to read, not before. */
export const kinds: readonly Kind[] = [plainText, markdown, page, feed, mail, docx, epub, pdf];
