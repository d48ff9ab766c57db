import type { MarkdownConfig } from '@docusaurus/types';
import { isReadable, toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';

type Hooks = Pick<MarkdownConfig, 'parseFrontMatter' | 'preprocessor'>;
type FrontMatter = Readonly<Record<string, unknown>>;

/** Throws when Docusaurus would stop at the front matter. */
export type Validate = (frontMatter: FrontMatter) => unknown;

interface GuardInput {
  /** Docusaurus's own validation. Fields that pass it are left as they are. */
  readonly validators: readonly Validate[];
  /** Is called for each file of which fields were left out. */
  readonly onFieldsLeftOut: (file: string, fields: readonly string[]) => void;
}

/**
 * Wraps Docusaurus's hooks for Markdown so that one bad file does not stop the site. The readable fields of broken front
 * matter are read, fields that Docusaurus would reject are left out, and a binary file becomes an empty page. The hub
 * reports each case with file and line, and fails the build with `onProblems: 'throw'`.
 */
export function guardMarkdown(markdown: Hooks, { validators, onFieldsLeftOut }: GuardInput): Required<Hooks> {
  return {
    async parseFrontMatter(params) {
      if (!isReadable(params.fileContent)) return { frontMatter: {}, content: '' };
      const parsed = await parseLeniently(markdown, params);
      const accepted = keepValid(parsed.frontMatter, validators);
      const left = Object.keys(parsed.frontMatter).filter((field) => !Object.hasOwn(accepted, field));
      if (left.length > 0) onFieldsLeftOut(params.filePath, left);
      return { ...parsed, frontMatter: accepted };
    },
    preprocessor(params) {
      if (!isReadable(params.fileContent)) return '';
      return markdown.preprocessor?.(params) ?? params.fileContent;
    },
  };
}

/** Keeps the fields that pass Docusaurus's validation, each checked by itself. */
function keepValid(
  frontMatter: { [key: string]: unknown },
  validators: readonly Validate[],
): { [key: string]: unknown } {
  if (isValid(frontMatter, validators)) return frontMatter;
  const fields = Object.entries(frontMatter);
  return Object.fromEntries(fields.filter(([field, value]) => isValid({ [field]: value }, validators)));
}

function isValid(frontMatter: FrontMatter, validators: readonly Validate[]): boolean {
  try {
    for (const validate of validators) validate(frontMatter);
    return true;
  } catch {
    return false;
  }
}

type ParseParams = Parameters<MarkdownConfig['parseFrontMatter']>[0];

async function parseLeniently(markdown: Hooks, params: ParseParams): ReturnType<MarkdownConfig['parseFrontMatter']> {
  try {
    return await markdown.parseFrontMatter(params);
  } catch {
    // Broken YAML: the hub's reader takes the readable fields and reports the rest.
    const { data, body } = parseFrontMatter(toPlainText(params.fileContent));
    return { frontMatter: { ...data }, content: body };
  }
}
