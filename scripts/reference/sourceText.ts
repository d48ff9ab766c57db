// Writes TypeScript as text, formatted as Biome formats it.

const banner = '// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.';
const widest = 120;

/** A value, and the id and the message that stand for it. */
type Row = readonly [value: string, id: string, message: string];

/** Makes a function that returns a message for each value, formatted as Biome formats it. */
export function toSwitch(signature: string, subject: string, rows: readonly Row[], fallback?: string): string[] {
  return [
    `export function ${signature}: string {`,
    `  switch (${subject}) {`,
    ...rows.flatMap(([value, id, message]) => [
      `    case ${quote(value)}:`,
      ...toReturn(`theme.trowel.${id}`, message),
    ]),
    ...(fallback === undefined ? [] : ['    default:', `      return ${fallback};`]),
    '  }',
    '}',
  ];
}

function toReturn(id: string, message: string): string[] {
  const line = `      return translate({ id: ${quote(id)}, message: ${quote(message)} });`;
  if (line.length <= widest) return [line];
  const pair = `        message: ${quote(message)},`;
  return [
    '      return translate({',
    `        id: ${quote(id)},`,
    ...(pair.length <= widest ? [pair] : ['        message:', `          ${quote(message)},`]),
    '      });',
  ];
}

/** Makes the lines of a literal, indented. */
export function toLiteral(start: string, lines: readonly string[], end: string): string[] {
  return [start, ...lines.map((line) => `  ${line}`), end];
}

/** Makes a list on one line when it fits, else with an item on each. */
export function toList(start: string, items: readonly string[], end: string): string[] {
  const line = `${start}${items.join(', ')}${end}`;
  return line.length <= widest
    ? [line]
    : toLiteral(
        start,
        items.map((item) => `${item},`),
        end,
      );
}

/** Makes a file of lines, with a note on where to change it. */
export function toFile(...lines: readonly string[]): string {
  return `${[banner, '', ...lines].join('\n')}\n`;
}

/** Writes text as a literal, in the quotes that Biome chooses. */
export function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}
