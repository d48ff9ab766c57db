import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/** An import or re-export of one source file by another. Paths are relative to `src`. */
export interface Import {
  readonly file: string;
  readonly imported: string;
  /** The specifier in the statement. */
  readonly specifier: string;
  /** Whether the statement imports only types. */
  readonly isType: boolean;
}

const root = fileURLToPath(new URL('../../src', import.meta.url));
const statement =
  /^(?:import|export)(\s+type)?\b(?:[^;'"]*?\bfrom)?\s*'((?:\.|@theme\/|docusaurus-plugin-trowel\/)[^']+)';/gms;
const { exports: entryPoints } = JSON.parse(readFileSync(path.join(root, '../package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly 'trowel-source'?: string }>>;
};
const dynamic = /\bimport\('((?:\.|@theme\/)[^']+)'\)/g;

/** Lists the imports between the plugin's source files, including those of types. Leaves out tests and their cases. */
export function readImports(): readonly Import[] {
  const files = globSync(['**/*.{ts,tsx}'], { cwd: root, ignore: ['**/*.test.*', '**/*.d.ts', '**/cases/**'] });
  const known = new Set(files);
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const found = [
      ...[...text.matchAll(statement)].map(([, type, specifier = '']) => ({ specifier, isType: type !== undefined })),
      ...[...text.matchAll(dynamic)].map(([, specifier = '']) => ({ specifier, isType: false })),
    ];
    return found.flatMap(({ specifier, isType }) => {
      const imported = resolveImport(file, specifier, known);
      return imported === undefined ? [] : [{ file, imported, specifier, isType }];
    });
  });
}

/**
 * Resolves `@theme/Trowel/Home` as Docusaurus does, and `docusaurus-plugin-trowel/client` by the package's exports. The
 * other `@theme` components are Docusaurus's own.
 */
function resolveImport(file: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (specifier.startsWith('docusaurus-plugin-trowel/')) return resolveEntryPoint(specifier);
  if (!specifier.startsWith('@theme/')) return path.posix.join(path.posix.dirname(file), specifier);
  const component = path.posix.join('theme', specifier.slice('@theme/'.length));
  return (
    [`${component}/index.tsx`, `${component}.tsx`, `${component}/index.ts`, `${component}.ts`]
      .filter((candidate) => known.has(candidate))
      // A component that imports its own name means the types of Docusaurus's original.
      .find((candidate) => candidate !== file)
  );
}

function resolveEntryPoint(specifier: string): string {
  const entryPoint = entryPoints[specifier.replace('docusaurus-plugin-trowel', '.')];
  const source = typeof entryPoint === 'object' ? entryPoint['trowel-source'] : undefined;
  if (source === undefined) throw new Error(`package.json does not export ${specifier}.`);
  return path.posix.relative('src', source);
}

/** Finds circles among imports. Each is a sorted list of files that import each other, directly or not. */
export function findCircles(imports: readonly Pick<Import, 'file' | 'imported'>[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const { file, imported } of imports) targets.set(file, (targets.get(file) ?? new Set()).add(imported));
  const reached = new Map([...targets.keys()].map((file) => [file, findReached(file, targets)]));
  const circles = new Map<string, string[]>();
  for (const [file, files] of reached) {
    if (!files.has(file)) continue;
    const circle = [...files].filter((other) => reached.get(other)?.has(file)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** Lists the files that a file imports, directly or not. It contains the file itself only if there is a circle. */
function findReached(file: string, targets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const target of targets.get(next) ?? []) {
      if (found.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}
