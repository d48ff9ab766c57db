import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { run } from '../test/support/program.ts';
import { addressOf, findCleanPage, findPlainPages } from './pages.ts';
import { serveFolder } from './server.ts';
import { median, toKilobytes } from './statistics.ts';
import type { Row } from './table.ts';
import { installTools, tools } from './tools.ts';
import type { Workshop } from './workshop.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const measures = ['total-byte-weight', 'largest-contentful-paint', 'total-blocking-time'] as const;
const target = '≥ 98 / 100 / 100 / 100';

/** The parts of Lighthouse's report that this bench uses. */
const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      details: z
        .object({ items: z.array(z.object({ node: z.object({ selector: z.string() }).optional() })).optional() })
        .optional()
        // Some audits have details of another shape.
        .catch(undefined),
    }),
  ),
});
type Report = z.output<typeof reportSchema>;

const lighthouse = path.join(tools, 'lighthouse');

/** Measures pages with Lighthouse's mobile profile: a record among all in both sites, and the example hub's own. */
export async function measureLighthouse(workshop: Workshop): Promise<Row[]> {
  await installTools(workshop);
  const subject = await findCleanPage(findPlainPages(workshop.pages));
  if (subject === undefined) throw new Error('No page has a plain address and plain text.');
  const base = await workshop.built('base');
  const hub = await workshop.built('hub');
  return [
    {
      figure: `Lighthouse: a record among ${workshop.pages.length}`,
      base: await visit(workshop, { folder: base.out, address: addressOf(subject) }),
      hub: await visit(workshop, { folder: hub.out, address: addressOf(subject) }),
      target,
    },
    ...(await measureExample(workshop)),
  ];
}

/** Finds the example hub as built by `npm run build`. */
async function measureExample(workshop: Workshop): Promise<Row[]> {
  const folder = path.join(workshop.root, 'build');
  if (!existsSync(path.join(folder, 'index.html')))
    return [{ figure: 'Lighthouse: the example hub', hub: 'not built: `npm run build` first', target }];
  const { baseUrl } = z
    .object({ baseUrl: z.string() })
    .parse(JSON.parse(await readFile(path.join(workshop.root, 'src', 'site.json'), 'utf8')));
  const built = (await stat(path.join(folder, 'index.html'))).mtime.toISOString().slice(0, 16).replace('T', ' ');
  const rows: Row[] = [];
  const pages = [
    ['home', ''],
    ['a record', await findPage(folder, 'decisions', /^\d{4}-/)],
    ['a path', await findPage(folder, 'paths', /^[a-z]/)],
    ['search', 'search'],
  ] as const;
  for (const [name, place] of pages) {
    if (place === undefined) continue;
    const figure = `Lighthouse: ${name} of the example hub, built ${built} UTC`;
    rows.push({ figure, hub: await visit(workshop, { folder, baseUrl, address: baseUrl + place }), target });
  }
  return rows;
}

/** Finds the first page of a folder of a built hub, with or without a slash at the end of addresses. */
async function findPage(hub: string, folder: string, pattern: RegExp): Promise<string | undefined> {
  const place = path.join(hub, folder);
  const names = existsSync(place) ? (await readdir(place)).sort() : [];
  const found = names.map((name) => name.replace(/\.html$/, '')).find((name) => pattern.test(name) && name !== 'index');
  return found && `${folder}/${found}`;
}

interface Visit {
  readonly folder: string;
  readonly baseUrl?: string;
  readonly address: string;
}

async function visit(workshop: Workshop, { folder, baseUrl, address }: Visit): Promise<string> {
  const { runs, signal, temp, chromium, say } = workshop;
  const server = await serveFolder(folder, { baseUrl });
  try {
    const reports: Report[] = [];
    for (let turn = 1; turn <= runs; turn++) {
      const file = path.join(temp, 'lighthouse.json');
      const flags = [
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
        '--no-enable-error-reporting',
        `--only-categories=${categories.join(',')}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
      ];
      await run({
        script: path.join(lighthouse, 'cli', 'index.js'),
        args: [server.origin + address, ...flags],
        cwd: temp,
        // Puts the browser's profile into the temporary folder, which is removed.
        env: { CHROME_PATH: chromium, TMPDIR: temp },
        signal,
      });
      const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      say(`lighthouse ${turn}/${runs}: ${address} ${toScores([report])}`);
      for (const fault of findFaults(report)) say(`  ${fault}`);
      reports.push(report);
    }
    return toText(reports);
  } finally {
    await server.close();
  }
}

function toScores(reports: readonly Report[]): string {
  const score = (name: string) => median(reports.map(({ categories }) => (categories[name]?.score ?? 0) * 100));
  return categories.map((name) => score(name).toFixed(0)).join(' / ');
}

function toText(reports: readonly Report[]): string {
  const [bytes = 0, paint = 0, blocked = 0] = measures.map((id) =>
    median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN)),
  );
  const paints = `LCP ${(paint / 1000).toFixed(1)} s, TBT ${blocked.toFixed(0)} ms`;
  return `${toScores(reports)}, ${toKilobytes(bytes)}, ${paints}`;
}

/** Lists what keeps a category below 100, except speed. */
function findFaults({ categories, audits }: Report): string[] {
  return Object.entries(categories)
    .filter(([name]) => name !== 'performance')
    .flatMap(([name, { auditRefs }]) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => {
          const places = (audits[id]?.details?.items ?? []).flatMap(({ node }) => node?.selector ?? []);
          return [`${name}: ${audits[id]?.title ?? id}`, ...places.slice(0, 3)].join('\n    ');
        }),
    );
}
