import { type ParsedPage, parsePage } from '../../src/content/pageParser.ts';

/** Reads a page made of front matter and text. Its title is its path unless `fields` has one; undefined fields are left out. */
export function makePage(source: string, fields: Readonly<Record<string, unknown>> = {}, body = ''): ParsedPage {
  const lines = Object.entries({ title: source, ...fields })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`);
  return parsePage({ source, text: `---\n${lines.join('')}---\n\n${body}\n` });
}
