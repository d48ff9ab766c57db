import type { Page } from 'playwright-core';
import { readPermalinks } from '../../scripts/corpora/verify.ts';
import { serveFolder } from '../server.ts';
import { countParts, readText, toAddress } from './corpus.ts';
import { type Question, toLinkQuestions, toTypoQuestions } from './questions.ts';
import { mean, reciprocalRank, toGroups } from './reciprocalRank.ts';
import type { Searcher, System, ToAddress } from './systems/system.ts';
import { divide, judge, type Row } from './table.ts';
import type { Workshop } from './workshop.ts';

type Ranks = ReadonlyMap<Question, number>;

/** Measures at which rank links and mistyped titles find their page: the mean reciprocal rank at 10. */
export async function measureRelevance(workshop: Workshop): Promise<Row[]> {
  const { corpus, options, say } = workshop;
  const documents = await workshop.documents();
  const source = { corpus, documents, textOf: readText };
  const kinds = [
    ['link text', await toLinkQuestions(source)],
    ['title with a typo', toTypoQuestions(source)],
  ] as const;
  const ranks = new Map<System, Ranks>();
  const rows: Row[] = [];
  for (const system of options.systems) {
    try {
      const all = kinds.flatMap(([, questions]) => questions);
      ranks.set(system, await withSearcher(workshop, system, (searcher) => rank(searcher, all)));
      say(
        `relevance, ${system}: ${kinds.map(([name, set]) => `${name} ${toScore(ranks.get(system), set)}`).join(', ')}`,
      );
    } catch (error) {
      workshop.signal.throwIfAborted();
      console.error(error);
      process.exitCode = 1;
      rows.push({ figure: `relevance, ${system}: failed, see above` });
    }
  }
  for (const [name, questions] of kinds) {
    for (const group of toGroups(questions, countParts(corpus))) {
      const of = (system: System) => score(ranks.get(system), group.questions);
      const times = divide(of('trowel'), of('pagefind'));
      rows.push({
        figure: `MRR@10, ${name}: ${group.name} (${group.questions.length})`,
        ...Object.fromEntries(options.systems.map((system) => [system, of(system)?.toFixed(3)])),
        ...(times === undefined ? {} : { compared: `${times.toFixed(2)}×` }),
        ...(group.name === 'all' && {
          bar: '≥ 1.3× Pagefind, ≥ easyops, ≥ plain lunr',
          verdict: judge([
            { value: times, atLeast: 1.3 },
            { value: of('trowel'), atLeast: of('easyops') },
            { value: of('trowel'), atLeast: of('lunr') },
          ]),
        }),
      });
    }
  }
  return rows;
}

async function withSearcher<Result>(
  workshop: Workshop,
  system: System,
  use: (searcher: Searcher) => Promise<Result>,
): Promise<Result> {
  // Imported here, so that a missing package of one system does not stop the others.
  switch (system) {
    case 'trowel':
      return use(await (await import('./systems/trowel.ts')).openTrowel(await workshop.documents()));
    case 'lunr':
      return use((await import('./systems/lunr.ts')).openLunr(await workshop.documents()));
    case 'pagefind': {
      const { openPagefind } = await import('./systems/pagefind.ts');
      return inPage(workshop, async (page, toCorpus) => use(await openPagefind(page, toCorpus)));
    }
    case 'easyops': {
      const { openEasyops } = await import('./systems/easyops.ts');
      return inPage(workshop, async (page, toCorpus) => use(await openEasyops(page, toCorpus)));
    }
  }
}

/** Runs a searcher in a page of the site of the other systems. */
async function inPage<Result>(
  { corpus, sites, browse }: Workshop,
  use: (page: Page, toCorpus: ToAddress) => Promise<Result>,
): Promise<Result> {
  const { folder, out } = await sites.others();
  const permalinks = await readPermalinks(folder);
  // Front matter may give a page another address.
  const addresses = new Map(
    corpus.pages.flatMap(({ place, address }) => {
      const permalink = permalinks.get(`docs/${place}`);
      return permalink === undefined ? [] : [[toAddress(permalink), address] as const];
    }),
  );
  const server = await serveFolder(out);
  try {
    return await browse(async (browser) => {
      const page = await browser.newPage();
      await page.goto(server.origin, { waitUntil: 'networkidle' });
      return use(page, (url) => addresses.get(toAddress(url)) ?? url);
    });
  } finally {
    await server.close();
  }
}

async function rank({ find }: Searcher, questions: readonly Question[]): Promise<Ranks> {
  const ranks = new Map<Question, number>();
  for (const question of questions) ranks.set(question, reciprocalRank(await find(question.text), question.answer));
  return ranks;
}

function score(ranks: Ranks | undefined, questions: readonly Question[]): number | undefined {
  return ranks && mean(questions.map((question) => ranks.get(question) ?? 0));
}

function toScore(ranks: Ranks | undefined, questions: readonly Question[]): string {
  return score(ranks, questions)?.toFixed(3) ?? '';
}
