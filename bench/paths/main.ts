import { describeMachine, describeVersions } from '../machine.ts';
import { openPlugins } from '../plugins.ts';
import { attempt, createBrowse, root, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { makePathHub } from './hub.ts';
import { type Measurement, type PathsBenchOptions, readOptions, usage } from './options.ts';
import { measureOrdering } from './ordering.ts';
import { openPathsWorkshop, type PathsWorkshop } from './pathsWorkshop.ts';
import type { Row } from './row.ts';
import { measureScripts } from './scripts.ts';
import { measureShareLink } from './shareLink.ts';
import { measureShifts } from './shifts.ts';
import { measureTicks } from './ticks.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

const measure: Readonly<Record<Measurement, (workshop: PathsWorkshop) => Promise<Row[]>>> = {
  order: async () => measureOrdering(),
  link: ({ hub }) => measureShareLink(hub),
  ticks: measureTicks,
  shifts: measureShifts,
  scripts: measureScripts,
};

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench({ pages, steps, runs, only, source }: PathsBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const plugins = () => openPlugins({ source, trowelOptions: { home: '/', onProblems: 'ignore' } }, session);
  const workshop = openPathsWorkshop({ ...session, hub: makePathHub({ pages, steps }), runs, plugins });
  const rows: (Row | { readonly figure: string })[] = [];
  for (const name of only) rows.push(...(await attempt(name, session.signal, () => measure[name](workshop))));
  const browser = await createBrowse(session)(async (opened) => `Chromium ${opened.version()}`);
  const facts = [
    machine,
    await describeVersions(root, browser),
    `a hub of ${pages} pages with a path of ${steps} steps, half of them done; the plugins from ${source ? 'source' : 'their packages'}; ${runs} ticks of each sort: medians`,
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
}

await runFromTerminal({ usage, readOptions, bench });
