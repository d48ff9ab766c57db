import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileRef } from '../../content/fileFinder.ts';
import type { FrontMatter } from '../../content/frontMatter.ts';
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

/** The parts of a record that its links are found in. */
interface Linking {
  readonly ref: FileRef;
  readonly frontMatter: FrontMatter;
}

interface Target {
  readonly origin: Origin;
  /** The hub's root. */
  readonly root: string;
  /** The folder below the root that records are written to. */
  readonly to: string;
}

/** Finds the files that records link to, which are copied with them, and the links that will lead nowhere. */
export async function planLinks(
  { origin, root, to }: Target,
  records: readonly Linking[],
): Promise<{ readonly attachments: readonly Attachment[]; readonly links: readonly BrokenLink[] }> {
  const imported = new Set(records.map(({ ref }) => ref.source));
  const attachments = new Map<string, Attachment>();
  const links: BrokenLink[] = [];
  for (const { ref, frontMatter } of records) {
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
  { origin, root, to }: Target,
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
