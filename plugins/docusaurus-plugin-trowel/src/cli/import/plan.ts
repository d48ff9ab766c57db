import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../../content/entry.ts';
import { type FileRef, toPlainText } from '../../content/files.ts';
import { type FrontMatter, parseFrontMatter } from '../../content/frontMatter.ts';
import type { KindName } from '../../content/kinds/index.ts';
import { locate } from '../../content/locate.ts';
import type { Problem } from '../../content/problem.ts';
import { type PageRead, readPage } from '../../content/read.ts';
import { buildHub } from '../../hub/build.ts';
import { createResolver } from '../../hub/resolve.ts';
import { decide, makeCopy, type State } from '../ownCopy.ts';
import type { FileChange } from '../write.ts';
import { toYaml } from '../yaml.ts';
import { type Added, completeFields } from './complete.ts';
import { type Origin, readAttachment } from './find.ts';
import { type FileLink, findFileLinks } from './links.ts';
import { type Recognition, recognise } from './recognise.ts';

/** A record with what was recognised in it and what is to be written. */
export interface Planned {
  /** Path below the imported folder. */
  readonly from: string;
  /** Path below the hub's root. */
  readonly file: string;
  readonly state: State;
  /** Why it is left. */
  readonly reason?: string;
  readonly id: string;
  readonly recognised: Recognition;
  /** Fields that were added to the front matter. */
  readonly added: readonly string[];
  /** What is wrong or was not understood in the record as it is; `source` is `from`. */
  readonly problems: readonly Problem[];
  readonly change?: FileChange;
}

/** A file that records link to. */
export interface Attachment {
  readonly from: string;
  readonly file: string;
  readonly state: State;
  readonly reason?: string;
  readonly change?: FileChange;
}

/** A link that leads nowhere in the hub. */
export interface BrokenLink {
  readonly from: string;
  readonly line: number;
  readonly href: string;
  readonly reason: string;
}

export interface Plan {
  readonly records: readonly Planned[];
  readonly attachments: readonly Attachment[];
  readonly links: readonly BrokenLink[];
}

export interface PlanInput {
  readonly origin: Origin;
  readonly refs: readonly FileRef[];
  /** As they were read where they are, in the same order. */
  readonly pages: readonly PageRead[];
  readonly kind: KindName;
  /** Root of the hub, and the folder in it to write to. */
  readonly root: string;
  readonly to: string;
  /** Ids that pages of the hub have, with their files. */
  readonly taken: ReadonlyMap<string, string>;
}

/** A record on its way. */
interface Draft {
  readonly ref: FileRef;
  readonly entry: Entry;
  readonly bytes: Buffer;
  readonly isUtf8: boolean;
  readonly frontMatter: FrontMatter;
  readonly text: string;
  readonly file: string;
  /** Fields that tell where the copy stands and what it is. */
  readonly own: readonly Added[];
  /** Its name in the hub, without its kind. */
  readonly name: string;
}

/** Plans an import: what is to be written, and what is to be said of each record. Reads, and writes nothing. */
export async function planImport(input: PlanInput): Promise<Plan> {
  const { pages, root } = input;
  // As in place: what points at what is found among the records themselves.
  const hub = buildHub(pages);
  const drafts = await nameDrafts(input);
  const bySource = new Map(drafts.map((draft) => [draft.ref.source, draft]));
  const names = new Map(hub.entries.map(({ id, source }) => [id, bySource.get(source)?.name]));
  const resolve = createResolver(hub.entries);
  const entries = new Map(hub.entries.map((entry) => [entry.source, entry]));

  const records: Planned[] = [];
  for (const draft of drafts) {
    const entry = entries.get(draft.ref.source) ?? draft.entry;
    const recognised = recognise({ entry, frontMatter: draft.frontMatter, resolve });
    const nameOf = (id: string) => names.get(id);
    const { bytes, added } = compose(draft, recognised, { input, nameOf });
    const fault = findCopyFault(draft, bytes);
    records.push({
      from: draft.ref.source,
      file: draft.file,
      id: `${entry.kind}/${draft.name}`,
      recognised: withHubIds(recognised, nameOf),
      added,
      problems: hub.problems.filter(({ source }) => source === draft.ref.source),
      ...(fault === undefined
        ? await decide({
            root,
            file: draft.file,
            bytes,
            stamp: 'x-imported',
            from: fromOf(input, draft),
            source: draft.bytes,
            command: 'import',
          })
        : { state: 'left', reason: fault }),
    });
  }
  return { records, ...(await planLinks(input, drafts)) };
}

/** The records that are pointed at, by their ids in the hub instead of those where they came from. */
function withHubIds(recognised: Recognition, nameOf: (id: string) => string | undefined): Recognition {
  const toHubId = (id: string) => {
    const name = nameOf(id);
    return name === undefined ? id : `${id.slice(0, id.indexOf('/'))}/${name}`;
  };
  return { ...recognised, relations: recognised.relations.map((one) => ({ ...one, value: toHubId(one.value) })) };
}

function fromOf({ origin }: PlanInput, { ref }: Draft): string {
  return `${origin.name}/${ref.source}`;
}

