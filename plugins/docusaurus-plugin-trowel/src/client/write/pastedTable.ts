/** The most columns that one cell is taken to span. */
const mostSpanned = 50;

/** Says whether a table can be written in Markdown: more than one cell, and no table inside. Others only lay out a page. */
export function isPlainTable(table: HTMLElement): boolean {
  return listWithin(table, 'td, th').length > 1 && listWithin(table, 'table').length === 0;
}

/**
 * Writes a table in Markdown. Its first row is the header, as Markdown has no table without one.
 *
 * @param convert Makes Markdown of what an element holds.
 */
export function writeTable(table: HTMLElement, convert: (element: HTMLElement) => string): string {
  const rows = listWithin(table, 'tr')
    .map((row) => listWithin(row, 'td, th').flatMap((cell) => writeCell(cell, convert)))
    .filter((cells) => cells.length > 0);
  const width = Math.max(...rows.map((cells) => cells.length));
  const [header, ...others] = rows.map((cells) => toLine([...cells, ...Array(width - cells.length).fill('')]));
  const [caption] = listWithin(table, 'caption');
  const lead = caption === undefined ? '' : `${convert(caption)}\n\n`;
  return `\n\n${lead}${[header, toLine(Array(width).fill('---')), ...others].join('\n')}\n\n`;
}

/** Writes a cell on one line. The columns that it spans beside its own stay empty. */
function writeCell(cell: HTMLElement, convert: (element: HTMLElement) => string): string[] {
  const text = convert(cell).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
  const spanned = Math.min(Number(cell.getAttribute('colspan')) || 1, mostSpanned);
  return [text, ...Array(Math.max(0, spanned - 1)).fill('')];
}

/** Not all parsers return a list that can be iterated. */
function listWithin(element: HTMLElement, selector: string): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(selector));
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
