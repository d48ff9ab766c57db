import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { decodeBytes, toPlainText } from '../../content/encoding.ts';
import type { Entry } from '../../content/entry.ts';
import type { FileRef } from '../../content/fileFinder.ts';
import { type FrontMatter, parseAnyFrontMatter, parseFrontMatter } from '../../content/frontMatter.ts';
import type { KindName } from '../../content/kinds/index.ts';
import { locate } from '../../content/location.ts';
import { type ParsedPage, parsePage } from '../../content/pageParser.ts';
import type { Problem } from '../../content/problem.ts';
import { buildHub } from '../../hub/build.ts';
import { createResolver } from '../../hub/resolver.ts';
import { nameOfId } from '../../shared/name.ts';
import { toYaml } from '../../shared/yaml.ts';
import type { FileChange } from '../fileChanges.ts';
import { type CopyState, makeCopy, planCopy } from '../stampedCopy.ts';
import { type Added, completeFields } from './addedFields.ts';
import { type Attachment, type BrokenLink, type DeadLink, planLinks } from './attachments.ts';
import { bodyOf, neutraliseLinks } from './neutralised.ts';
import type { Origin } from './origin.ts';
import { type Recognition, recognise } from './recognition.ts';

/** A record with what was recognised in it and what is to be written. */
export interface Planned {
  /** Path below the imported folder. */
  readonly from: string;
  /** Path below the hub's root. */
  readonly file: string;
  readonly state: CopyState;
  /** The reason when it is left. */
  readonly reason?: string;
  readonly id: string;
  readonly recognised: Recognition;
  /** Fields that were added to the front matter. */
  readonly added: readonly string[];
  /** What is wrong or was not understood in the original record; `source` is `from`. */
  readonly problems: readonly Problem[];
  readonly change?: FileChange;
}

export interface Plan {
  readonly records: readonly Planned[];
  readonly attachments: readonly Attachment[];
  readonly links: readonly BrokenLink[];
}

export interface PlanInput {
  readonly origin: Origin;
  readonly refs: readonly FileRef[];
  /** The pages of `refs`, in the same order, as read in the imported folder. */
  readonly pages: readonly ParsedPage[];
  readonly kind: KindName;
  /** Root of the hub, and the folder in it to write to. */
  readonly root: string;
  readonly to: string;
  /** The ids of the hub's pages, with their files. */
  readonly taken: ReadonlyMap<string, string>;
}

/** A record that is being imported. */
interface Draft {
  readonly ref: FileRef;
  readonly entry: Entry;
  readonly bytes: Buffer;
  readonly isUtf8: boolean;
  readonly frontMatter: FrontMatter;
  readonly text: string;
  readonly file: string;
  /** Fields that the copy needs in its new place: `kind` and `id`. */
  readonly own: readonly Added[];
  /** Its name in the hub, without its kind. */
  readonly name: string;
}

