import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | undefined;

/** Returns the version of the running code; see `computeCodeVersion`. */
export function codeVersion(): string {
  known ??= computeCodeVersion(fileURLToPath(new URL('..', import.meta.url)));
  return known;
}

/**
 * Computes a hash of the code of a package and its dependencies: it changes with an edited file, another version or an
 * updated dependency. So no version number has to be increased by hand. `source` is the package's `src` or `dist`.
 */
export function computeCodeVersion(source: string): string {
  const named = [process.versions.v8, ...packages(path.dirname(path.resolve(source))), ...modules(source)];
  return createHash('sha256').update(JSON.stringify(named)).digest('hex');
}

/** Lists all modules but those of the theme, with their sizes and times. */
function modules(source: string): string[] {
  return readdirSync(source)
    .filter((name) => name !== 'theme')
    .flatMap((name) => readFolder(path.join(source, name)))
    .filter((file) => /(?<!\.d|\.test)\.[jt]s$/.test(file))
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(source, file)} ${size} ${mtimeMs}`;
    });
}

function readFolder(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name));
}

interface Package {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Lists the installed versions of the package and its dependencies. */
function packages(root: string): string[] {
  const own = readPackage(root);
  const found = Object.keys(own?.dependencies ?? {}).map((name) => `${name} ${findPackage(name, root)?.version}`);
  return [`${own?.version}`, ...found];
}

/** Finds the package that an import in a folder resolves to, as Node does: from folder to folder, upwards. */
function findPackage(name: string, folder: string): Package | undefined {
  const found = readPackage(path.join(folder, 'node_modules', name));
  const above = path.dirname(folder);
  return found ?? (above === folder ? undefined : findPackage(name, above));
}

function readPackage(folder: string): Package | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;
  } catch {
    return undefined;
  }
}
