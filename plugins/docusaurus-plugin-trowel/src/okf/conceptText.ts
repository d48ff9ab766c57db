import { parseDocument, stringify } from 'yaml';
import type { Concept } from './concept.ts';

/** What the page's own front matter is indented by, where it stands below `fields:`. */
export const indent = '    ';

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
  return `---\n${toYaml(data)}${fields ?? ''}---\n${body}`;
}

/** Writes data as YAML without folding lines, which readers and diffs do not need. */
function toYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Indents front matter to stand as `fields`. `undefined` when it would not be read there as it is read by itself. */
function toFields(written: string): string | undefined {
  if (written === '') return '  fields: {}\n';
  if (!written.endsWith('\n')) return undefined;
  const fields = `  fields:\n${written.replaceAll(/^(?=[^\n])/gm, indent)}`;
  return isFields(`trowel:\n${fields}`) ? fields : undefined;
}

function isFields(yaml: string): boolean {
  // What ends a document or is about the whole of it means something else inside of one.
  if (/^ *(?:---|\.\.\.|%)/m.test(yaml)) return false;
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false });
    if (document.errors.length > 0 || document.warnings.length > 0) return false;
    const { trowel } = document.toJS() as { readonly trowel?: { readonly fields?: unknown } };
    return typeof trowel?.fields === 'object' && trowel.fields !== null && !Array.isArray(trowel.fields);
  } catch {
    // Aliases that would grow without end.
    return false;
  }
}
