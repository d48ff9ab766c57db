import { readFileSync } from 'node:fs';
import { numberOf } from '../shared/recordNumber.ts';
import type { Entry } from './entry.ts';
import type { Governed } from './fields.ts';
import { type FileRef, toPlainText } from './files.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { normalizeGlob } from './glob.ts';
import { isKindName, type KindName, kinds } from './kinds/index.ts';
import { locate } from './locate.ts';
import { isLogged } from './logged.ts';
import type { SourceFile } from './read.ts';
import { findRelations } from './recordRelations.ts';
import { parseRecordText } from './records.ts';

/**
 * What a page says of itself at a glance: enough to know whether it is asked for, before it is read. Reading a page takes
 * a hundred times as long.
 */
export interface Card extends Pick<Entry, 'id' | 'kind' | 'number' | 'title' | 'source'> {
  /** Patterns of paths: those that it governs, and perhaps more. */
  readonly globs: readonly string[];
  /** Names of what it replaces, as written, and perhaps more. */
  readonly replaces: readonly string[];
  /** Whether it stands in a mentee's log. */
  readonly logged: boolean;
}

/** The card of a page that was read. */
export function toCard(entry: Entry): Card {
  const { id, kind, number, title, source, fields, references } = entry;
  const governed = (fields.governs as readonly Governed[] | undefined) ?? [];
  return {
    id,
    kind,
    number,
    title,
    source,
    globs: governed.flatMap(({ paths }) => paths),
    replaces: references.filter(({ relation }) => relation === 'supersedes').map(({ target }) => target),
    logged: isLogged(entry),
  };
}

/** Glances at a file; `undefined` where it must be read. One after the other: for so little, waiting costs more than the disk. */
export function readCard({ file, source, kind }: FileRef): Card | undefined {
  try {
    return scanCard({ source, kind, text: toPlainText(readFileSync(file, 'utf8')) });
  } catch {
    return undefined;
  }
}

/** How a text says that it replaces another: see `verbs` in recordRelations.ts, and the decision's field and its aliases. */
const replacing = /super[sc]ee?de|replaces|obsoletes/i;

/**
 * Glances at a page. Only plain lines are understood; `undefined` where anything else could say what matters, so that
 * the page must be read. The title is that of a person's page only.
 */
export function scanCard({ source, text, kind: given }: SourceFile): Card | undefined {
  // Bytes that are no UTF-8, or no text.
  if (/[\0\ufffd]/.test(text)) return undefined;
  const split = splitFrontMatter(text);
  if (split === 'unclosed') return undefined;
  const { yaml, body } = split === 'none' ? { yaml: '', body: text } : split;
  const fields = scanFields(yaml);
  if (!fields || fields.has('log')) return undefined;

  const location = locate(source, given);
  const writtenKind = fields.get('kind');
  const kind = writtenKind === undefined ? location.kind : plainName(writtenKind);
  const writtenId = fields.get('id');
  const id = writtenId === undefined ? undefined : plainName(writtenId);
  if (!isKindName(kind) || (writtenId !== undefined && id === undefined)) return undefined;
  const title = kind === 'person' ? scanTitle(fields, body) : '';
  const globs = scanGlobs(fields.get('governs'));
  const replaces = scanReplaces({ kind, fields, yaml, body });
  if (title === undefined || !globs || !replaces) return undefined;
  const name = kind === location.kind ? location.name : locate(source, kind).name;
  return {
    id: `${kind}/${id ?? name}`,
    kind,
    number: id === undefined ? location.number : (numberOf(id) ?? location.number),
    title,
    source,
    globs,
    replaces,
    logged: false,
  };
}

/** The lines of a field: what stands behind its name, and what is indented below it or listed. */
type Lines = readonly string[];

