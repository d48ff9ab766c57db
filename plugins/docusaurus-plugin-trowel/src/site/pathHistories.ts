import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { openRepository, type Repository } from '../code/repository.ts';
import { type HistoryFile, readStepHistory } from '../code/stepHistory.ts';
import { type Audience, isReadBy } from '../content/audience.ts';
import type { Entry } from '../content/entry.ts';
import type { SourceFile } from '../content/pageParser.ts';
import { type StepVersion, toStepVersion } from '../content/stepVersion.ts';
import type { Hub } from '../hub/hub.ts';
import { tellPathHistories } from '../hub/pathHistory.ts';
import type { CalendarDate } from '../shared/date.ts';
import { nameOfId } from '../shared/name.ts';
import { shortHash } from '../shared/shortHash.ts';
import type { SitePage } from './pages.ts';
import type { Histories } from './pathFiles.ts';

interface HistoriesInput {
  readonly hub: Hub;
  readonly pages: readonly SitePage[];
  readonly siteDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where former texts are kept for the next build. */
  readonly cache: Cache;
  /** The day of the build. */
  readonly today: CalendarDate;
  readonly parse: (page: SourceFile) => Entry;
  /** Who reads the histories. */
  readonly audience: Audience;
  /** The files of pages that they do not read. */
  readonly withheld: readonly string[];
}

/** How many years back steps are followed. Nobody is on a path for longer. */
const years = 2;

/**
 * Reads from git how the steps of each path have changed. Only the files of paths and steps are looked at. Without a repository, or in one
 * that lacks old files, there is no history, and never a failure.
 */
export async function readPathHistories({
  hub,
  pages,
  siteDir,
  env,
  cache,
  today,
  parse,
  audience,
  withheld,
}: HistoriesInput): Promise<Histories> {
  if (hub.paths.length === 0) return new Map();
  const repository = await openRepository({ cwd: siteDir, env }).catch(() => undefined);
  // Pages name former ids themselves, too.
  if (!repository) return tellPathHistories(hub, { versions: new Map(), lost: [] });
  const files = await findStepFiles({ hub, pages, siteDir }, repository);
  const kindOf = new Map(pages.map(({ source, kind }) => [source, kind]));
  const out = new Set(withheld);
  // What one audience reads must not be taken for what another does.
  const key = `${audience} ${shortHash([...withheld])}`;
  const known = await readKnown(cache, key);
  const found = await readStepHistory<StepVersion>(repository, {
    files,
    names: hub.paths.map(({ id }) => nameOfId(id)),
    parse: (file) => {
      const entry = parse({ ...file, kind: kindOf.get(file.source) });
      return out.has(file.source) || !isReadBy(entry.publish, audience) ? noVersion : toStepVersion(entry);
    },
    known,
    since: `${Number(today.slice(0, 4)) - years}-${today.slice(5, 7)}-01`,
  });
  await cache.write('steps', key, Buffer.from(JSON.stringify([...known])));
  return tellPathHistories(hub, found);
}

/** Finds the files of paths and of their steps, by their paths in the repository. */
async function findStepFiles(
  { hub, pages, siteDir }: Pick<HistoriesInput, 'hub' | 'pages' | 'siteDir'>,
  { root }: Repository,
): Promise<HistoryFile[]> {
  const steps = hub.paths.flatMap(({ id, stages }) => [
    id,
    ...stages.flatMap((stage) => stage.steps.flatMap(({ entry }) => entry ?? [])),
  ]);
  const wanted = new Set(steps);
  const sources = new Set(hub.entries.filter(({ id }) => wanted.has(id)).map(({ source }) => source));
  const site = await realpath(siteDir);
  return pages
    .filter(({ source }) => sources.has(source))
    .map(({ source, file }) => {
      const inSite = path.join(site, path.relative(siteDir, file));
      return { source, path: path.relative(root, inSite).split(path.sep).join('/') };
    })
    .filter((file) => !file.path.startsWith('..'));
}

/** What is told of a text that the audience did not read. */
const noVersion: StepVersion = { id: '', title: '', paths: [], blocks: [], sections: [] };

async function readKnown(cache: Cache, key: string): Promise<Map<string, StepVersion>> {
  const bytes = await cache.read('steps', key);
  return new Map(bytes ? (JSON.parse(bytes.toString()) as [string, StepVersion][]) : []);
}
