import { toMarkdownTable } from '../table.ts';

/** A figure at one number of documents. */
export interface Row {
  readonly figure: string;
  readonly value: string;
  readonly bar?: string;
  readonly verdict?: 'met' | 'missed';
}

/** Formats the figures of all sizes as one table, with a column for each size. */
export function toTable(measured: ReadonlyMap<number, readonly Row[]>): string {
  const sizes = [...measured.keys()];
  const figures = [...new Set([...measured.values()].flat().map(({ figure }) => figure))];
  const columns = [
    ['figure', 'Figure'],
    ...sizes.map((size) => [String(size), `${size.toLocaleString('en')} documents`] as const),
    ['bar', 'Bar'],
    ['verdict', ''],
  ] as const;
  const rows = figures.map((figure) => {
    const rowOf = (size: number) => measured.get(size)?.find((row) => row.figure === figure);
    const verdicts = sizes.flatMap((size) => rowOf(size)?.verdict ?? []);
    return {
      figure,
      ...Object.fromEntries(sizes.map((size) => [String(size), rowOf(size)?.value])),
      bar: sizes.map((size) => rowOf(size)?.bar).find((bar) => bar !== undefined),
      verdict: verdicts.find((verdict) => verdict === 'missed') ?? verdicts[0],
    };
  });
  return toMarkdownTable(columns, rows);
}
