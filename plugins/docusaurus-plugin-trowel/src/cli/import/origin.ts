import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../../code/isWithin.ts';
import { type FileRef, findFiles } from '../../content/fileFinder.ts';
import type { KindName } from '../../content/kinds/index.ts';
import { isAboutFolder } from '../../content/location.ts';
import { findRecordNumber } from '../../shared/recordNumber.ts';
import { UsageError } from '../io.ts';
import { missingFolder } from '../missingFolder.ts';

/** A Markdown file that is not imported, and the reason. */
export interface Skipped {
  readonly from: string;
  readonly reason: string;
}

/** The folder to import from. */
export interface Origin {
  /** Its path on disk, with links resolved. */
  readonly folder: string;
  /** Its name, with which `from` of each record begins. */
  readonly name: string;
}

/** Opens the folder to import from. Throws a `UsageError` when there is none, or when it and the hub's folder hold each other. */
export async function openOrigin(written: string, { cwd, to }: { cwd: string; to: string }): Promise<Origin> {
  const folder = await realpath(path.resolve(cwd, written)).catch(() => undefined);
  if (folder === undefined) throw await missingFolder(written, cwd);
  if (!(await stat(folder)).isDirectory())
    throw new UsageError(`\`${written}\` is a file; name the folder that it is in.`);
  const target = path.join(await realpath(cwd), to);
  if (isWithin(target, folder))
    throw new UsageError(`\`${written}\` is in ${to} already: its pages are read in place.`);
  if (isWithin(folder, target))
    throw new UsageError(`\`${written}\` holds ${to}, the folder to write to; name the folder of the records.`);
  return { folder, name: path.basename(folder) };
}

/** Finds the records of a folder: its pages but those about the folder, which only guides can be. Links that lead out of it are not followed. */
export async function findRecords(
  { folder }: Origin,
  kind: KindName,
): Promise<{ readonly records: readonly FileRef[]; readonly skipped: readonly Skipped[] }> {
  const records: FileRef[] = [];
  const skipped: Skipped[] = [];
  for (const ref of await findFiles(folder, { kind })) {
    const reason = (await leadsOut(folder, ref.file))
      ? 'a link out of the folder'
      : kind !== 'guide' && isAbout(ref.source) && 'not a record but a template, or about its folder';
    if (reason) skipped.push({ from: ref.source, reason });
    else records.push(ref);
  }
  return { records, skipped };
}

/** Whether a page is about its folder, or a template. `0005-x/index.md` is a record, not about its folder. */
function isAbout(source: string): boolean {
  const parent = source.split('/').at(-2) ?? '';
  const isRecord =
    /\/(?:index|readme)\.mdx?$/i.test(source) && (findRecordNumber(parent) !== undefined || /^\d{8}/.test(parent));
  return isAboutFolder(source) && !isRecord;
}

async function leadsOut(folder: string, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => undefined);
  return real === undefined || !isWithin(folder, real);
}

/** Larger files are not copied. */
const maxBytes = 20_000_000;
/** Files that a browser would run if the site served them. */
const runs = /\.(?:x?html?|xht|m?js|jsx|tsx?|css|wasm|swf|php)$/i;

/** Reads a file that a record links to, or says why it is not copied. */
export async function readAttachment(
  { folder }: Origin,
  file: string,
): Promise<{ readonly bytes: Buffer } | { readonly reason: string }> {
  if (file.split('/').some((part) => /^[._]/.test(part) || part === 'node_modules'))
    return { reason: 'leads to a hidden file' };
  const place = path.join(folder, file);
  const found = await stat(place).catch(() => undefined);
  if (!found) return { reason: 'leads to no file' };
  if (await leadsOut(folder, place)) return { reason: 'leads out of the folder by a link' };
  if (!found.isFile()) return { reason: 'leads to a folder' };
  if (runs.test(file)) return { reason: 'leads to a file that a browser would run' };
  if (found.size > maxBytes) return { reason: 'leads to a file of more than 20 MB' };
  return { bytes: await readFile(place) };
}
