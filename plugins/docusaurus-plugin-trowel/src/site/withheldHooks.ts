import type { MarkdownConfig } from '@docusaurus/types';
import type { Publication } from './publication.ts';

type Hooks = Required<Pick<MarkdownConfig, 'parseFrontMatter' | 'preprocessor'>>;

/** What Docusaurus must know of a page that it leaves out: a sidebar may name it. */
const kept = ['id', 'slug', 'parse_number_prefixes'];

/**
 * Wraps Docusaurus's hooks for Markdown so that withheld pages are drafts without a text, also where another page imports one, and that
 * neither names nor links of them are in the others.
 */
export function withhold(hooks: Hooks, open: () => Promise<Publication>): Hooks {
  let publication: Publication | undefined;
  return {
    async parseFrontMatter(params) {
      publication = await open();
      const { filePath, fileContent } = params;
      if (!publication.isWithheld(filePath, fileContent))
        return hooks.parseFrontMatter({ ...params, fileContent: publication.textOf(filePath, fileContent) });
      const { frontMatter } = await hooks.parseFrontMatter(params);
      const fields = kept.flatMap((field) => (field in frontMatter ? [[field, frontMatter[field]] as const] : []));
      return { frontMatter: { ...Object.fromEntries(fields), draft: true }, content: '' };
    },
    preprocessor(params) {
      const { filePath, fileContent } = params;
      // Docusaurus reads the front matter of a file first.
      if (publication === undefined) throw new Error(`${filePath} is compiled before it is known who may read it.`);
      if (publication.isWithheld(filePath, fileContent)) return '';
      return hooks.preprocessor({ ...params, fileContent: publication.textOf(filePath, fileContent) });
    },
  };
}
