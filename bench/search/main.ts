import path from 'node:path';
import { UsageError } from '../arguments.ts';
import { describeMachine, describeVersions, versionOf } from '../machine.ts';
import { attempt, createBrowse, root, runFromTerminal, type Session } from '../session.ts';
import { tools } from '../tools.ts';
import { countParts, findCorpus, readDocuments } from './corpus.ts';
import { type Measurement, readOptions, type SearchBenchOptions, usage } from './options.ts';
import { openSites } from './sites.ts';
import { type Row, toTable } from './table.ts';
import type { Workshop } from './workshop.ts';

const measure: Readonly<Record<Measurement, (workshop: Workshop) => Promise<Row[]>>> = {
  load: async (workshop) => (await import('./load.ts')).measureLoad(workshop),
  time: async (workshop) => (await import('./load.ts')).measureTime(workshop),
  typing: async (workshop) => (await import('./typing.ts')).measureTyping(workshop),
  build: async (workshop) => (await import('./build.ts')).measureBuild(workshop),
  size: async (workshop) => (await import('./size.ts')).measureSize(workshop),
  relevance: async (workshop) => (await import('./relevance.ts')).measureRelevance(workshop),
  growth: async (workshop) => (await import('./growth.ts')).measureGrowth(workshop),
};

/** Runs the chosen measurements. Returns the report as Markdown. */
async function bench(options: SearchBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const corpus = await findCorpus(path.resolve(root, options.corpora), options.pages);
  if (corpus.pages.length === 0) throw new UsageError(`No Markdown was found below the folders of ${options.corpora}.`);
  const notes: string[] = [];
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
    note: (text) => notes.push(text),
    sites: openSites({ ...session, corpus, options }),
  };
  const rows: Row[] = [];
  for (const name of options.only) {
    session.say(name);
    rows.push(...(await attempt(name, session.signal, () => measure[name](workshop))));
  }
  const parts = [...countParts(corpus)].map(([part, count]) => `${part} ${count}`).join(', ');
  const browser = await workshop.browse(async (opened) => `Chromium ${opened.version()}`);
  const facts = [
    machine,
    await describeSearchVersions(browser),
    `${corpus.pages.length} pages, ${(corpus.bytes / 1e6).toFixed(1)} MB of Markdown (${parts})`,
    `${options.source ? 'the plugin from source' : 'the plugin from its package'}; Pagefind over the articles of a Docusaurus site without Trowel`,
    ...notes,
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toTable(rows)}\n`;
}

/** Lists the versions of the systems, and of the tools that measure them. */
async function describeSearchVersions(browser: string): Promise<string> {
  const versions = ['pagefind', '@easyops-cn/docusaurus-search-local'].map((name) => versionOf(path.join(tools, name)));
  return [await describeVersions(root, browser), ...(await Promise.all(versions))].join(', ');
}

await runFromTerminal({ usage, readOptions, bench });
