import { blockTypes } from '../../plugins/docusaurus-plugin-trowel/src/content/blockTypes.ts';
import type { BenchPage } from '../pages.ts';

/** The admonitions of Docusaurus that come closest to Trowel's blocks. */
const closest: Readonly<Record<string, string>> = {
  landmine: 'danger',
  pitfall: 'warning',
  lens: 'tip',
  exercise: 'tip',
};

const begins = new RegExp(`^:::(${blockTypes.join('|')})(?=\\[)`, 'gm');

/** Writes a generated page as it would be in a site without Trowel: its blocks are admonitions. */
export function toPlainPage(page: BenchPage): BenchPage {
  if ('file' in page.origin) return page;
  const text = page.origin.text.replaceAll(begins, (_, type: string) => `:::${closest[type] ?? 'info'}`);
  return { ...page, origin: { text } };
}
