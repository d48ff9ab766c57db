import { decodePage } from './encoding.ts';
import type { Section } from './entry.ts';
import type { FileRef } from './fileFinder.ts';
import { readAgain } from './fingerprint.ts';
import { parseSections } from './outline.ts';
import { splitPage } from './splitPage.ts';

/** Reads the sections of a page from its file, as it is now, and nothing else. A file that is not a page has one empty section. */
export function readSections(ref: FileRef): readonly Section[] {
  const { content } = readAgain(ref);
  const { text = '' } = (content.type === 'bytes' && decodePage(content.bytes)) || {};
  const split = splitPage(text);
  return parseSections(typeof split === 'string' ? text : split.body).sections;
}
