import path from 'node:path';
import { buildSite } from '../../test/support/docusaurus.ts';
import { describeMachine, describeVersions } from '../machine.ts';
import type { Row } from '../paths/row.ts';
import { serveFolder } from '../server.ts';
import { attempt, createBrowse, root, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { type Measurement, type ProgrammeBenchOptions, readOptions, usage } from './options.ts';
import { measureSigning } from './sign.ts';
import { measureTrend } from './trend.ts';
import { measureWeight } from './weight.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

const measure: Readonly<Record<Measurement, (options: ProgrammeBenchOptions, session: Session) => Promise<Row[]>>> = {
  trend: measureTrend,
  sign: () => measureSigning(root),
  weight: weigh,
};

/** Weighs the page in the example hub, which is built unless one is given. */
async function weigh({ site }: ProgrammeBenchOptions, session: Session): Promise<Row[]> {
  const outDir = site === undefined ? path.join(session.temp, 'hub') : path.resolve(site);
  if (site === undefined) {
    session.say('building the example hub');
    await buildSite({ site: root, outDir, generated: path.join(session.temp, 'generated'), args: [] });
  }
  const server = await serveFolder(outDir);
  try {
    return await createBrowse(session)((browser) => measureWeight(browser, server, outDir));
  } finally {
    await server.close();
  }
}

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench(options: ProgrammeBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const rows: (Row | { readonly figure: string })[] = [];
  for (const name of options.only)
    rows.push(...(await attempt(name, session.signal, () => measure[name](options, session))));
  const browser = await createBrowse(session)(async (opened) => `Chromium ${opened.version()}`);
  const facts = [machine, await describeVersions(root, browser)];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
}

await runFromTerminal({ usage, readOptions, bench });
