import { decodePage } from './encoding.ts';
import type { FileRef } from './fileFinder.ts';
import type { FileContent } from './fingerprint.ts';
import { type ParsedPage, type ParseOptions, parsePage } from './pageParser.ts';
import type { Problem } from './problem.ts';

/**
 * Decodes and parses a file as a page. Never throws: a file that is not text, too large or unreadable gives an entry without
 * text and a problem, so that the page is not missing silently.
 */
export function parseFile(ref: FileRef, content: FileContent, options: ParseOptions): ParsedPage {
  if (content.type === 'bytes') return parseBytes(content.bytes, ref, options);
  if (content.type === 'unreadable')
    return unreadable(ref, 'unreadable', `The file cannot be read: ${content.reason}.`);
  const size = Math.round(content.size / 1e6);
  const message = `The file has ${size} MB, more than a page can have (5 MB); its text is left out.`;
  return unreadable(ref, 'too-large', message);
}

function parseBytes(bytes: Buffer, ref: FileRef, options: ParseOptions): ParsedPage {
  const { source, kind } = ref;
  const decoded = decodePage(bytes);
  if (!decoded) return notText(ref);
  const page = parsePage({ source, text: decoded.text, kind }, options);
  if (decoded.isUtf8) return page;
  const message = 'The file is not saved as UTF-8; it was read as Windows-1252. Save it as UTF-8.';
  return { ...page, problems: [...page.problems, { code: 'not-text', severity: 'warning', message, source }] };
}

function notText(ref: FileRef): ParsedPage {
  const message = 'The file holds bytes that no text has: it is not Markdown, or not saved as UTF-8.';
  return unreadable(ref, 'not-text', message);
}

function unreadable({ source, kind }: FileRef, code: Problem['code'], message: string): ParsedPage {
  const { entry } = parsePage({ source, text: '', kind });
  return { entry, problems: [{ code, severity: 'error', message, source }] };
}
