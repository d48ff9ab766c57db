import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadContent } from '../../plugins/docusaurus-plugin-trowel/src/cli/load.ts';
import { toPlainText } from '../../plugins/docusaurus-plugin-trowel/src/content/encoding.ts';
import { type KindFields, kindNames, kinds } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import type { HubEntry } from '../../plugins/docusaurus-plugin-trowel/src/hub/hub.ts';
import { createResolver } from '../../plugins/docusaurus-plugin-trowel/src/hub/resolver.ts';
import { compareText } from '../../plugins/docusaurus-plugin-trowel/src/shared/compareText.ts';
import { removeReferences } from './references.ts';

/** The files to remove and to change, by path from the hub's root. */
export interface Plan {
  readonly remove: readonly string[];
  /** New text of existing files. */
  readonly write: ReadonlyMap<string, string>;
}

/** The onboarding path of the handbook, which is not part of the example. */
const handbookPath = 'new-mentor';
const exampleFolders = [
  ...kindNames
    .map((kind) => kinds[kind].folder)
    .filter((folder) => folder !== '.' && folder !== 'blog')
    .map((folder) => `docs/${folder}`),
  'blog',
  // What newcomers of the example asked and went through.
  'data',
  // The code that its pages are about, and changes to it.
  'bench/machines/fixtures/skerry',
];

/** The other hub that the example reads. */
const exampleFiles = ['trowel.json', 'trowel.lock.json'];

/** Plans how to remove the example organisation from the hub in `root`. Changes nothing. */
export async function planEmptying(root: string): Promise<Plan> {
  const { hub } = await loadContent({}, { cwd: root, env: {}, stderr: { write: () => undefined } });
  const kept = hub.entries.filter(isKept);
  const texts = new Map<string, string>();
  for (const { source } of kept) texts.set(source, toPlainText(await readFile(path.join(root, source), 'utf8')));

  const example = (await Promise.all(exampleFolders.map((folder) => listFiles(root, folder)))).flat();
  const single = (await readdir(root)).filter((file) => exampleFiles.includes(file));
  const remove = [...single, ...example].filter((file) => !texts.has(file) && !isImageOf(file, texts));
  const removed = new Set(remove);
  const write = new Map([
    ...removeAllReferences({ entries: hub.entries, kept, texts, removed }),
    ...(await newSettings(root)),
  ]);
  return { remove, write };
}

/** Keeps the handbook, its path for new mentors, and the playbooks compiled from that path. */
function isKept({ kind, id, source, fields }: HubEntry): boolean {
  if (!exampleFolders.some((folder) => source.startsWith(`${folder}/`))) return true;
  if (kind === 'playbook') return (fields as KindFields<'playbook'>).collect?.path === handbookPath;
  return id === `path/${handbookPath}`;
}

interface RemovalInput {
  readonly entries: readonly HubEntry[];
  readonly kept: readonly HubEntry[];
  readonly texts: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

/** Returns the new text of kept pages that refer to removed ones, without these references and links. */
function removeAllReferences({ entries, kept, texts, removed }: RemovalInput): ReadonlyMap<string, string> {
  const resolve = createResolver(entries);
  const changed = new Map<string, string>();
  for (const entry of kept) {
    const text = texts.get(entry.source) ?? '';
    const isRemovedEntry = (target: string, kind?: HubEntry['kind']) => {
      const found = resolve({ target, kind }, entry);
      return found.type === 'found' && removed.has(found.entry.source);
    };
    const kindOf = (field: string) => entry.references.find((reference) => reference.field === field)?.kind;
    const referring = new Set(entry.references.map(({ field }) => field));
    const rewritten = removeReferences(text, {
      isRemoved: (field, target) => {
        if (field === 'paths') return isRemovedEntry(target.split('/')[0] ?? '', 'path');
        if (field === 'after') return isRemovedEntry(target);
        return referring.has(field) && isRemovedEntry(target, kindOf(field));
      },
      isRemovedLink: (href) => isRemovedLink(href, entry.source, removed),
    });
    if (rewritten !== text) changed.set(entry.source, rewritten);
  }
  return changed;
}

/** Whether a link leads to a removed file, by its path or its address. */
function isRemovedLink(href: string, source: string, removed: ReadonlySet<string>): boolean {
  const target = decodeURI(href.replace(/[?#].*$/, ''));
  if (target.startsWith('/stories/')) return true;
  const file = target.startsWith('/')
    ? `docs${target.replace(/\/$/, '')}`
    : path.posix.join(path.posix.dirname(source), target);
  return [file, `${file}.md`, `${file}.mdx`].some((candidate) => removed.has(candidate));
}

/** Whether a file is an image beside a kept page that shows it. */
function isImageOf(file: string, texts: ReadonlyMap<string, string>): boolean {
  if (/\.(?:mdx?|ya?ml|json)$/i.test(file)) return false;
  return [...texts].some(
    ([source, text]) =>
      path.posix.dirname(source) === path.posix.dirname(file) && text.includes(path.posix.basename(file)),
  );
}

/** Returns the site's settings without the example's name. */
async function newSettings(root: string): Promise<ReadonlyMap<string, string>> {
  const settings = JSON.parse(await readFile(path.join(root, 'src/site.json'), 'utf8')) as Record<string, unknown>;
  const site = { ...settings, title: 'Knowledge hub', feedback: false, notice: '' };
  return new Map([['src/site.json', `${JSON.stringify(site, undefined, 2)}\n`]]);
}

/** Lists the files below a folder, as sorted paths from the root. Empty when there is no such folder. */
export async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(compareText);
}
