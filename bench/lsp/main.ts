import { loadavg } from 'node:os';
import path from 'node:path';
import { describeMachine, versionOf } from '../machine.ts';
import type { Row } from '../paths/row.ts';
import { attempt, root, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { measureNone } from './none.ts';
import { type LspBenchOptions, type Measurement, readOptions, usage } from './options.ts';
import { measureReady } from './ready.ts';
import { measureTyping } from './typing.ts';
import { type LspWorkshop, makeWorkshop } from './workshop.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

type Measure = (workshop: LspWorkshop, options: LspBenchOptions, session: Session) => Promise<Row[]>;

const measure: Readonly<Record<Measurement, Measure>> = {
  none: (workshop, _, session) => measureNone(workshop, session),
  ready: measureReady,
  typing: measureTyping,
};

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench(options: LspBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const workshop = await makeWorkshop(options, session);
  const rows: (Row | { readonly figure: string })[] = [];
  for (const name of options.only)
    rows.push(...(await attempt(name, session.signal, () => measure[name](workshop, options, session))));
  const [load = 0] = loadavg();
  const facts = [
    `${machine}, ${load.toFixed(1)} at the end`,
    `Node ${process.versions.node}, ${await versionOf(path.join(root, 'plugins', 'docusaurus-plugin-trowel'))} from its package`,
    `${options.entries} pages, ${options.files} files; ${options.runs} starts: medians (smallest–largest); ${options.keys} keystrokes`,
  ];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
}

await runFromTerminal({ usage, readOptions, bench });
