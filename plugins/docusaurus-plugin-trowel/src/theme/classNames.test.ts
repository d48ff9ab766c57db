import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const theme = fileURLToPath(new URL('.', import.meta.url));
const read = (file: string) => readFileSync(path.join(theme, file), 'utf8');
const sheets = globSync(['**/*.module.css'], { cwd: theme });

/** The classes of a style sheet, or of how components use it. */
const classesOf = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

function usesOf(sheet: string): string {
  const folder = path.posix.dirname(sheet);
  return globSync(['*.tsx'], { cwd: path.join(theme, folder) })
    .map((file) => read(`${folder}/${file}`))
    .filter((source) => source.includes(`from './${path.posix.basename(sheet)}'`))
    .join('\n');
}

describe.each(sheets)('%s', (sheet) => {
  const defined = classesOf(read(sheet).replaceAll(/\/\*.*?\*\//gs, ''), /\.([a-z][A-Za-z]*)(?=[\s.:,[{>+~)])/g);
  const used = classesOf(usesOf(sheet), /(?<!\/)\bstyles\.([A-Za-z]+)/g);

  test('has every class that its components use', () => {
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  test('has no class that its components do not use', () => {
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });
});
