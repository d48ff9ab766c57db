import { parseDocument } from 'yaml';
import { isFieldMap } from '../content/fieldMap.ts';
import { splitPage } from '../content/pageParts.ts';
import { quoteName } from '../shared/quote.ts';
import { type RewrittenLink, restoreLinks } from './bodyLinks.ts';
import { type BundleDescription, descriptionName, descriptionSchema, descriptionVersion } from './bundleDescription.ts';
import { findWritten } from './conceptText.ts';
import type { BundleFile } from './listings.ts';
import { findPathFault } from './pathFault.ts';
import { okfVersion, profileVersion } from './profile.ts';
import { toYamlLines } from './yamlLines.ts';

/** What is wrong with a file of a bundle, or with all of it, and what was done. */
export interface BundleProblem {
  /** Absent where it is about the bundle. */
  readonly path?: string;
  readonly message: string;
}

/** A concept of a bundle, whoever wrote it. */
export interface ReadConcept {
  readonly path: string;
  readonly type: string;
  /** Its front matter as data; without the page's own where that is in `page`. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The page that it was made from. Only of a concept that Trowel wrote. */
  readonly page?: { readonly source: string; readonly text: string };
}

/** A bundle that was read. Nothing in it is trusted: texts and addresses are as somebody wrote them. */
export interface ReadBundle {
  /** Sorted as the files were. */
  readonly concepts: readonly ReadConcept[];
  /** Absent in bundles of other programs. */
  readonly hub?: BundleDescription;
  readonly problems: readonly BundleProblem[];
}

const listing = /(?:^|\/)(?:index|log)\.md$/i;

/** Reads the files of a bundle. What is wrong with a file costs that file only, and is reported. */
export function readBundle(files: Iterable<BundleFile>): ReadBundle {
  const concepts: ReadConcept[] = [];
  const problems: BundleProblem[] = [];
  const taken = new Map<string, string>();
  let hub: BundleDescription | undefined;
  for (const { path, text } of files) {
    const other = taken.get(path.toLowerCase());
    const fault =
      findPathFault(path) ??
      (other === undefined ? undefined : `${quoteName(other)} has the same path but for capital letters`);
    if (fault !== undefined) {
      problems.push({ path, message: `Left out: ${fault}.` });
      continue;
    }
    taken.set(path.toLowerCase(), path);
    if (path === descriptionName) hub = readDescription(text, problems);
    else if (path.toLowerCase() === 'index.md') problems.push(...findVersionProblems(text));
    else if (/\.md$/i.test(path) && !listing.test(path)) {
      const read = readConcept(path, text);
      if ('message' in read) problems.push(read);
      else {
        concepts.push(read);
        const { profile } = isFieldMap(read.frontMatter.trowel) ? read.frontMatter.trowel : {};
        if (typeof profile === 'number' && profile > profileVersion)
          problems.push({
            path,
            message: `Written by a later Trowel (profile ${profile}, known is ${profileVersion}); read as far as it is understood. Update docusaurus-plugin-trowel.`,
          });
      }
    }
  }
  return { concepts, ...(hub && { hub }), problems };
}

/** Reads one concept. */
function readConcept(path: string, text: string): ReadConcept | (BundleProblem & { readonly type?: undefined }) {
  const parts = splitPage(text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'));
  if (typeof parts === 'string')
    return {
      path,
      message: `Left out: it has ${parts === 'none' ? 'no front matter' : 'front matter that is never closed'}, so it is no concept.`,
    };
  const own = findWritten(parts.fields);
  const read = readYaml(own?.rest ?? parts.fields);
  if ('fault' in read) return { path, message: `Left out: ${read.fault}.` };
  const { data } = read;
  const type = typeof data.type === 'string' ? data.type.trim() : '';
  if (type === '') return { path, message: 'Left out: its front matter has no `type`, so it is no concept.' };
  const concept = { path, type, frontMatter: data, body: parts.body };
  const { trowel } = data;
  if (!isFieldMap(trowel) || typeof trowel.profile !== 'number') return concept;
  const written =
    own?.written ?? (typeof trowel.front_matter === 'string' ? trowel.front_matter : toWritten(trowel.fields));
  const body = restoreLinks(parts.body, toLinks(trowel.links));
  const source = typeof trowel.source === 'string' && trowel.source !== '' ? trowel.source : path;
  return { ...concept, page: { source, text: written === undefined ? body : `---\n${written}---\n${body}` } };
}

/** Writes front matter that another program has laid out anew. */
function toWritten(fields: unknown): string | undefined {
  return isFieldMap(fields) ? toYamlLines(fields) : undefined;
}

function toLinks(links: unknown): RewrittenLink[] {
  if (!Array.isArray(links)) return [];
  return links.flatMap((pair: unknown) => {
    const [now, written] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof now === 'string' && typeof written === 'string' ? [{ now, written }] : [];
  });
}

function readYaml(yaml: string): { readonly data: Readonly<Record<string, unknown>> } | { readonly fault: string } {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, stringKeys: true });
    const [error] = document.errors;
    if (error) return { fault: `its front matter is not valid YAML (${quoteName(error.message)})` };
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    if (!isShallow(data, deepest)) return { fault: 'its front matter is nested too deeply' };
    return isFieldMap(data) ? { data } : { fault: 'its front matter is no list of `key: value` lines' };
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { fault: `its front matter is not valid YAML (${quoteName(line)})` };
  }
}

const deepest = 32;

/** Says whether data is not nested more deeply. What holds itself, as YAML can say, never ends. */
function isShallow(data: unknown, depth: number): boolean {
  if (typeof data !== 'object' || data === null) return true;
  return depth > 0 && Object.values(data).every((value) => isShallow(value, depth - 1));
}

function readDescription(text: string, problems: BundleProblem[]): BundleDescription | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    problems.push({ path: descriptionName, message: 'Not read: it is no JSON. The concepts are read without it.' });
    return undefined;
  }
  const { versions } = (isFieldMap(data) ? data : {}) as { versions?: { hub?: unknown } };
  if (typeof versions?.hub === 'number' && versions.hub > descriptionVersion)
    problems.push({
      path: descriptionName,
      message: `Written by a later Trowel (version ${versions.hub}, known is ${descriptionVersion}); read as far as it is understood. Update docusaurus-plugin-trowel.`,
    });
  const read = descriptionSchema.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  problems.push({
    path: descriptionName,
    message: `Not read: ${quoteName(issue?.path.join('.') ?? '')} is wrong (${quoteName(issue?.message ?? '')}). The concepts are read without it.`,
  });
  return undefined;
}

/** Says when a bundle is written in a later version of the format. It is read as far as it is understood. */
function findVersionProblems(text: string): BundleProblem[] {
  const parts = splitPage(text);
  const read = typeof parts === 'string' ? undefined : readYaml(parts.fields);
  const version = read && 'data' in read ? String(read.data.okf_version ?? okfVersion) : okfVersion;
  const [known, theirs] = [okfVersion, version].map((one) => one.split('.').map(Number));
  const isLater =
    (theirs?.[0] ?? 0) > (known?.[0] ?? 0) || (theirs?.[0] === known?.[0] && (theirs?.[1] ?? 0) > (known?.[1] ?? 0));
  return isLater
    ? [
        {
          path: 'index.md',
          message: `Written in OKF ${quoteName(version)}, known is ${okfVersion}; read as far as it is understood.`,
        },
      ]
    : [];
}
