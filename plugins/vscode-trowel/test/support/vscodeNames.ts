import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The classes and the enumerations that VS Code has, as its own types name them. */
export interface VscodeNames {
  readonly classes: readonly string[];
  /** Each with its members and their numbers. */
  readonly enums: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** Reads what VS Code has from the types that the extension is compiled with. */
export function readVscodeNames(): VscodeNames {
  const types = readFileSync(createRequire(import.meta.url).resolve('@types/vscode/index.d.ts'), 'utf8');
  const classes = [...types.matchAll(/^\texport class (\w+)/gm)].map(([, name = '']) => name);
  const enums = [...types.matchAll(/^\texport enum (\w+) \{([\s\S]*?)^\t\}/gm)].map(([, name = '', body = '']) => {
    const members = [...body.matchAll(/^\t\t(\w+)(?: = (-?\d+))?,?$/gm)];
    return [
      name,
      Object.fromEntries(members.map(([, member = '', at], count) => [member, Number(at ?? count)])),
    ] as const;
  });
  return { classes, enums: new Map(enums) };
}
