import { describeMachine } from '../machine.ts';
import { toMarkdownTable } from '../table.ts';
import { measureOrdering } from './ordering.ts';

const columns = [
  ['figure', 'Figure'],
  ['measured', 'Measured'],
  ['target', 'Target'],
] as const;

const { order, plan } = measureOrdering();
const rows = [
  {
    figure: 'Ordering 10,000 steps with 30,000 prerequisites',
    measured: `${order.toFixed(0)} ms`,
    target: '200 ms',
  },
  { figure: 'The same path planned: names found, ordered, hashed', measured: `${plan.toFixed(0)} ms`, target: '' },
];

process.stdout.write(`- ${describeMachine()}\n\n${toMarkdownTable(columns, rows)}\n`);
