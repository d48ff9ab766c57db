import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { documentsFile, loadEngine, type PushableDocuments } from '../config/searchEngine.ts';
import type { PushProgress } from '../search/engine.ts';
import { pluralize } from '../shared/plural.ts';
import { exitCodes, type Io, UsageError } from './io.ts';
import { untilStopped } from './untilStopped.ts';

/** `trowel index push`: sends the search documents of the last build to the search server that the site has chosen. */
export async function indexPush(site: string, io: Io): Promise<number> {
  const siteDir = path.resolve(io.cwd, site);
  const { search, ...content } = await readDocuments(siteDir);
  if (search === undefined || search.engine === 'static')
    throw new UsageError(
      'This site searches its static index, which needs no push. To choose a server, set the option `search` of the plugin.',
    );
  const { engine: name, ...written } = search;
  try {
    const engine = await loadEngine(name, siteDir);
    const options = engine.readOptions(written);
    const { signal, end } = untilStopped(io);
    const say = (line: string) => io.stderr.write(`${line}\n`);
    try {
      const { generation, pages, sections } = await engine.push(content, options, {
        ...{ env: io.env, say, signal },
        progress: showPushed(io),
      });
      io.stdout.write(
        `Sent ${pluralize(pages, 'page')} with ${pluralize(sections, 'section')}. Readers now get generation ${generation}.\n`,
      );
    } finally {
      end();
    }
    return exitCodes.ok;
  } catch (error) {
    io.stderr.write(`${(error as Error).message}\n`);
    return exitCodes.problems;
  }
}

async function readDocuments(siteDir: string): Promise<PushableDocuments> {
  const file = path.join(siteDir, '.docusaurus', documentsFile);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as PushableDocuments;
  } catch (error) {
    throw new UsageError(
      `There are no search documents in ${siteDir}. Choose a server by the option \`search\`, and build the site: npm run build`,
      { cause: error },
    );
  }
}

const barLength = 30;

/** Shows on a terminal how much is sent. */
function showPushed({ stderr }: Pick<Io, 'stderr'>): PushProgress {
  return (done, total) => {
    if (stderr.isTTY !== true || total === 0) return;
    const full = Math.round((done / total) * barLength);
    const bar = `${'█'.repeat(full)}${'░'.repeat(barLength - full)}`;
    stderr.write(done < total ? `\r${bar} ${done} of ${total} pages` : '\r\u001b[2K');
  };
}
