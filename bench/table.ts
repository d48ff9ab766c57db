/** One line of the report. What does not apply to a figure is empty. */
export interface Row {
  readonly figure: string;
  /** The same site without the plugin. */
  readonly bare?: string;
  readonly hub?: string;
  /** The hub against the bare site. */
  readonly compared?: string;
  readonly target?: string;
}

const columns = [
  ['figure', 'Figure'],
  ['bare', 'Bare site'],
  ['hub', 'With Trowel'],
  ['compared', 'Compared'],
  ['target', 'Target'],
] as const;

/** The rows as a Markdown table, its columns as wide as their text. */
export function toTable(rows: readonly Row[]): string {
  return toMarkdownTable(columns, rows);
}

/** Rows as a Markdown table: each column a property and its heading. */
export function toMarkdownTable<Name extends string>(
  columns: readonly (readonly [name: Name, heading: string])[],
  rows: readonly Readonly<Partial<Record<NoInfer<Name>, string>>>[],
): string {
  const lines = [
    columns.map(([, heading]) => heading),
    ...rows.map((row) => columns.map(([name]) => escapeCell(row[name]))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  const toLine = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines.map(toLine);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

function escapeCell(text = ''): string {
  return text.replaceAll('|', '\\|');
}
