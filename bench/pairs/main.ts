import { describeMachine } from '../machine.ts';
import type { Row } from '../paths/row.ts';
import { attempt, runFromTerminal, type Session } from '../session.ts';
import { toMarkdownTable } from '../table.ts';
import { measureHours } from './hours.ts';
import { measureMatch } from './match.ts';
import { type Measurement, type PairsBenchOptions, readOptions, usage } from './options.ts';
import { measureRotation } from './rotation.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

const measure: Readonly<Record<Measurement, () => Row[]>> = {
  match: measureMatch,
  rotation: measureRotation,
  hours: measureHours,
};

/** Runs the requested measurements. Returns the report as Markdown. */
async function bench({ only }: PairsBenchOptions, { say, signal }: Session): Promise<string> {
  const machine = describeMachine();
  const rows: (Row | { readonly figure: string })[] = [];
  for (const name of only) {
    say(name);
    rows.push(...(await attempt(name, signal, async () => measure[name]())));
  }
  const facts = [machine, `Node ${process.versions.node}`];
  return `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${toMarkdownTable(columns, rows)}\n`;
}

await runFromTerminal({ usage, readOptions, bench });
