import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../../plugins/docusaurus-plugin-trowel/src/cli/io.ts';
import { findFiles } from '../../plugins/docusaurus-plugin-trowel/src/content/fileFinder.ts';
import {
  isKindName,
  type KindName,
  kindNames,
} from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import { createReader } from '../../plugins/docusaurus-plugin-trowel/src/content/reader.ts';
import { didYouMean } from '../../plugins/docusaurus-plugin-trowel/src/content/spellingSuggestion.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import { assembleHub } from './assemble.ts';
import { buildSite } from './build.ts';
import { type Collection, findCollections } from './collections.ts';
import { toRecordList, toReport } from './report.ts';
import { findLosses } from './verify.ts';

const usage = `Usage: npm run corpora -- <folder> [--kind <collection>=<kind>] [--out <dir>] [--keep]

Makes a hub of existing Markdown in a temporary folder, builds it, and says what became of every page.
Each sub-folder of <folder> is a collection.

  --kind <collection>=<kind>  Take the collection's pages as this kind; may be repeated. Without it: decision where
                              most file names begin with a number or a day, else guide.
  --out <dir>                 Put the built site and the lists there. Without it: the lists only, in .cache/corpora.
  --keep                      Keep the temporary folder.
`;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface Args {
  readonly folder: string;
  readonly kinds: Readonly<Record<string, KindName>>;
  readonly out?: string;
  readonly keep: boolean;
}

function readArgs(argv: readonly string[]): Args | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      kind: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError(`One folder is needed.\n\n${usage}`);
  return { folder: path.resolve(folder), kinds: readKinds(values.kind), out: values.out, keep: values.keep };
}

function readKinds(written: readonly string[]): Record<string, KindName> {
  const pairs = written.map((pair) => {
    const [collection = '', kind = ''] = pair.split('=');
    if (collection !== '' && isKindName(kind)) return [collection, kind] as const;
    throw new UsageError(
      `\`--kind ${pair}\` is not understood; expected <collection>=<kind>, the kind being ${kindNames.join(', ')}.${didYouMean(kind, kindNames)}`,
    );
  });
  return Object.fromEntries(pairs);
}

/** Reads the assembled hub as the plugin does. */
async function readHub(site: string, collections: readonly Collection[]) {
  const files = await Promise.all(
    collections.map(async ({ name, kind }) => {
      const found = await findFiles(path.join(site, 'docs', name), { kind });
      return found.map((ref) => ({ ...ref, source: `docs/${name}/${ref.source}` }));
    }),
  );
  return buildHub(await createReader().read(files.flat()));
}

async function run({ folder, kinds, out, keep }: Args, signal: AbortSignal): Promise<number> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`There is no folder ${folder}.`);
  const collections = await findCollections(folder, kinds);
  const names = collections.map(({ name }) => name);
  for (const name of Object.keys(kinds)) {
    if (!names.includes(name))
      throw new UsageError(`\`${name}\` is not a collection of ${folder}.${didYouMean(name, names)}`);
  }
  if (collections.length === 0) throw new UsageError(`No sub-folder of ${folder} holds a Markdown file.`);

  const site = await mkdtemp(path.join(tmpdir(), 'trowel-corpora-'));
  try {
    await assembleHub({ folder, collections, site, root });
    const hub = await readHub(site, collections);
    console.log(toReport(collections, hub));

    const lists = path.resolve(out ?? path.join(root, '.cache', 'corpora'));
    const records = hub.entries.filter(({ kind }) => kind === 'decision');
    await mkdir(lists, { recursive: true });
    await writeFile(path.join(lists, 'decisions.txt'), toRecordList(records));
    console.log(`\n${records.length} decision records: ${path.join(lists, 'decisions.txt')}`);

    console.log('\nBuilding the site …');
    const { seconds, output, succeeded } = await buildSite(site, signal);
    if (!succeeded) {
      console.error(`${output}\nThe site could not be built.`);
      return 1;
    }
    console.log(`Built in ${seconds.toFixed(1)} s.`);
    if (out !== undefined) await cp(path.join(site, 'build'), path.join(lists, 'site'), { recursive: true });
    const losses = await findLosses({ site, collections, entries: hub.entries });
    for (const { source, reason } of losses) console.error(`LOST ${source}: ${reason}`);
    const total = collections.reduce((sum, { pages }) => sum + pages.length, 0);
    console.log(
      losses.length === 0
        ? `All ${total} pages are in the list and in the build.`
        : `${losses.length} of ${total} pages lost.`,
    );
    return losses.length === 0 ? 0 : 1;
  } finally {
    if (keep) console.log(`Kept: ${site}`);
    else await rm(site, { recursive: true, force: true, maxRetries: 3 });
  }
}

const interrupted = new AbortController();
process.on('SIGINT', () => interrupted.abort());
process.on('SIGTERM', () => interrupted.abort());
try {
  const args = readArgs(process.argv.slice(2));
  if (args) process.exitCode = await run(args, interrupted.signal);
  else console.log(usage);
} catch (error) {
  if (interrupted.signal.aborted) process.exitCode = 130;
  else if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) {
    console.error(error.message);
    process.exitCode = 2;
  } else throw error;
}