/** Gives each record a file and a name in the hub that no other has. */
async function nameDrafts({ refs, pages, to, kind, taken }: PlanInput): Promise<Draft[]> {
  const names = new Set<string>();
  const files = refs.map(({ source }) =>
    unlike(`${to}/${source}`, names, (name, count) => name.replace(/(\.mdx?)$/i, `-${count}$1`)),
  );
  // What an earlier run wrote is no other page.
  const targets = new Set(files);
  const ids = new Set([...taken].filter(([, source]) => !targets.has(source)).map(([id]) => id));
  const drafts: Draft[] = [];
  for (const [index, ref] of refs.entries()) {
    const { entry } = pages[index] as PageRead;
    const bytes = await readFile(ref.file);
    const text = toPlainText(decode(bytes));
    const frontMatter = parseFrontMatter(text);
    const file = files[index] as string;
    const own: Added[] = [];
    // Folders below may be called like those of another kind.
    if (entry.kind !== locate(file).kind && entry.kind === kind) own.push({ field: 'kind', value: kind });
    const place = locate(file, own.length > 0 ? entry.kind : undefined);
    const given = typeof entry.fields.id === 'string' && entry.fields.id !== '' ? entry.fields.id : undefined;
    const wanted = given ?? place.name;
    const id = unlike(`${entry.kind}/${wanted}`, ids, (name, count) => `${name}-${count}`);
    const name = id.slice(entry.kind.length + 1);
    if (given === undefined && name !== wanted) own.push({ field: 'id', value: name });
    drafts.push({ ref, entry, bytes, isUtf8: isUtf8(bytes), frontMatter, text, file, own, name });
  }
  return drafts;
}

/** The name itself, or a variant that is not taken yet in whatever capitals; takes it. */
function unlike(name: string, taken: Set<string>, vary: (name: string, count: number) => string): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()) || taken.has(found); count++) found = vary(name, count);
  taken.add(found.toLowerCase());
  return found;
}

interface ComposeOptions {
  readonly input: PlanInput;
  readonly nameOf: (id: string) => string | undefined;
}

/** The hub's copy of a record. One that would be read differently with further fields gets none. */
function compose(
  draft: Draft,
  recognised: Recognition,
  { input, nameOf }: ComposeOptions,
): { readonly bytes: Buffer; readonly added: readonly string[] } {
  const { entry, frontMatter, bytes, isUtf8 } = draft;
  const make = (added: readonly Added[]) =>
    makeCopy(bytes, {
      stamp: 'x-imported',
      from: fromOf(input, draft),
      fields: added.map(({ field, value }) => `${field}: ${toYaml(value, { ascii: !isUtf8 })}`),
    });
  const added = [...draft.own, ...completeFields({ entry, frontMatter, recognised, nameOf })];
  const copy = make(added);
  const isSame = readsSame(copy, draft);
  return isSame ? { bytes: copy, added: added.map(({ field }) => field) } : { bytes: make([]), added: [] };
}

/** Whether a copy says what the record says. */
function readsSame(copy: Buffer, { file, entry }: Draft): boolean {
  const { entry: read } = readPage({ source: file, text: toPlainText(decode(copy)) });
  const toFacts = ({ kind, title, status, date, tags, people, owner, draft }: Entry) =>
    JSON.stringify([kind, title, status, date, owner, draft, [...tags].sort(), [...people].sort()]);
  return toFacts(read) === toFacts(entry);
}

/** Why a record has no copy: lines that are added to its front matter would break what stands there. */
function findCopyFault({ frontMatter, own }: Draft, copy: Buffer): string | undefined {
  if (frontMatter.data.kind !== undefined && own.some(({ field }) => field === 'kind'))
    return `its \`kind\` is \`${String(frontMatter.data.kind)}\`, which is none; take that line out`;
  if (frontMatter.data['x-imported'] !== undefined)
    return 'import made it, as its line `x-imported` says; import it from where it came from, or take that line out';
  const [error] = frontMatter.errors.length > 0 ? [] : parseFrontMatter(toPlainText(decode(copy))).errors;
  return error && 'no line can be added to its front matter; write it there as `field: value`, each on its line';
}

/** Finds what records link to: files to be copied with them, and links that will lead nowhere. */
async function planLinks(
  { origin, root, to }: PlanInput,
  drafts: readonly Draft[],
): Promise<Pick<Plan, 'attachments' | 'links'>> {
  const imported = new Set(drafts.map(({ ref }) => ref.source));
  const attachments = new Map<string, Attachment>();
  const links: BrokenLink[] = [];
  for (const { ref, frontMatter } of drafts) {
    for (const link of findFileLinks(frontMatter.body, ref.source)) {
      const lose = (reason: string) =>
        links.push({ from: ref.source, line: link.line + frontMatter.bodyLine, href: link.href, reason });
      if (link.path === undefined) lose('leads out of the folder');
      else if (!imported.has(link.path) && !attachments.has(link.path)) {
        const found = await planAttachment({ origin, root, to }, link as Required<FileLink>);
        if ('state' in found) attachments.set(link.path, found);
        else lose(found.reason);
      }
    }
  }
  return { attachments: [...attachments.values()], links };
}

async function planAttachment(
  { origin, root, to }: Pick<PlanInput, 'origin' | 'root' | 'to'>,
  { path: from }: Required<FileLink>,
): Promise<Attachment | { readonly reason: string }> {
  if (/(?:^|\/)(?:index|readme)\.mdx?$/i.test(from))
    return { reason: 'leads to a page about the folder, not imported' };
  const found = await readAttachment(origin, from);
  if ('reason' in found) return found;
  const file = `${to}/${from}`;
  const before = await readFile(path.join(root, file)).catch(() => undefined);
  if (before === undefined) return { from, file, state: 'new', change: { file, text: found.bytes } };
  if (before.equals(found.bytes)) return { from, file, state: 'unchanged' };
  return { from, file, state: 'left', reason: `${file} is there already and is another file` };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

function isUtf8(bytes: Buffer): boolean {
  try {
    return utf8.decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

/** The text as content/files.ts reads it. */
function decode(bytes: Buffer): string {
  return isUtf8(bytes) ? utf8.decode(bytes) : windows1252.decode(bytes);
}
