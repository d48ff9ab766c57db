import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { addressOf, samplePages } from '../pages.ts';
import { type FirstResults, visit } from '../search/firstResults.ts';
import { serveFolder } from '../server.ts';
import { median, toKilobytes } from '../statistics.ts';
import type { Figure } from './growth.ts';
import type { SizeInput } from './measure.ts';
import type { Plan } from './plan.ts';
import { pagesOf } from './plan.ts';

/** Chooses what to look for: titles, and words of titles. */
export function chooseQueries(plan: Plan): string[] {
  const titles = ['decision', 'archaeology', 'challenge', 'guide'] as const;
  return titles.flatMap((kind) => {
    const [page] = pagesOf(plan, kind);
    const words = page?.title.toLowerCase().split(' ') ?? [];
    return [words.join(' '), words.slice(0, 2).join(' '), words.at(-1) ?? ''];
  });
}

/** Searches in the hub from an idle page, at full speed, until the results have their passages. */
export async function measureSearch({ workshop, queries }: SizeInput): Promise<Figure[]> {
  const { browse, pages, say, signal } = workshop;
  const { out } = await workshop.built('hub');
  const [start] = samplePages(
    pages.filter(({ place }) => place.startsWith('decisions/')),
    1,
  );
  const address = start === undefined ? '/' : addressOf(start);
  const server = await serveFolder(out);
  try {
    const found = await browse(async (browser) => {
      const results: FirstResults[] = [];
      // A first visit that does not count, since the server compresses each file when it is first requested.
      await visit({ browser, server, system: 'trowel', address, text: queries[0] ?? '', signal });
      for (const text of queries) {
        const result = await visit({ browser, server, system: 'trowel', address, text, signal });
        if (result) results.push(result);
        say(`search “${text}”: ${result ? toKilobytes(result.complete.bytes) : 'no results'}`);
      }
      return results;
    });
    if (found.length === 0) throw new Error('No query found anything.');
    const of = (show: (results: FirstResults) => number) => median(found.map(show));
    return [
      { figure: 'Search, first results: bytes', unit: 'kB', hub: of(({ listed }) => listed.bytes / 1000) },
      { figure: 'Search, with passages: bytes', unit: 'kB', hub: of(({ complete }) => complete.bytes / 1000) },
      { figure: 'Search, with passages: requests', unit: '', hub: of(({ complete }) => complete.requests) },
      { figure: 'Search, with passages: time', unit: 's', hub: of(({ complete }) => complete.milliseconds / 1000) },
      {
        figure: 'Search: all index files',
        unit: 'kB',
        hub: (await weighFolder(path.join(out, 'trowel-search'))) / 1000,
      },
    ];
  } finally {
    await server.close();
  }
}

async function weighFolder(folder: string): Promise<number> {
  const files = await glob(['**/*'], { cwd: folder });
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
