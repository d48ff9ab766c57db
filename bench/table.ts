/** One line of the report. A cell that does not apply is empty. */
export interface Row {
  readonly figure: string;
  /** The value of the same site without the plugin, or with the one to compare with. */
  readonly base?: string;
  /** The value of the bare site with the light plugin alone. */
  readonly light?: string;
  readonly hub?: string;
  /** The hub compared with the base site. */
  readonly compared?: string;
  readonly target?: string;
}

/**
 * Formats the rows as a Markdown table with aligned columns.
 * @param base The heading over the values of the base site.
 */
export function toTable(rows: readonly Row[], base: string): string {
  const columns = [
    ['figure', 'Figure'],
    ['base', base],
    ...(rows.some(({ light }) => light !== undefined) ? ([['light', 'With the light plugin']] as const) : []),
    ['hub', 'With Trowel'],
    ['compared', 'Compared'],
    ['target', 'Target'],
  ] as const;
  return toMarkdownTable(columns, rows);
}

/** Formats rows as a Markdown table. Each column is a property and its heading. */
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
