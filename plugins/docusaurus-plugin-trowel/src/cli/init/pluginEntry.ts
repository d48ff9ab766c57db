/** The package's name, which is the plugin's name in a site's config. */
export const pluginName = 'docusaurus-plugin-trowel';

/** How a config file is written. */
export interface Style {
  readonly quote: "'" | '"';
  /** One level of indentation. */
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
}

/** Finds out how a config file is written. */
export function styleOf(text: string): Style {
  const count = (quote: string) => text.split(quote).length;
  return {
    quote: count('"') > count("'") ? '"' : "'",
    indent: /^(?:\t| {2,4}(?=\S))/m.exec(text)?.[0] ?? '  ',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Writes the plugin's entry in `plugins`, with the folders that hold records. `base` stands before each line but the first. */
export function toPluginEntry(folders: readonly string[], { quote, indent, newline }: Style, base = ''): string {
  const toText = (text: string) =>
    `${quote}${text.replaceAll(/[\\'"]/g, (char) => (char === quote || char === '\\' ? `\\${char}` : char))}${quote}`;
  if (folders.length === 0) return toText(pluginName);
  const lines = [
    '[',
    `${indent}${toText(pluginName)},`,
    `${indent}{`,
    `${indent}${indent}folders: {`,
    ...folders.map((folder) => `${indent.repeat(3)}${toText(folder)}: ${toText('decision')},`),
    `${indent}${indent}},`,
    `${indent}},`,
    ']',
  ];
  return lines.join(`${newline}${base}`);
}
