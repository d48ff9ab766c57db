import path from 'node:path';
import { pluralize } from '../shared/plural.ts';
import { createPaint, findWidth, type Io, type Paint, toLine } from './io.ts';
import type { Content } from './load.ts';
import type { DueReview } from './shapes/due.ts';
import { layOutRows, type Row } from './table.ts';

const words = { confirm: 'confirm', outcome: 'judge outcome', action: 'change', rewrite: 'rewrite' } as const;

interface DueList {
  readonly reviews: readonly DueReview[];
  /** The last day that is listed; absent for all. */
  readonly until?: string;
}

/** Writes what is overdue, what is due, and what comes later. */
export function toDueText({ reviews, until }: DueList, { folder }: Content, io: Io): string {
  const paint = createPaint(io);
  const shown = reviews.filter(({ due }) => until === undefined || due <= until);
  const later = reviews.slice(shown.length);
  // All rows are laid out as one table, so that columns align.
  const lines = layOutRows(
    shown.map(({ due, overdue, what, title, owner, source }): Row => {
      const file = folder === '' ? source : path.posix.join(folder, source);
      return {
        cells: [
          { text: due, style: overdue ? ['bold', 'red'] : undefined },
          { text: words[what] },
          { text: toLine(title), style: overdue ? 'bold' : undefined },
        ],
        more: [{ text: toLine(owner ?? 'nobody') }, { text: toLine(file), style: 'cyan' }],
      };
    }),
    { width: findWidth(io), paint, wraps: 2, indent: '  ' },
  );
  const late = shown.filter(({ overdue }) => overdue).length;
  const block = (title: string, from: number, to: number) =>
    from === to ? [] : [[title, ...lines.slice(from, to).flat()].join('\n')];
  const blocks = [
    ...block(paint(['bold', 'red'], `Overdue (${late})`), 0, late),
    ...block(
      paint('bold', `Due${until === undefined ? '' : ` by ${until}`} (${shown.length - late})`),
      late,
      shown.length,
    ),
    describeSum({ late, shown: shown.length, later }, paint),
  ];
  return `${blocks.join('\n\n')}\n`;
}

interface DueSum {
  readonly late: number;
  readonly shown: number;
  readonly later: readonly DueReview[];
}

/** Says how much is due, what comes later, and how to confirm a page. */
function describeSum({ late, shown, later }: DueSum, paint: Paint): string {
  const [next] = later;
  return [
    shown === 0 ? paint('green', 'Nothing is due.') : `${pluralize(shown, 'date')}, ${late} overdue.`,
    ...(next ? [`${pluralize(later.length, 'more date')} from ${next.due} on: trowel due --all`] : []),
    ...(shown > 0 ? ['To confirm a page that is still right: trowel verify <page>'] : []),
  ].join('\n');
}
