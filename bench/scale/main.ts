import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describeMachine, describeVersions } from '../machine.ts';
import type { BenchPage } from '../pages.ts';
import { openPlugins, type Plugins } from '../plugins.ts';
import { attempt, root, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { openWorkshop } from '../workshop.ts';
import { type Bar, type Measured, toGrowthRows } from './growth.ts';
import { makeHub } from './hub.ts';
import { measure } from './measure.ts';
import { readOptions, type ScaleOptions, usage } from './options.ts';
import { planHub } from './plan.ts';
import { chooseQueries } from './search.ts';
import { type HubText, readText } from './text.ts';

const bars: Readonly<Record<string, Bar>> = {
  'Build, cold: wall time': { exponent: 1.1, ratio: 1.1 },
  'Build, cold: peak memory': { ratio: 1.1 },
  'A record: JavaScript in all, gzip': { exponent: 0 },
  'Edit in `docusaurus start` until it shows': { ratio: 1.15 },
};

/** Measures hubs of several sizes. Returns the report as Markdown; when it was stopped, of what was measured until then. */
async function bench(options: ScaleOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const text = await readText(path.resolve(root, options.corpora));
  const plugins = await openPlugins({ ...options, trowelOptions: { home: '/', onProblems: 'ignore' } }, session);
  const queries = chooseQueries(planHub(text.titleWords, { pages: options.sizes[0] ?? 1, seed: options.seed }));
  const measured = new Map<number, readonly Measured[]>();
  let browser = '';
  try {
    browser = await measureAll({ options, session, text, plugins, queries }, (size, figures) =>
      measured.set(size, [...(measured.get(size) ?? []), ...figures]),
    );
  } catch (error) {
    if (!session.signal.aborted) throw error;
    process.exitCode = 130;
  }
  const columns = [
    ['figure', 'Figure'],
    ...options.sizes.map((size) => [String(size), `${size.toLocaleString('en')} pages`] as const),
    ['growth', 'Grows as'],
    ['bar', 'Bar'],
  ] as const;
  const facts = [
    machine,
    await describeVersions(root, browser || 'Chromium'),
    `${options.source ? 'the plugins from source' : 'the plugins from their packages'}; each measured once, the bare site first`,
    ...(session.signal.aborted ? ['stopped before the end'] : []),
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, toGrowthRows(measured, bars))}\n`;
}

interface MeasureInput {
  readonly options: ScaleOptions;
  readonly session: Session;
  readonly text: HubText;
  readonly plugins: Plugins;
  readonly queries: readonly string[];
}

async function measureAll(
  { options, session, text, plugins, queries }: MeasureInput,
  keep: (size: number, figures: readonly Measured[]) => void,
): Promise<string> {
  const { signal, say } = session;
  let browser = '';
  for (const size of options.sizes) {
    const temp = path.join(session.temp, String(size));
    say(`${size} pages: generating`);
    const pages = toPages(makeHub(text, { pages: size, seed: options.seed }));
    const workshop = openWorkshop({ ...session, temp, root, pages, runs: 1, counts: [], plugins });
    browser = await workshop.browse(async (opened) => `Chromium ${opened.version()}`);
    for (const name of options.only) {
      say(`${size} pages: ${name}`);
      const sign = setInterval(() => say(`${size} pages: ${name} goes on`), 60_000);
      try {
        keep(size, await attempt(`${name} at ${size} pages`, signal, () => measure[name]({ workshop, queries })));
      } finally {
        clearInterval(sign);
      }
    }
    await rm(temp, { recursive: true, force: true });
  }
  return browser;
}

function toPages(files: Iterable<readonly [place: string, text: string]>): BenchPage[] {
  return Array.from(files, ([place, text]) => ({ place, origin: { text } }));
}

await runFromTerminal({ usage, readOptions, bench });
