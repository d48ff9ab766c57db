import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type FoundBuild, pushExtension, pushFolder, readPushFile } from '../config/pushFile.ts';
import { loadEngine } from '../config/searchEngine.ts';
import { pluralize } from '../shared/plural.ts';
import { exitCodes, type Io, UsageError } from './io.ts';
import { showPushed } from './pushProgress.ts';
import { untilStopped } from './untilStopped.ts';

/** `trowel index push`: sends the search documents of the last build to the search server that the site has chosen, those of each language. */
export async function indexPush(site: string, io: Io): Promise<number> {
  const siteDir = path.resolve(io.cwd, site);
  const builds = await readBuilds(siteDir, io.env);
  for (const build of builds) refuseOtherReaders(build, io.env);
  refuseSameHub(builds);
  const { signal, end } = untilStopped(io);
  try {
    for (const build of builds) await pushBuild(build, { siteDir, io, signal });
    return exitCodes.ok;
  } catch (error) {
    io.stderr.write(`${(error as Error).message}\n`);
    return exitCodes.problems;
  } finally {
    end();
  }
}

interface PushContext {
  readonly siteDir: string;
  readonly io: Io;
  readonly signal: AbortSignal;
}

async function pushBuild(build: FoundBuild, { siteDir, io, signal }: PushContext): Promise<void> {
  const { search, audience, usualAudience: _, ...content } = build;
  const { engine: name, ...written } = search;
  const engine = await loadEngine(name, siteDir);
  const bar = showPushed(io);
  const say = (line: string) => {
    bar.clear();
    io.stderr.write(`${line}\n`);
  };
  try {
    const context = { env: io.env, say, signal, progress: bar.show };
    const { generation, pages, sections } = await engine.push(content, engine.readOptions(written), context);
    bar.clear();
    io.stdout.write(
      `Sent ${pluralize(pages, 'page')} with ${pluralize(sections, 'section')} (${content.language}, for ${toReaders[audience]}). Readers now get generation ${generation}.\n`,
    );
  } finally {
    bar.clear();
  }
}

const toReaders = { public: 'everybody', partners: 'partners', team: 'the team' } as const;

async function readBuilds(siteDir: string, env: Io['env']): Promise<readonly FoundBuild[]> {
  // As Docusaurus names it.
  const folder = path.resolve(siteDir, env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus', pushFolder);
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(pushExtension)).sort();
  if (files.length === 0)
    throw new UsageError(
      `No build of ${siteDir} has left pages to send. Choose a search server by the option \`search\`, and build the site: npm run build`,
    );
  return Promise.all(
    files.map(async (name) => {
      try {
        return await readPushFile(path.join(folder, name));
      } catch (error) {
        throw new UsageError(
          `${path.join(folder, name)} cannot be read. Build the site again: npx docusaurus clear && npm run build`,
          { cause: error },
        );
      }
    }),
  );
}

/** A team's build that is sent to the public's hub would show what the site withholds. */
function refuseOtherReaders({ audience, usualAudience }: FoundBuild, env: Io['env']): void {
  const expected = env.TROWEL_AUDIENCE || usualAudience;
  if (audience !== expected)
    throw new UsageError(
      `The last build is for \`${audience}\`, and what is sent is to be for \`${expected}\`. Nothing was sent. Build the site again, or set TROWEL_AUDIENCE=${audience} if this is meant; then let that audience have a hub of its own.`,
    );
}

/** Two languages in one hub would replace each other. */
function refuseSameHub(builds: readonly FoundBuild[]): void {
  const languages = new Map<string, string>();
  for (const { search, language } of builds) {
    const key = JSON.stringify(search);
    const other = languages.get(key);
    if (other !== undefined)
      throw new UsageError(
        `The pages in ${other} and in ${language} would be sent to the same place, where one would replace the other. Nothing was sent. Let the option \`search\` depend on the language (process.env.DOCUSAURUS_CURRENT_LOCALE in docusaurus.config); if the site has no ${other} any more: npx docusaurus clear`,
      );
    languages.set(key, language);
  }
}
