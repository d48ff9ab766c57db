import { toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import type { KindForm } from './form.ts';

interface FormatInput {
  readonly source: string;
  readonly text: string;
}

/** Says whether Docusaurus reads a page as MDX: by its front matter, by the end of its name, or since the site takes all pages for it. */
export function isMdxPage({ saysFormat }: Pick<KindForm, 'saysFormat'>, { source, text }: FormatInput): boolean {
  const { mdx } = parseFrontMatter(toPlainText(text)).data;
  const format = typeof mdx === 'object' && mdx !== null && 'format' in mdx ? mdx.format : undefined;
  if (format === 'md' || format === 'mdx') return format === 'mdx';
  const isNamedMdx = source.toLowerCase().endsWith('.mdx');
  return isNamedMdx || (saysFormat === true && format !== 'detect');
}
