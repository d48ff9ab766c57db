import { readFile, writeFile } from 'node:fs/promises';
import type { Compiler } from 'webpack';

/** Docusaurus's list of the files of each chunk, from which it writes the scripts into a page. */
export interface Manifest {
  readonly origins: Readonly<Record<string, readonly string[]>>;
}

/**
 * Adds to the manifest the chunks of modules, by the name that the server reports for a page. Docusaurus only knows chunks by their own names there, so without this a
 * page begins with two scripts, and finds all others one after the other.
 */
export function addPageScripts<Shape extends Manifest>(
  manifest: Shape,
  modules: Iterable<readonly [module: string, chunks: readonly string[]]>,
): Shape {
  const { origins } = manifest;
  const added = [...modules].map(
    ([module, chunks]) => [module, chunks.flatMap((chunk) => origins[chunk] ?? [])] as const,
  );
  return { ...manifest, origins: { ...origins, ...Object.fromEntries(added.filter(([, ids]) => ids.length > 0)) } };
}

/** A plugin of the bundler that adds the chunks of modules to the manifest file once it is written. */
export class PageScripts {
  readonly #file: string;
  readonly #modules: readonly (readonly [string, readonly string[]])[];

  constructor(file: string, modules: readonly (readonly [module: string, chunks: readonly string[]])[]) {
    this.#file = file;
    this.#modules = modules;
  }

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tapPromise('docusaurus-plugin-light', async () => {
      const manifest = JSON.parse(await readFile(this.#file, 'utf8')) as Manifest;
      await writeFile(this.#file, JSON.stringify(addPageScripts(manifest, this.#modules)));
    });
  }
}
