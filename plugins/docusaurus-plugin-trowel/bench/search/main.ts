import path from 'node:path';
import { UsageError } from '../arguments.ts';
import { describeMachine } from '../machine.ts';
import { attempt, createBrowse, root, runFromTerminal, type Session } from '../session.ts';
import { countParts, findCorpus, readDocuments } from './corpus.ts';
import { type Measurement, readOptions, type SearchBenchOptions, usage } from './options.ts';
import { openSites } from './sites.ts';
import { type Row, toTable } from './table.ts';
import type { Workshop } from './workshop.ts';

const measure: Readonly<Record<Measurement, (workshop: Workshop) => Promise<Row[]>>> = {
  load: async () => [],
  time: async () => [],
  typing: async () => [],
  build: async () => [],
  size: async () => [],
  relevance: async (workshop) => (await import('./relevance.ts')).measureRelevance(workshop),
  growth: async () => [],
};

/** Runs the measurements asked for; gives the report as Markdown. */
async function bench(options: SearchBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const corpus = await findCorpus(path.resolve(root, options.corpora), options.pages);
  if (corpus.pages.length === 0) throw new UsageError(`No Markdown was found below the folders of ${options.corpora}.`);
  let documents: ReturnType<typeof readDocuments> | undefined;
  const workshop: Workshop = {
    ...session,
    options,
    corpus,
    documents: () => {
      documents ??= readDocuments(corpus);
      return documents;
    },
    browse: createBrowse(session, ['--ignore-certificate-errors']),
    sites: openSites({ ...session, corpus, options }),
  };
  const rows: Row[] = [];
  for (const name of options.only) {
    session.say(name);
    rows.push(...(await attempt(name, session.signal, () => measure[name](workshop))));
  }
  const parts = [...countParts(corpus)].map(([part, count]) => `${part} ${count}`).join(', ');
  const facts = [machine, `${corpus.pages.length} pages, ${(corpus.bytes / 1e6).toFixed(1)} MB of Markdown (${parts})`];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toTable(rows)}\n`;
}

await runFromTerminal({ usage, readOptions, bench });
