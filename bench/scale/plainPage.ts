import type { BenchPage } from '../pages.ts';

/** The admonitions of Docusaurus that come closest to Trowel's blocks. */
const closest: Readonly<Record<string, string>> = {
  landmine: 'danger',
  pitfall: 'warning',
  lens: 'tip',
  exercise: 'tip',
};

/** Writes a generated page as it would be in a site without Trowel: its blocks are admonitions. */
export function toPlainPage(page: BenchPage): BenchPage {
  if ('file' in page.origin) return page;
  const text = page.origin.text.replaceAll(
    /^:::(ask|explain|exercise|shadow|lens|pitfall|landmine|feedback|step)(?=\[)/gm,
    (_, type: string) => `:::${closest[type] ?? 'info'}`,
  );
  return { ...page, origin: { text } };
}
