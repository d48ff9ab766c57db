import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Section } from '../../content/entry.ts';
import type { FileChange } from '../fileChanges.ts';
import type { CopyState } from '../stampedCopy.ts';
import { type FileLink, findFileLinks } from './links.ts';
import { type Origin, readAttachment } from './origin.ts';

/** A file that records link to. */
export interface Attachment {
  readonly from: string;
  readonly file: string;
  readonly state: CopyState;
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

/** A link of a record that the hub's copy does not have: it becomes text, or leads to the page without the heading. */
export interface DeadLink {
  readonly link: FileLink;
  readonly isHeading: boolean;
}

/** The parts of a record that its links are found in, and those that links to it need. */
export interface Linking {
  /** Path below the imported folder. */
  readonly source: string;
  readonly body: string;
  /** The line of the file before the body's first. */
  readonly bodyLine: number;
  readonly sections: readonly Section[];
}

interface Target {
  readonly origin: Origin;
  /** The hub's root. */
  readonly root: string;
  /** The folder below the root that records are written to. */
  readonly to: string;
}

interface LinkPlan {
  readonly attachments: readonly Attachment[];
  /** What is reported: each address once per record. */
  readonly links: readonly BrokenLink[];
  /** By path of the record. */
  readonly dead: ReadonlyMap<string, readonly DeadLink[]>;
}

/** Finds the files that records link to, which are copied with them, and the links that lead nowhere in the hub. */
export async function planLinks({ origin, root, to }: Target, records: readonly Linking[]): Promise<LinkPlan> {
  const imported = new Map(records.map((record) => [record.source, record]));
  const attachments = new Map<string, Attachment>();
  const faults = new Map<string, string>();
  const findFault = async ({ path: file }: FileLink): Promise<string | undefined> => {
    if (file === undefined) return 'leads out of the folder';
    // A page without its extension is an address in the site.
    if (imported.has(file) || imported.has(`${file}.md`) || attachments.has(file)) return undefined;
    if (faults.has(file)) return faults.get(file);
    const found = await planAttachment({ origin, root, to }, file);
    if ('state' in found) attachments.set(file, found);
    else faults.set(file, found.reason);
    return 'state' in found ? undefined : found.reason;
  };
  const links: BrokenLink[] = [];
  const dead = new Map<string, DeadLink[]>();
  for (const { source, body, bodyLine } of records) {
    const own: DeadLink[] = [];
    const said = new Set<string>();
    for (const link of findFileLinks(body, source)) {
      const fault = await findFault(link);
      const reason = fault ?? findHeadingFault(link, imported);
      if (reason === undefined) continue;
      own.push({ link, isHeading: fault === undefined });
      if (!said.has(link.href)) links.push({ from: source, line: link.line + bodyLine, href: link.href, reason });
      said.add(link.href);
    }
    dead.set(source, own);
  }
  return { attachments: [...attachments.values()], links, dead };
}

/** Whether a record has no heading of the id that a link leads to. Elements of HTML can have ids, too. */
function findHeadingFault({ path: file, anchor }: FileLink, records: ReadonlyMap<string, Linking>): string | undefined {
  const record = file === undefined ? undefined : records.get(file);
  if (anchor === undefined || !record) return undefined;
  // The page's title is its heading of the first level, to which nothing leads.
  const isHeading = record.sections.some((section) => section.depth > 1 && section.anchor === anchor);
  const inHtml = [...record.body.matchAll(/<(?:a|li|details|h[2-6])\b[^>]*?\sid\s*=\s*["']?([^"'\s>]+)/gi)];
  return isHeading || inHtml.some(([, id]) => id === anchor) ? undefined : 'leads to no heading';
}

async function planAttachment(
  { origin, root, to }: Target,
  from: string,
): Promise<Attachment | { readonly reason: string }> {
  if (/(?:^|\/)(?:index|readme)\.mdx?$/i.test(from))
    return { reason: 'leads to a page about the folder, not imported' };
  const found = await readAttachment(origin, from);
  if ('reason' in found) return found;
  // A copy as it is could hold such links itself.
  if (/\.mdx?$/i.test(from)) return { reason: 'leads to a page that is not imported' };
  const file = `${to}/${from}`;
  const before = await readFile(path.join(root, file)).catch(() => undefined);
  if (before === undefined) return { from, file, state: 'new', change: { file, text: found.bytes } };
  if (before.equals(found.bytes)) return { from, file, state: 'unchanged' };
  return { from, file, state: 'left', reason: `${file} is there already and is another file` };
}
