import path from 'node:path';
import { toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { EditError, setField } from '../content/frontMatterEditor.ts';
import { findWrittenName } from '../content/writtenName.ts';
import type { HubEntry } from '../hub/hub.ts';
import { parseDate } from '../shared/date.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { type FileChange, readForChange, writeUndisturbed } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder, findPages, refuseAll } from './pageFinder.ts';
import type { VerifyJson } from './shapes/due.ts';

interface VerifyOptions extends ContentOptions {
  /** The pages as people write them. */
  readonly pages: readonly string[];
  readonly date?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `trowel verify`: sets the day on which pages were confirmed. */
export async function verify(
  { pages, dryRun, json, content: given, ...options }: VerifyOptions,
  io: Io,
): Promise<number> {
  const date = readDate(options.date, io.today);
  const root = path.resolve(io.cwd, given ?? '.');
  const content = await loadContent({ content: given, kind: given === undefined ? undefined : options.kind }, io);
  const entries = findConfirmed(pages, createPageFinder(content, { cwd: io.cwd, root, kind: options.kind }));
  const changes = await Promise.all(entries.map((entry) => toChange({ entry, root, date })));
  const faults = changes.flatMap((change) => ('fault' in change ? change.fault : []));
  if (faults.length > 0) throw refuseAll(faults);
  const good = changes.flatMap((change) => ('fault' in change || change.text === change.before ? [] : change));
  if (!dryRun) await writeUndisturbed(io, root, good);
  const report: VerifyJson = { version: 1, dryRun, pages: entries.map((entry) => toReport(entry, date)) };
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content, await createLook(io)));
  return exitCodes.ok;
}

function readDate(written: string | undefined, today: string): string {
  if (written === undefined) return today;
  const date = parseDate(written);
  if (date === undefined) throw new UsageError(`\`--date\` is \`${toLine(written)}\`; expected a date as YYYY-MM-DD.`);
  if (date > today) throw new UsageError(`\`--date\` is ${date}, which is in the future; today is ${today}.`);
  return date;
}

/** Returns every page that is named, once. Throws a `UsageError` with all that is wrong. */
function findConfirmed(names: readonly string[], findPage: Parameters<typeof findPages>[1]): readonly HubEntry[] {
  const { entries, faults } = findPages(names, findPage);
  const drafts = entries.filter(({ draft }) => draft);
  const all = [...faults, ...drafts.map(({ source }) => `${source} is a draft; take \`draft\` out of it first.`)];
  if (all.length > 0) throw refuseAll(all);
  return entries;
}

async function toChange({
  entry: { source },
  root,
  date,
}: {
  readonly entry: HubEntry;
  readonly root: string;
  readonly date: string;
}): Promise<FileChange | { readonly fault: string }> {
  const before = await readForChange(root, source);
  try {
    // The file may write the field's name in other capitals.
    const field = findWrittenName(parseFrontMatter(toPlainText(before)), 'verified');
    return { file: source, before, text: setField(before, field, date) };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return { fault: `${source}: ${error.message} Mend it first.` };
  }
}

function toReport({ id, source, verified, fields }: HubEntry, date: string): VerifyJson['pages'][number] {
  const due = addDuration(date, String(fields.review_every ?? ''));
  return { id, source, before: verified ?? null, verified: date, due: due ?? null };
}

function toText({ pages, dryRun }: VerifyJson, { folder }: Content, { paint, wrap }: Look): string {
  const lines = pages.map(({ source, before, verified, due }) => {
    const file = folder === '' ? source : path.posix.join(folder, source);
    const was = before === verified ? 'as before' : before === null ? 'never before' : `before: ${before}`;
    const again = due === null ? '' : `; due again on ${due}`;
    return wrap(`${paint('cyan', toLine(file))}: verified ${paint('green', verified)} (${was})${again}`, '  ');
  });
  return `${[...lines, ...(dryRun ? [paint('dim', 'Nothing was written, because of --dry-run.')] : [])].join('\n')}\n`;
}
