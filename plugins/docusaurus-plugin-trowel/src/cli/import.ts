import path from 'node:path';
import { type KindName, kinds } from '../content/kinds/index.ts';
import { createReader } from '../content/reader.ts';
import { writeUndisturbed } from './fileChanges.ts';
import { hasHub } from './folder.ts';
import { openBundle } from './import/bundleOrigin.ts';
import { planBundle } from './import/bundlePlan.ts';
import { findRecords, openOrigin, type Skipped } from './import/origin.ts';
import { type Plan, planImport } from './import/plan.ts';
import { toImportJson, toImportText } from './import/report.ts';
import { exitCodes, type Io, UsageError } from './io.ts';
import { loadContent, showProgress } from './load.ts';

interface ImportOptions {
  /** The folder with the records, as written. */
  readonly from: string;
  /** What kind the records are; decision unless given. */
  readonly kind?: KindName;
  /** Where to write, as written; the kind's folder unless given. */
  readonly to?: string;
  /** Whether it is a bundle in the Open Knowledge Format. */
  readonly okf?: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `trowel import`: copies records into the hub. Returns 1 when something was left, or a link was made text. */
export async function importRecords(
  { from, okf = false, dryRun, json, ...options }: ImportOptions,
  io: Io,
): Promise<number> {
  if (okf) return importBundle({ from, dryRun, json, ...options }, io);
  const { kind = 'decision' } = options;
  const to = readTarget(options.to, kind, io);
  const origin = await openOrigin(from, { cwd: io.cwd, to });
  const { plan, skipped } = await readPlan({ origin, kind, to }, io);
  if (!dryRun) await write(plan, io);
  return report({ plan, skipped, to, dryRun, json }, io);
}

/** Makes pages of the concepts of a bundle that somebody else wrote. */
async function importBundle({ from, kind, dryRun, json, ...options }: ImportOptions, io: Io): Promise<number> {
  if (kind !== undefined) throw new UsageError('`--kind` is not for bundles: their concepts say what they are.');
  const to = options.to === undefined ? undefined : readTarget(options.to, 'guide', io);
  const origin = await openBundle(from, io.cwd);
  if (origin.bundle.concepts.length === 0)
    throw new UsageError(
      `\`${from}\` has no concept, so it is no bundle of the Open Knowledge Format.${origin.bundle.problems.map(({ message }) => ` ${message}`).join('')}`,
    );
  const taken = new Map((await readHub(io)).map(({ id, source }) => [id, source]));
  const plan = await planBundle({ origin, root: io.cwd, to, taken });
  const skipped = origin.bundle.problems.map(({ path: file, message }) => ({ from: file ?? from, reason: message }));
  if (!dryRun) await write(plan, io);
  const code = report({ plan, skipped, to: to ?? 'docs', dryRun, json }, io);
  return skipped.length > 0 ? exitCodes.problems : code;
}

type Done = Parameters<typeof toImportJson>[0] & { readonly json: boolean };

function report({ json, ...done }: Done, io: Io): number {
  const found = toImportJson(done);
  io.stdout.write(json ? `${JSON.stringify(found, undefined, 2)}\n` : toImportText(found, io));
  return found.counts.left > 0 || found.links.length > 0 ? exitCodes.problems : exitCodes.ok;
}

/** Returns the folder to write to, below the current one, with `/`. Throws a `UsageError` for one that is not below it. */
function readTarget(written: string | undefined, kind: KindName, { cwd }: Io): string {
  const { folder } = kinds[kind];
  const fallback = kind === 'story' ? folder : path.posix.join('docs', folder);
  const relative = path.relative(cwd, path.resolve(cwd, written ?? fallback));
  const to = relative.split(path.sep).join('/');
  if (to === '' || to === '..' || to.startsWith('../') || path.isAbsolute(relative))
    throw new UsageError(
      `\`--to ${String(written)}\` is no folder below the hub’s; run the command in the hub’s root.`,
    );
  return to;
}

interface PlanFrom {
  readonly origin: Awaited<ReturnType<typeof openOrigin>>;
  readonly kind: KindName;
  readonly to: string;
}

async function readPlan(
  { origin, kind, to }: PlanFrom,
  io: Io,
): Promise<{ readonly plan: Plan; readonly skipped: readonly Skipped[] }> {
  const { records, skipped } = await findRecords(origin, kind);
  const read = await (await createReader().look(records)).read(showProgress(io));
  const isPage = read.map(
    ({ problems }) => !problems.some(({ code, severity }) => severity === 'error' && noPage.has(code)),
  );
  const unread = read.flatMap(({ entry, problems }, at) =>
    isPage[at] ? [] : [{ from: entry.source, reason: problems[0]?.message ?? 'The file cannot be read.' }],
  );
  const hub = await readHub(io);
  const plan = await planImport({
    origin,
    kind,
    to,
    root: io.cwd,
    refs: records.filter((_, at) => isPage[at]),
    pages: read.filter((_, at) => isPage[at]),
    taken: new Map(hub.map(({ id, source }) => [id, source])),
  });
  return { plan, skipped: [...skipped, ...unread] };
}

const noPage: ReadonlySet<string> = new Set(['not-text', 'too-large', 'unreadable']);

/** Reads the pages of the hub. A folder without `docs/` and `blog/` is a hub without pages. */
async function readHub(io: Io) {
  return (await hasHub(io.cwd)) ? (await loadContent({}, io)).hub.entries : [];
}

async function write({ records, attachments }: Plan, io: Io): Promise<void> {
  const changes = [...records, ...attachments].flatMap(({ change }) => change ?? []);
  await writeUndisturbed(io, io.cwd, changes);
}
