import path from 'node:path/posix';
import { toPlainText } from '../../content/encoding.ts';
import { parseFrontMatter } from '../../content/frontMatter.ts';
import { isKindName, kinds } from '../../content/kinds/index.ts';
import { locate } from '../../content/location.ts';
import { parsePage } from '../../content/pageParser.ts';
import { splitPage } from '../../content/pageParts.ts';
import { buildHub } from '../../hub/build.ts';
import { createResolver } from '../../hub/resolver.ts';
import { toForeignFields, toKind } from '../../okf/foreignFields.ts';
import { findPathFault } from '../../okf/pathFault.ts';
import type { ReadConcept } from '../../okf/readBundle.ts';
import { toYamlLines } from '../../okf/yamlLines.ts';
import { makeCopy, planCopy } from '../stampedCopy.ts';
import { toPageBody } from './bundleLinks.ts';
import type { BundleOrigin } from './bundleOrigin.ts';
import type { Plan, Planned } from './plan.ts';
import { recognise } from './recognition.ts';

interface BundlePlanInput {
  readonly origin: BundleOrigin;
  /** The hub's root. */
  readonly root: string;
  /** The folder below it to write to; those of the kinds unless given. */
  readonly to?: string;
  /** The ids of the hub's pages, with their files. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Plans the import of a bundle: a page for each concept. Writes nothing. */
export async function planBundle({ origin, root, to, taken }: BundlePlanInput): Promise<Plan> {
  const { concepts } = origin.bundle;
  const files = findFiles(concepts, to);
  const all = new Map(taken);
  const names = new Map(
    concepts.map((concept) => {
      const file = files.get(concept.path) ?? '';
      const found = findName(concept, file, all);
      all.set(`${found.kind}/${found.name}`, file);
      return [concept.path, found];
    }),
  );
  const links: Plan['links'][number][] = [];
  const pages = concepts.map((concept) => {
    const file = files.get(concept.path) as string;
    const own = concept.page ? splitPage(concept.page.text) : undefined;
    const isWhole = own === undefined || typeof own === 'string';
    const made = toPageBody(concept.body, { from: concept.path, file, fileOf: (one) => files.get(one) });
    links.push(...made.links);
    const name = names.get(concept.path);
    const placing = { ...name?.fields };
    const written = concept.page
      ? `${isWhole ? '' : own.fields}${toYamlLines(withoutWritten(placing, isWhole ? '' : own.fields))}`
      : toYamlLines({ ...toForeignFields(concept, (one) => names.get(one)).fields, ...placing });
    return { concept, file, text: `---\n${written}---\n${made.body}` };
  });
  const parsed = pages.map(({ file, text }) => parsePage({ source: file, text: toPlainText(text) }));
  const hub = buildHub(parsed);
  const resolve = createResolver(hub.entries);
  const bySource = new Map(hub.entries.map((entry) => [entry.source, entry]));
  const records: Planned[] = [];
  for (const { concept, file, text } of pages) {
    const entry = bySource.get(file);
    if (!entry) continue;
    const bytes = Buffer.from(text);
    const from = `${origin.name}/${concept.path}`;
    const copy = makeCopy(bytes, { stamp: 'x-imported', from, fields: [] });
    records.push({
      from: concept.path,
      file,
      id: entry.id,
      recognised: recognise({ entry, frontMatter: parseFrontMatter(text), resolve }),
      added: [],
      problems: hub.problems.filter(({ source }) => source === file),
      ...(await planCopy({ root, file, bytes: copy, stamp: 'x-imported', from, source: bytes, command: 'import' })),
    });
  }
  return { records, attachments: [], links };
}

/** Finds the file of each concept's page. Where two would have one, the second gets a number, as in a bundle. */
function findFiles(concepts: readonly ReadConcept[], to: string | undefined): ReadonlyMap<string, string> {
  const used = new Set<string>();
  return new Map(
    concepts.map((concept) => {
      const wanted = findFile(concept, to);
      const { dir, name, ext } = path.parse(wanted);
      let file = wanted;
      for (let count = 2; used.has(file.toLowerCase()); count++) file = path.join(dir, `${name}-${count}${ext}`);
      used.add(file.toLowerCase());
      return [concept.path, file];
    }),
  );
}

/** Finds the file of a concept's page: where it was in the hub that it is from, or below the folder of its kind. */
function findFile({ path: place, type, page }: ReadConcept, to: string | undefined): string {
  if (to !== undefined) return path.join(to, place);
  if (page && /^(?:docs|blog)\//.test(page.source) && findPathFault(page.source) === undefined) return page.source;
  const { folder } = kinds[page && isKindName(type) ? type : toKind(type)];
  const [first = '', ...rest] = place.split('/');
  // `systems/pay.md` of a bundle is `docs/systems/pay.md`.
  return path.join('docs', folder, first.toLowerCase() === folder && rest.length > 0 ? rest.join('/') : place);
}

/** Finds the kind and the name that a page has in the hub, and the fields that it needs for them. */
function findName({ type, page }: ReadConcept, file: string, taken: ReadonlyMap<string, string>) {
  const kind = page && isKindName(type) ? type : toKind(type);
  const place = locate(file);
  const isElsewhere = place.kind !== kind || kind === 'story';
  const { name } = isElsewhere ? locate(file, kind) : place;
  let found = name;
  const isTaken = () => {
    const source = taken.get(`${kind}/${found}`);
    return source !== undefined && source !== file;
  };
  for (let count = 2; isTaken(); count++) found = `${name}-${count}`;
  return { kind, name: found, fields: { ...(isElsewhere ? { kind } : {}), ...(found === name ? {} : { id: found }) } };
}

function withoutWritten(fields: Readonly<Record<string, unknown>>, written: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !new RegExp(`^${name}[ \\t]*:`, 'm').test(written)),
  );
}