/** Plans an import: what is to be written, and what is reported of each record. Writes nothing. */
export async function planImport(input: PlanInput): Promise<Plan> {
  const { pages, root } = input;
  // Relations are resolved among the records themselves, as in the imported folder.
  const hub = buildHub(pages);
  const drafts = await nameDrafts(input);
  const bySource = new Map(drafts.map((draft) => [draft.ref.source, draft]));
  const names = new Map(hub.entries.map(({ id, source }) => [id, bySource.get(source)?.name]));
  const resolve = createResolver(hub.entries);
  const entries = new Map(hub.entries.map((entry) => [entry.source, entry]));

  const { dead, ...linked } = await planLinks(
    input,
    drafts.map(({ ref, entry, bytes, frontMatter: { bodyLine } }) => ({
      source: ref.source,
      body: bodyOf(bytes, bodyLine),
      bodyLine,
      sections: entry.sections,
    })),
  );
  const records: Planned[] = [];
  for (const draft of drafts) {
    const entry = entries.get(draft.ref.source) ?? draft.entry;
    const recognised = recognise({ entry, frontMatter: draft.frontMatter, resolve });
    const nameOf = (id: string) => names.get(id);
    const { bytes, added } = compose(draft, recognised, {
      input,
      nameOf,
      dead: dead.get(draft.ref.source) ?? [],
    });
    const fault = findCopyFault(draft, bytes);
    records.push({
      from: draft.ref.source,
      file: draft.file,
      id: `${entry.kind}/${draft.name}`,
      recognised: withHubIds(recognised, nameOf),
      added,
      problems: hub.problems.filter(({ source }) => source === draft.ref.source),
      ...(fault === undefined
        ? await planCopy({
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
  return { records, ...linked };
}

/** Replaces the ids of related records by their ids in the hub. */
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

/** Gives each record a file and a name that are unique in the hub. */
async function nameDrafts({ refs, pages, to, kind, taken }: PlanInput): Promise<Draft[]> {
  const names = new Set<string>();
  const files = refs.map(({ source }) =>
    unlike(`${to}/${source}`, names, (name, count) => name.replace(/(\.mdx?)$/i, `-${count}$1`)),
  );
  // Copies from an earlier run do not count as other pages.
  const targets = new Set(files);
  const ids = new Set([...taken].filter(([, source]) => !targets.has(source)).map(([id]) => id));
  const drafts: Draft[] = [];
  for (const [index, ref] of refs.entries()) {
    const { entry } = pages[index] as ParsedPage;
    const bytes = await readFile(ref.file);
    const { text: decoded, isUtf8 } = decodeBytes(bytes);
    const text = toPlainText(decoded);
    const frontMatter = parseAnyFrontMatter(text);
    const file = files[index] as string;
    const own: Added[] = [];
    // A subfolder may have the name of another kind's folder.
    if (entry.kind !== locate(file).kind && entry.kind === kind) own.push({ field: 'kind', value: kind });
    const place = locate(file, own.length > 0 ? entry.kind : undefined);
    const given = typeof entry.fields.id === 'string' && entry.fields.id !== '' ? entry.fields.id : undefined;
    const wanted = given ?? place.name;
    const id = unlike(`${entry.kind}/${wanted}`, ids, (name, count) => `${name}-${count}`);
    const name = nameOfId(id);
    if (given === undefined && name !== wanted) own.push({ field: 'id', value: name });
    drafts.push({ ref, entry, bytes, isUtf8, frontMatter, text, file, own, name });
  }
  return drafts;
}

/** Returns the name, or a variant that is not taken yet in any capitals, and takes it. */
function unlike(name: string, taken: Set<string>, vary: (name: string, count: number) => string): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()) || taken.has(found); count++) found = vary(name, count);
  taken.add(found.toLowerCase());
  return found;
}

interface ComposeOptions {
  readonly input: PlanInput;
  readonly dead: readonly DeadLink[];
  readonly nameOf: (id: string) => string | undefined;
}

/**
 * Makes the hub's copy of a record, without links that lead nowhere. What would change what is read from it is left out: the
 * addresses of such links, or else the fields.
 */
function compose(
  draft: Draft,
  recognised: Recognition,
  { input, nameOf, dead }: ComposeOptions,
): { readonly bytes: Buffer; readonly added: readonly string[] } {
  const { entry, frontMatter, bytes, isUtf8 } = draft;
  const { bodyLine } = frontMatter;
  const make = (added: readonly Added[], address: 'with-address' | 'words') =>
    makeCopy(withYaml(neutraliseLinks({ bytes, bodyLine }, dead, address), frontMatter), {
      stamp: 'x-imported',
      from: fromOf(input, draft),
      source: bytes,
      fields: added.map(({ field, value }) => `${field}: ${toYaml(value, { ascii: !isUtf8 })}`),
    });
  const added = [...draft.own, ...completeFields({ entry, frontMatter, recognised, nameOf })];
  // Where a line of links stood above the heading, the heading of the copy may be read as no title any more.
  const title: Added = { field: 'title', value: entry.title };
  const attempts = [
    { fields: added, address: 'with-address' },
    ...(dead.length === 0
      ? []
      : ([
          { fields: added, address: 'words' },
          { fields: [...added, title], address: 'words' },
        ] as const)),
  ] as const;
  for (const { fields, address } of attempts) {
    const copy = make(fields, address);
    if (readsSame(copy, draft)) return { bytes: copy, added: fields.map(({ field }) => field) };
  }
  return { bytes: make([], 'words'), added: [] };
}

/** Returns a page's bytes, with front matter that Docusaurus does not read as YAML that it does. */
function withYaml(bytes: Buffer, { warning, data, bodyLine }: FrontMatter): Buffer {
  return warning ? Buffer.from(`---\n${stringify(data)}---\n${bodyOf(bytes, bodyLine)}`) : bytes;
}

/** Whether a copy is read as the record is. */
function readsSame(copy: Buffer, { file, entry }: Draft): boolean {
  const { entry: read } = parsePage({ source: file, text: toPlainText(decodeBytes(copy).text) });
  const toFacts = ({ kind, title, status, date, tags, people, owner, draft }: Entry) =>
    JSON.stringify([kind, title, status, date, owner, draft, [...tags].sort(), [...people].sort()]);
  return toFacts(read) === toFacts(entry);
}

/** Returns why a record cannot be copied: lines added to its front matter would break it. */
function findCopyFault({ frontMatter, own }: Draft, copy: Buffer): string | undefined {
  if (frontMatter.data.kind !== undefined && own.some(({ field }) => field === 'kind'))
    return `its \`kind\` is \`${String(frontMatter.data.kind)}\`, which is none; take that line out`;
  if (frontMatter.data['x-imported'] !== undefined)
    return 'import made it, as its line `x-imported` says; import it from where it came from, or take that line out';
  const [error] = frontMatter.errors.length > 0 ? [] : parseFrontMatter(toPlainText(decodeBytes(copy).text)).errors;
  return error && 'no line can be added to its front matter; write it there as `field: value`, each on its line';
}
