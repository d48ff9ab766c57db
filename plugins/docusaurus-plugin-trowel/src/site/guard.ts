import type { MarkdownConfig } from '@docusaurus/types';
import { isReadable, toPlainText } from '../content/files.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { commonFields } from '../content/kinds/common.ts';
import { story } from '../content/kinds/story.ts';

type Hooks = Pick<MarkdownConfig, 'parseFrontMatter' | 'preprocessor'>;

/** The fields in which Docusaurus stops the whole site for one wrong value. */
const strict = { ...commonFields, date: story.fields.date };

/**
 * Keeps one bad file from stopping the site: wraps Docusaurus's hooks for Markdown so that of broken front matter what
 * can be read is read, a value that Docusaurus would refuse is left out, and a file that is no text has no text. All of
 * it is reported with file and line by the hub, and fails a build with `onProblems: 'throw'`.
 */
export function guardMarkdown(markdown: Hooks): Required<Hooks> {
  return {
    async parseFrontMatter(params) {
      const { fileContent } = params;
      if (!isReadable(fileContent)) return { frontMatter: {}, content: '' };
      const parsed = await parseAnyway(markdown, params);
      const wrong = Object.entries(strict).filter(
        ([field, schema]) =>
          parsed.frontMatter[field] !== undefined && !schema.safeParse(parsed.frontMatter[field]).success,
      );
      if (wrong.length === 0) return parsed;
      const left = { ...parsed.frontMatter };
      for (const [field] of wrong) delete left[field];
      return { ...parsed, frontMatter: left };
    },
    preprocessor(params) {
      if (!isReadable(params.fileContent)) return '';
      return markdown.preprocessor?.(params) ?? params.fileContent;
    },
  };
}

type ParseParams = Parameters<MarkdownConfig['parseFrontMatter']>[0];

async function parseAnyway(markdown: Hooks, params: ParseParams): ReturnType<MarkdownConfig['parseFrontMatter']> {
  try {
    return await markdown.parseFrontMatter(params);
  } catch {
    // Broken YAML: the hub's reader takes what is whole, and has reported the rest.
    const { data, body } = parseFrontMatter(toPlainText(params.fileContent));
    return { frontMatter: { ...data }, content: body };
  }
}
