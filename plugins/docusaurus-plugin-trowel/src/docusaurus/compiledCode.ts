import { existsSync } from 'node:fs';
import path from 'node:path';

/** Lists the files of the site that a compiled page shows or imports. */
export function requiredFiles(code: string, file: string): readonly string[] {
  const paths = [...code.matchAll(/(?:\brequire\(|\bfrom\s*)"([^"]+)"/g)].map(([, name]) =>
    (name as string).replace(/^.*!/, ''),
  );
  return paths
    .filter((name) => /^\.\.?\//.test(name))
    .map((name) => path.resolve(path.dirname(file), name.replace(/\?.*$/, '')))
    .filter((target) => existsSync(target));
}

/** Lists the components that the compiled page expects from outside. */
export function missingComponents(code: string): readonly string[] {
  return [...new Set([...code.matchAll(/_missingMdxReference\("([^"]+)", true/g)].map(([, name]) => name as string))];
}

/** The endings that an import can leave out. */
const extensions = [
  '',
  '.js',
  '.jsx',
  '.ts',
  '.tsx',
  '.mjs',
  '.md',
  '.mdx',
  '.json',
  '/index.js',
  '/index.jsx',
  '/index.ts',
  '/index.tsx',
];

/** Lists imports by path that lead to no file. Those of packages and aliases are the bundler's. */
export function missingImports(code: string, file: string, siteDir: string): readonly string[] {
  const names = [...code.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s*["']([^"']+)["']/gm)].map(
    ([, name]) => name as string,
  );
  return names.filter((name) => {
    const bare = name.replace(/^.*!/, '').replace(/\?.*$/, '');
    const target = bare.startsWith('@site/')
      ? path.join(siteDir, bare.slice('@site/'.length))
      : /^\.\.?\//.test(bare)
        ? path.resolve(path.dirname(file), bare)
        : undefined;
    return target !== undefined && !extensions.some((extension) => existsSync(target + extension));
  });
}
