import { parseDocument } from 'yaml';
import type { Concept } from './concept.ts';
import { toYamlLines } from './yamlLines.ts';

/** What the page's own front matter is indented by, where it stands below `fields:`. */
const indent = '    ';

/**
 * Writes a concept as Markdown. The page's own front matter stands below `fields:` letter for letter, only indented: programs read it
 * as data, and it can be written back as it was.
 */
export function toMarkdown({ frontMatter, written, body }: Concept): string {
  const fields = written === undefined ? undefined : toFields(written);
  const data =
    written === undefined || fields !== undefined
      ? frontMatter
      : { ...frontMatter, trowel: { ...frontMatter.trowel, front_matter: written } };
  return `---\n${toYamlLines(data)}${fields ?? ''}---\n${body}`;
}

/** Indents front matter to stand as `fields`. `undefined` when it would not be read there as it is read by itself. */
function toFields(written: string): string | undefined {
  if (written === '') return '  fields: {}\n';
  if (!written.endsWith('\n')) return undefined;
  const fields = `  fields:\n${written.replaceAll(/^(?=[^\n])/gm, indent)}`;
  return isPlain(written) || isFields(`trowel:\n${fields}`) ? fields : undefined;
}

/** Fields with a plain or quoted value or a list of plain ones. Most front matter is no more than that, and parsing takes long. */
const plainFields =
  /^(?:[a-z][\w-]*:(?: (?:\w[\w/.,;() -]*|\[\w[\w/., -]*\]|'[^'\n]*')\n|\n(?:(?:- \w[\w/., -]*\n)+|(?: {2}- \w[\w/., -]*\n)+)))+$/i;

function isPlain(written: string): boolean {
  if (!plainFields.test(written)) return false;
  // A name that stands twice is for the parser to judge.
  const names = written.match(/^[a-z][\w-]*(?=:)/gim) ?? [];
  return new Set(names).size === names.length;
}

function isFields(yaml: string): boolean {
  // What ends a document or is about the whole of it means something else inside of one.
  if (/^ *(?:---|\.\.\.|%)/m.test(yaml)) return false;
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, stringKeys: true });
    if (document.errors.length > 0 || document.warnings.length > 0) return false;
    const { trowel } = document.toJS() as { readonly trowel?: { readonly fields?: unknown } };
    return typeof trowel?.fields === 'object' && trowel.fields !== null && !Array.isArray(trowel.fields);
  } catch {
    // Aliases that would grow without end.
    return false;
  }
}

/** Finds the page's own front matter in that of a concept, as its author wrote it. Nothing when another program has laid it out anew. */
export function findWritten(yaml: string): { readonly rest: string; readonly written: string } | undefined {
  const [, rest, fields] = /^((?:[\s\S]*\n)?trowel:\n(?:[ ]{2}.*\n)*?)[ ]{2}fields:([\s\S]*)$/.exec(yaml) ?? [];
  if (rest === undefined || fields === undefined) return undefined;
  if (fields === ' {}\n') return { rest, written: '' };
  const lines = fields.startsWith('\n') ? fields.slice(1).split('\n') : [' '];
  if (!lines.every((line) => line === '' || line.startsWith(indent))) return undefined;
  return { rest, written: lines.map((line) => line.slice(indent.length)).join('\n') };
}
