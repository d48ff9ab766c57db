import type { MarkdownConfig } from '@docusaurus/types';
import { isReadable, toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { findRefusedFields, type Validate } from '../docusaurus/frontMatterFaults.ts';

type Hooks = Pick<MarkdownConfig, 'parseFrontMatter' | 'preprocessor'>;

type ParseParams = Parameters<MarkdownConfig['parseFrontMatter']>[0];
type FrontMatter = Awaited<ReturnType<MarkdownConfig['parseFrontMatter']>>['frontMatter'];

interface GuardInput {
  /** Returns Docusaurus's own validation for a file. Fields that pass it are left as they are. */
  readonly validatorOf: (file: string) => Validate | undefined;
  /** Is called for each file of which fields were left out. */
  readonly onFieldsLeftOut: (file: string, fields: readonly string[]) => void;
}

/**
 * Wraps Docusaurus's hooks for Markdown so that one bad file does not stop the site. The readable fields of broken front
 * matter are read, fields that Docusaurus would reject are left out, and a binary file becomes an empty page. The hub
 * reports each case with file and line, and fails the build with `onProblems: 'throw'`.
 */
export function guardMarkdown(markdown: Hooks, { validatorOf, onFieldsLeftOut }: GuardInput): Required<Hooks> {
  const findLeftOut = rememberByFile((frontMatter, file) =>
    findRefusedFields(frontMatter, validatorOf(file)).map(({ field }) => field),
  );
  return {
    async parseFrontMatter(params) {
      if (!isReadable(params.fileContent)) return { frontMatter: {}, content: '' };
      const read = await parseLeniently(markdown, params);
      const parsed = { ...read, frontMatter: withTextDates(read.frontMatter) };
      const left = findLeftOut(parsed.frontMatter, params.filePath);
      if (left.length === 0) return parsed;
      onFieldsLeftOut(params.filePath, left);
      const accepted = Object.entries(parsed.frontMatter).filter(([field]) => !left.includes(field));
      return { ...parsed, frontMatter: Object.fromEntries(accepted) };
    },
    preprocessor(params) {
      if (!isReadable(params.fileContent)) return '';
      return markdown.preprocessor?.(params) ?? params.fileContent;
    },
  };
}

type Check = (frontMatter: FrontMatter, file: string) => readonly string[];

/**
 * Checks the front matter of a file again only when it has changed: Docusaurus reads every page at each edit, and in a build once
 * more for each bundle.
 */
function rememberByFile(check: Check): Check {
  const known = new Map<string, { readonly json: string; readonly found: readonly string[] }>();
  return (frontMatter, file) => {
    // JSON writes dates as text; Docusaurus takes both alike.
    const json = JSON.stringify(frontMatter);
    const last = known.get(file);
    if (last?.json === json) return last.found;
    const found = check(frontMatter, file);
    known.set(file, { json, found });
    return found;
  };
}

/** Fields that Docusaurus shows as text. Rendering stops at a date in one of them: `title: 2024-03-05`. */
const textFields = [
  'title',
  'title_meta',
  'description',
  'sidebar_label',
  'pagination_label',
  'author',
  'author_title',
];

/** Turns what YAML takes for dates back into text, where a text is meant. */
function withTextDates(frontMatter: { [key: string]: unknown }): { [key: string]: unknown } {
  const found = textFields.flatMap((field) => {
    const value = frontMatter[field];
    return value instanceof Date ? [[field, toText(value)] as const] : [];
  });
  return found.length === 0 ? frontMatter : { ...frontMatter, ...Object.fromEntries(found) };
}

function toText(date: Date): string {
  // YAML has no date that is not valid, and reads a day as its midnight in UTC.
  return date.toISOString().replace(/T00:00:00\.000Z$/, '');
}

async function parseLeniently(markdown: Hooks, params: ParseParams): ReturnType<MarkdownConfig['parseFrontMatter']> {
  try {
    const parsed = await markdown.parseFrontMatter(params);
    // Docusaurus writes it as JSON, and stops at what holds itself: `paths: &p [*p]`.
    JSON.stringify(parsed.frontMatter);
    return parsed;
  } catch {
    // Broken YAML: the hub's reader takes the readable fields and reports the rest.
    const { data, body } = parseFrontMatter(toPlainText(params.fileContent));
    return { frontMatter: { ...data }, content: body };
  }
}
