import { createRequire } from 'node:module';
import type { BundlerConfig } from '../half.ts';

/** What Docusaurus gives a processor, as far as it matters here. */
interface Input {
  readonly content: string;
  readonly filePath: string;
  readonly compilerName?: string;
}

interface Processor {
  process(input: Input): Promise<unknown>;
}

type Processors = Readonly<Record<'mdProcessor' | 'mdxProcessor', Processor>>;
type Options = Record<string, unknown>;

/** Bundles that compile pages: the browser's and the server's. */
const bundles = 2;

/**
 * What is shared, by Docusaurus's own cache in whose place it is, and by the loader's options: both bundles may have the same ones, and
 * another plugin may have changed them for the second.
 */
const shared = new WeakMap<object, Processors>();

/**
 * Lets the bundles of the browser and of the server share what is compiled. Docusaurus's `mdxCrossCompilerCache` does so, too, but there the
 * server's bundle waits for the browser's, which comes to the pages only by way of the shards: a build that was tried with both never
 * ended. Here the bundle that comes first compiles, as the browser's, and the other one takes the result. Changes both bundles'
 * options, or the one would wait for ever. A site without `mdxCrossCompilerCache` stays as it is.
 */
export function shareMdx({ module }: BundlerConfig): void {
  for (const { loader, options } of findLoaders(module?.rules)) {
    const cache = options.crossCompilerCache as object | undefined;
    delete options.crossCompilerCache;
    const processors = shared.get(cache ?? options) ?? (cache && shareProcessors(options, loader));
    if (!processors) continue;
    for (const known of [cache, options]) if (known) shared.set(known, processors);
    options.processors = processors;
  }
}

/** Nothing when Docusaurus makes processors in another way: then each bundle compiles all pages. */
function shareProcessors(options: Options, loader: string): Processors | undefined {
  const given = options.processors as Processors | undefined;
  const load = given ? () => given : findProcessors(options, loader);
  if (!load) return undefined;
  return {
    mdProcessor: share(async (input) => (await load()).mdProcessor.process(input)),
    mdxProcessor: share(async (input) => (await load()).mdxProcessor.process(input)),
  };
}

/** Another plugin may have removed the processors, since it has changed the options. Then they are made at the first page. */
function findProcessors(options: Options, loader: string): (() => Promise<Processors>) | undefined {
  try {
    const { createProcessors } = createRequire(loader)('./processor.js');
    let made: Promise<Processors> | undefined;
    return () => {
      made ??= createProcessors({ options });
      return made as Promise<Processors>;
    };
  } catch {
    return undefined;
  }
}

/** Keeps each result until every bundle has had it. */
function share(compile: Processor['process']): Processor {
  const results = new Map<string, { readonly result: Promise<unknown>; readonly taken: number }>();
  return {
    process(input) {
      // The blog compiles the beginning of a post apart, from the same file.
      const key = `${input.filePath}\n${input.content}`;
      const { result, taken } = results.get(key) ?? { result: compile({ ...input, compilerName: 'client' }), taken: 0 };
      if (taken + 1 < bundles) results.set(key, { result, taken: taken + 1 });
      else results.delete(key);
      return result;
    },
  };
}

/** Finds Docusaurus's loader of Markdown in whatever rules it is. */
function findLoaders(value: unknown): readonly { readonly loader: string; readonly options: Options }[] {
  if (Array.isArray(value)) return value.flatMap(findLoaders);
  if (typeof value !== 'object' || value === null) return [];
  const { loader, options, use, oneOf, rules } = value as Record<string, unknown>;
  const isOwn =
    typeof loader === 'string' && /mdx-loader/.test(loader) && typeof options === 'object' && options !== null;
  return [...(isOwn ? [{ loader, options: options as Options }] : []), ...[use, oneOf, rules].flatMap(findLoaders)];
}
