import { describeMachine } from '../machine.ts';
import type { Row } from '../paths/row.ts';
import { attempt, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { measureHubs } from './hubs.ts';
import { measureMcp } from './mcp.ts';
import { type MachinesBenchOptions, type Measurement, readOptions, usage } from './options.ts';
import { measureTasks } from './tasks/measure.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

const measure: Readonly<Record<Measurement, (options: MachinesBenchOptions, session: Session) => Promise<Row[]>>> = {
  hubs: measureHubs,
  mcp: measureMcp,
  tasks: (_, { say }) => measureTasks(today, say),
};

/** The day on which the example organisation is asked. */
const today = '2026-11-30';

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench(options: MachinesBenchOptions, session: Session): Promise<string> {
  const machine = describeMachine();
  const rows: (Row | { readonly figure: string })[] = [];
  for (const name of options.only)
    rows.push(...(await attempt(name, session.signal, () => measure[name](options, session))));
  const facts = [machine, `Node ${process.versions.node}`];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
}

await runFromTerminal({ usage, readOptions, bench });
