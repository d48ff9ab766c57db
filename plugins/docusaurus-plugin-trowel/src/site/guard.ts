import type { MarkdownConfig } from '@docusaurus/types';
import { isReadable, toPlainText } from '../content/files.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';

type Hooks = Pick<MarkdownConfig, 'parseFrontMatter' | 'preprocessor'>;
type FrontMatter = Readonly<Record<string, unknown>>;

/** Throws when Docusaurus would stop at the front matter. */
export type Validate = (frontMatter: FrontMatter) => unknown;

interface GuardInput {
  /** Docusaurus's own judgement: nothing that it takes is touched. */
  readonly validators: readonly Validate[];
  /** Hears of each file of which fields were left out. */
  readonly tell: (file: string, fields: readonly string[]) => void;
}

/**
 * Keeps one bad file from stopping the site: wraps Docusaurus's hooks for Markdown so that of broken front matter what
 * can be read is read, a field at which Docusaurus itself would stop is left out, and a file that is no text has no
 * text. What the hub knows of it is reported with file and line, and fails a build with `onProblems: 'throw'`.
 */
export function guardMarkdown(markdown: Hooks, { validators, tell }: GuardInput): Required<Hooks> {
  return {
    async parseFrontMatter(params) {
      if (!isReadable(params.fileContent)) return { frontMatter: {}, content: '' };
      const parsed = await parseAnyway(markdown, params);
      const taken = leaveOut(parsed.frontMatter, validators);
      const left = Object.keys(parsed.frontMatter).filter((field) => !Object.hasOwn(taken, field));
      if (left.length > 0) tell(params.filePath, left);
      return { ...parsed, frontMatter: taken };
    },
    preprocessor(params) {
      if (!isReadable(params.fileContent)) return '';
      return markdown.preprocessor?.(params) ?? params.fileContent;
    },
  };
}

function leaveOut(
  frontMatter: { [key: string]: unknown },
  validators: readonly Validate[],
): { [key: string]: unknown } {
  if (isTaken(frontMatter, validators)) return frontMatter;
  const fields = Object.entries(frontMatter);
  return Object.fromEntries(fields.filter(([field, value]) => isTaken({ [field]: value }, validators)));
}

function isTaken(frontMatter: FrontMatter, validators: readonly Validate[]): boolean {
  try {
    for (const validate of validators) validate(frontMatter);
    return true;
  } catch {
    return false;
  }
}

type ParseParams = Parameters<MarkdownConfig['parseFrontMatter']>[0];

async function parseAnyway(markdown: Hooks, params: ParseParams): ReturnType<MarkdownConfig['parseFrontMatter']> {
  try {
    return await markdown.parseFrontMatter(params);
  } catch {
    // Broken YAML: the hub's reader takes what is whole, and reports the rest.
    const { data, body } = parseFrontMatter(toPlainText(params.fileContent));
    return { frontMatter: { ...data }, content: body };
  }
}