const fieldLine = /^([\p{L}_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/u;
/** Openings that must be closed on their line; what is aliased, tagged or complex is for the real parser. */
const unusual = /^(?:"(?:[^"\\]|\\.)*(?<!")$|'[^']*(?:''[^']*)*$|\[[^\]]*$|\{[^}]*$|[&*!@`%])/;

/** Front matter as lines by field, names in lower case; `undefined` where it is not made of plain lines. */
function scanFields(yaml: string): ReadonlyMap<string, Lines> | undefined {
  const fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of yaml.split('\n')) {
    const first = line.charCodeAt(0);
    // Blank, a comment, indented, or the item of a list.
    const isInside =
      Number.isNaN(first) || first === 32 || first === 9 || first === 35 || line.startsWith('- ') || line === '-';
    if (isInside) {
      open?.push(line);
      continue;
    }
    const [, name, value = ''] = fieldLine.exec(line) ?? [];
    if (name === undefined || unusual.test(value) || fields.has(name.toLowerCase())) return undefined;
    open = [value];
    fields.set(name.toLowerCase(), open);
  }
  return fields;
}

const word = /^[\p{L}_][\p{L}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u;
const constant = /^(?:true|false|null|yes|no|on|off)$/i;

/** A field's value, where it is a plain name on one line. */
function plainName(lines: Lines): string | undefined {
  const [value = '', ...more] = lines;
  const bare = value.trim();
  if (more.some((line) => line.trim() !== '') || !word.test(bare) || constant.test(bare)) return undefined;
  return bare;
}

/** A person's title, by which others name them. */
function scanTitle(fields: ReadonlyMap<string, Lines>, body: string): string | undefined {
  const written = fields.get('title');
  if (written) return plainName(written);
  // The first thing on the page must be a plain heading.
  const heading = /^\s*# +([^\n]+)\n/.exec(`${body}\n`)?.[1]?.trim();
  return heading !== undefined && word.test(heading) ? heading : undefined;
}

const plainScalar = /^(?:'([^']+)'|"([^"\\]+)"|([^\s'"[\]{}&*!|>%@`#,?:-][^'"#:]*))$/;
const plainItems = /^\[([^[\]'"#]*)\]$/;

/** The patterns in plain lines: one, a list, or lists below `paths:`; `undefined` where they are written otherwise. */
function scanGlobs(lines: Lines | undefined): readonly string[] | undefined {
  if (!lines) return [];
  const globs: string[] = [];
  for (const line of lines) {
    const bare = line.trim().replace(/^-(?:\s+|$)/, '');
    if (bare === '' || bare.startsWith('#')) continue;
    // In `{repository, paths}`, what stands behind `repository` is no pattern.
    if (/^repository:\s+[^\s'"[\]{}&*!|>#]+$/.test(bare)) continue;
    const value = bare.replace(/^paths:\s*/, '');
    if (value === '') continue;
    // Of several alternatives in braces, the commas are no list's.
    const list = value.includes('{') ? undefined : plainItems.exec(value)?.[1];
    const written = list === undefined ? [value] : list.split(',').filter((item) => item.trim() !== '');
    for (const item of written) {
      const scalar = plainScalar.exec(item.trim());
      const glob = scalar?.[1] ?? scalar?.[2] ?? scalar?.[3];
      if (glob === undefined) return undefined;
      globs.push(normalizeGlob(glob));
    }
  }
  return globs;
}

interface Replacing {
  readonly kind: KindName;
  readonly fields: ReadonlyMap<string, Lines>;
  readonly yaml: string;
  readonly body: string;
}

/** What a page says that it replaces, in its field, its status or its text; `undefined` where that is not plain. */
function scanReplaces({ kind, fields, yaml, body }: Replacing): readonly string[] | undefined {
  const replaces: string[] = [];
  if (replacing.test(yaml)) {
    for (const [name, lines] of fields) {
      if (name === 'status')
        replaces.push(...findRelations(lines.join(' '), { anywhere: true }).map(({ target }) => target));
      if (!replacing.test(name)) continue;
      for (const line of lines) {
        const bare = line.trim().replace(/^-(?:\s+|$)/, '');
        if (/["'{}#&*!|>]/.test(bare)) return undefined;
        replaces.push(
          ...bare
            .replaceAll(/[[\]]/g, '')
            .split(',')
            .map((item) => item.trim())
            .filter(Boolean),
        );
      }
    }
  }
  const { readsText } = kinds[kind];
  if (readsText && replacing.test(body)) {
    const { references } = parseRecordText(body);
    replaces.push(...references.filter(({ relation }) => relation === 'supersedes').map(({ target }) => target));
  }
  return replaces;
}
