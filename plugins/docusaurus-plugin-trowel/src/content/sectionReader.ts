import { decodePage } from './encoding.ts';
import type { Section } from './entry.ts';
import type { FileRef } from './fileFinder.ts';
import { readAgain } from './fingerprint.ts';
import { parseSections } from './outline.ts';
import { bodyOf } from './pageParts.ts';

/** Reads only the sections of a page, from the current content of its file. A file that is not text has one empty section. Never throws. */
export function readSections(ref: FileRef): readonly Section[] {
  const { content } = readAgain(ref);
  const { text = '' } = (content.type === 'bytes' && decodePage(content.bytes)) || {};
  return parseSections(bodyOf(text)).sections;
}
