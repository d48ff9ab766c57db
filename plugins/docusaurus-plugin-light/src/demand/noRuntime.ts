import type { Entry } from './entry.ts';

type Compiler = import('webpack').Compiler;

/**
 * A plugin of the bundler that keeps its runtime, and what other plugins add to it, out of scripts that load nothing: half a
 * kilobyte in each.
 */
export class NoRuntime {
  readonly #names: ReadonlySet<string>;

  constructor(entries: readonly Entry[]) {
    this.#names = new Set(entries.map(({ name }) => name));
  }

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('docusaurus-plugin-light', (compilation) => {
      const add = compilation.addRuntimeModule.bind(compilation);
      compilation.addRuntimeModule = (chunk, ...rest) => {
        if (!this.#names.has(chunk.name ?? '')) add(chunk, ...rest);
      };
    });
  }
}
